"""What a product's page asks of this room."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.graphql.cart_types import CartDeliveryOptionType
from orders.selectors.carts import delivery_country
from orders.selectors.delivery import PricedDelivery
from orders.selectors.product_page import deliveries_of, sizes_taken
from orders.services.ensure_delivery_options import ensure_delivery_options
from shops.models import Product


class SizeTakenType(ObjectType):
    """How many people took a size; of a pair from `sizes_taken`."""

    class Meta:
        name = "SizeTaken"
        access = {everyone: "size buyers"}

    size = graphene.String(required=True)
    buyers = graphene.Int(required=True)


class ProductPageQueries(QueryPart):
    """Of one product that the visitor may see; empty for any other."""

    access = {everyone: "deliveries_of delivery_country sizes_taken"}

    deliveries_of = graphene.List(
        graphene.NonNull(CartDeliveryOptionType),
        product=graphene.ID(required=True),
        country=graphene.String(description="ISO 3166-1; without it, where her basket goes."),
        required=True,
        description="How one piece would be delivered if it were bought now, with price and days.",
    )
    delivery_country = graphene.String(
        required=True,
        asked=graphene.String(),
        description="Where prices and days are for: `asked` if we deliver there, else where her "
        "basket goes, else France (ISO 3166-1).",
    )
    sizes_taken = graphene.List(
        graphene.NonNull(SizeTakenType),
        product=graphene.ID(required=True),
        required=True,
        description="Sizes that others bought and kept; empty below five buyers.",
    )

    @staticmethod
    def resolve_deliveries_of(
        root: Any, info: Any, product: str, country: str | None = None
    ) -> list[PricedDelivery]:
        row = _product(info, product)
        if row is None:
            return []
        ensure_delivery_options(row.shop)
        return deliveries_of(row, delivery_country(info.context, country))

    @staticmethod
    def resolve_delivery_country(root: Any, info: Any, asked: str | None = None) -> str:
        return delivery_country(info.context, asked)

    @staticmethod
    def resolve_sizes_taken(root: Any, info: Any, product: str) -> list[dict[str, Any]]:
        row = _product(info, product)
        taken = sizes_taken(row) if row else {}
        return [{"size": size, "buyers": buyers} for size, buyers in taken.items()]


def _product(info: Any, pk: str) -> Product | None:
    return find_row(Product.objects.visible_to(info.context.user).select_related("shop"), pk)
