"""`product(shop:, slug:)` as a visitor sees it: everything of a piece by one statement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from matricia.kit.graphql.hot import Answer
from matricia.kit.graphql.hot_trees import Asked, Columns, NotHot, Pick
from matricia.kit.query_texts import text_of
from matricia.kit.statements import rows_of
from matricia.kit.texts import active_language
from shops.hot_reads.product_tree import PRODUCT, joins
from shops.models import Product

_SHOP: Final = "\x00shop"
_SLUG: Final = "\x00slug"


class ProductPage:
    """The hot read of `product`. People who are signed in may see more than what is for sale, and
    are the ordinary path's."""

    def compiled(self, below: Sequence[Asked]) -> Answer:
        """Raises NotHot, as its answer may."""
        columns = Columns()
        return partial(_answer, columns, PRODUCT.compiled(below, columns))


def _answer(
    columns: Columns, make: Pick, request: HttpRequest, arguments: dict[str, Any]
) -> Any | None:
    if request.user.is_authenticated:
        raise NotHot
    values = {**arguments, "language": active_language()}
    rows = columns.completed(rows_of(_statement(columns), values))
    return make(rows[0]) if rows else None


def _statement(columns: Columns) -> str:
    return f"""
        SELECT {columns.sql} FROM ({_visible()}) AS visible
        JOIN shops_product product ON product.id = visible.id {joins(columns)}"""  # noqa: S608


@cache
def _visible() -> str:
    """The id of the piece at an address, if anybody may see it."""
    products = Product.objects.visible_to(AnonymousUser()).filter(shop__slug=_SHOP, slug=_SLUG)
    return text_of(products.order_by().values_list("id"), {_SHOP: "shop", _SLUG: "slug"})
