"""What the answers of R1–R4 must hold. Each raises WrongAnswerError that says what it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tests.bench.client import WrongAnswerError
from tests.bench.plan import CARDS
from tests.bench.seeding import PIECES

Json = dict[str, Any]
VARIANTS: Final = 4
PICTURES: Final = 2


def check_listing(data: Json, expected: Json) -> None:
    """24 cards, the right ones, and the right total."""
    page = data["products"]
    _same("total", page["totalCount"], expected["total"])
    _same("cards", [node["slug"] for node in page["nodes"]], expected["slugs"])
    _cards_are_whole(page["nodes"])


def check_product(data: Json, expected: Json) -> None:
    """Four variants with their stock, two pictures, the designer."""
    product = data["product"]
    _same("title", product["title"], expected["title"])
    _same("variants", len(product["variants"]), VARIANTS)
    _same("price", product["variants"][0]["price"]["amount"], expected["price"])
    _same("pictures", len(product["pictures"]), PICTURES)
    _same("designer", product["shop"]["slug"].startswith("designer-"), True)
    for variant in product["variants"]:
        _same("options", len(variant["optionValues"]), len(product["optionNames"]))
        _same("stock", 0 < variant["available"] <= PIECES, True)


def check_search(data: Json, expected: Json) -> None:
    """24 hits that hold the word, the right total, and true counts per theme and designer."""
    page = data["products"]
    _same("total", page["totalCount"], expected["total"])
    _same("hits", len(page["nodes"]), min(CARDS, expected["total"]))
    _cards_are_whole(page["nodes"])
    for node in page["nodes"]:
        _same("word", node["title"].split()[0], expected["word"])
    counts = {
        facet["key"]: {choice["value"]: choice["count"] for choice in facet["choices"]}
        for facet in data["facets"]["facets"]
    }
    _same("designers", counts["DESIGNER"], expected["designers"])
    _same("themes", counts["THEME"], expected["themes"])


def check_deep_page(data: Json, expected: Json) -> None:
    """As a listing, far behind."""
    check_listing(data, expected)


CHECKS: Final[dict[str, Callable[[Json, Json], None]]] = {
    "R1": check_listing,
    "R2": check_product,
    "R3": check_search,
    "R4": check_deep_page,
}


def _cards_are_whole(nodes: list[Json]) -> None:
    for node in nodes:
        _same("price range", node["priceFrom"]["amount"] < node["priceTo"]["amount"], True)
        _same("picture", node["picture"]["url"].endswith("/960.webp"), True)
        _same("designer", node["shop"]["slug"].startswith("designer-"), True)


def _same(what: str, answered: Any, expected: Any) -> None:
    if answered != expected:
        raise WrongAnswerError(f"{what}: {answered!r} was answered, {expected!r} is right.")
