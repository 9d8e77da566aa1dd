"""What we know about a disputed payment, by Stripe's names of evidence.

Only fields that take text. Those that take the id of an uploaded file (receipt,
customer_communication, shipping_documentation, …) stay empty; what they would hold is written into
`uncategorized_text`. Banks read English. Source: docs.stripe.com/api/disputes/evidence_object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from django.conf import settings
from django.utils import translation

from matricia.kit.clock import PARIS
from matricia.kit.money import Money
from orders.models import Order, OrderLine, Parcel, SellerOrder
from orders.money_text import money_text
from orders.selectors.orders import parts_of
from orders.tracking import tracking_url
from payments.models import Dispute, Payment, Refund
from payments.states import RefundState

LONGEST: Final = 20_000  # characters of one field that Stripe takes
#: What every customer is shown before she pays, see frontend/messages/en/basket.json.
RIGHTS: Final = (
    "Shown on every product page and beside the button that orders: you have 14 days after "
    "delivery to change your mind, without giving a reason, and the 2-year legal guarantee of "
    "conformity."
)
#: On the sign at the market (C. conso L224-59) and on its receipts.
RIGHTS_AT_MARKET: Final = (
    "Bought in person at a market, where the customer took the goods along. A sign at the stall "
    "says that there is no right of withdrawal at a market; the 2-year legal guarantee of "
    "conformity applies."
)
OPEN_PAGE: Final = (
    "The customer can open the order at any time, by signing in or by the confirmation's link:"
)


def evidence_for(dispute: Dispute, *, note: str = "") -> dict[str, str]:
    """The pack for this dispute, without empty fields; `note` is what staff add."""
    payment = dispute.payment
    with translation.override("en"):
        order, rights = payment.order, _rights(payment.order)
        parts = parts_of(order)
        parcels = sorted(
            (parcel for part in parts for parcel in part.parcels.all()),
            key=lambda parcel: (parcel.sent_at, parcel.pk),
        )
        pack = {
            "customer_name": order.name,
            "customer_email_address": order.email,
            "shipping_address": _address(order) if order.is_from_web else "",
            "product_description": "\n".join(_goods(parts)),
            "refund_policy_disclosure": rights,
            "cancellation_policy_disclosure": rights,
            "access_activity_log": "\n".join(_events(order)),
            **_shipping(parcels),
            "uncategorized_text": _story(payment, parts, parcels, note),
        }
    return {name: text[:LONGEST] for name, text in pack.items() if text}


def _rights(order: Order) -> str:
    return RIGHTS if order.is_from_web else RIGHTS_AT_MARKET


def _address(order: Order) -> str:
    return "\n".join([order.name, order.street, f"{order.postcode} {order.city}", order.country])


def _goods(parts: Sequence[SellerOrder]) -> Iterator[str]:
    """One line per piece, by its designer."""
    for part in parts:
        for line in part.lines.all():
            yield f"{line.quantity} × {_title(line)}, made and sold by {part.shop.name}"


def _title(line: OrderLine) -> str:
    return " – ".join(filter(None, (line.product_title, line.variant_title)))


def _shipping(parcels: Sequence[Parcel]) -> dict[str, str]:
    """Several parcels are listed in the order they were sent; the date is the first one's."""
    if not parcels:
        return {}
    return {
        "shipping_carrier": ", ".join(parcel.carrier for parcel in parcels),
        "shipping_tracking_number": ", ".join(parcel.tracking_number for parcel in parcels),
        "shipping_date": parcels[0].sent_at.astimezone(PARIS).date().isoformat(),
    }


def _events(order: Order) -> Iterator[str]:
    """What happened to the order and its parts, oldest first."""
    yield f"{_moment(order.placed_at)} order {order.number} placed"
    for event in order.events.select_related("seller_order").order_by("at", "pk"):
        about = event.seller_order.number if event.seller_order else order.number
        yield f"{_moment(event.at)} {about}: {event.to_state.replace('_', ' ')}"


def _story(
    payment: Payment, parts: Sequence[SellerOrder], parcels: Sequence[Parcel], note: str
) -> str:
    """Receipt, mails, tracking and terms, each under its heading."""
    sections = {
        "What the seller says": [note] if note else [],
        "Receipt": list(_receipt(payment, parts)),
        "Parcels": [_parcel(parcel) for parcel in parcels],
        "E-mails sent to the customer": list(_mails(payment.order, parcels)),
        "Refunds": list(_refunds(payment)),
        "Order page": list(_page(payment.order)),
        "Hand-over": list(_hand_over(payment.order)),
        "Terms": [_rights(payment.order)],
    }
    return "\n\n".join(
        "\n".join([f"{title}:", *lines]) for title, lines in sections.items() if lines
    )


def _page(order: Order) -> Iterator[str]:
    if order.is_from_web:
        yield from (OPEN_PAGE, f"{settings.PUBLIC_URL}/orders/{order.pk}")


def _hand_over(order: Order) -> Iterator[str]:
    if order.handed_over_at is not None:
        yield f"{_moment(order.handed_over_at)} the customer took the goods along at the till"


def _receipt(payment: Payment, parts: Sequence[SellerOrder]) -> Iterator[str]:
    order = payment.order
    for part in parts:
        for line in part.lines.all():
            yield f"{line.quantity} × {_title(line)}: {_money(line.total, order)}"
        if part.delivery_total:
            yield f"Delivery by {part.shop.name}: {_money(part.delivery_total, order)}"
        if part.is_gift:
            yield f"Gift wrap by {part.shop.name}: {_money(part.gift_total, order)}"
    yield f"Total of order {order.number}, paid: {_money(payment.amount, order)}"


def _parcel(parcel: Parcel) -> str:
    page = tracking_url(parcel.carrier, parcel.tracking_number)
    sent = f"{_moment(parcel.sent_at)} {parcel.carrier} {parcel.tracking_number}"
    return f"{sent} {page}" if page else sent


def _mails(order: Order, parcels: Sequence[Parcel]) -> Iterator[str]:
    if order.confirmation_sent_at:
        yield f"{_moment(order.confirmation_sent_at)} confirmation of the order with its receipt"
    for parcel in parcels:
        if parcel.buyer_told_at:
            number = parcel.tracking_number
            yield f"{_moment(parcel.buyer_told_at)} shipping notice with tracking number {number}"


def _refunds(payment: Payment) -> Iterator[str]:
    done = payment.refunds.filter(state=RefundState.SUCCEEDED).order_by("created_at")
    for refund in done:
        yield f"{_moment(_paid_back(refund))} {_money(refund.amount, payment.order)} paid back"


def _paid_back(refund: Refund) -> datetime:
    return refund.succeeded_at or refund.created_at


def _money(cents: int, order: Order) -> str:
    return money_text(Money(cents, order.currency))


def _moment(at: datetime) -> str:
    return f"{at.astimezone(PARIS):%Y-%m-%d %H:%M}"
