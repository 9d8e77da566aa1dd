"""What was sold at tills, for the figures of a shop: the lines of tickets, whatever they were paid
with. Of a void or a refund all is below zero."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import BigIntegerField, Case, F, Value, When

from markets.models import TillSale, TillSaleLine
from markets.states import TicketKind
from orders.states import OrderChannel
from payments.figures.sources import Rows, in_span, moved
from payments.figures.span import Span
from shops.models import Shop


def till_sales(shop: Shop, span: Span) -> Iterable[Rows]:
    """By the clock of the till: a ticket that is handed in late counts on its own day."""
    market = Value(OrderChannel.MARKET.value)
    lines = TillSaleLine.objects.filter(
        stall__shop=shop, sale__currency=shop.currency, **in_span("sale__at", span)
    )
    yield moved(
        lines,
        at="sale__at",
        channel=market,
        variant="variant_id",
        label="label",
        pieces=_of_sale("quantity"),
        returned=_of_counter_entry("quantity"),
        goods=_of_sale("total"),
        given_back=_of_counter_entry("total"),
    )
    sold = lines.filter(sale__kind=TicketKind.SALE).values("sale")
    yield moved(TillSale.objects.filter(pk__in=sold), at="at", channel=market, purchases=Value(1))


def _of_sale(column: str) -> Case:
    return Case(
        When(sale__kind=TicketKind.SALE, then=F(column)), default=0, output_field=BigIntegerField()
    )


def _of_counter_entry(column: str) -> Case:
    return Case(
        When(sale__kind=TicketKind.SALE, then=0), default=-F(column), output_field=BigIntegerField()
    )
