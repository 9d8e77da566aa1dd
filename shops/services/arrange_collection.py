"""A designer chooses the pieces of a collection, and puts pieces and collections in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Collection, CollectionPiece, Product, Shop
from shops.permissions import demand_right
from shops.states import Right

MOST_PIECES: Final = 200


@transaction.atomic
def place_pieces(
    collection: Collection, products: Sequence[int], *, position: int | None, actor: Any
) -> Collection:
    """These pieces (ids) stand in the collection from place `position` on (0 is first, beyond the
    end is last), in this order, whether they were there or not; None: they are in it no more.

    Raises RuleBroken NOT_ALLOWED, and what `arrange` raises.
    """
    demand_right(actor, collection.shop, Right.PRODUCTS)
    row = Collection.objects.select_for_update(no_key=True).get(pk=collection.pk)
    moved = list(dict.fromkeys(products))
    kept = [pk for pk in _pieces_of(row) if pk not in moved]
    if position is not None:
        at = max(position, 0)
        kept[at:at] = moved
    arrange(row, kept)
    return row


@transaction.atomic
def move_collection(collection: Collection, position: int, *, actor: Any) -> None:
    """Give it the place `position` (0 is first; beyond the end is last) among those of its shop.

    Raises RuleBroken NOT_ALLOWED.
    """
    demand_right(actor, collection.shop, Right.PRODUCTS)
    Shop.objects.select_for_update(no_key=True).get(pk=collection.shop_id)
    rows = list(Collection.objects.filter(shop=collection.shop_id).order_by("position", "id"))
    others = [row for row in rows if row.pk != collection.pk]
    others.insert(max(position, 0), next(row for row in rows if row.pk == collection.pk))
    for place, row in enumerate(others):
        row.position = place
    Collection.objects.bulk_update(others, ["position"])


def arrange(collection: Collection, products: Sequence[int]) -> None:
    """Exactly these pieces (ids) in this order; the caller has asked whether this is allowed.

    Raises RuleBroken TOO_MANY, and PIECE for a piece that is not of its shop.
    """
    ids = list(dict.fromkeys(products))
    if len(ids) > MOST_PIECES:
        message = _("A collection shows at most %(count)d pieces. Make a second one.")
        raise RuleBroken("TOO_MANY", message % {"count": MOST_PIECES}, "products")
    hers = Product.objects.filter(shop=collection.shop_id, pk__in=ids)
    if set(ids) - set(hers.values_list("pk", flat=True)):
        message = _("A collection shows pieces of its own shop. Reload the page and choose again.")
        raise RuleBroken("PIECE", message, "products")
    if ids == _pieces_of(collection):
        return
    collection.places.all().delete()
    CollectionPiece.objects.bulk_create(
        CollectionPiece(collection=collection, product_id=pk, position=position)
        for position, pk in enumerate(ids)
    )


def _pieces_of(collection: Collection) -> list[int]:
    places = collection.places.order_by("position", "id")
    return list(places.values_list("product_id", flat=True))
