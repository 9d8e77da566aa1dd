"""Copies of a whole shop: which there are, and asking for one."""

from __future__ import annotations

from typing import Any, Final

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops import selectors
from shops.graphql.export_types import ShopExportType
from shops.graphql.mutations.export_shop import ExportShop
from shops.models import ShopExport

#: More are not asked for in the days that they live.
MOST_SHOWN: Final = 10


class ExportQueries(QueryPart):
    """For the shop's owners; empty for others."""

    access = {everyone: "shop_exports"}

    shop_exports = graphene.List(
        graphene.NonNull(ShopExportType),
        required=True,
        shop=graphene.ID(required=True),
        description="Copies of a shop I own, the newest first; those of the last days.",
    )

    @staticmethod
    def resolve_shop_exports(root: Any, info: Any, shop: str) -> list[ShopExport]:
        row = find_row(selectors.shops_owned_by(info.context.user), shop)
        if row is None:
            return []
        return list(row.exports.select_related("by").order_by("-asked_at")[:MOST_SHOWN])


EXPORT_MUTATIONS: list[type[RuleMutation]] = [ExportShop]
