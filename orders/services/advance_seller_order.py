"""A designer works through an order: she takes it, makes it, packs it."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import OrderEvent, SellerOrder
from orders.permissions import can_ship
from orders.services.move_seller_order import lock_seller_order
from orders.states import SellerOrderState, WorkStep

_FIELDS: Final = {
    WorkStep.ACCEPTED: "accepted_at",
    WorkStep.MADE: "made_at",
    WorkStep.PACKED: "packed_at",
}


@transaction.atomic
def advance_seller_order(
    seller_order: SellerOrder, step: WorkStep, *, actor: User | None, leave_by: date | None = None
) -> SellerOrder:
    """`seller_order`, one step further; a later step implies that she has taken it. Asking again
    changes nothing.

    `leave_by`: the day by which she will send it, when she accepts it; never later than what was
    promised. Raises RuleBroken NOT_ALLOWED, ORDER_STATE, NOT_MADE_TO_ORDER, or LEAVE_BY.
    """
    part = lock_seller_order(seller_order)
    if not can_ship(actor, part):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can work on this order."))
    if getattr(part, _FIELDS[step]) is not None:
        return part
    _refuse_gone(part)
    if step == WorkStep.MADE and not part.lines.filter(made_to_order=True).exists():
        message = _("Nothing in this order is made to order: pack it when you are ready.")
        raise RuleBroken("NOT_MADE_TO_ORDER", message)
    now = clock.now()
    setattr(part, _FIELDS[step], now)
    part.accepted_at = part.accepted_at or now
    if leave_by is not None:
        part.leave_by = _kept_promise(part, leave_by)
    part.save(update_fields=["accepted_at", _FIELDS[step], "leave_by"])
    OrderEvent.objects.create(
        order=part.order, seller_order=part, from_state=part.state, to_state=step, actor=actor
    )
    return part


def _refuse_gone(part: SellerOrder) -> None:
    state = SellerOrderState(part.state)
    if state != SellerOrderState.TO_SHIP:
        message = _("Order %(number)s is “%(state)s”: nothing is left to do. Reload the page.")
        raise RuleBroken("ORDER_STATE", message % {"number": part.number, "state": state.label})


def _kept_promise(part: SellerOrder, day: date) -> date:
    latest = part.leave_by or part.promised_by
    if not clock.today() <= day <= max(latest, clock.today()):
        text = _(
            "To keep your promise it has to leave by %(day)s. If you need longer, tell the customer"
            " with “I need longer”: she may then wait or have her money back."
        )
        words = {"day": date_format(latest, "DATE_FORMAT")}
        raise RuleBroken("LEAVE_BY", text % words, field="leaveBy")
    return day
