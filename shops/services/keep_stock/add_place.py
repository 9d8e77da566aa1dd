"""A designer names another place where she keeps pieces."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Location, Shop
from shops.permissions import demand_right
from shops.states import Right
from shops.titles import demand_title

MOST_PLACES: Final = 20
LONGEST_NAME: Final = 120


@transaction.atomic
def add_place(shop: Shop, *, name: str, sells_online: bool, actor: Any) -> Location:
    """A place besides the atelier and the stalls, or the one of this name if there is one.

    `sells_online`: whether customers of the shop can buy what lies there. Raises RuleBroken
    NOT_ALLOWED, TITLE, TOO_MANY_PLACES.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    name = demand_title(name, longest=LONGEST_NAME, field="name")
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    same = shop.locations.filter(name=name).first()
    if same:
        return same
    if shop.locations.exclude(kind=Location.Kind.STALL).count() >= MOST_PLACES:
        raise RuleBroken(
            "TOO_MANY_PLACES", _("A shop has at most 20 places. Use one of those it has."), "name"
        )
    return Location.objects.create(
        shop=shop, name=name, kind=Location.Kind.OTHER, sells_online=sells_online
    )
