"""What a column of a file can be, and which kind of file its columns make it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from django.db.models import TextChoices

from shops.importing import template
from shops.states import ImportKind

FILE: Final = Path(__file__).with_name("columns.toml")
_NUMBER: Final = re.compile(r"\s?\d{1,2}$")
#: Columns that only files of this kind have: all of the first, and one of the second.
_SIGNS: Final[dict[ImportKind, tuple[set[str], set[str]]]] = {
    ImportKind.SHOPIFY: (
        set(),
        {"url handle", "variant price", "variant sku", "body (html)", "option1 value"},
    ),
    ImportKind.ETSY: (
        {"title", "price", "quantity"},
        {"currency_code", "variation 1 type", "variation 1 values", "image1"},
    ),
    ImportKind.WOOCOMMERCE: (set(), {"regular price", "tarif régulier", "attribute 1 value(s)"}),
}


class ImportTarget(TextChoices):
    """What a column holds. SIZE, COLOR and MATERIAL are options with a column of their own."""

    HANDLE = "handle"
    TITLE = "title"
    DESCRIPTION = "description"
    TYPE = "type"
    TAGS = "tags"
    THEMES = "themes"
    PUBLISHED = "published"
    STATUS = "status"
    SIZE = "size"
    COLOR = "color"
    MATERIAL = "material"
    OPTION1_NAME = "option1_name"
    OPTION1_VALUE = "option1_value"
    OPTION2_NAME = "option2_name"
    OPTION2_VALUE = "option2_value"
    OPTION3_NAME = "option3_name"
    OPTION3_VALUE = "option3_value"
    PRICE = "price"
    CURRENCY = "currency"
    COMPARE_AT = "compare_at"
    QUANTITY = "quantity"
    SKU = "sku"
    BARCODE = "barcode"
    GRAMS = "grams"
    KILOS = "kilos"
    IMAGE = "image"
    IMAGE_ALT = "image_alt"
    VENDOR = "vendor"
    ROW_ID = "row_id"
    ROW_TYPE = "row_type"
    PARENT = "parent"


#: Several columns may be one of these.
REPEATED: Final = frozenset({ImportTarget.IMAGE, ImportTarget.TAGS})


@dataclass(frozen=True)
class Recognised:
    """The kind of a file, and what each of its columns is: a target, or "" for none."""

    kind: ImportKind
    mapping: list[str]


def recognised(columns: Sequence[str]) -> Recognised:
    """By the names of the columns alone, in any of our languages."""
    names = [plain_name(column) for column in columns]
    kind = _kind_of(set(names))
    known = _names_of(kind)
    mapping: list[str] = []
    for name in names:
        target = known.get(name) or known.get(_NUMBER.sub("#", name)) or ""
        taken = target in mapping and target not in REPEATED
        mapping.append("" if taken else target)
    return Recognised(kind, mapping)


def plain_name(column: str) -> str:
    """Small letters, plain apostrophes, single spaces."""
    return " ".join(column.casefold().replace("’", "'").split())


def _kind_of(names: set[str]) -> ImportKind:
    if template.is_ours(names):
        return ImportKind.TEMPLATE
    for kind, (all_of, one_of) in _SIGNS.items():
        if all_of <= names and one_of & names:
            return kind
    return ImportKind.OTHER


@cache
def _names_of(kind: ImportKind) -> dict[str, str]:
    """Name of a column → target. Of an unknown table any system's names are understood."""
    if kind == ImportKind.TEMPLATE:
        return template.known_names()
    words = tomllib.loads(FILE.read_text("utf-8"))
    if kind != ImportKind.OTHER:
        return dict(_pairs(words[kind]))
    systems = (ImportKind.WOOCOMMERCE, ImportKind.ETSY, ImportKind.SHOPIFY)
    known = {name: target for one in systems for name, target in _pairs(words[one])}
    rows = {ImportTarget.ROW_ID, ImportTarget.ROW_TYPE, ImportTarget.PARENT}
    known = {name: target for name, target in known.items() if target not in rows}
    return known | template.known_names() | dict(_pairs(words["other"]))


def _pairs(words: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    for target, names in words.items():
        for name in names:
            yield name, target
