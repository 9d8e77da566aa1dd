"""Where figures come from: each room says in rows what was sold in it and what came back.

A source is a queryset per kind of row; `sums.py` adds all of them up in the database. A sale counts
on the day it was paid, what comes back on the day it was given back: so a day that is over does not
change any more. What was paid by card at a market stands in the tickets of its till;
orders of the channel `market` are left out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from django.db.models import (
    BigIntegerField,
    Case,
    DateTimeField,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce

from orders.models import OrderLine, SellerOrder
from orders.states import OrderChannel
from payments.figures.span import Span
from payments.models import DisputePart, RefundItem, RefundPart
from payments.states import DisputeState
from shops.models import Shop

Rows = QuerySet[Any, Any]
Source = Callable[[Shop, Span], Iterable[Rows]]

#: Of every row: when, where, which piece (or how it was called), pieces that went and came back,
#: cents for them and cents given back of that, cents for delivery and wrapping (less what was given
#: back), and how many purchases it stands for.
COLUMNS: Final = (
    *("at", "channel", "variant", "label", "pieces", "returned"),
    *("goods", "given_back", "beside", "purchases"),
)
_TYPES: Final[dict[str, Any]] = {
    "at": DateTimeField,
    "channel": TextField,
    "variant": BigIntegerField,
    "label": TextField,
}
_NOTHING: Final[dict[str, Any]] = {"variant": None, "label": ""}

#: Every room's; rooms above add theirs in `AppConfig.ready`.
SOURCES: Final[list[Source]] = []


def moved(rows: QuerySet[Any], **columns: Any) -> Rows:
    """`rows` as COLUMNS, each from an expression or the path of a field; what is not given is
    nothing. All are cast, so that the rows of different tables can stand below each other."""
    given = {
        f"moved_{name}": Cast(_expression(columns, name), _TYPES.get(name, BigIntegerField)())
        for name in COLUMNS
    }
    found: Rows = rows.order_by().annotate(**given).values_list(*given)
    return found


def _expression(columns: dict[str, Any], name: str) -> Any:
    if name not in columns:
        return Value(_NOTHING.get(name, 0))
    column = columns[name]
    return F(column) if isinstance(column, str) else column


def in_span(path: str, span: Span) -> dict[str, Any]:
    """A filter: the moment at `path` lies in the span."""
    return {f"{path}__gte": span.begins, f"{path}__lt": span.ends}


def web_sales(shop: Shop, span: Span) -> Iterable[Rows]:
    """What was paid for on the web."""
    web = Value(OrderChannel.WEB.value)
    parts = SellerOrder.objects.filter(
        shop=shop, order__currency=shop.currency, **in_span("sold_at", span)
    )
    yield moved(
        parts,
        at="sold_at",
        channel=web,
        beside=F("delivery_total") + F("gift_total"),
        purchases=Value(1),
    )
    yield moved(
        OrderLine.objects.filter(
            seller_order__shop=shop,
            seller_order__order__currency=shop.currency,
            **in_span("seller_order__sold_at", span),
        ),
        at="seller_order__sold_at",
        channel=web,
        variant="variant_id",
        label="product_title",
        pieces="quantity",
        goods="total",
    )


def web_refunds(shop: Shop, span: Span) -> Iterable[Rows]:
    """What was given back for it: piece by piece, and amounts that are of no piece (below zero
    where a share had less left than the pieces cost)."""
    channel = "share__seller_order__order__channel"
    parts = RefundPart.objects.filter(
        share__shop=shop,
        share__currency=shop.currency,
        **{channel: OrderChannel.WEB},
        **in_span("refund__succeeded_at", span),
    )
    items = RefundItem.objects.filter(part__in=parts)
    common: dict[str, Any] = {"channel": Value(OrderChannel.WEB.value)}
    yield moved(
        items,
        **common,
        at="part__refund__succeeded_at",
        variant="line__variant_id",
        label=Coalesce("line__product_title", Value("")),
        returned="quantity",
        given_back=_of_pieces(F("amount"), Value(0)),
        beside=_of_pieces(Value(0), -F("amount")),
    )
    told = RefundItem.objects.filter(part=OuterRef("pk")).order_by().values("part")
    sums = Subquery(told.annotate(cents=Sum("amount")).values("cents"))
    rest = F("amount") + F("commission") - Coalesce(sums, Value(0))
    yield moved(
        parts.annotate(rest=rest).exclude(rest=0),
        **common,
        at="refund__succeeded_at",
        given_back="rest",
    )


def lost_disputes(shop: Shop, span: Span) -> Iterable[Rows]:
    """What banks took back for good, wherever it had been paid by card."""
    parts = DisputePart.objects.filter(
        share__shop=shop,
        share__currency=shop.currency,
        dispute__state=DisputeState.LOST,
        **in_span("dispute__closed_at", span),
    )
    yield moved(
        parts,
        at="dispute__closed_at",
        channel="share__seller_order__order__channel",
        given_back=F("amount") + F("commission"),
    )


def _of_pieces(pieces: Any, delivery: Any) -> Case:
    return Case(When(line=None, then=delivery), default=pieces, output_field=BigIntegerField())


SOURCES.extend([web_sales, web_refunds, lost_disputes])
