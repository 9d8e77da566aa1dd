"""From rows to products: what a Shopify export says, checked, before anything is stored."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from shops.addresses import address_of
from shops.descriptions import sanitised
from shops.importing.file_products import FilePicture, FileProduct, FileVariant
from shops.importing.general_claims import without_general_claims
from shops.importing.options import names_in, values_in, without_placeholder
from shops.importing.prices import cents_from
from shops.importing.reading import Problem, Row
from shops.titles import one_line

MAX_QUANTITY = 1_000_000
_WHOLE = re.compile(r"(-?\d{1,9})(?:[.,]0+)?")


@dataclass
class Catalogue:
    """What the file holds: products, rows that are left out, and counts of what is not taken."""

    products: list[FileProduct] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    rows: int = 0


def catalogue_in(rows: Iterable[Row | Problem]) -> Catalogue:
    """Group the rows by product and check them; a bad row stops nothing but itself."""
    catalogue = Catalogue()
    for group in _groups(rows, catalogue):
        with _row_problems(group[0], catalogue):
            _add_product(group, catalogue)
    return catalogue


def _groups(rows: Iterable[Row | Problem], catalogue: Catalogue) -> list[list[Row]]:
    """Rows of one product: the first names the vendor, further ones repeat only the handle."""
    groups: dict[tuple[str, str], list[Row]] = {}
    vendor_of: dict[str, str] = {}
    for row in rows:
        catalogue.rows += 1
        if isinstance(row, Problem):
            catalogue.problems.append(row)
            continue
        handle = row.words("Handle")
        vendor = row.words("Vendor").casefold() or vendor_of.get(handle, "")
        if not handle:
            catalogue.problems.append(Problem(row.line, "it has no Handle"))
        elif not vendor:
            catalogue.problems.append(Problem(row.line, "its product has no row with a Vendor"))
        else:
            vendor_of[handle] = vendor
            groups.setdefault((vendor, handle), []).append(row)
    return list(groups.values())


def _add_product(rows: list[Row], catalogue: Catalogue) -> None:
    """Raises ValueError when the product as a whole cannot be taken."""
    first = rows[0]
    product = _product(first)
    offered = [row for row in rows if _is_variant(row)]
    names = names_in(first)
    positions = without_placeholder(names, [values_in(row) for row in offered])
    product.option_names = [names[at] for at in positions]
    if len(set(product.option_names)) < len(product.option_names):
        raise ValueError(f"two of its options are called “{_twice(product.option_names)}”")
    for row in rows:
        with _row_problems(row, catalogue):
            if picture := _picture(row):
                product.pictures.append(picture)
    lines: dict[tuple[str, ...], int] = {}
    for row in offered:
        with _row_problems(row, catalogue):
            variant = _variant(row, positions, names, catalogue.left_out)
            key = tuple(value.casefold() for value in variant.values)
            if key in lines:
                raise ValueError(f"it has the same options as line {lines[key]}")
            lines[key] = row.line
            product.variants.append(variant)
    catalogue.problems += without_general_claims(product)
    catalogue.products.append(product)


@contextmanager
def _row_problems(row: Row, catalogue: Catalogue) -> Iterator[None]:
    """What cannot be read of `row` is noted and left out; the rest of it and of the file is not."""
    try:
        yield
    except ValueError as error:
        catalogue.problems.append(Problem(row.line, str(error)))


def _product(row: Row) -> FileProduct:
    vendor, handle = _short(row, "Vendor", 120), row.words("Handle")
    tags = [one_line(tag) for tag in row["Tags"].split(",")]
    if any(len(tag) > 255 for tag in tags):
        raise ValueError("one of its tags is longer than 255 characters")
    return FileProduct(
        line=row.line,
        shop_slug=address_of(vendor.casefold(), fallback="shop"),
        shop_name=vendor,
        slug=address_of(handle, fallback="piece", length=255),
        title=_short(row, "Title", 255),
        description=sanitised(row["Body (HTML)"]),
        product_type=_short(row, "Type", 120),
        tags=list(dict.fromkeys(filter(None, tags))),
        published=row["Published"].casefold() not in {"false", "no", "0"}
        and row["Status"].casefold() in {"", "active"},
        option_names=[],
    )


def _is_variant(row: Row) -> bool:
    """Other rows only bring a further picture."""
    return bool(row["Variant Price"] or row["Variant SKU"] or any(values_in(row)))


def _variant(
    row: Row, positions: list[int], names: list[str], left_out: Counter[str]
) -> FileVariant:
    values = values_in(row)
    for at in positions:
        if not values[at]:
            raise ValueError(f"it has no value for the option “{names[at]}”")
    variant = FileVariant(
        line=row.line,
        values=tuple(values[at] for at in positions),
        price=cents_from(row["Variant Price"]) if row["Variant Price"] else None,
        # Spreadsheets keep leading zeros by an apostrophe.
        sku=_short(row, "Variant SKU", 120).lstrip("'"),
        barcode=_short(row, "Variant Barcode", 64).lstrip("'"),
        grams=max(_whole(row, "Variant Grams") or 0, 0),
        on_hand=_on_hand(row, left_out),
    )
    left_out["compare_at"] += bool(row["Variant Compare At Price"])
    return variant


def _on_hand(row: Row, left_out: Counter[str]) -> int:
    """None given, or fewer than none (sold on order elsewhere): zero, and a notice."""
    quantity = _whole(row, "Variant Inventory Qty")
    if quantity is None:
        left_out["no_quantity"] += 1
    elif quantity < 0:
        left_out["negative_quantity"] += 1
    elif quantity > MAX_QUANTITY:
        raise ValueError(f"the quantity {quantity} is over a million")
    return max(quantity or 0, 0)


def _whole(row: Row, column: str) -> int | None:
    text = row[column].lstrip("'")
    if not text:
        return None
    match = _WHOLE.fullmatch(text)
    if not match:
        raise ValueError(f"“{text[:40]}” in the column “{column}” is not a whole number")
    return int(match[1])


def _picture(row: Row) -> FilePicture | None:
    url = row["Image Src"]
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or len(url) > 1000:
        raise ValueError(f"its picture has no http address: “{url[:80]}”")
    return FilePicture(url, row.words("Image Alt Text")[:255])


def _short(row: Row, column: str, length: int) -> str:
    text = row.words(column)
    if len(text) > length:
        raise ValueError(f"its {column} is longer than {length} characters")
    return text


def _twice(names: list[str]) -> str:
    return next(name for name in names if names.count(name) > 1)
