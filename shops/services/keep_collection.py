"""A designer makes, changes or takes away a collection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.texts import active_language
from shops.addresses import address_of, free_address
from shops.green_words import demand_precise
from shops.languages import Language
from shops.models import Collection, CollectionPiece, Product, Shop
from shops.permissions import demand_to_run
from shops.titles import demand_title

LONGEST_INTRO: Final = 2000
MOST_PIECES: Final = 200


@transaction.atomic
def keep_collection(
    shop: Shop,
    *,
    collection: Collection | None = None,
    title: str,
    intro: str = "",
    products: Sequence[int] = (),
    is_shown: bool = True,
    language: Language | None = None,
    actor: Any,
) -> Collection:
    """Her collection with exactly these pieces (ids) in this order; without `collection` a new one.

    Title and intro are in `language`, or in the active one; the address stays as it was first
    made. Raises RuleBroken NOT_ALLOWED, TITLE, GREEN_WORD, TOO_LONG, TOO_MANY and PIECE for a
    piece that is not hers.
    """
    demand_to_run(actor, shop)
    written_in = str(language or active_language())
    words = demand_precise(demand_title(title, longest=120), field="title")
    row = collection or Collection(
        shop=shop, slug=_free(shop, words), title={}, position=shop.collections.count()
    )
    row.title[written_in] = words
    row.intro[written_in] = demand_precise(_demand_short(intro.strip()), field="intro")
    row.is_shown = is_shown
    row.save()
    _arrange(row, list(dict.fromkeys(products)))
    return row


@transaction.atomic
def remove_collection(collection: Collection, *, actor: Any) -> None:
    """Its pieces stay. Raises RuleBroken NOT_ALLOWED."""
    demand_to_run(actor, collection.shop)
    collection.delete()


def _arrange(collection: Collection, ids: list[int]) -> None:
    if len(ids) > MOST_PIECES:
        message = _("A collection shows at most %(count)d pieces. Make a second one.")
        raise RuleBroken("TOO_MANY", message % {"count": MOST_PIECES}, "products")
    hers = set(
        Product.objects.filter(shop=collection.shop_id, pk__in=ids).values_list("pk", flat=True)
    )
    if set(ids) - hers:
        message = _("A collection shows pieces of its own shop. Reload the page and choose again.")
        raise RuleBroken("PIECE", message, "products")
    collection.places.all().delete()
    CollectionPiece.objects.bulk_create(
        CollectionPiece(collection=collection, product_id=pk, position=position)
        for position, pk in enumerate(ids)
    )


def _free(shop: Shop, title: str) -> str:
    wanted = address_of(title, fallback="collection")
    taken = shop.collections.filter(slug__startswith=wanted)
    return free_address(wanted, set(taken.values_list("slug", flat=True)))


def _demand_short(text: str) -> str:
    if len(text) > LONGEST_INTRO:
        message = _("At most %(count)d characters. Shorten it.") % {"count": LONGEST_INTRO}
        raise RuleBroken("TOO_LONG", message, "intro")
    return text
