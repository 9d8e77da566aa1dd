"""How many pieces each choice of a list would show: true counts, all of them in one statement.

A facet's counts leave its own choices aside (what else could be chosen instead) and keep all the
others, by the rule of `product_filter`. The pieces of the list and their variants are gathered
once, each with what it fulfils, and counted for every facet: pieces where it is about pieces, so
that little has to be made unique before it is counted.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.models import QuerySet

from shops import at_markets
from shops.at_markets import WhenAtMarket
from shops.facet_choices import PRICE_BANDS, FacetKey
from shops.models import Product
from shops.product_filter import MOST_CHOICES, ProductFilter
from shops.theme_pieces import carried_links

#: Facets whose choices are about one variant, which must be there.
OF_VARIANTS: Final = (
    FacetKey.SIZE,
    FacetKey.COLOR,
    FacetKey.MATERIAL,
    FacetKey.PRICE,
    FacetKey.MARKET,
)
OF_PRODUCTS: Final = (FacetKey.THEME, FacetKey.DESIGNER, FacetKey.MADE_TO_ORDER)
Counts = dict[FacetKey, dict[str, int]]

#: `piece` has a row for every piece of the list, `pool` one for each of its variants, `there` the
#: pieces of which one variant is all that was chosen. Filled with names of ours alone; what was
#: asked for goes in as parameters.
GATHERING: Final = """
WITH listed AS MATERIALIZED ({listed}),
carried AS MATERIALIZED (
    SELECT link.product, link.theme
    FROM listed JOIN ({carried}) AS link(product, theme) ON link.product = listed.id
),
piece AS MATERIALIZED (
    SELECT listed.id AS product, listed.shop_id AS shop, listed.made_to_order AS made,
        listed.made_to_order OR NOT %(made)s AS made_to_order_ok,
        %(no_designer)s OR listed.shop_id IN
            (SELECT id FROM shops_shop WHERE slug = ANY(%(designers)s)) AS designer_ok,
        %(no_theme)s OR listed.id IN
            (SELECT product FROM carried WHERE theme = ANY(%(themes)s)) AS theme_ok
    FROM listed
)
"""
GATHERING_VARIANTS: Final = """,
stock AS MATERIALIZED (
    SELECT variant.id AS variant,
        bool_or(location.sells_online) AS online,
        bool_or(location.id = ANY(%(today_stalls)s)) AS today,
        bool_or(location.id = ANY(%(soon_stalls)s)) AS soon
    FROM piece
    JOIN shops_variant variant ON variant.product_id = piece.product AND variant.is_active
    JOIN shops_stocklevel level ON level.variant_id = variant.id AND level.on_hand > level.held
    JOIN shops_location location ON location.id = level.location_id
    GROUP BY variant.id
),
pool AS MATERIALIZED (
    SELECT piece.product, variant.price, facet.size, facet.colors, facet.materials,
        stock.today, stock.soon,
        made_to_order_ok AND designer_ok AND theme_ok AS piece_ok,
        coalesce(facet.size = ANY(%(sizes)s), false) OR %(no_size)s AS size_ok,
        coalesce(facet.colors && %(colors)s, false) OR %(no_color)s AS color_ok,
        coalesce(facet.materials && %(materials)s, false) OR %(no_material)s AS material_ok,
        {price} AS price_ok,
        CASE WHEN %(no_market)s THEN coalesce(stock.online, false)
             ELSE (stock.today AND %(today)s) OR (stock.soon AND %(soon)s) END AS market_ok
    FROM piece
    JOIN shops_variant variant ON variant.product_id = piece.product AND variant.is_active
    LEFT JOIN shops_variantfacet facet ON facet.variant_id = variant.id
    LEFT JOIN stock ON stock.variant = variant.id
),
there AS MATERIALIZED (SELECT DISTINCT product FROM pool WHERE {chosen})
"""
#: Facet → each piece with each of its values, once.
VALUES: Final[dict[FacetKey, str]] = {
    FacetKey.SIZE: "SELECT DISTINCT product, size FROM pool WHERE size <> '' AND {holds}",
    FacetKey.COLOR: "SELECT DISTINCT product, color FROM pool, unnest(colors) color WHERE {holds}",
    FacetKey.MATERIAL: """
        SELECT DISTINCT product, material FROM pool, unnest(materials) material WHERE {holds}""",
    FacetKey.PRICE: """
        SELECT DISTINCT product, band.name
        FROM (SELECT DISTINCT product, price FROM pool WHERE {holds}) asked
        JOIN unnest(%(bands)s::text[], %(leasts)s::int[], %(mosts)s::int[]) band(name, least, most)
            ON price BETWEEN band.least AND band.most""",
    FacetKey.MARKET: """
        SELECT DISTINCT product, 'today' FROM pool WHERE today AND {holds}
        UNION ALL SELECT DISTINCT product, 'soon' FROM pool WHERE soon AND {holds}""",
    FacetKey.THEME: "SELECT product, theme FROM piece JOIN carried USING (product) WHERE {holds}",
    FacetKey.DESIGNER: """
        SELECT product, slug FROM piece JOIN shops_shop ON shops_shop.id = shop WHERE {holds}""",
    FacetKey.MADE_TO_ORDER: "SELECT product, 'yes' FROM piece WHERE made AND {holds}",
}
COUNTING: Final = """
SELECT '{key}', value::text, count(*), NULL FROM ({values}) AS found(product, value) GROUP BY value
"""
TOTAL: Final = "SELECT 'total', '', count(*), NULL::text FROM piece WHERE {holds}"
#: Facet → what its values are called, with their places in the order they are shown in.
NAMES: Final[dict[FacetKey, str]] = {
    FacetKey.THEME: """
        SELECT 'theme name', slug, row_number() OVER (ORDER BY position, slug), name::text
        FROM shops_theme""",
    FacetKey.DESIGNER: """
        SELECT 'designer name', slug, 0, name FROM shops_shop WHERE id IN (SELECT shop FROM piece)
        """,
}
#: The dearest price there may be: an integer column's end.
NO_END: Final = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Counted:
    """Facet → value → pieces; how many pieces the choices leave; what themes (by language) and
    designers that were counted are called, in the order in which they are shown."""

    counts: Counts
    total: int
    themes: dict[str, dict[str, str]]
    designers: dict[str, str]


def count(
    listed: QuerySet[Product], asked: ProductFilter, keys: Collection[FacetKey] = tuple(FacetKey)
) -> Counted:
    """Count facets of `listed` (the list before any choice) under the choices of `asked`."""
    base, base_values = _sql(rows_to_count(listed))
    links, link_values = _sql(links_to_count())
    with connection.cursor() as cursor:
        cursor.execute(
            statement(base, links, asked, keys),
            values_of(asked, keys) | base_values | link_values,
        )
        return sorted_out(cursor.fetchall())


def rows_to_count(listed: QuerySet[Product]) -> QuerySet[Any, Any]:
    """The columns of a list that `statement` takes."""
    return listed.order_by().values_list("id", "shop_id", "made_to_order")


def links_to_count() -> QuerySet[Any, Any]:
    """As `rows_to_count`, of the themes that pieces carry."""
    return carried_links().values_list("product_id", "theme__slug")


def statement(
    listed: str, carried: str, asked: ProductFilter, keys: Collection[FacetKey] = tuple(FacetKey)
) -> str:
    """What counts, from the texts of `rows_to_count` and `links_to_count`; with `values_of`."""
    gathering = GATHERING.format(listed=listed, carried=carried)
    if asked.is_about_variants or not {*keys}.isdisjoint(OF_VARIANTS):
        chosen = _all_of(OF_VARIANTS, None)
        gathering += GATHERING_VARIANTS.format(price=_price(asked), chosen=chosen)
    total = TOTAL.format(holds=_holds_for_pieces(None, asked))
    wanted = [key for key in FacetKey if key in keys]
    parts = [total, *(_counting(key, asked) for key in wanted)]
    names = [NAMES[key] for key in wanted if key in NAMES]
    return gathering + " UNION ALL ".join([*parts, *names])


def _counting(key: FacetKey, asked: ProductFilter) -> str:
    if key in OF_VARIANTS:
        holds = f"piece_ok AND {_all_of(OF_VARIANTS, key)}"
    else:
        holds = _holds_for_pieces(key, asked)
    return COUNTING.format(key=key.value, values=VALUES[key].format(holds=holds))


def _holds_for_pieces(own: FacetKey | None, asked: ProductFilter) -> str:
    """Without a choice about variants, pieces that are sold out count too."""
    holds = _all_of(OF_PRODUCTS, own)
    if asked.is_about_variants:
        holds += " AND product IN (SELECT product FROM there)"
    return holds


def _all_of(facets: Sequence[FacetKey], own: FacetKey | None) -> str:
    """The choices of all these facets but one's own."""
    return " AND ".join(f"{key.value}_ok" for key in facets if key is not own)


def values_of(asked: ProductFilter, keys: Collection[FacetKey] = tuple(FacetKey)) -> dict[str, Any]:
    """The parameters of `statement`. Stalls are asked for where somebody wants to know."""
    wanted = FacetKey.MARKET in keys or asked.market_days
    stalls = asked.stalls if asked.stalls is not None or not wanted else at_markets.stalls()
    stalls = stalls or {}
    lists = {
        "sizes": asked.sizes,
        "colors": asked.colors,
        "materials": asked.materials,
        "designers": asked.designers,
        "themes": asked.themes,
    }
    return {
        **{name: list(chosen[:MOST_CHOICES]) for name, chosen in lists.items()},
        "no_size": not asked.sizes,
        "no_color": not asked.colors,
        "no_material": not asked.materials,
        "no_designer": not asked.designers,
        "no_theme": not asked.themes,
        "no_market": not asked.market_days,
        "today": WhenAtMarket.TODAY in asked.market_days,
        "soon": WhenAtMarket.SOON in asked.market_days,
        "today_stalls": list(stalls.get(WhenAtMarket.TODAY, [])),
        "soon_stalls": list(stalls.get(WhenAtMarket.SOON, [])),
        "made": asked.made_to_order,
        "bands": [band.value for band in PRICE_BANDS],
        "leasts": [band.range.least or 0 for band in PRICE_BANDS],
        "mosts": [NO_END if band.range.most is None else band.range.most for band in PRICE_BANDS],
        **_price_values(asked),
    }


def _price(asked: ProductFilter) -> str:
    prices = asked.prices[:MOST_CHOICES]
    conditions = [
        f"variant.price BETWEEN %(least{at})s AND %(most{at})s" for at in range(len(prices))
    ]
    return f"({' OR '.join(conditions) or 'true'})"


def _price_values(asked: ProductFilter) -> dict[str, int]:
    values = {}
    for at, price in enumerate(asked.prices[:MOST_CHOICES]):
        values[f"least{at}"] = price.least or 0
        values[f"most{at}"] = NO_END if price.most is None else price.most
    return values


def _sql(rows: QuerySet[Any]) -> tuple[str, dict[str, Any]]:
    """A queryset's statement with its parameters by name, to stand in a larger one."""
    text, positional = rows.query.sql_with_params()
    prefix = f"{rows.model._meta.model_name}_"
    names = [f"{prefix}{at}" for at in range(len(positional))]
    return text % tuple(f"%({name})s" for name in names), dict(zip(names, positional, strict=True))


def sorted_out(rows: Iterable[tuple[str, str, int, str | None]]) -> Counted:
    """What the rows of `statement` say."""
    counts: Counts = {key: {} for key in FacetKey}
    names: dict[str, list[tuple[int, str, str]]] = {"theme name": [], "designer name": []}
    total = 0
    for name, value, number, text in rows:
        if name == "total":
            total = number
        elif name in names:
            names[name].append((number, value, text or ""))
        else:
            counts[FacetKey(name)][value] = number
    themes = {slug: json.loads(text) for _place, slug, text in sorted(names["theme name"])}
    designers = {
        slug: text
        for _place, slug, text in names["designer name"]
        if slug in counts[FacetKey.DESIGNER]
    }
    return Counted(counts, total, themes, designers)
