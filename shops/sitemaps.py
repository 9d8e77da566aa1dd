"""Sitemaps: every public address in each language, written as it is read from the database.

One file has at most 50,000 addresses (sitemaps.org); products therefore come in numbered parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Max, QuerySet

from shops.models import Collection, Product, Shop, Theme
from shops.selectors import open_shops
from shops.states import ShopState

#: French has no prefix in addresses, the others have theirs; the first is also `x-default`.
PREFIXES: Final = {"fr": "", "en": "/en", "ar": "/ar"}
#: Each page stands in three languages with four alternates: far below 50 MB.
PART: Final = 10_000
FIXED: Final = ("/", "/search", "/shops", "/markets", "/near")
HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
URLSET: Final = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
INDEX: Final = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'

Page = tuple[str, datetime | None]


def index() -> Iterator[str]:
    """The list of all sitemaps."""
    yield HEAD + INDEX
    for name in ["pages", "shops", "themes", *product_parts()]:
        yield f"<sitemap><loc>{_address(f'/sitemaps/{name}.xml')}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def product_parts() -> list[str]:
    """Names of the products' files; by ranges of ids, so that an address stays in its file."""
    newest = Product.objects.for_sale().aggregate(newest=Max("pk"))["newest"] or 0
    return [f"products-{part + 1}" for part in range(-(-newest // PART))]


def sitemap(name: str) -> Iterator[str] | None:
    """The file of this name as it is to be sent; None for a name that no file has."""
    pages = _pages(name)
    return _written(pages) if pages is not None else None


def shop_sitemap(shop: Shop) -> Iterator[str]:
    """The pages of one open shop: for a domain or a search console of her own."""
    yield from _written(_pages_of(shop))


def _pages_of(shop: Shop) -> Iterator[Page]:
    products: QuerySet[Product] = Product.objects.for_sale()
    yield f"/shops/{shop.slug}", None
    for slug in Collection.objects.filter(is_shown=True, shop=shop).values_list("slug", flat=True):
        yield f"/shops/{shop.slug}/collections/{slug}", None
    rows = products.filter(shop=shop).order_by("pk").values_list("slug", "updated_at")
    for slug, updated_at in rows.iterator(chunk_size=2000):
        yield f"/shops/{shop.slug}/{slug}", updated_at


def _pages(name: str) -> Iterable[Page] | None:
    if name == "pages":
        return [(path, None) for path in FIXED]
    if name == "shops":
        return _shop_pages()
    if name == "themes":
        return [(f"/themes/{slug}", None) for slug in Theme.objects.values_list("slug", flat=True)]
    kind, _, part = name.partition("-")
    is_part = kind == "products" and part.isascii() and part.isdigit() and 0 < len(part) < 9
    return _product_pages(int(part)) if is_part and int(part) else None


def _shop_pages() -> Iterator[Page]:
    for slug in open_shops().order_by("pk").values_list("slug", flat=True).iterator():
        yield f"/shops/{slug}", None
    shown = Collection.objects.filter(is_shown=True, shop__state=ShopState.OPEN).order_by("pk")
    for shop, slug in shown.values_list("shop__slug", "slug").iterator():
        yield f"/shops/{shop}/collections/{slug}", None


def _product_pages(part: int) -> Iterator[Page]:
    products: QuerySet[Product] = Product.objects.for_sale()
    mine = products.filter(pk__gt=(part - 1) * PART, pk__lte=part * PART).order_by("pk")
    rows = mine.values_list("shop__slug", "slug", "updated_at").iterator(chunk_size=2000)
    for shop, slug, updated_at in rows:
        yield f"/shops/{shop}/{slug}", updated_at


def _written(pages: Iterable[Page]) -> Iterator[str]:
    yield HEAD + URLSET
    for path, changed_at in pages:
        yield from _entries(path, changed_at)
    yield "</urlset>\n"


def _entries(path: str, changed_at: datetime | None) -> Iterator[str]:
    """The page once per language, each naming all of them (hreflang)."""
    addresses = {language: _address(_in(prefix, path)) for language, prefix in PREFIXES.items()}
    named = {**addresses, "x-default": addresses["fr"]}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{address}"/>'
        for language, address in named.items()
    )
    changed = f"<lastmod>{changed_at.isoformat(timespec='seconds')}</lastmod>" if changed_at else ""
    for address in addresses.values():
        yield f"<url><loc>{address}</loc>{changed}{links}</url>\n"


def _in(prefix: str, path: str) -> str:
    return path if not prefix else prefix + path.rstrip("/")


def _address(path: str) -> str:
    return escape(settings.PUBLIC_URL + path, {'"': "&quot;"})
