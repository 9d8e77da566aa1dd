"""Root fields and mutations about how shops deliver."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit import clock
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.calendars import Away
from orders.graphql.delivery_types import ShopAwayType, ShopDeliveryType
from orders.graphql.mutations.arrange_delivery_ways import ArrangeDeliveryWays, RemoveDeliveryWay
from orders.graphql.mutations.keep_break import EndBreak, KeepBreak
from orders.graphql.mutations.keep_delivery_way import KeepDeliveryWay
from orders.graphql.mutations.set_dispatch import SetDispatch
from orders.selectors.calendars import calendar_of, with_calendars
from orders.selectors.shop_delivery import ShopDelivery, shop_delivery
from orders.services.ensure_delivery_options import ensure_delivery_options
from shops.models import Shop
from shops.selectors import shops_run_by
from shops.states import Right


class DeliveryQueries(QueryPart):
    """Root fields. Who may not see a shop gets null."""

    access = {everyone: "shop_delivery shop_away"}

    shop_delivery = graphene.Field(
        ShopDeliveryType,
        shop=graphene.ID(required=True),
        description="All of how a shop that I run delivers.",
    )
    shop_away = graphene.Field(
        ShopAwayType,
        shop=graphene.String(required=True, description="Its slug."),
        description="Whether a shop's designer is away, or will be within a week; else null.",
    )

    @staticmethod
    def resolve_shop_delivery(root: Any, info: Any, shop: str) -> ShopDelivery | None:
        row = find_row(shops_run_by(info.context.user, Right.ORDERS), shop)
        if row is None:
            return None
        ensure_delivery_options(row)
        return shop_delivery(row)

    @staticmethod
    def resolve_shop_away(root: Any, info: Any, shop: str) -> Away | None:
        shops = Shop.objects.visible_to(info.context.user).filter(slug=shop)
        row = with_calendars(shops, "pk").first()
        return calendar_of(row).away_on(clock.today()) if row else None


DELIVERY_MUTATIONS: list[type[RuleMutation]] = [
    KeepDeliveryWay,
    RemoveDeliveryWay,
    ArrangeDeliveryWays,
    SetDispatch,
    KeepBreak,
    EndBreak,
]
