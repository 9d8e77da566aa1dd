"""Designers who come to a market let their web orders be collected there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.collecting import open_stalls
from markets.models import CollectPoint, Market, Stall
from matricia.kit import clock
from matricia.kit.texts import in_language
from orders.models import DeliveryOption
from orders.services.ensure_delivery_options import ensure_delivery_options

LANGUAGES: Final = ("fr", "en", "ar")
#: After the ways that shops set up themselves: nobody collects who has not chosen to.
LAST: Final = 90


@transaction.atomic
def ensure_collect_points(market: Market, shop_ids: Iterable[int]) -> list[DeliveryOption]:
    """The way “collect at this market” of each of these shops that is there, with today's dates."""
    stalls = open_stalls().filter(market=market, shop__in=list(shop_ids)).select_related("shop")
    locked = stalls.select_for_update(of=("self",), no_key=True).order_by("pk")
    return [_option(stall, market) for stall in locked]


def _option(stall: Stall, market: Market) -> DeliveryOption:
    wanted = {
        "name": {language: _name(market, language) for language in LANGUAGES},
        "from_day": market.starts_at.astimezone(clock.PARIS).date(),
        "until_day": market.ends_at.astimezone(clock.PARIS).date(),
        "is_active": True,
    }
    point = CollectPoint.objects.filter(stall=stall).select_related("option").first()
    if point is not None:
        DeliveryOption.objects.filter(pk=point.option_id).update(**wanted)
        return DeliveryOption.objects.get(pk=point.option_id)
    ensure_delivery_options(stall.shop)
    option = DeliveryOption.objects.create(
        shop=stall.shop,
        kind=DeliveryOption.Kind.COLLECT,
        price=0,
        min_days=0,
        max_days=0,
        position=LAST,
        **wanted,
    )
    CollectPoint.objects.create(stall=stall, option=option)
    return option


def _name(market: Market, language: str) -> str:
    with override(language):
        return _("Collect at %(market)s") % {"market": in_language(market.name, language)}
