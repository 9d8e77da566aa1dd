"""The demo's texts, as the TOML files hold them: people, themes, designers, the market."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product as combinations
from pathlib import Path
from typing import Any

from shops.product_texts import Translation

FOLDER = Path(__file__).parent
Texts = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Person:
    """Someone who signs in; `role` is printed beside her address."""

    email: str
    name: str
    password: str
    role: str
    language: str = "fr"
    is_staff: bool = False


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A product. `price` in cents; `stock` per variant at the atelier; `at_stall` of each variant.

    `options` maps a normalised option name to its values; the variants are their combinations, in
    order. `look` holds fields of `shops.drawing.flats.FlatSpec`, `views` what is shown, in order.
    """

    slug: str
    title: str
    type: str
    price: int
    description: str
    look: Mapping[str, Any]
    stock: Sequence[int]
    at_stall: int = 1
    views: Sequence[str] = ("hanger", "detail")
    themes: Sequence[str] = ()
    tags: Sequence[str] = ()
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def variants(self) -> Iterator[tuple[tuple[str, ...], int]]:
        """(option values, pieces at the atelier) of each; ValueError when a count is missing."""
        return zip(combinations(*self.options.values()), self.stock, strict=True)


@dataclass(frozen=True, kw_only=True)
class Designer:
    """A designer, her shop and her pieces. `palette`, `textile` and `second` draw the banner."""

    slug: str
    shop: str
    name: str
    email: str
    city: str
    accent: str
    palette: str
    textile: str
    second: str
    stall: str
    tagline: Texts
    story: Texts
    delivery: Sequence[str]
    pieces: Sequence[Piece]
    payouts: bool = True
    gift: int | None = None
    """Cents for wrapping a part of an order as a gift; None: she does not."""


def reviews() -> list[Mapping[str, Any]]:
    """What customers have said."""
    return list(_toml("reviews.toml")["reviews"])


def letters() -> dict[str, Any]:
    """What customers ask designers, and what is reported."""
    return _toml("letters.toml")


def people() -> list[Person]:
    """Those whose sign-in is printed."""
    return [Person(**row) for row in _toml("people.toml")["people"]]


def designers() -> list[Designer]:
    """All twelve, by stall."""
    found = []
    for path in sorted((FOLDER / "designers").glob("*.toml")):
        row = tomllib.loads(path.read_text("utf-8"))
        pieces = [Piece(**piece) for piece in row.pop("pieces")]
        found.append(Designer(slug=path.stem, pieces=pieces, **row))
    return sorted(found, key=lambda designer: designer.stall)


def themes() -> list[dict[str, Any]]:
    """slug, name, summary, criteria: each but the slug by language."""
    rows: list[dict[str, Any]] = _toml("themes.toml")["themes"]
    return rows


def claims() -> list[dict[str, Any]]:
    """What designers claim, with the documents behind it, as in claims.toml."""
    rows: list[dict[str, Any]] = _toml("claims.toml")["claims"]
    return rows


def programme() -> dict[str, Any]:
    """`market`, `cohort`, `commissions`, `vouchers` and `delivery`, as in programme.toml."""
    return _toml("programme.toml")


def translations_of(shop: str, piece: Piece) -> dict[str, Translation]:
    """What a piece says in other languages, as in translations.toml; some say nothing."""
    table = _translations()
    texts: Mapping[str, Mapping[str, str]] = table["pieces"].get(f"{shop}/{piece.slug}", {})
    return {language: _translation(piece, language, said) for language, said in texts.items()}


def _translation(piece: Piece, language: str, said: Mapping[str, str]) -> Translation:
    words: Mapping[str, str] = _translations()["words"][language]
    used = {value for values in piece.options.values() for value in values}
    known = {word: words[word] for word in sorted(used & words.keys())}
    return Translation(title=said["title"], description=said["description"], words=known)


@cache
def _translations() -> dict[str, Any]:
    return _toml("translations.toml")


def sellers() -> dict[str, Any]:
    """`mediator`, and `sellers` by shop, as in sellers.toml."""
    return _toml("sellers.toml")


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text("utf-8"))
