"""Pieces of an order that are not sent after all: cancelled and refunded, whoever decides it."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import OrderLine, SellerOrder
from orders.permissions import can_cancel_part
from orders.services.cancel_pieces import cancel_pieces
from orders.services.cancel_seller_order import cancel_part, reason_given
from orders.services.move_seller_order import lock_seller_order
from orders.states import SellerOrderState
from orders.unsent import is_partly_gone, unsent
from payments.models import Payment, Refund, Share
from payments.services.cancel_seller_order import refund_cancelled_part
from payments.services.hand_over_part import hand_over_part
from payments.services.refund_items import line_item, part_of
from payments.services.request_refund import refuse_if_disputed, request_refund
from payments.services.transitions import locked_payment
from payments.states import RefundKind


@transaction.atomic
def cancel_lines(
    seller_order: SellerOrder,
    pieces: Mapping[str, int],
    *,
    pk: UUID,
    actor: User | None,
    reason: str,
) -> SellerOrder:
    """`seller_order` without `pieces` (quantity by id of the line) that have not left; the customer
    gets back what they cost, and the delivery too when nothing else is in the part. `pk` is the
    refund's id, made by the client: the same again changes nothing.

    When all the others have left already, the part is shipped with that. Raises ObjectDoesNotExist
    for a line of another order, RuleBroken NOT_ALLOWED, INVALID_REASON, DISPUTED, ORDER_STATE,
    INVALID_PIECES, or NOTHING_TO_REFUND.
    """
    payment = locked_payment(order=seller_order.order_id)
    if payment.refunds.filter(pk=pk).exists():
        return seller_order
    part = lock_seller_order(seller_order)
    if not can_cancel_part(actor, part):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can cancel this order."))
    return cancel_unsent(payment, part, pieces, pk=pk, actor=actor, reason=reason_given(reason))


def cancel_unsent(
    payment: Payment,
    part: SellerOrder,
    pieces: Mapping[str, int],
    *,
    pk: UUID,
    actor: User | None,
    reason: str,
) -> SellerOrder:
    """What `cancel_lines` does once it is allowed, of a locked part."""
    refuse_if_disputed(payment)
    left = {str(line): count for line, count in unsent([part]).items() if count}
    chosen = _checked(part, pieces, left)
    if chosen == left and not is_partly_gone(part):
        cancelled = cancel_part(part, actor=actor, reason=reason)
        refund_cancelled_part(payment, cancelled, actor=actor, reason=reason, pk=pk)
        return cancelled
    lines = {line: chosen[str(line.pk)] for line in part.lines.all() if str(line.pk) in chosen}
    _refund(payment, part, lines, pk=pk, actor=actor, reason=reason)
    cancel_pieces(part, lines, actor=actor, reason=reason)
    return hand_over_part(part, at=clock.now()) if chosen == left else part


def _checked(
    part: SellerOrder, pieces: Mapping[str, int], left: Mapping[str, int]
) -> dict[str, int]:
    if part.state != SellerOrderState.TO_SHIP:
        text = _("Order %(number)s is “%(state)s”: only what is still to be sent can be cancelled.")
        words = {"number": part.number, "state": part.get_state_display()}
        raise RuleBroken("ORDER_STATE", text % words)
    chosen = {line: count for line, count in pieces.items() if count}
    if not chosen:
        raise RuleBroken("INVALID_PIECES", _("Choose at least one piece."), field="pieces")
    if chosen.keys() - {str(line.pk) for line in part.lines.all()}:
        raise ObjectDoesNotExist
    if any(not 0 < count <= left.get(line, 0) for line, count in chosen.items()):
        message = _("Some of these pieces are not to be sent any more. Reload the page.")
        raise RuleBroken("INVALID_PIECES", message, field="pieces")
    return chosen


def _refund(
    payment: Payment,
    part: SellerOrder,
    lines: Mapping[OrderLine, int],
    *,
    pk: UUID,
    actor: User | None,
    reason: str,
) -> Refund:
    share = Share.objects.get(payment=payment, seller_order=part.pk)
    items = [line_item(line, quantity) for line, quantity in lines.items()]
    given = part_of(share, items)
    if not given.total:
        message = _("These pieces cost nothing, so nothing can be given back. Cancel all of it.")
        raise RuleBroken("NOTHING_TO_REFUND", message, field="pieces")
    return request_refund(
        payment,
        {share: given},
        reason=reason,
        kind=RefundKind.LINES,
        actor=actor,
        items={share: items},
        pk=pk,
    )
