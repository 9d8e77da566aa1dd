"""Open the hosted payment page of an order."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.compiled import Compiled, Returning
from matricia.kit.faults import fault_point
from matricia.kit.tasks import enqueue
from orders.models import Order, OrderLine
from orders.services.expire_order import expire_order
from orders.states import OrderState
from payments import gateway
from payments.facts import CheckoutFacts, CheckoutLine, CheckoutRequest
from payments.models import Payment
from payments.services.transitions import locked_payment, move_payment, open_page
from payments.states import PaymentState

log = logging.getLogger(__name__)

SHORTEST: Final = timedelta(minutes=30, seconds=15)  # Stripe: at least 30 min when it arrives there
GENEROUS: Final = timedelta(hours=1)
PAGE_LANGUAGES: Final = ("en", "fr")  # Stripe's page speaks no Arabic; "auto" asks the browser
NAME_LENGTH: Final = 250
_FIX_END: Final = Returning(
    Payment,
    """
UPDATE payments_payment AS payment
SET session_expires_at = coalesce(
    session_expires_at, date_trunc('second', greatest(placed.hold_until, %(least)s))
)
FROM orders_order AS placed
WHERE payment.id = %(payment)s AND placed.id = payment.order_id
    AND payment.state = %(draft)s AND payment.session_id IS NULL
RETURNING {columns}
""",
    name="payment",
)

_LINES: Final = Compiled(
    lambda order: (
        OrderLine.objects.filter(seller_order__order=order)
        .select_related("seller_order__order", "seller_order__shop")
        .order_by("seller_order", "pk")
    ),
    order=UUID,
)


def open_session(payment_id: int) -> None:
    """Ask Stripe for the page, unless there is one or nobody waits for it any more.

    The page may outlive the hold of the pieces; the sweeper closes it when the hold is over.
    """
    payment = _prepared(payment_id)
    if payment is None:
        return
    try:
        facts = gateway.open_checkout(_request(payment), key=_key(payment))
    except gateway.GatewayRefused as refused:
        _note_refusal(payment, refused)
    else:
        fault_point("session.asked")
        _note_page(payment_id, facts)


def _prepared(payment_id: int) -> Payment | None:
    """The payment with its expiry noted: the key is made of it, so it is fixed before asking."""
    given = {"payment": payment_id, "draft": PaymentState.DRAFT, "least": clock.now() + SHORTEST}
    return _FIX_END.first(**given)


def _key(payment: Payment) -> str:
    assert payment.session_expires_at is not None
    return f"payment:{payment.pk}:session:{payment.session_expires_at.timestamp():.0f}"


def _request(payment: Payment) -> CheckoutRequest:
    ordered = _LINES.all(order=payment.order_id)
    payment.order = order = ordered[0].seller_order.order
    assert payment.session_expires_at is not None
    token = f"token={order.access_token}"
    return CheckoutRequest(
        order_id=str(order.pk),
        transfer_group=payment.transfer_group,
        email=order.email,
        language=_language(order),
        currency=payment.currency,
        lines=_lines(payment, ordered),
        success_url=page_address(f"/orders/{order.pk}?{token}", order.language)
        + "&session_id={CHECKOUT_SESSION_ID}",
        cancel_url=page_address(f"/checkout/{order.pk}/cancelled?{token}", order.language),
        expires_at=payment.session_expires_at,
    )


def _language(order: Order) -> str:
    """Of a customer at a till we know none: her phone does."""
    is_known = order.is_from_web and order.language in PAGE_LANGUAGES
    return order.language if is_known else "auto"


def _lines(payment: Payment, ordered: Sequence[OrderLine]) -> tuple[CheckoutLine, ...]:
    """One line per order line with its total after discount, and per parcel one for its delivery
    and one for its wrapping."""
    lines: list[CheckoutLine] = []
    with translation.override(payment.order.language):
        for part, of_part in groupby(ordered, key=lambda line: line.seller_order):
            lines += [CheckoutLine(_name(line), line.total) for line in of_part]
            delivery = _("Delivery by %(shop)s") % {"shop": part.shop.name}
            lines.append(CheckoutLine(delivery[:NAME_LENGTH], part.delivery_total))
            gift = _("Gift wrap by %(shop)s") % {"shop": part.shop.name}
            lines.append(CheckoutLine(gift[:NAME_LENGTH], part.gift_total))
    if sum(line.amount for line in lines) != payment.amount:
        raise ValueError(f"The lines of {payment} do not add up to its amount.")
    return tuple(line for line in lines if line.amount)


def _name(line: OrderLine) -> str:
    title = " – ".join(filter(None, [line.product_title, line.variant_title]))
    return (f"{line.quantity} × {title}" if line.quantity > 1 else title)[:NAME_LENGTH]


def _note_refusal(payment: Payment, refused: gateway.GatewayRefused) -> None:
    """Stripe made no page. Too late for that expiry: a later one, under a new key; else give up."""
    if refused.param == "expires_at" and _is_early(payment):
        later = (clock.now() + GENEROUS).replace(microsecond=0)
        Payment.objects.filter(pk=payment.pk, session_id=None).update(session_expires_at=later)
        enqueue("payments.open_session", payment=payment.pk)
        return
    log.error("Stripe refused a page for %s: %s", payment, refused)
    with transaction.atomic():
        payment = locked_payment(pk=payment.pk)
        if payment.state == PaymentState.DRAFT:
            move_payment(payment, PaymentState.FAILED, problem=refused.code or "refused")
            expire_order(payment.order, reason="no payment page")


def _is_early(payment: Payment) -> bool:
    """Asked for close to the shortest time: the task was late, or our clock is."""
    ends = payment.session_expires_at
    return ends is not None and ends - clock.now() < GENEROUS - SHORTEST / 2


def _note_page(payment_id: int, facts: CheckoutFacts) -> None:
    page = {"session_id": facts.session_id, "session_url": facts.url, "checked_at": clock.now()}
    if not open_page(payment_id, **page):
        _note_late_page(payment_id, page)


@transaction.atomic
def _note_late_page(payment_id: int, page: dict[str, Any]) -> None:
    """Something has happened to the payment while Stripe was asked."""
    payment = locked_payment(pk=payment_id)
    if payment.session_id:
        return
    if payment.state == PaymentState.DRAFT:
        move_payment(payment, PaymentState.OPEN, **page)
    else:  # abandoned meanwhile
        move_payment(payment, PaymentState(payment.state), **page)
    if payment.order.state != OrderState.AWAITING_PAYMENT:
        enqueue("payments.expire_page", payment=payment_id)
