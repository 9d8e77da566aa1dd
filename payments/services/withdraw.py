"""A customer renounces pieces of an order. Nobody asks her why (C. conso. L221-18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import Order, OrderLine, Withdrawal
from orders.services.announce_withdrawal import Declarant, announce_withdrawal
from orders.services.cancel_seller_order import cancel_part
from orders.services.move_seller_order import lock_seller_order
from orders.services.move_withdrawal import lock_withdrawal, move_withdrawal
from orders.states import SellerOrderState, WithdrawalState
from payments.services.hand_over_part import hand_over_part
from payments.services.refund_withdrawal import reason_of, refund_if_possible
from payments.services.return_to_stock import return_to_stock
from payments.services.transitions import locked_payment
from payments.withdrawal_rights import PartRight, left_already, pieces_with_her, rights_of


@dataclass(frozen=True, slots=True)
class WithdrawalRequest:
    """`pieces`: quantity by id of the line, all of the part `part`. `id` is made by who asks."""

    id: UUID
    part: str
    pieces: Mapping[str, int]
    who: Declarant


@transaction.atomic
def withdraw(order: Order, asked: WithdrawalRequest, *, actor: User | None) -> Withdrawal:
    """The withdrawal; the same id again is the same one. `order` is one the caller has shown to be
    hers. What has not left yet is refunded at once, and not sent. Of a part that she has collected
    in part, what waits at the stall still is a withdrawal of its own.

    Raises ObjectDoesNotExist for what is none of this order, RuleBroken NO_LINES,
    WITHDRAWAL_OVER, or NOT_WITHDRAWABLE (field: the line).
    """
    locked_payment(order=order)
    if before := Withdrawal.objects.filter(pk=asked.id).first():
        if before.seller_order.order_id != order.pk:
            raise ObjectDoesNotExist
        return before
    part = lock_seller_order(_right(order, asked.part).part)
    right = _right(order, asked.part)
    pieces = _checked(right, asked.pieces)
    places = [(group, sent) for group, sent in _by_place(right, pieces) if group]
    ids = (asked.id, uuid5(asked.id, "waits at the stall"))
    made: list[Withdrawal] = []
    for pk, (group, was_sent) in zip(ids, places, strict=False):
        withdrawal = announce_withdrawal(
            pk,
            part,
            group,
            asked.who,
            last_day=right.period.last_day,
            was_sent=was_sent,
            takes_delivery=not made and _nothing_stays(right, pieces),
            actor=actor,
        )
        enqueue("payments.acknowledge_withdrawal", withdrawal=str(withdrawal.pk))
        enqueue("payments.tell_withdrawal", withdrawal=str(withdrawal.pk))
        made.append(withdrawal if was_sent else _undo(withdrawal, right, group))
    return made[0]


def _right(order: Order, part: str) -> PartRight:
    found = [right for right in rights_of(order) if str(right.part.pk) == part]
    if not found:
        raise ObjectDoesNotExist
    return found[0]


def _checked(right: PartRight, wanted: Mapping[str, int]) -> dict[OrderLine, int]:
    wanted = {line: quantity for line, quantity in wanted.items() if quantity}
    if not wanted:
        raise RuleBroken("NO_LINES", _("Choose at least one piece."), "lines")
    if not right.is_open:
        raise RuleBroken("WITHDRAWAL_OVER", _over(right))
    lines = {str(line.id): line for line in right.lines}
    if wanted.keys() - lines.keys():
        raise ObjectDoesNotExist
    for pk, quantity in wanted.items():
        if not 0 < quantity <= lines[pk].quantity:
            raise RuleBroken(
                "NOT_WITHDRAWABLE",
                _("Of “%(title)s” %(left)d can be renounced. Choose that many or fewer.")
                % {"title": lines[pk].line.product_title, "left": lines[pk].quantity},
                pk,
            )
    return {lines[pk].line: quantity for pk, quantity in sorted(wanted.items())}


def _over(right: PartRight) -> str:
    last_day = right.period.last_day
    if last_day is None or not right.period.is_over:
        return _("There is nothing left to renounce here. Reload the page.")
    words = {"day": date_format(last_day, "j F Y"), "shop": right.part.shop.name}
    return _("The time to renounce was over on %(day)s. Write to %(shop)s.") % words


def _nothing_stays(right: PartRight, pieces: Mapping[OrderLine, int]) -> bool:
    """Then the delivery is given back too (L221-24)."""
    taken = {line.pk: quantity for line, quantity in pieces.items()}
    return all(line.held == taken.get(line.id, 0) for line in right.lines)


def _by_place(
    right: PartRight, pieces: Mapping[OrderLine, int]
) -> list[tuple[dict[OrderLine, int], bool]]:
    """What is with her, or on its way (True), and what has not left (False): that goes first."""
    if right.part.state == SellerOrderState.SHIPPED:
        return [(dict(pieces), True)]
    waiting = {line.id: line.held - pieces_with_her(right, line) for line in right.lines}
    first = {line: min(quantity, waiting[line.pk]) for line, quantity in pieces.items()}
    hers = {line: quantity - first[line] for line, quantity in pieces.items()}
    return [(_some(hers), True), (_some(first), False)]


def _some(pieces: Mapping[OrderLine, int]) -> dict[OrderLine, int]:
    return {line: quantity for line, quantity in pieces.items() if quantity}


def _undo(withdrawal: Withdrawal, right: PartRight, pieces: Mapping[OrderLine, int]) -> Withdrawal:
    """Before it was sent: the pieces are in stock again, the money goes back. The part is cancelled
    if nothing else was in it, handed over if she has all that is left of it."""
    withdrawal = lock_withdrawal(withdrawal)
    withdrawal = move_withdrawal(
        withdrawal, WithdrawalState.RECEIVED, received_at=withdrawal.announced_at
    )
    return_to_stock(withdrawal)
    withdrawal = refund_if_possible(withdrawal)
    taken = {line.pk: quantity for line, quantity in pieces.items()}
    still = sum(
        line.held - pieces_with_her(right, line) - taken.get(line.id, 0) for line in right.lines
    )
    if any(left_already(line.line) for line in right.lines):
        if not still:
            hand_over_part(withdrawal.seller_order, at=clock.now())
    elif withdrawal.takes_delivery:
        cancel_part(withdrawal.seller_order, actor=None, reason=reason_of(withdrawal))
    return withdrawal
