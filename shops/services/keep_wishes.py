"""Wishlists and followed designers; what a guest kept joins when she signs in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Favourite, Follow, Product, Shop
from shops.wish_stock import wish_stock

MOST: Final = 500


def wish(user: Any, product: Product, *, wished: bool) -> None:
    """Put it on her list or take it off; asking twice is harmless. Raises RuleBroken FULL."""
    if not wished:
        Favourite.objects.filter(user=user, product=product).delete()
        return
    if Favourite.objects.filter(user=user).exclude(product=product).count() >= MOST:
        raise _full()
    Favourite.objects.get_or_create(
        user=user, product=product, defaults={"stock": wish_stock([product])[product.pk]}
    )


def follow(user: Any, shop: Shop, *, followed: bool) -> None:
    """Follow the designer, or no longer; asking twice is harmless. Raises RuleBroken FULL."""
    if not followed:
        Follow.objects.filter(user=user, shop=shop).delete()
        return
    if Follow.objects.filter(user=user).exclude(shop=shop).count() >= MOST:
        raise _full()
    Follow.objects.get_or_create(user=user, shop=shop)


def merge_wishes(user: Any, *, products: Sequence[int], shops: Sequence[int]) -> None:
    """Add what a device kept for her while she was a guest; what is not on sale is left out.

    The list stops at five hundred: what is on the account already stays.
    """
    rooms = [MOST - rows.objects.filter(user=user).count() for rows in (Favourite, Follow)]
    pieces = Product.objects.for_sale().filter(pk__in=products[:MOST])
    designers = Shop.objects.visible_to(user).filter(pk__in=shops[:MOST])
    Favourite.objects.bulk_create(
        [Favourite(user=user, product=row) for row in pieces[: max(rooms[0], 0)]],
        ignore_conflicts=True,
    )
    Follow.objects.bulk_create(
        [Follow(user=user, shop=row) for row in designers[: max(rooms[1], 0)]],
        ignore_conflicts=True,
    )


def _full() -> RuleBroken:
    message = _("A list has at most %(count)d entries. Take something off first.")
    return RuleBroken("FULL", message % {"count": MOST})
