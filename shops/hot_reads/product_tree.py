"""A piece as hot reads give it: each field beside the SQL that its value comes from.

Expressions speak of `product`, and of what `joins` puts beside it where a selection needs it. The
statement's own values: `%(language)s`, the reader's.
"""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any, Final

from matricia.kit.graphql.hot_trees import Columns, Loaded, Made, Many, Node, One, leaf, value
from matricia.kit.money import EUR
from matricia.kit.texts import Written, written
from shops.graphql.rating_types import RatingType
from shops.loaders import products_reduced_from, variants_reduced_from
from shops.pictures import address_of, srcset_of
from shops.product_texts import option_words
from shops.services.keep_rating import Tally
from shops.states import PictureState, ProductState, ShopState

#: Where `variant` can be bought online now: how many of it (as `stock.availability` counts).
_FREE: Final = """
(SELECT sum(level.on_hand - level.held) FROM shops_stocklevel level
    JOIN shops_location location ON location.id = level.location_id
    WHERE level.variant_id = variant.id AND location.sells_online)"""
_AVAILABLE: Final = f"""
EXISTS (SELECT FROM shops_variant variant
    WHERE variant.product_id = product.id AND variant.is_active AND {_FREE} > 0)"""
#: Prices that never changed need no looking at (`price_history`).
_REPRICED: Final = (
    "EXISTS (SELECT FROM shops_pricechange change WHERE change.variant_id = variant.id OFFSET 1)"
)
_ANY_REPRICED: Final = f"""
EXISTS (SELECT FROM shops_variant variant
    WHERE variant.product_id = product.id AND variant.is_active AND {_REPRICED})"""
_LANGUAGE: Final = "%(language)s::text"
_READY: Final = f"state = '{PictureState.READY}'"

#: Alias → what puts it beside `product`.
JOINS: Final = {
    "shop": "JOIN shops_shop shop ON shop.id = product.shop_id",
    "rating": "LEFT JOIN shops_productrating rating ON rating.product_id = product.id",
    "first_picture": f"""LEFT JOIN LATERAL (
        SELECT * FROM shops_productpicture own WHERE own.product_id = product.id AND own.{_READY}
        ORDER BY own.position, own.id LIMIT 1) first_picture ON true""",  # noqa: S608
}


def joins(columns: Columns) -> str:
    """What `columns` need beside `product`."""
    selected = columns.sql
    return " ".join(join for alias, join in JOINS.items() if f"{alias}." in selected)


def _money(amount: str) -> One:
    return One("Money", {"amount": leaf(amount), "currency": leaf(make=lambda: EUR)})


def _written(name: str) -> dict[str, Node]:
    """A text of the product in the reader's language, else as it was first written
    (`product_texts`), and which language that is."""
    in_other = f"product.translations -> {_LANGUAGE} ->> '{name}'"
    return {
        name: leaf(f"product.{name}", in_other, make=lambda first, other: other or first),
        f"{name}Language": leaf(
            "product.language",
            in_other,
            _LANGUAGE,
            make=lambda own, other, reader: reader if other else own,
        ),
    }


def _said(name: str) -> dict[str, Node]:
    """A text of the shop, by language, and which language that is."""

    def said(texts: str, main: str, reader: str) -> Written:
        return written(json.loads(texts), reader, main=main)

    of = (f"shop.{name}", "shop.language", _LANGUAGE)
    return {
        name: leaf(*of, make=lambda *row: said(*row).text),
        f"{name}Language": leaf(*of, make=lambda *row: said(*row).language),
    }


def _seo(alias: str, part: str) -> Any:
    """Words for search engines in the reader's language (`seo.seo_now`)."""
    return leaf(f"{alias}.seo -> {_LANGUAGE} ->> '{part}'", make=lambda text: text or "")


def _picture(alias: str) -> dict[str, Node]:
    return {
        "id": leaf(f"{alias}.id", make=str),
        "url": leaf(f"{alias}.file", make=address_of),
        "srcset": leaf(f"{alias}.file", f"{alias}.widths", make=srcset_of),
        **{name: leaf(f"{alias}.{name}") for name in ("width", "height", "alt", "drawn")},
    }


def _rating(make: Any) -> Any:
    """A leaf of what `RatingType` makes of the counts."""
    return leaf("rating.stars", "rating.fits", make=lambda *counts: make(Tally(*counts), None))


RATING: Final = One(
    "Rating",
    {
        "count": _rating(RatingType.resolve_count),
        "average": _rating(RatingType.resolve_average),
        "stars": leaf("rating.stars"),
        "small": _rating(RatingType.resolve_small),
        "true": _rating(RatingType.resolve_true),
        "large": _rating(RatingType.resolve_large),
    },
    exists=leaf("rating.stars", make=lambda stars: any(stars or ())),
)

SHOP: Final = One(
    "Shop",
    {
        "id": leaf("shop.id", make=str),
        **{name: leaf(f"shop.{name}") for name in ("slug", "name", "city", "country", "accent")},
        **_said("tagline"),
        **_said("story"),
        "seo": One("Seo", {part: _seo("shop", part) for part in ("title", "description")}),
        "language": leaf("shop.language"),
        "state": leaf("shop.state", make=lambda state: ShopState(state).name),
    },
)


def _words(values: list[str], names: list[str], translations: Any, own: str) -> list[Written]:
    product = SimpleNamespace(option_names=names, translations=translations, language=own)
    return option_words(SimpleNamespace(option_values=values, product=product))  # type: ignore[arg-type]


_REDUCED: Final = One("Money", {"amount": value("amount"), "currency": value("currency")})
_OPTIONS: Final = (
    "variant.option_values",
    "product.option_names",
    "product.translations",
    "product.language",
)
VARIANTS: Final = Many(
    "Variant",
    {
        "id": leaf("variant.id", make=str),
        "title": leaf(*_OPTIONS, make=lambda *row: " / ".join(w.text for w in _words(*row))),
        "optionValues": leaf("variant.option_values"),
        "optionWords": Made(
            leaf(*_OPTIONS, make=_words),
            One("WrittenWord", {"text": value("text"), "language": value("language")}),
            many=True,
        ),
        "sku": leaf("variant.sku"),
        "barcode": leaf("variant.barcode"),
        "tagCode": leaf("variant.tag_code"),
        "price": One(
            "Money", {"amount": leaf("variant.price"), "currency": leaf("variant.currency")}
        ),
        "reducedFrom": Loaded("variant.id", _REPRICED, variants_reduced_from, _REDUCED),
        "isActive": leaf("variant.is_active"),
        "available": leaf(_FREE, make=lambda free: max(free or 0, 0)),
    },
    """(SELECT json_agg(json_build_array({columns}) ORDER BY variant.position, variant.id)
        FROM shops_variant variant
        WHERE variant.product_id = product.id AND variant.is_active)""",
    depends_on_viewer=True,  # who runs the shop sees the others too
)

PRODUCT: Final = One(
    "Product",
    {
        "id": leaf("product.id", make=str),
        "slug": leaf("product.slug"),
        **_written("title"),
        **_written("description"),
        "seo": One("Seo", {part: _seo("product", part) for part in ("title", "description")}),
        "productType": leaf("product.product_type"),
        "tags": leaf("product.tags"),
        "state": leaf("product.state", make=lambda state: ProductState(state).name),
        "version": leaf("product.version"),
        "publishedAt": leaf(
            "product.published_at", make=lambda at: None if at is None else at.isoformat()
        ),
        "madeToOrder": leaf("product.made_to_order"),
        "makingDays": leaf("product.making_days"),
        "shop": SHOP,
        "optionNames": leaf("product.option_names"),
        "priceFrom": _money("product.price_from"),
        "priceTo": _money("product.price_to"),
        "available": leaf(_AVAILABLE),
        "rating": RATING,
        "reducedFrom": Loaded("product.id", _ANY_REPRICED, products_reduced_from, _REDUCED),
        "picture": One("Picture", _picture("first_picture"), exists=leaf("first_picture.id")),
        "pictures": Many(
            "Picture",
            _picture("picture"),
            f"""(SELECT json_agg(json_build_array({{columns}})
                ORDER BY picture.position, picture.id) FROM shops_productpicture picture
                WHERE picture.product_id = product.id AND picture.{_READY})""",  # noqa: S608
        ),
        "variants": VARIANTS,
    },
)
