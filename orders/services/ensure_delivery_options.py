"""A shop that has set up no delivery yet still sells: it gets the programme's options."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction

from orders.delivered_to import DELIVERED_TO
from orders.models import DeliveryOption
from shops.models import Shop

Kind = DeliveryOption.Kind
FREE_FROM: Final = 80_00
AT_HOME: Final = ("FR", "MC")  # Monaco is served by La Poste at its prices of France
PROGRAMME_OPTIONS: Final[list[dict[str, Any]]] = [
    {
        "kind": Kind.POST,
        "name": {"fr": "Colis suivi", "en": "Tracked parcel", "ar": "طرد متتبَّع"},
        "price": 4_90,
        "free_from": FREE_FROM,
        "countries": [*AT_HOME],
        "min_days": 2,
        "max_days": 4,
    },
    {
        "kind": Kind.PICKUP_POINT,
        "name": {"fr": "Point relais", "en": "Pickup point", "ar": "نقطة استلام"},
        "price": 3_90,
        "free_from": FREE_FROM,
        "countries": [*AT_HOME],
        "min_days": 3,
        "max_days": 5,
    },
    {
        "kind": Kind.POST,
        "name": {
            "fr": "Colis suivi, Europe",
            "en": "Tracked parcel, Europe",
            "ar": "طرد متتبَّع، أوروبا",
        },
        "price": 12_90,
        "countries": sorted(DELIVERED_TO.difference(AT_HOME)),
        "min_days": 4,
        "max_days": 8,
    },
]


@transaction.atomic
def ensure_delivery_options(shop: Shop) -> None:
    """Give `shop` the programme's options unless it has options of its own (active or not)."""
    if DeliveryOption.objects.filter(shop=shop).exists():
        return
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)  # two first visitors at once
    if DeliveryOption.objects.filter(shop=shop).exists():
        return
    DeliveryOption.objects.bulk_create(
        DeliveryOption(shop=shop, position=position, **option)
        for position, option in enumerate(PROGRAMME_OPTIONS)
    )
