"""A designer makes, changes or takes away a collection."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.texts import active_language
from shops.addresses import address_of, free_address
from shops.green_words import demand_precise
from shops.languages import Language
from shops.models import Collection, Shop
from shops.permissions import demand_right
from shops.services.arrange_collection import arrange
from shops.states import Right
from shops.titles import demand_title

LONGEST_INTRO: Final = 2000
MOST_COLLECTIONS: Final = 60


@transaction.atomic
def create_collection(
    shop: Shop,
    *,
    request_id: uuid.UUID,
    title: str = "",
    intro: str = "",
    products: Sequence[int] = (),
    is_shown: bool = True,
    language: Language | None = None,
    actor: Any,
) -> Collection:
    """A new one, the last, with exactly these pieces (ids) in this order; the same `request_id`
    again gives the same.

    Title and intro are in `language`, or in the active one. Raises RuleBroken NOT_ALLOWED,
    TOO_MANY, REQUEST_ID, or what `edit_collection` and `arrange` raise.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    made = Collection.objects.filter(request_id=request_id).first()
    if made is not None and made.shop_id != shop.pk:
        raise RuleBroken("REQUEST_ID", _("Reload the page and try again."))
    if made is not None:
        return made
    count = shop.collections.count()
    if count >= MOST_COLLECTIONS:
        text = _("A shop has at most %(count)d collections. Change or delete one.")
        raise RuleBroken("TOO_MANY", text % {"count": MOST_COLLECTIONS})
    words = demand_title(title, longest=120)
    row = Collection(
        shop=shop, slug=_free(shop, words), title={}, position=count, request_id=request_id
    )
    _write(row, title=words, intro=intro, is_shown=is_shown, language=language)
    arrange(row, products)
    return row


@transaction.atomic
def edit_collection(
    collection: Collection,
    *,
    title: str | None = None,
    intro: str | None = None,
    products: Sequence[int] | None = None,
    is_shown: bool | None = None,
    language: Language | None = None,
    actor: Any,
) -> Collection:
    """Change what is given, texts in `language` or in the active one; its address stays.

    With an empty title it is shown with that of another language, which there must be. Raises
    RuleBroken NOT_ALLOWED, TITLE, GREEN_WORD, TOO_LONG, and what `arrange` raises.
    """
    demand_right(actor, collection.shop, Right.PRODUCTS)
    row = Collection.objects.select_for_update(no_key=True).get(pk=collection.pk)
    row.shop = collection.shop
    _write(row, title=title, intro=intro, is_shown=is_shown, language=language)
    if products is not None:
        arrange(row, products)
    return row


@transaction.atomic
def remove_collection(collection: Collection, *, actor: Any) -> None:
    """Its pieces stay. Raises RuleBroken NOT_ALLOWED."""
    demand_right(actor, collection.shop, Right.PRODUCTS)
    collection.delete()


def _write(
    row: Collection,
    *,
    title: str | None,
    intro: str | None,
    is_shown: bool | None,
    language: Language | None,
) -> None:
    written_in = str(language or active_language())
    if title is not None:
        row.title = _with(row.title, written_in, _title(row, title, written_in))
    if intro is not None:
        said = demand_precise(_short(intro.strip()), field="intro")
        row.intro = _with(row.intro, written_in, said)
    if is_shown is not None:
        row.is_shown = is_shown
    row.save()


def _with(texts: dict[str, str], language: str, text: str) -> dict[str, str]:
    others = {other: said for other, said in texts.items() if other != language}
    return {**others, language: text} if text else others


def _title(row: Collection, title: str, language: str) -> str:
    has_other = any(text for other, text in row.title.items() if other != language)
    if has_other and not title.strip():
        return ""
    return demand_precise(demand_title(title, longest=120), field="title")


def _free(shop: Shop, title: str) -> str:
    wanted = address_of(title, fallback="collection")
    taken = shop.collections.filter(slug__startswith=wanted)
    return free_address(wanted, set(taken.values_list("slug", flat=True)))


def _short(text: str) -> str:
    if len(text) > LONGEST_INTRO:
        message = _("At most %(count)d characters. Shorten it.") % {"count": LONGEST_INTRO}
        raise RuleBroken("TOO_LONG", message, "intro")
    return text
