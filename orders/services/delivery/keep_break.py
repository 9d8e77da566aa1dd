"""A designer is away for some days: parcels leave afterwards, or nothing is sold meanwhile."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import ShopBreak
from orders.services.delivery.own_texts import demand_texts
from shops.models import Shop
from shops.permissions import demand_right
from shops.states import Right

LONGEST_BREAK: Final = timedelta(days=366)
MOST_AHEAD: Final = 24


@transaction.atomic
def keep_break(
    shop: Shop,
    *,
    request_id: uuid.UUID,
    from_day: date,
    until_day: date,
    is_paused: bool,
    note: Mapping[str, str],
    actor: Any,
) -> ShopBreak:
    """The break `request_id` (made by the client) from the first day to the last one; the same id
    again changes it. Orders keep the dates they were promised.

    Raises RuleBroken NOT_ALLOWED, REQUEST_ID, DAYS, OVERLAP, TOO_MANY, TOO_LONG, GREEN_WORD.
    """
    demand_right(actor, shop, Right.ORDERS)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    known = ShopBreak.objects.filter(request_id=request_id).first()
    if known is not None and known.shop_id != shop.pk:
        raise RuleBroken("REQUEST_ID", _("Reload the page and try again."))
    row = known or ShopBreak(shop=shop, request_id=request_id)
    _demand_days(from_day, until_day)
    others = ShopBreak.objects.filter(shop=shop, until_day__gte=clock.today()).exclude(pk=row.pk)
    if others.filter(from_day__lte=until_day, until_day__gte=from_day).exists():
        text = _("You have a break on some of these days already. Change that one.")
        raise RuleBroken("OVERLAP", text, "fromDay")
    if known is None and others.count() >= MOST_AHEAD:
        text = _("At most %(count)d breaks ahead. Take one away first.")
        raise RuleBroken("TOO_MANY", text % {"count": MOST_AHEAD})
    row.from_day, row.until_day, row.is_paused = from_day, until_day, is_paused
    row.note = demand_texts(note, longest=300, field="note")
    row.save()
    return row


@transaction.atomic
def end_break(row: ShopBreak, *, actor: Any) -> None:
    """She is back, or stays: it counts no more from today on. Raises RuleBroken NOT_ALLOWED."""
    demand_right(actor, row.shop, Right.ORDERS)
    row.delete()


def _demand_days(from_day: date, until_day: date) -> None:
    if until_day < from_day:
        text = _("The last day comes before the first one. Correct the dates.")
        raise RuleBroken("DAYS", text, "untilDay")
    if until_day < clock.today():
        raise RuleBroken("DAYS", _("These days are over. Correct the dates."), "untilDay")
    if until_day - from_day > LONGEST_BREAK:
        text = _("A break is a year long at most. Correct the dates.")
        raise RuleBroken("DAYS", text, "untilDay")
