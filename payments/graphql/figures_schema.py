"""Root fields of a shop's figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import graphene

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from payments.figures.reading import Figures, figures_of
from payments.figures.span import Against, Span
from payments.figures.stock import StockFigures, stock_figures_of
from payments.graphql.figures_types import AgainstEnum, FiguresType, StockFiguresType
from payments.permissions import can_see_earnings
from shops.models import Shop


class FiguresQueries(QueryPart):
    """For the people of the shop and programme staff; others get null."""

    access = {everyone: "sales_figures stock_figures"}

    sales_figures = graphene.Field(
        FiguresType,
        shop=graphene.ID(required=True),
        since=graphene.Date(required=True),
        until=graphene.Date(required=True),
        against=AgainstEnum(description="What it is compared with; nothing if left out."),
        description="Null for days that are no period, or more than three years.",
    )
    stock_figures = graphene.Field(StockFiguresType, shop=graphene.ID(required=True))

    @staticmethod
    def resolve_sales_figures(
        root: Any, info: Any, shop: str, against: Against | None = None, **days: date
    ) -> Figures | None:
        found = _shop(info, shop)
        try:
            span = Span.asked(**days)
        except RuleBroken:
            return None
        return figures_of(found, span, against) if found else None

    @staticmethod
    def resolve_stock_figures(root: Any, info: Any, shop: str) -> StockFigures | None:
        found = _shop(info, shop)
        return stock_figures_of(found) if found else None


def _shop(info: Any, pk: str) -> Shop | None:
    found = find_row(Shop.objects.visible_to(info.context.user), pk)
    return found if found and can_see_earnings(info.context.user, found) else None
