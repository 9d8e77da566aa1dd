"""From rows to products: what a Shopify export says, checked, before anything is stored."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from shops.addresses import address_of
from shops.descriptions import sanitised
from shops.importing.file_products import FilePicture, FileProduct, FileVariant
from shops.importing.general_claims import without_general_claims
from shops.importing.options import names_in, values_in, without_placeholder
from shops.importing.prices import cents_from
from shops.importing.reading import Problem, Row
from shops.titles import one_line

MAX_QUANTITY = 1_000_000
_NOT_PUBLISHED = {"false", "no", "0", "-1", "non", "faux", "brouillon", "draft", "لا"}
_WHOLE = re.compile(r"(-?\d{1,9})(?:[.,]0+)?")


@dataclass
class Catalogue:
    """What the file holds: products, rows that are left out, and counts of what is not taken."""

    products: list[FileProduct] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    vendors: set[str] = field(default_factory=set)


def catalogue_in(rows: Iterable[Row | Problem], *, shop_slug: str = "") -> Catalogue:
    """Group the rows by product and check them; a bad row stops nothing but itself.

    With `shop_slug` everything is that shop's, whatever vendors the file names.
    """
    catalogue = Catalogue()
    groups = _groups(rows, catalogue, shop_slug)
    while groups:
        group = groups.popleft()  # its rows are let go of once it is a product
        try:
            _add_product(group, catalogue, shop_slug)
        except ValueError as error:
            _leave_out(group, str(error), catalogue)
    return catalogue


def _groups(
    rows: Iterable[Row | Problem], catalogue: Catalogue, shop_slug: str
) -> deque[list[Row]]:
    """Rows of one product: the first names the vendor, further ones repeat only the handle."""
    groups: dict[tuple[str, str], list[Row]] = {}
    vendor_of: dict[str, str] = {}
    lines = set()
    for row in rows:
        lines.add(row.line)  # a row of the file may be several by now (shops.importing.shapes)
        if isinstance(row, Problem):
            catalogue.problems.append(row)
            continue
        handle = row.words("Handle")
        if name := row.words("Vendor"):
            catalogue.vendors.add(name)
        vendor = shop_slug or name.casefold() or vendor_of.get(handle, "")
        if not handle:
            reason = _("it has no Handle") if not shop_slug else _("it has no name or reference")
            catalogue.problems.append(Problem(row.line, reason))
        elif not vendor:
            catalogue.problems.append(Problem(row.line, _("its product has no row with a Vendor")))
        else:
            vendor_of[handle] = vendor
            # By its address: "Robe" and "robe" would be one page.
            address = address_of(handle, fallback="piece", length=255)
            groups.setdefault((vendor, address), []).append(row)
    catalogue.rows = len(lines)
    return deque(groups.values())


def _leave_out(rows: list[Row], reason: str, catalogue: Catalogue) -> None:
    """Each row of the product is told, so that the rows taken and left out add up."""
    first = rows[0].line
    catalogue.problems.append(Problem(first, reason))
    further = _("it belongs to the product of line %(line)d, which is left out") % {"line": first}
    lines = sorted({row.line for row in rows} - {first})
    catalogue.problems += [Problem(line, further) for line in lines]


def _add_product(rows: list[Row], catalogue: Catalogue, shop_slug: str) -> None:
    """Raises ValueError when the product as a whole cannot be taken."""
    first = rows[0]
    product = _product(first, shop_slug)
    product.lines = sorted({row.line for row in rows})
    offered = [row for row in rows if _is_variant(row)]
    names = names_in(first)
    positions = without_placeholder(names, [values_in(row) for row in offered])
    product.option_names = [names[at] for at in positions]
    if len(set(product.option_names)) < len(product.option_names):
        twice = _("two of its options are called “%(name)s”")
        raise ValueError(twice % {"name": _twice(product.option_names)})
    for row in rows:
        with _row_problems(row, catalogue, only_text=True):
            if picture := _picture(row):
                product.pictures.append(picture)
    _add_variants(product, offered, positions, names, catalogue)
    catalogue.problems += without_general_claims(product)
    catalogue.products.append(product)


def _add_variants(
    product: FileProduct,
    offered: list[Row],
    positions: list[int],
    names: list[str],
    catalogue: Catalogue,
) -> None:
    lines: dict[tuple[str, ...], int] = {}
    for row in offered:
        with _row_problems(row, catalogue):
            variant = _variant(row, positions, names, catalogue.left_out)
            key = tuple(value.casefold() for value in variant.values)
            if key in lines:
                raise ValueError(
                    _("it has the same options as line %(line)d") % {"line": lines[key]}
                )
            lines[key] = row.line
            product.variants.append(variant)


@contextmanager
def _row_problems(row: Row, catalogue: Catalogue, *, only_text: bool = False) -> Iterator[None]:
    """What cannot be read of `row` is noted and left out; the rest of it and of the file is not."""
    try:
        yield
    except ValueError as error:
        catalogue.problems.append(Problem(row.line, str(error), only_text))


def _product(row: Row, shop_slug: str) -> FileProduct:
    vendor = "" if shop_slug else _short(row, "Vendor", 120)
    tags = [one_line(tag) for tag in row["Tags"].split(",")]
    if any(len(tag) > 255 for tag in tags):
        raise ValueError(_("one of its tags is longer than 255 characters"))
    themes = [one_line(theme) for theme in row["Themes"].split(",")]
    return FileProduct(
        line=row.line,
        shop_slug=shop_slug or address_of(vendor.casefold(), fallback="shop"),
        shop_name=vendor,
        slug=address_of(row.words("Handle"), fallback="piece", length=255),
        title=_short(row, "Title", 255),
        description=sanitised(row["Body (HTML)"]),
        product_type=_short(row, "Type", 120),
        tags=list(dict.fromkeys(filter(None, tags))),
        published=row["Published"].casefold() not in _NOT_PUBLISHED
        and row["Status"].casefold() in {"", "active"},
        option_names=[],
        themes=list(dict.fromkeys(filter(None, themes))),
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
            raise ValueError(_("it has no value for the option “%(name)s”") % {"name": names[at]})
    variant = FileVariant(
        line=row.line,
        values=tuple(values[at] for at in positions),
        price=_price(row),
        # Spreadsheets keep leading zeros by an apostrophe.
        sku=_short(row, "Variant SKU", 120).lstrip("'"),
        barcode=_short(row, "Variant Barcode", 64).lstrip("'"),
        grams=max(_whole(row, "Variant Grams") or 0, 0),
        on_hand=_on_hand(row, left_out),
    )
    left_out["compare_at"] += bool(row["Variant Compare At Price"])
    return variant


def _price(row: Row) -> int | None:
    text, currency = row["Variant Price"], row.words("Currency").upper()
    if text and currency not in {"", "EUR", "€"}:
        reason = _("its price is in %(currency)s; give prices in euros")
        raise ValueError(reason % {"currency": currency[:20]})
    return cents_from(text) if text else None


def _on_hand(row: Row, left_out: Counter[str]) -> int:
    """None given, or fewer than none (sold on order elsewhere): zero, and a notice."""
    quantity = _whole(row, "Variant Inventory Qty")
    if quantity is None:
        left_out["no_quantity"] += 1
    elif quantity < 0:
        left_out["negative_quantity"] += 1
    elif quantity > MAX_QUANTITY:
        reason = _("the quantity %(quantity)d is over a million")
        raise ValueError(reason % {"quantity": quantity})
    return max(quantity or 0, 0)


def _whole(row: Row, column: str) -> int | None:
    text = row[column].lstrip("'")
    if not text:
        return None
    match = _WHOLE.fullmatch(text)
    if not match:
        quantity = _("the quantity “%(text)s” is not a whole number")
        weight = _("the weight “%(text)s” is not a whole number of grams")
        raise ValueError((weight if "Grams" in column else quantity) % {"text": text[:40]})
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
        raise ValueError(_("its picture has no http address: “%(url)s”") % {"url": url[:80]})
    return FilePicture(url, row.words("Image Alt Text")[:255])


def _short(row: Row, column: str, length: int) -> str:
    text = row.words(column)
    if len(text) > length:
        reason = _("its %(column)s is longer than %(count)d characters")
        raise ValueError(reason % {"column": column, "count": length})
    return text


def _twice(names: list[str]) -> str:
    return next(name for name in names if names.count(name) > 1)
