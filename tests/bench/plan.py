"""What R1–R4 ask of a seeded database, and what must come back, found by plain SQL."""

from __future__ import annotations

from typing import Any, Final

from tests.bench import vocabulary

CARDS: Final = 24
DEEP_PAGE: Final = 200
PRODUCTS_ASKED: Final = 200
Json = dict[str, Any]

#: Pieces that carry a theme today: shops by even places have proven the last themes.
IN_THEME: Final = """
SELECT product.slug FROM shops_product product
JOIN shops_product_themes link ON link.product_id = product.id
JOIN shops_theme theme ON theme.id = link.theme_id
WHERE theme.slug = %(theme)s AND (NOT theme.needs_proof
    OR product.shop_id IN (SELECT shop_id FROM shops_claim WHERE theme_id = theme.id))
ORDER BY product.published_at DESC, product.id DESC
"""
OF_KIND: Final = """
SELECT shop.slug, count(*) FROM shops_product product JOIN shops_shop shop ON shop.id = shop_id
WHERE product_type = %(kind)s GROUP BY shop.slug
"""
THEMES_OF_KIND: Final = """
SELECT theme.slug, count(*) FROM shops_product product
JOIN shops_product_themes link ON link.product_id = product.id
JOIN shops_theme theme ON theme.id = link.theme_id
WHERE product_type = %(kind)s AND (NOT theme.needs_proof
    OR product.shop_id IN (SELECT shop_id FROM shops_claim WHERE theme_id = theme.id))
GROUP BY theme.slug
"""
SOME_PRODUCTS: Final = """
SELECT shop.slug, product.slug, product.title, product.price_from FROM shops_product product
JOIN shops_shop shop ON shop.id = shop_id ORDER BY md5(product.slug) LIMIT %(most)s
"""
PAGE: Final = """
SELECT slug FROM shops_product ORDER BY published_at DESC, id DESC LIMIT %(size)s OFFSET %(rows)s
"""


def plan() -> Json:
    """Item → what to ask with which variables, and what is true."""
    return {
        "R1": [_listing(f"theme-{number}") for number in range(vocabulary.THEMES)],
        "R2": _products(),
        "R3": [_search(kind) for kind in vocabulary.KINDS],
        "R4": [_deep_page()],
    }


def _listing(theme: str) -> Json:
    slugs = [slug for (slug,) in _rows(IN_THEME, theme=theme)]
    return {
        "variables": {"filter": {"inTheme": theme}},
        "expected": {"total": len(slugs), "slugs": slugs[:CARDS]},
    }


def _products() -> list[Json]:
    return [
        {
            "variables": {"shop": shop, "slug": slug},
            "expected": {"title": title, "price": price},
        }
        for shop, slug, title, price in _rows(SOME_PRODUCTS, most=PRODUCTS_ASKED)
    ]


def _search(kind: str) -> Json:
    designers = dict(_rows(OF_KIND, kind=kind))
    return {
        "variables": {"filter": {"query": kind.lower()}},
        "expected": {
            "word": kind,
            "total": sum(designers.values()),
            "designers": designers,
            "themes": dict(_rows(THEMES_OF_KIND, kind=kind)),
        },
    }


def _deep_page() -> Json:
    """The two hundredth; the last full one of a catalogue that has fewer."""
    [(total,)] = _rows("SELECT count(*) FROM shops_product")
    rows = (min(DEEP_PAGE, total // CARDS) - 1) * CARDS
    slugs = [slug for (slug,) in _rows(PAGE, size=CARDS, rows=rows)]
    return {
        "variables": {},
        "expected": {"total": total, "rows_before": rows, "slugs": slugs},
    }


def _rows(statement: str, **values: Any) -> list[tuple[Any, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
