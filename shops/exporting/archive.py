"""A copy of a shop as a ZIP, written from its beginning to its end: memory holds some products at a
time, however many there are, and no disk is needed."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Final

from django.db.models import Model
from django.utils.translation import gettext as _

from matricia.files import Writing
from matricia.kit import clock
from shops.exporting.branches import PRODUCT, SHOP
from shops.exporting.csv_files import table_for_systems
from shops.exporting.parts import FILES
from shops.exporting.rows import Folder, told
from shops.exporting.shopify import shopify_rows
from shops.models import Product, Shop, Theme

FORMAT: Final = "matricia-shop"
VERSION: Final = 1
SHOP_FILE: Final = "shop.json"
PRODUCT_FILE: Final = "product.json"
SHOPIFY_FILE: Final = "products-shopify.csv"
#: Products that are held at a time, with everything about them but their files.
CHUNK: Final = 50
#: Nothing is gained by packing these.
_PACKED: Final = (".webp", ".jpg", ".png", ".pdf", ".zip")


def write_archive(
    shop: Shop, out: Writing, tell: Callable[[int], None] = lambda written: None
) -> None:
    """Write everything of `shop` into `out`, words in the active language; `tell` hears how many
    products are written."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, _("README.txt"), [_readme(shop).encode()])
        _add_shop(archive, shop)
        written = 0
        products = Product.objects.filter(shop=shop).order_by("pk").iterator(chunk_size=CHUNK)
        while some := list(islice(products, CHUNK)):
            _add_products(archive, some)
            written += len(some)
            tell(written)
        _add(archive, SHOPIFY_FILE, table_for_systems(shopify_rows(shop)))
        for find in FILES:
            for file in find(shop):
                _add(archive, file.path, file.parts())


def _add_shop(archive: zipfile.ZipFile, shop: Shop) -> None:
    folder = Folder("")
    rows = told(SHOP, [shop], lambda _row: folder)
    about = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": clock.now().isoformat(),
        "themes": list(_themes(shop)),
        "shop": rows[0],
    }
    _add(archive, SHOP_FILE, [_json(about)])
    _add_files(archive, folder)


def _add_products(archive: zipfile.ZipFile, products: list[Product]) -> None:
    """Each in a folder of its own, with its pictures."""
    folders = {row.pk: Folder(f"products/{row.slug}/") for row in products}

    def folder_of(row: Model) -> Folder:
        return folders[row.pk]

    rows = told(PRODUCT, products, folder_of)
    for product, row in zip(products, rows, strict=True):
        folder = folders[product.pk]
        _add(archive, f"{folder.path}{PRODUCT_FILE}", [_json(row)])
        _add_files(archive, folder)


def _themes(shop: Shop) -> Iterator[dict[str, Any]]:
    """The programme's words for the themes that her pieces and claims name."""
    named = Theme.objects.filter(products__shop=shop) | Theme.objects.filter(claims__shop=shop)
    columns = ("slug", "name", "summary", "criteria", "position", "needs_proof")
    yield from named.order_by("slug").distinct().values(*columns)


def _add_files(archive: zipfile.ZipFile, folder: Folder) -> None:
    for path, parts in folder.files:
        _add(archive, path, parts())


def _add(archive: zipfile.ZipFile, path: str, parts: Iterable[bytes]) -> None:
    entry = zipfile.ZipInfo(path, clock.now().timetuple()[:6])
    entry.compress_type = zipfile.ZIP_STORED if path.endswith(_PACKED) else zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    with archive.open(entry, "w", force_zip64=True) as file:
        for part in parts:
            file.write(part)


def _json(told_of: dict[str, Any]) -> bytes:
    return json.dumps(told_of, ensure_ascii=False, indent=1).encode()


def _readme(shop: Shop) -> str:
    lines = [
        _("Everything of the shop %(shop)s on MATRICIA, on %(day)s.")
        % {"shop": shop.name, "day": clock.today().isoformat()},
        _(
            "shop.json: the shop itself, its places, size guides, collections and claims; the"
            " documents behind claims lie in proofs/."
        ),
        _(
            "products/: a folder for each piece. product.json has its texts in all languages,"
            " sizes, prices with their history, stock and what it is made of; pictures/ its"
            " pictures."
        ),
        _(
            "products-shopify.csv: all pieces as Shopify and many other shop systems import them,"
            " with the addresses of the pictures. Import it before you close your shop here: other"
            " systems fetch the pictures from us."
        ),
        _(
            "orders.csv: what was bought, with the names and addresses of those who bought it: keep"
            " it safe, and use it for these orders only. statements/: your months, with every"
            " amount."
        ),
    ]
    return "\r\n\r\n".join(lines) + "\r\n"
