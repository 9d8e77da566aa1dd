"""Shops' calendars, read beside other rows without a statement of their own."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from matricia.kit import clock
from orders.calendars import Calendar, calendar_from
from orders.models import Dispatch, ShopBreak
from shops.models import Shop


def with_calendars(rows: QuerySet[Any], shop: str = "shop") -> QuerySet[Any]:
    """`rows`, each with what `calendar_of` wants; `shop` is the path to the shop's id."""
    dispatch = Dispatch.objects.filter(shop=OuterRef(shop)).values(
        facts=JSONObject(
            processing_days="processing_days",
            weekdays="weekdays",
            rests_on_holidays="rests_on_holidays",
            piece_grams="piece_grams",
            packing_grams="packing_grams",
        )
    )
    ahead = ShopBreak.objects.filter(shop=OuterRef(shop), until_day__gte=clock.today())
    breaks = ahead.order_by("from_day", "pk").values(
        days=JSONObject(
            from_day="from_day", until_day="until_day", is_paused="is_paused", note="note"
        )
    )
    known: QuerySet[Any] = rows.annotate(
        dispatch_facts=Subquery(dispatch), breaks_ahead=ArraySubquery(breaks)
    )
    return known


def calendar_of(row: Any) -> Calendar:
    """Of a row from `with_calendars`."""
    return calendar_from(row.dispatch_facts, row.breaks_ahead)


def calendar_of_shop(shop: Shop) -> Calendar:
    """In one statement."""
    return calendar_of(with_calendars(Shop.objects.filter(pk=shop.pk), "pk").get())
