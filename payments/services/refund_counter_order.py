"""A till took pieces back: their money returns to the card, from the designers they are of."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.models import Order
from payments.models import Payment, Refund, Share
from payments.services.request_refund import refundable, request_refund
from payments.services.transitions import locked_payment
from payments.shares import Part, split_refund
from payments.states import PaymentState, RefundKind


def refund_counter_order(
    order: Order,
    *,
    parts: Mapping[int, int],
    refund_id: UUID,
    reason: str,
    kind: RefundKind = RefundKind.AMOUNT,
    actor: User | None = None,
) -> Refund:
    """Give back `parts` (id of the shop → cents) of a market's order, in the caller's transaction;
    the same `refund_id` again gives the same refund.

    Raises RuleBroken NOT_PAID, DISPUTED, NOT_IN_ORDER, REFUND_TOO_LARGE, or NOTHING_LEFT.
    """
    payment = locked_payment(order=order)
    made = Refund.objects.filter(pk=refund_id, payment=payment).first()
    if made is not None:
        return made
    if payment.state != PaymentState.PAID:
        raise RuleBroken(
            "NOT_PAID", _("The card was not charged for this, so there is nothing to give back.")
        )
    given = {share: _part(share, cents) for share, cents in _asked(payment, parts).items()}
    return request_refund(payment, given, reason=reason, kind=kind, actor=actor, pk=refund_id)


def refundable_parts(payment: Payment) -> dict[int, int]:
    """All that a payment can still give back, by the id of the shop."""
    return {share.shop_id: refundable(share).total for share in payment.shares.order_by("pk")}


def _asked(payment: Payment, parts: Mapping[int, int]) -> dict[Share, int]:
    shares = {share.shop_id: share for share in payment.shares.order_by("pk")}
    asked = {shop: cents for shop, cents in parts.items() if cents}
    if not asked:
        raise RuleBroken("NOTHING_LEFT", _("There is nothing to give back by card."))
    if asked.keys() - shares.keys():
        raise RuleBroken("NOT_IN_ORDER", _("This piece was not paid by that card."))
    return {shares[shop]: cents for shop, cents in sorted(asked.items())}


def _part(share: Share, cents: int) -> Part:
    left = refundable(share)
    if not 0 < cents <= left.total:
        raise RuleBroken(
            "REFUND_TOO_LARGE",
            _("No more than what was paid and not yet given back can be refunded. Ask for less."),
        )
    return split_refund(cents, [left])[0]
