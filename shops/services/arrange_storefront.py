"""A designer arranges her storefront: its sections, the letters of its headings, what stands
first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import FeaturedPiece, Product, Shop, ShopLook
from shops.permissions import demand_right
from shops.states import DisplayFace, Right, ShopSection

MOST_FEATURED: Final = 6


@transaction.atomic
def arrange_storefront(
    shop: Shop,
    *,
    sections: Sequence[ShopSection] | None = None,
    face: DisplayFace | None = None,
    actor: Any,
) -> ShopLook:
    """Change what is given. `sections` are those that are shown, in order; all pieces are always
    shown, at the end where they are not named. Raises RuleBroken NOT_ALLOWED."""
    demand_right(actor, shop, Right.PRODUCTS)
    ShopLook.objects.get_or_create(shop=shop)
    look = ShopLook.objects.select_for_update().get(shop=shop)
    if sections is not None:
        look.sections = list(dict.fromkeys([*sections, ShopSection.PIECES]))
    if face is not None:
        look.face = face
    look.save(update_fields=["sections", "face"])
    return look


@transaction.atomic
def feature_pieces(shop: Shop, products: Sequence[int], *, actor: Any) -> None:
    """Exactly these pieces (ids) stand first, in this order. Raises RuleBroken NOT_ALLOWED,
    TOO_MANY and PIECE for a piece that is not hers."""
    demand_right(actor, shop, Right.PRODUCTS)
    ids = list(dict.fromkeys(products))
    if len(ids) > MOST_FEATURED:
        message = _("A shop features at most %(count)d pieces. Take one away first.")
        raise RuleBroken("TOO_MANY", message % {"count": MOST_FEATURED}, "pieces")
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    if Product.objects.filter(shop=shop, pk__in=ids).count() < len(ids):
        message = _("A shop features pieces of its own. Reload the page and choose again.")
        raise RuleBroken("PIECE", message, "pieces")
    shop.featured.all().delete()
    FeaturedPiece.objects.bulk_create(
        FeaturedPiece(shop=shop, product_id=pk, position=position)
        for position, pk in enumerate(ids)
    )
