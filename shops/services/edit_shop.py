"""A designer edits how her shop presents itself."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.texts import active_language
from shops.accents import demand_accent
from shops.green_words import demand_precise
from shops.languages import Language
from shops.models import Product, Shop
from shops.permissions import demand_right
from shops.services.refresh_listing import refresh_listing
from shops.states import Right
from shops.titles import demand_title, one_line

LONGEST_TAGLINE = 160
LONGEST_STORY = 5000


@transaction.atomic
def edit_shop(
    shop: Shop,
    *,
    name: str | None = None,
    tagline: str | None = None,
    story: str | None = None,
    city: str | None = None,
    accent: str | None = None,
    language: Language | None = None,
    main_language: Language | None = None,
    actor: Any,
) -> Shop:
    """Change what is given; tagline and story in `language`, or in the one that is active.

    `main_language` says what the shop's own texts are written in, and so are its products'.

    The address (slug) stays: people have it. Raises RuleBroken NOT_ALLOWED, TITLE, TOO_LONG,
    GREEN_WORD, ACCENT.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    shop = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    written_in = str(language or active_language())
    renamed = name is not None and name != shop.name
    if name is not None:
        shop.name = demand_precise(demand_title(name, longest=120, field="name"), field="name")
    if tagline is not None:
        shop.tagline[written_in] = _demand_short(one_line(tagline), LONGEST_TAGLINE, "tagline")
    if story is not None:
        shop.story[written_in] = _demand_short(_paragraphs(story), LONGEST_STORY, "story")
    if city is not None:
        shop.city = _demand_short(one_line(city), 120, "city")
    if accent is not None:
        shop.accent = demand_accent(accent)
    relabelled = main_language is not None and main_language != shop.language
    if main_language is not None:
        shop.language = main_language
    shop.save(update_fields=["name", "tagline", "story", "city", "accent", "language"])
    if relabelled:
        _relabel(shop)
    if renamed or relabelled:  # its products are found by the shop's name, and by language
        refresh_listing(Product.objects.filter(shop=shop).values_list("pk", flat=True))
    return shop


def _relabel(shop: Shop) -> None:
    """What its products say was written in its language all along; those that are translated into
    it know better."""
    products = Product.objects.filter(shop=shop).exclude(language=shop.language)
    products.exclude(translations__has_key=shop.language).update(
        language=shop.language, version=F("version") + 1, updated_at=clock.now()
    )


def _demand_short(text: str, longest: int, field: str) -> str:
    if len(text) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return demand_precise(text, field=field)


def _paragraphs(text: str) -> str:
    """Plain text: each line tidied, no more than one empty line between paragraphs."""
    lines = [one_line(line) for line in text.strip().splitlines()]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept)
