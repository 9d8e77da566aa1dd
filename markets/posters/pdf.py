"""The poster as PDF, set by typst; see `matricia.kit.typesetting`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.tags.drawing import qr_svg
from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.texts import written
from matricia.kit.typesetting import typeset
from shops.models import Shop

TEMPLATE: Final = Path(__file__).parent / "poster.typ"
RIGHT_TO_LEFT: Final = frozenset({"ar"})
#: Typst's names of what it can be printed on.
PAPERS: Final = frozenset({"a4", "a5"})
#: Chalk blue of the house, where a shop has chosen no colour.
HOUSE: Final = "#1f4e8c"


def poster_pdf(shop: Shop, paper: str, language: str) -> bytes:
    """The PDF in that language; `paper` is one of `PAPERS`."""
    return typeset(TEMPLATE, _sheet(shop, paper, language), at=clock.now())[0]


def poster_png(shop: Shop, paper: str, language: str) -> bytes:
    """The same as a picture, e.g. to see what a phone would."""
    sheet = _sheet(shop, paper, language)
    return typeset(TEMPLATE, sheet, at=clock.now(), format="png", ppi=96)[0]


def _sheet(shop: Shop, paper: str, language: str) -> dict[str, Any]:
    """The code leads to the shop's page in the poster's language."""
    with override(language):
        address = page_address(f"/shops/{shop.slug}")
        return {
            "language": language,
            "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
            "paper": paper,
            "title": _("Poster of %(shop)s") % {"shop": shop.name},
            "name": shop.name,
            "tagline": written(shop.tagline, language, main=shop.language).text,
            "call": _("Point your phone at this code"),
            "then": _("My shop opens, and you order when you like."),
            "address": address.partition("://")[2],
            "accent": shop.accent or HOUSE,
            "qr": qr_svg(address),
            "qr_words": _("Square code that leads to %(address)s") % {"address": address},
        }
