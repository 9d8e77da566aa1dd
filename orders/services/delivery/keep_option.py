"""A designer makes or changes a way of delivery."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.delivered_to import DELIVERED_TO
from orders.models import DeliveryOption
from orders.models.cart import HOME
from orders.services.delivery.own_texts import demand_texts
from orders.services.delivery.remove_option import demand_another_way, refuse_market_way
from shops.models import Shop
from shops.permissions import demand_right
from shops.states import Right

MOST_WAYS: Final = 20
MOST_BANDS: Final = 12
MOST_POSTCODES: Final = 30
DEAREST: Final = 200_00
HEAVIEST: Final = 100_000  # grams
LONGEST_WAY: Final = 60  # working days
_POSTCODE: Final = re.compile(r"[A-Z0-9]{1,10}")
_SENT: Final = frozenset({DeliveryOption.Kind.POST, DeliveryOption.Kind.PICKUP_POINT})


@dataclass(frozen=True)
class Way:
    """What she wants of it. Amounts are cents, bands (up to so many grams, cents), days working
    days from when the parcel leaves; texts by language."""

    name: Mapping[str, str]
    price: int = 0
    bands: Sequence[tuple[int, int]] = ()
    countries: Sequence[str] = (HOME,)
    postcodes: Sequence[str] = ()
    place: Mapping[str, str] = field(default_factory=dict)
    free_from: int | None = None
    min_days: int = 2
    max_days: int = 4
    is_active: bool = True


@transaction.atomic
def create_option(
    shop: Shop, kind: str, way: Way, *, request_id: uuid.UUID, actor: Any
) -> DeliveryOption:
    """A new way, after the others; the same `request_id` again gives the same one.

    Raises RuleBroken NOT_ALLOWED, TOO_MANY, REQUEST_ID, or what `change_option` raises.
    """
    demand_right(actor, shop, Right.ORDERS)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    made = DeliveryOption.objects.filter(request_id=request_id).first()
    if made is not None and made.shop_id != shop.pk:
        raise RuleBroken("REQUEST_ID", _("Reload the page and try again."))
    if made is not None:
        return made
    hers = DeliveryOption.objects.filter(shop=shop, until_day=None).count()
    if hers >= MOST_WAYS:
        text = _("A shop has at most %(count)d ways of delivery. Take one away first.")
        raise RuleBroken("TOO_MANY", text % {"count": MOST_WAYS})
    option = DeliveryOption(shop=shop, kind=kind, request_id=request_id, position=hers)
    _write(option, way)
    option.save()
    return option


@transaction.atomic
def change_option(option: DeliveryOption, way: Way, *, actor: Any) -> DeliveryOption:
    """`option` as she wants it; its kind stays. Baskets are told of what changes for them; orders
    keep what they were frozen with.

    Raises RuleBroken NOT_ALLOWED, MARKET_WAY, LAST_WAY, TITLE, TOO_LONG, GREEN_WORD, PRICE, BANDS,
    COUNTRY, POSTCODES, DAYS.
    """
    demand_right(actor, option.shop, Right.ORDERS)
    Shop.objects.select_for_update(no_key=True).get(pk=option.shop_id)
    refuse_market_way(option)
    if option.is_active and not way.is_active:
        demand_another_way(option)
    _write(option, way)
    option.save()
    return option


def _write(option: DeliveryOption, way: Way) -> None:
    option.name = demand_texts(way.name, longest=60, field="name", required=True)
    option.place = demand_texts(way.place, longest=400, field="place")
    option.bands = _bands(way) if option.kind in _SENT else []
    option.price = option.bands[0][1] if option.bands else _price(way.price, "price")
    option.free_from = None if way.free_from is None else _price(way.free_from, "freeFrom", 10_000)
    if option.kind != DeliveryOption.Kind.COLLECT:
        option.countries = _countries(way.countries)
    option.postcodes = _postcodes(way) if option.kind == DeliveryOption.Kind.HAND else []
    option.min_days, option.max_days = _days(way)
    option.is_active = way.is_active


def _price(cents: int, name: str, dearest_euros: int = DEAREST // 100) -> int:
    if not 0 <= cents <= dearest_euros * 100:
        text = _("An amount between 0 and %(most)d €. Correct it.")
        raise RuleBroken("PRICE", text % {"most": dearest_euros}, name)
    return cents


def _bands(way: Way) -> list[list[int]]:
    bands = [[grams, _price(cents, "bands")] for grams, cents in way.bands]
    weights = [grams for grams, _cents in bands]
    if len(bands) > MOST_BANDS or weights != sorted(set(weights)):
        text = _("Write each weight once, the lightest first; at most %(count)d lines.")
        raise RuleBroken("BANDS", text % {"count": MOST_BANDS}, "bands")
    if weights and not (weights[0] > 0 and weights[-1] <= HEAVIEST):
        text = _("Weights lie between 1 g and %(most)d kg. Correct them.")
        raise RuleBroken("BANDS", text % {"most": HEAVIEST // 1000}, "bands")
    return bands


def _countries(codes: Sequence[str]) -> list[str]:
    wanted = sorted({code.strip().upper() for code in codes})
    if not wanted or not DELIVERED_TO.issuperset(wanted):
        text = _("Choose one country or more of the list.")
        raise RuleBroken("COUNTRY", text, "countries")
    return wanted


def _postcodes(way: Way) -> list[str]:
    codes = sorted({"".join(code.split()).upper() for code in way.postcodes} - {""})
    is_fine = all(_POSTCODE.fullmatch(code) for code in codes)
    if not codes or len(codes) > MOST_POSTCODES or not is_fine:
        text = _("Write what the postcodes begin with, e.g. 93100, 75: one to %(count)d of them.")
        raise RuleBroken("POSTCODES", text % {"count": MOST_POSTCODES}, "postcodes")
    return codes


def _days(way: Way) -> tuple[int, int]:
    if not 0 <= way.min_days <= way.max_days <= LONGEST_WAY:
        text = _("Between 0 and %(most)d working days, the shortest first. Correct them.")
        raise RuleBroken("DAYS", text % {"most": LONGEST_WAY}, "maxDays")
    return way.min_days, way.max_days
