"""A customer renounces pieces of an order. Nobody asks her why (C. conso. L221-18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import Order, OrderLine, Withdrawal
from orders.services.announce_withdrawal import Declarant, announce_withdrawal
from orders.services.cancel_seller_order import cancel_part
from orders.services.move_seller_order import lock_seller_order
from orders.services.move_withdrawal import lock_withdrawal, move_withdrawal
from orders.states import WithdrawalState
from payments.services.refund_withdrawal import reason_of, refund_if_possible
from payments.services.return_to_stock import return_to_stock
from payments.services.transitions import locked_payment
from payments.withdrawal_rights import PartRight, rights_of


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
    hers. What has not left yet is refunded at once, and not sent.

    Raises ObjectDoesNotExist for what is none of this order, RuleBroken NO_LINES,
    WITHDRAWAL_OVER, or NOT_WITHDRAWABLE (field: the line).
    """
    locked_payment(order=order)
    if made := Withdrawal.objects.filter(pk=asked.id).first():
        if made.seller_order.order_id != order.pk:
            raise ObjectDoesNotExist
        return made
    part = lock_seller_order(_right(order, asked.part).part)
    right = _right(order, asked.part)
    pieces = _checked(right, asked.pieces)
    withdrawal = announce_withdrawal(
        asked.id,
        part,
        pieces,
        asked.who,
        last_day=right.period.last_day,
        takes_delivery=_nothing_stays(right, pieces),
        actor=actor,
    )
    enqueue("payments.acknowledge_withdrawal", withdrawal=str(withdrawal.pk))
    enqueue("payments.tell_withdrawal", withdrawal=str(withdrawal.pk))
    if not withdrawal.was_sent:
        withdrawal = _undo(withdrawal)
    return withdrawal


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


def _undo(withdrawal: Withdrawal) -> Withdrawal:
    """Before it was sent: the pieces are in stock again, the part is cancelled if nothing else is
    in it, the money goes back."""
    withdrawal = lock_withdrawal(withdrawal)
    withdrawal = move_withdrawal(
        withdrawal, WithdrawalState.RECEIVED, received_at=withdrawal.announced_at
    )
    return_to_stock(withdrawal)
    withdrawal = refund_if_possible(withdrawal)
    if withdrawal.takes_delivery:
        cancel_part(withdrawal.seller_order, actor=None, reason=reason_of(withdrawal))
    return withdrawal
