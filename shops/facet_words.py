"""One name for what every designer spells her own way: sizes, colour families, materials."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.texts import in_language
from shops import fibres
from shops.search import words_of

MAX_COLORS = 4
MAX_MATERIALS = 8
LONGEST_SIZE = 40
ONE_SIZE = "one-size"
LETTER_SIZES = ("xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl")
#: Words of a colour or a fibre that mean something else in a title or a description.
ONLY_AS_OPTION = {"or", "argent", "tan", "camel", "marine", "metal", "rose", "modal", "print"}


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def _families() -> Mapping[str, str]:
    """A colour's word → its family."""
    rows = _table()["colors"].items()
    return {word: family for family, row in rows for word in row["words"]}


@cache
def _materials() -> Mapping[str, str]:
    """A material's words without accents → its code; fibres by their French and English names."""
    own = {word: code for code, row in _table()["materials"].items() for word in row["words"]}
    named = {
        " ".join(words_of(row["name"][language])): code
        for code, row in fibres.vocabulary().items()
        for language in ("fr", "en")
    }
    return {**named, **own}


@cache
def _sizes() -> Mapping[str, str]:
    return {word: key for key, words in _table()["sizes"].items() for word in words}


def size_of(text: str) -> str:
    """ "X-Small" → "xs", "Taille unique" → "one-size", "41 1/2" → "41-1/2"."""
    plain = " ".join(words_of(text))
    return _sizes().get(plain) or "-".join(text.casefold().split())[:LONGEST_SIZE]


def size_label(size: str) -> str:
    """As it is written on a button: "XS", "38", "Italian 48"."""
    if size == ONE_SIZE:
        return _("One size")
    words = size.split("-")
    return " ".join(
        word.capitalize() if len(word) > len("xxxl") else word.upper() for word in words
    )


def size_order(size: str) -> tuple[int, float, str]:
    """XS … XXL, then figures, then the rest."""
    if size in LETTER_SIZES:
        return 0, LETTER_SIZES.index(size), size
    number = size.replace(".", "", 1)
    return (1, float(size), size) if number.isascii() and number.isdigit() else (2, 0, size)


def colors_of(text: str) -> list[str]:
    """The families of a colour's name: "Bleu nuit" → navy; "Black/White" → black, white."""
    return _found(words_of(text), _families())[:MAX_COLORS]


def knows_color(family: str) -> bool:
    return family in _table()["colors"]


def color_order(family: str) -> int:
    """As the table has them."""
    return list(_table()["colors"]).index(family)


def color_label(family: str) -> str:
    """In the active language."""
    return in_language(_table()["colors"][family]["name"])


def color_hex(family: str) -> str:
    """ "#2f5fb3"; empty for several colours."""
    return str(_table()["colors"][family]["hex"])


def materials_of(texts: Iterable[str]) -> list[str]:
    """Codes of the fibres and other materials that these texts name."""
    found = [code for text in texts for code in _found(words_of(text), _materials())]
    return list(dict.fromkeys(found))[:MAX_MATERIALS]


def material_label(code: str) -> str:
    """In the active language, with a capital."""
    if code in _table()["materials"]:
        return in_language(_table()["materials"][code]["name"])
    name = fibres.fibre_name(code)
    return name[:1].upper() + name[1:]


def knows_material(code: str) -> bool:
    return code in _table()["materials"] or code in fibres.vocabulary()


def shared_name(option: str, value: str) -> str:
    """A value that is exactly the name of a size, a colour family or a material in one of the
    languages, in the active one; empty for any other, which only its designer can translate."""
    if option == "size":
        size = size_of(value)
        is_shared = size in (*LETTER_SIZES, ONE_SIZE) or size.isdecimal()
        return (size_label(size) if size == ONE_SIZE else value) if is_shared else ""
    rows = {"color": _table()["colors"], "material": _table()["materials"]}.get(option, {})
    plain = value.casefold()
    names = (row["name"] for row in rows.values())
    return next(
        (in_language(name) for name in names if plain in map(str.casefold, name.values())), ""
    )


def colors_in_title(text: str) -> list[str]:
    """As `colors_of`, leaving out words that may mean something else there."""
    words = [word for word in words_of(text) if word not in ONLY_AS_OPTION]
    return _found(words, _families())[:MAX_COLORS]


def materials_in_text(texts: Iterable[str]) -> list[str]:
    """As `materials_of`, of texts that are about more than the material."""
    plain = (" ".join(w for w in words_of(text) if w not in ONLY_AS_OPTION) for text in texts)
    return materials_of(plain)


def _found(words: Sequence[str], table: Mapping[str, str]) -> list[str]:
    """What `words` name, two words together before one alone, each once."""
    found: list[str] = []
    at = 0
    while at < len(words):
        pair = table.get(" ".join(words[at : at + 2]))
        one = pair or table.get(words[at])
        if one and one not in found:
            found.append(one)
        at += 2 if pair and at + 1 < len(words) else 1
    return found
