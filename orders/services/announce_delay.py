"""A designer needs longer than she promised, and says so before she is late."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import DelayNotice, OrderEvent, SellerOrder
from orders.models.delay import LONGEST_REASON
from orders.permissions import can_ship
from orders.services.move_seller_order import lock_seller_order
from orders.states import DELAYED, SellerOrderState

LONGEST_DELAY: Final = timedelta(days=180)


@transaction.atomic
def announce_delay(
    seller_order: SellerOrder, pk: UUID, *, promised_by: date, reason: str, actor: User | None
) -> DelayNotice:
    """The notice; the same id again is the same one. Its buyer is written to, and may from now on
    have her money back until it is sent; the day it has to leave by moves along.

    Raises RuleBroken NOT_ALLOWED, ORDER_STATE, DELAY_DAY, INVALID_REASON, or BAD_ID for the id of
    another order's notice.
    """
    part = lock_seller_order(seller_order)
    if not can_ship(actor, part):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can delay this order."))
    if before := DelayNotice.objects.filter(pk=pk).first():
        return _same_again(before, part)
    _demand_open(part)
    _check_day(part, promised_by)
    notice = DelayNotice.objects.create(
        pk=pk,
        seller_order=part,
        promised_before=part.promised_by,
        promised_by=promised_by,
        reason=_reason_given(reason),
        actor=actor,
    )
    _move_promise(part, promised_by)
    OrderEvent.objects.create(
        order=part.order,
        seller_order=part,
        from_state=part.state,
        to_state=DELAYED,
        actor=actor,
        reason=notice.reason[:200],
    )
    enqueue("orders.tell_delay", delay=str(notice.pk))
    return notice


def _same_again(notice: DelayNotice, part: SellerOrder) -> DelayNotice:
    if notice.seller_order_id != part.pk:
        message = _("An id made by the client is a UUID. Make a new one and try again.")
        raise RuleBroken("BAD_ID", message, field="id")
    return notice


def _demand_open(part: SellerOrder) -> None:
    state = SellerOrderState(part.state)
    if state != SellerOrderState.TO_SHIP:
        message = _("Order %(number)s is “%(state)s”: it cannot be delayed. Reload the page.")
        raise RuleBroken("ORDER_STATE", message % {"number": part.number, "state": state.label})


def _check_day(part: SellerOrder, day: date) -> None:
    earliest = max(part.promised_by, clock.today())
    if not earliest < day <= clock.today() + LONGEST_DELAY:
        text = _("Name a day after %(day)s, at most half a year from now.")
        words = {"day": date_format(earliest, "DATE_FORMAT")}
        raise RuleBroken("DELAY_DAY", text % words, field="promisedBy")


def _reason_given(typed: str) -> str:
    reason = " ".join(typed.split())
    if not reason or len(reason) > LONGEST_REASON:
        message = _("Say why in a few words (at most 300 characters): the customer reads it.")
        raise RuleBroken("INVALID_REASON", message, field="reason")
    return reason


def _move_promise(part: SellerOrder, promised_by: date) -> None:
    later = promised_by - part.promised_by
    part.promised_by = promised_by
    part.promised_from += later
    if part.leave_by is not None:
        part.leave_by += later
    part.designers_reminded_at = part.buyer_told_late_at = None
    part.save(
        update_fields=[
            *("promised_by", "promised_from", "leave_by"),
            *("designers_reminded_at", "buyer_told_late_at"),
        ]
    )
