"""A designer edits how her shop presents itself."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.texts import BASE_LANGUAGE
from shops.accents import demand_accent
from shops.green_words import demand_precise
from shops.models import Product, Shop
from shops.permissions import demand_to_run
from shops.services.refresh_listing import refresh_listing
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
    actor: Any,
) -> Shop:
    """Change what is given; tagline and story in the language that is active.

    The address (slug) stays: people have it. Raises RuleBroken NOT_ALLOWED, TITLE, TOO_LONG,
    GREEN_WORD, ACCENT.
    """
    demand_to_run(actor, shop)
    shop = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    language = (get_language() or BASE_LANGUAGE).split("-")[0]
    renamed = name is not None and name != shop.name
    if name is not None:
        shop.name = demand_precise(demand_title(name, longest=120, field="name"), field="name")
    if tagline is not None:
        shop.tagline[language] = _demand_short(one_line(tagline), LONGEST_TAGLINE, "tagline")
    if story is not None:
        shop.story[language] = _demand_short(_paragraphs(story), LONGEST_STORY, "story")
    if city is not None:
        shop.city = _demand_short(one_line(city), 120, "city")
    if accent is not None:
        shop.accent = demand_accent(accent)
    shop.save(update_fields=["name", "tagline", "story", "city", "accent"])
    if renamed:  # its products are found by the shop's name, too
        refresh_listing(Product.objects.filter(shop=shop).values_list("pk", flat=True))
    return shop


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
