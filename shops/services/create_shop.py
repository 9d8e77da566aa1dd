"""Open a shop: the storefront, its atelier, and who runs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction

from matricia.accounts.models import User
from shops.accents import demand_accent
from shops.addresses import address_of, free_address
from shops.models import Location, Shop, ShopMember
from shops.states import ShopState

ATELIER = "Atelier"


@transaction.atomic
def create_shop(
    *,
    name: str,
    slug: str = "",
    city: str = "",
    country: str = "FR",
    accent: str = "",
    tagline: Mapping[str, str] | None = None,
    story: Mapping[str, str] | None = None,
    owners: Iterable[User] = (),
    state: ShopState = ShopState.OPEN,
) -> Shop:
    """A shop with one atelier that sells online.

    `tagline` and `story` are by language ("fr", "en", "ar"); `accent` is "#rrggbb" or empty;
    without `slug` the name gives one that is free. The caller decides who may (programme staff,
    loaders). Raises RuleBroken ACCENT.
    """
    wanted = slug or address_of(name, fallback="shop")
    taken = Shop.objects.filter(slug__startswith=wanted).values_list("slug", flat=True)
    shop = Shop.objects.create(
        name=name,
        slug=free_address(wanted, set(taken)),
        city=city,
        country=country,
        accent=demand_accent(accent),
        tagline=dict(tagline or {}),
        story=dict(story or {}),
        state=state,
    )
    Location.objects.create(shop=shop, name=ATELIER, kind=Location.Kind.ATELIER)
    ShopMember.objects.bulk_create(
        [ShopMember(shop=shop, user=user, is_owner=True) for user in owners]
    )
    return shop
