"""Our own table of products: what its columns are called, and an empty one to fill in."""

from __future__ import annotations

import csv
import io
from functools import cache
from typing import Final

from matricia.kit.cells import BYTE_ORDER_MARK
from shops.languages import Language

#: Target of the column → its name by language. Photographs stand in columns of their own.
COLUMNS: Final[dict[str, dict[str, str]]] = {
    "handle": {"fr": "Référence de la pièce", "en": "Piece reference", "ar": "مرجع القطعة"},
    "title": {"fr": "Nom de la pièce", "en": "Piece name", "ar": "اسم القطعة"},
    "description": {"fr": "Description", "en": "Description", "ar": "الوصف"},
    "type": {"fr": "Type de pièce", "en": "Kind of piece", "ar": "نوع القطعة"},
    "tags": {"fr": "Mots-clés", "en": "Tags", "ar": "الكلمات المفتاحية"},
    "themes": {"fr": "Thèmes", "en": "Themes", "ar": "المواضيع"},
    "size": {"fr": "Taille", "en": "Size", "ar": "المقاس"},
    "color": {"fr": "Couleur", "en": "Colour", "ar": "اللون"},
    "material": {"fr": "Matière", "en": "Material", "ar": "الخامة"},
    "price": {"fr": "Prix TTC (€)", "en": "Price incl. tax (€)", "ar": "السعر شامل الضريبة (€)"},
    "quantity": {"fr": "Stock", "en": "Stock", "ar": "المخزون"},
    "sku": {"fr": "SKU", "en": "SKU", "ar": "SKU"},
    "barcode": {"fr": "Code-barres", "en": "Barcode", "ar": "الباركود"},
    "grams": {"fr": "Poids (g)", "en": "Weight (g)", "ar": "الوزن (غ)"},
    "published": {
        "fr": "En vente (oui/non)",
        "en": "On sale (yes/no)",
        "ar": "معروض للبيع (نعم/لا)",
    },
}
PHOTOS: Final[dict[str, str]] = {"fr": "Photo", "en": "Photo", "ar": "صورة"}
PHOTO_COLUMNS: Final = 5
_EXAMPLES: Final[dict[str, dict[str, str]]] = {
    "fr": {
        "handle": "robe-ete",
        "title": "Robe d'été",
        "description": "En lin lavé.\n\nCoupe droite, deux poches.",
        "type": "Robes",
        "tags": "lin, été",
        "color": "Bleu",
        "material": "Lin",
        "published": "oui",
    },
    "en": {
        "handle": "summer-dress",
        "title": "Summer dress",
        "description": "Washed linen.\n\nStraight cut, two pockets.",
        "type": "Dresses",
        "tags": "linen, summer",
        "color": "Blue",
        "material": "Linen",
        "published": "yes",
    },
    "ar": {
        "handle": "summer-dress",
        "title": "فستان صيفي",
        "description": "كتان مغسول.\n\nقصّة مستقيمة بجيبين.",
        "type": "فساتين",
        "tags": "كتان, صيف",
        "color": "أزرق",
        "material": "كتان",
        "published": "نعم",
    },
}


def is_ours(names: set[str]) -> bool:
    """Whether these plain names of columns are the template's, whatever was taken out of it."""
    return any(
        {COLUMNS[part][language].casefold() for part in ("title", "price")} <= names
        for language in Language.values
    )


@cache
def known_names() -> dict[str, str]:
    """Plain name of a column → target, in all languages; photographs under "photo#"."""
    names = {
        name.casefold(): target
        for target, by_language in COLUMNS.items()
        for name in by_language.values()
    }
    return names | {f"{photo.casefold()}#": "image" for photo in PHOTOS.values()}


def template_file(language: str) -> bytes:
    """An example of one piece in two sizes, as Excel opens it by a double click.

    A semicolon where the decimal mark is a comma, which is what Excel expects there.
    """
    text = io.StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=";" if language == Language.FR else ",")
    photos = [f"{PHOTOS[language]} {number}" for number in range(1, PHOTO_COLUMNS + 1)]
    writer.writerow([*(names[language] for names in COLUMNS.values()), *photos])
    for size, stock in (("S", "2"), ("M", "1")):
        price = "89,00" if language == Language.FR else "89.00"
        row = _EXAMPLES[language] | {
            "size": size,
            "price": price,
            "quantity": stock,
            "sku": f"LIN-{size}",
            "grams": "350",
        }
        writer.writerow([*(row.get(target, "") for target in COLUMNS), *([""] * PHOTO_COLUMNS)])
    return text.getvalue().encode()
