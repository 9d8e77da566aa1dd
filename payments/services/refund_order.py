"""Giving money back: by pieces, by amount, as a gesture, in cash. Each refund lands on the designer
and the commission it concerns, whatever the state of the money."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, Literal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import OrderLine, SellerOrder
from payments.models import Payment, Refund, Share
from payments.permissions import can_refund
from payments.services.record_refund import book_refund
from payments.services.refund_items import delivery_item, line_item, part_of
from payments.services.request_refund import (
    Item,
    note_refund,
    refundable,
    refuse_if_disputed,
    request_refund,
)
from payments.services.transitions import locked_payment, move_refund
from payments.shares import Part, split_refund
from payments.states import RefundKind, RefundMethod, RefundState

LONGEST_REASON: Final = 200
Bearer = Literal["programme", "designer"]


@transaction.atomic
def refund_lines(
    payment: Payment,
    *,
    lines: Mapping[OrderLine, int],
    deliveries: Collection[SellerOrder] = (),
    actor: User | None,
    reason: str,
    pk: UUID | None = None,
) -> Refund:
    """Give back pieces (line → how many of them) and whole deliveries (gift wrap included).

    Raises RuleBroken NOT_ALLOWED, INVALID_REASON, DISPUTED, NOT_IN_ORDER, INVALID_QUANTITY, or
    NOTHING_LEFT.
    """
    payment, reason = _checked(payment, actor, reason)
    items = items_of(payment, lines, deliveries)
    parts = {share: part_of(share, given) for share, given in items.items()}
    _demand_something(parts)
    return request_refund(
        payment, parts, reason=reason, kind=RefundKind.LINES, actor=actor, items=items, pk=pk
    )


@transaction.atomic
def refund_amount(
    payment: Payment,
    amount: int,
    *,
    actor: User | None,
    reason: str,
    only: SellerOrder | None = None,
    pk: UUID | None = None,
) -> Refund:
    """Give `amount` cents back, from each designer and the commission by what they still can give;
    or from one designer's part `only`.

    Raises RuleBroken NOT_ALLOWED, INVALID_REASON, DISPUTED, or REFUND_TOO_LARGE.
    """
    payment, reason = _checked(payment, actor, reason)
    shares = _shares(payment, only)
    left = [refundable(share) for share in shares]
    _check_amount(amount, sum(part.total for part in left))
    parts = dict(zip(shares, split_refund(amount, left), strict=True))
    return request_refund(payment, parts, reason=reason, kind=RefundKind.AMOUNT, actor=actor, pk=pk)


@transaction.atomic
def refund_goodwill(
    payment: Payment,
    amount: int,
    *,
    actor: User | None,
    reason: str,
    borne_by: Bearer,
    only: SellerOrder | None = None,
    pk: UUID | None = None,
) -> Refund:
    """A gesture that one side bears alone: the programme out of its commission on this order, or a
    designer out of her share.

    Raises RuleBroken as `refund_amount` does; REFUND_TOO_LARGE beyond what that side still has.
    """
    payment, reason = _checked(payment, actor, reason)
    shares = _shares(payment, only)
    left = [_borne(refundable(share), borne_by) for share in shares]
    _check_amount(amount, sum(part.total for part in left))
    parts = dict(zip(shares, split_refund(amount, left), strict=True))
    return request_refund(
        payment, parts, reason=reason, kind=RefundKind.GOODWILL, actor=actor, pk=pk
    )


def refund_all(
    payment: Payment, *, actor: User | None, reason: str, pk: UUID | None = None
) -> Refund:
    """Give back all that is left of a payment; see `refund_amount`."""
    left = sum(refundable(share).total for share in payment.shares.all())
    return refund_amount(payment, left, actor=actor, reason=reason, pk=pk)


@transaction.atomic
def refund_in_cash(
    payment: Payment,
    parts: Mapping[Share, Part],
    *,
    drawer: str,
    actor: User | None,
    reason: str,
    items: Mapping[Share, Sequence[Item]] | None = None,
    pk: UUID | None = None,
) -> Refund:
    """Parts of a card payment were given back in cash, out of an account of the books (a till's
    drawer): so no refund to the card remains possible of them. Who may allow that is decided by
    the till (scenario T12); here, programme staff.

    Raises RuleBroken NOT_ALLOWED, INVALID_REASON, DISPUTED, or NOTHING_LEFT.
    """
    payment, reason = _checked(payment, actor, reason)
    refuse_if_disputed(payment)
    _demand_something(parts)
    refund = note_refund(
        payment, parts, reason=reason, kind=RefundKind.LINES, actor=actor, items=items, pk=pk
    )
    refund.method, refund.paid_from = RefundMethod.CASH, drawer
    refund.save(update_fields=["method", "paid_from"])
    move_refund(refund, RefundState.SUCCEEDED, succeeded_at=clock.now(), told_at=clock.now())
    book_refund(refund)
    enqueue("payments.send_refund", refund=str(refund.pk))
    return refund


def _checked(payment: Payment, actor: User | None, reason: str) -> tuple[Payment, str]:
    if not can_refund(actor):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff can give money back."))
    reason = " ".join(reason.split())
    if not reason or len(reason) > LONGEST_REASON:
        message = _("Say why in a few words (at most 200 characters): the customer reads it.")
        raise RuleBroken("INVALID_REASON", message, "reason")
    return locked_payment(pk=payment.pk), reason


def _shares(payment: Payment, only: SellerOrder | None) -> list[Share]:
    shares = payment.shares.order_by("pk")
    return list(shares if only is None else shares.filter(seller_order=only))


def _borne(left: Part, borne_by: Bearer) -> Part:
    if borne_by == "programme":
        return Part(0, left.commission)
    return Part(left.amount, 0)


def items_of(
    payment: Payment, lines: Mapping[OrderLine, int], deliveries: Collection[SellerOrder]
) -> dict[Share, list[Item]]:
    """What these pieces and deliveries still cost, by share. Raises as `refund_lines` does."""
    shares = {share.seller_order_id: share for share in payment.shares.order_by("pk")}
    items: dict[Share, list[Item]] = {}
    try:
        for line, quantity in lines.items():
            share = shares[line.seller_order_id]
            items.setdefault(share, []).append(line_item(line, quantity))
        for part in deliveries:
            share = shares[part.pk]
            items.setdefault(share, []).append(delivery_item(share, part))
    except KeyError as unknown:
        message = _("This piece is not part of the order. Reload the page and choose again.")
        raise RuleBroken("NOT_IN_ORDER", message, "lines") from unknown
    return items


def _demand_something(parts: Mapping[Share, Part]) -> None:
    if not any(part.total for part in parts.values()):
        raise RuleBroken("NOTHING_LEFT", _("There is nothing left to give back for these pieces."))


def _check_amount(amount: int, left: int) -> None:
    if not 0 < amount <= left:
        raise RuleBroken(
            "REFUND_TOO_LARGE",
            _("No more than what was paid and not yet given back can be refunded. Ask for less."),
            "amount",
        )
