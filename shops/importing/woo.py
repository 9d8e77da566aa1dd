"""WooCommerce's files: a product, and below it a row for each of its variations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from django.utils.translation import gettext as _

from shops.addresses import address_of
from shops.importing.cells import Cells
from shops.importing.reading import Problem
from shops.importing.targets import ImportTarget

#: Of the column "Type"; others (grouped, external) are no pieces of hers.
_PRODUCTS: Final = frozenset({"simple", "variable", ""})
_VARIATION: Final = "variation"
_NUMBERS: Final = (1, 2, 3)
_OF_VARIANTS: Final = frozenset(
    {
        ImportTarget.PRICE,
        ImportTarget.CURRENCY,
        ImportTarget.COMPARE_AT,
        ImportTarget.QUANTITY,
        ImportTarget.SKU,
        ImportTarget.BARCODE,
        ImportTarget.GRAMS,
        ImportTarget.KILOS,
    }
)


def woo_rows(lines: Iterable[Cells | Problem]) -> Iterator[Cells | Problem]:
    """Rows whose handle, option names and values are filled in: products first, because a file may
    name a variation before its product, and the first row of a product says what it is."""
    rows = list(lines)
    parents = _Parents(row for row in rows if not isinstance(row, Problem))
    variations = []
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif (kind := _kind(row)) == _VARIATION:
            variations.append(row)
        elif kind in _PRODUCTS:
            yield parents.product(row)
        else:
            reason = _("it is of the type “%(type)s”, which is not sold here")
            yield Problem(row.line, reason % {"type": row[ImportTarget.ROW_TYPE][:40]})
    for row in variations:
        yield parents.variation(row)


class _Parents:
    """Products of the file, by their SKU and by "id:12"."""

    def __init__(self, rows: Iterable[Cells]) -> None:
        self._handles: dict[int, str] = {}
        self._by_name: dict[str, Cells] = {}
        taken: set[str] = set()
        for row in rows:
            if _kind(row) == _VARIATION:
                continue
            handle = row[ImportTarget.TITLE]
            if address_of(handle, fallback="piece") in taken:  # two of one name stay two
                handle += f" {row[ImportTarget.SKU] or row[ImportTarget.ROW_ID]}"
            taken.add(address_of(handle, fallback="piece"))
            self._handles[row.line] = handle
            for name in (row[ImportTarget.SKU], f"id:{row[ImportTarget.ROW_ID]}"):
                self._by_name.setdefault(name, row)

    def product(self, row: Cells) -> Cells:
        """With its variations' options named; alone, it is its own only variant."""
        own = _shared(row) | {ImportTarget.HANDLE: self._handles[row.line]}
        if _kind(row) == "variable":
            for target in (ImportTarget.PRICE, ImportTarget.SKU, ImportTarget.QUANTITY):
                own.pop(target, None)
        else:
            for number in _NUMBERS:
                own.pop(f"option{number}_name", None)
        for number in _NUMBERS:
            own.pop(f"option{number}_value", None)
        return Cells(row.line, own, _pictures(row), row.mapped)

    def variation(self, row: Cells) -> Cells | Problem:
        """Its values under the names that its product has, whatever their order."""
        parent = self._by_name.get(row[ImportTarget.PARENT])
        if parent is None:
            return Problem(row.line, _("its product is not in the file"))
        values = {
            row[f"option{number}_name"].casefold(): row[f"option{number}_value"]
            for number in _NUMBERS
        }
        own = {target: cell for target, cell in _shared(row).items() if target in _OF_VARIANTS}
        own[ImportTarget.HANDLE] = self._handles[parent.line]
        for number in _NUMBERS:
            name = parent[f"option{number}_name"]
            own[f"option{number}_value"] = values.get(name.casefold(), "") if name else ""
        return Cells(row.line, own, _pictures(row), row.mapped)


def _kind(row: Cells) -> str:
    """ "simple, virtual" → "simple"."""
    return row[ImportTarget.ROW_TYPE].split(",")[0].strip().casefold()


def _shared(row: Cells) -> dict[str, str]:
    """Of the categories "Femme > Robes, Soldes" the first one's last name says what it is."""
    own = dict(row.by_target)
    if categories := own.get(ImportTarget.TYPE):
        own[ImportTarget.TYPE] = categories.split(",")[0].split(">")[-1].strip()
    return own


def _pictures(row: Cells) -> list[str]:
    return [one.strip() for cell in row.images for one in cell.split(", ") if one.strip()]
