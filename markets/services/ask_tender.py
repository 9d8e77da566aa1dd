"""A till wants to be paid by card or by the customer's phone.

The till makes the id, so that asking again after a lost answer asks for nothing twice. A till has
one undecided request at a time: a customer is never charged for the same basket by two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Device, TenderRequest, Till
from markets.sellers import sellers_of
from markets.states import MarketState
from markets.tenders import TenderWay, payment_of
from matricia.kit.errors import RuleBroken
from orders.models import Order
from orders.services.place_counter_order import CounterLine
from payments.models import Payment
from payments.services.abandon_checkout import close_or_say
from payments.services.ask_at_counter import ask_at_counter
from payments.states import UNDECIDED, PaymentMethod
from shops.models import Shop, Variant
from shops.titles import one_line

_METHODS: Final = {TenderWay.CARD: PaymentMethod.READER, TenderWay.QR: PaymentMethod.SESSION}


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A line as the till writes it; `seller` and `variant` are ids, `part` is what of its total
    this request pays."""

    seller: str
    variant: str
    label: str
    unit: int
    quantity: int
    part: int
    sku: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a till asks for; the lines' parts add up to `amount` (cents)."""

    id: UUID
    kind: TenderWay
    amount: int
    lines: Sequence[AskedLine]


def ask_tender(device: Device, asked: Asked) -> TenderRequest:
    """The request, noted; a task asks Stripe. The same id again gives the same request.

    Raises RuleBroken MARKET_CLOSED, NO_READER, TENDER_OPEN, AMOUNT_DIFFERS, UNKNOWN_SELLER,
    INVALID_LINES, TOTAL_TOO_SMALL, ID_TAKEN, or STRIPE_UNREACHABLE. What a former device of this
    till has left open is closed at Stripe first: call it outside transactions.
    """
    known = _known(device, asked.id)
    if known is not None:
        return known
    _close_left_open(device)
    with transaction.atomic():
        tills = Till.objects.select_for_update(of=("self",)).select_related("market")
        till = tills.get(devices=device)  # a second call with the same id waits here
        return _known(device, asked.id) or _ask(till, device, asked)


def _ask(till: Till, device: Device, asked: Asked) -> TenderRequest:
    _refuse_open(till)
    _check(till, asked)
    payment = ask_at_counter(
        order_id=asked.id,
        lines=_counter_lines(till, asked.lines),
        method=_METHODS[asked.kind],
        reader_id=till.reader_id if asked.kind == TenderWay.CARD else "",
    )
    return TenderRequest.objects.create(
        order=payment.order, till=till, device=device, kind=asked.kind
    )


def _known(device: Device, request_id: UUID) -> TenderRequest | None:
    known = TenderRequest.objects.filter(pk=request_id).first()
    is_taken = known is None and Order.objects.filter(pk=request_id).exists()
    if is_taken or (known is not None and known.till_id != device.till_id):
        message = _("This id is taken by something else. Make a new one and ask again.")
        raise RuleBroken("ID_TAKEN", message, "id")
    return known


def _undecided(till_id: int | None) -> list[TenderRequest]:
    open_ones = Payment.objects.filter(state__in=UNDECIDED).values("order")
    return list(TenderRequest.objects.filter(till=till_id, order__in=open_ones))


def _close_left_open(device: Device) -> None:
    """Nobody waits at a device that was taken out of use."""
    for request in _undecided(device.till_id):
        if request.device_id != device.pk:
            close_or_say(payment_of(request), reason="its device is no longer used")


def _refuse_open(till: Till) -> None:
    if _undecided(till.pk):
        raise RuleBroken(
            "TENDER_OPEN",
            _("The request before is not decided yet. Look how it stands or cancel it first."),
        )


def _check(till: Till, asked: Asked) -> None:
    if till.market.state == MarketState.CLOSED:
        raise RuleBroken("MARKET_CLOSED", _("This market is closed: its tills take no more cards."))
    if asked.kind == TenderWay.CARD and not till.reader_id:
        raise RuleBroken(
            "NO_READER",
            _("No card reader stands beside this till. Use the customer's phone or take cash."),
        )
    if asked.amount != sum(line.part for line in asked.lines):
        raise RuleBroken(
            "AMOUNT_DIFFERS", _("The lines do not add up to the amount. Ask again."), "amount"
        )


def _counter_lines(till: Till, lines: Sequence[AskedLine]) -> list[CounterLine]:
    here = {str(seller.id) for seller in sellers_of(till.market)}
    if any(line.seller not in here for line in lines):
        message = _("This designer does not sell at this market. Take her piece out of the basket.")
        raise RuleBroken("UNKNOWN_SELLER", message, "lines")
    shops = {str(shop.pk): shop for shop in Shop.objects.filter(pk__in=here)}
    asked = [int(line.variant) for line in lines if line.variant.isdecimal()]
    variants = Variant.objects.filter(pk__in=asked).select_related("product")
    known = {(str(found.pk), str(found.product.shop_id)): found for found in variants}
    return [
        _counter_line(shops[line.seller], known.get((line.variant, line.seller)), line)
        for line in lines
    ]


def _counter_line(shop: Shop, variant: Variant | None, line: AskedLine) -> CounterLine:
    """A variant that was deleted since the till read its catalogue is sold by its label."""
    return CounterLine(
        shop=shop,
        variant=variant,
        label=one_line(line.label),
        sku=one_line(line.sku),
        unit=line.unit,
        quantity=line.quantity,
        part=line.part,
    )
