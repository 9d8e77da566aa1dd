"""Options under one name each, however an export spells them."""

from __future__ import annotations

from shops.importing.reading import Row

MAX_OPTIONS = 3
SYNONYMS = {
    "sizes": "size",
    "taille": "size",
    "tailles": "size",
    "pointure": "size",
    "colour": "color",
    "colours": "color",
    "colors": "color",
    "couleur": "color",
    "couleurs": "color",
    "coloris": "color",
    "matière": "material",
    "matiere": "material",
    "materials": "material",
    "parfum": "scent",
    "senteur": "scent",
    "titre": "title",
    "المقاس": "size",
    "اللون": "color",
    "الخامة": "material",
}
# Shopify's way of saying "this product has no options".
PLACEHOLDER_NAME = "title"
PLACEHOLDER_VALUE = "default title"


def option_name(text: str) -> str:
    """ "SIZE", " Taille " → "size"; unknown names in small letters."""
    name = " ".join(text.split()).casefold()
    return SYNONYMS.get(name, name)[:60]


def names_in(row: Row) -> list[str]:
    """The options that the first row of a product names, in the file's order; "" where none."""
    return [option_name(row[f"Option{number} Name"]) for number in range(1, MAX_OPTIONS + 1)]


def values_in(row: Row) -> list[str]:
    """The option values of a row, by the same positions."""
    return [row.words(f"Option{number} Value")[:255] for number in range(1, MAX_OPTIONS + 1)]


def without_placeholder(names: list[str], rows: list[list[str]]) -> list[int]:
    """The positions that are options: named, filled in some row, and not "Title: Default Title" in
    every row."""
    return [
        at
        for at, name in enumerate(names)
        if name
        and any(values[at] for values in rows)
        and not (
            name == PLACEHOLDER_NAME
            and all(values[at].casefold() in {"", PLACEHOLDER_VALUE} for values in rows)
        )
    ]
