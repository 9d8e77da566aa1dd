"""Root fields and mutations of the shops room."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import QuerySet

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.scalars import enum_of
from shops import selectors
from shops.graphql.find_types import ProductFilterInput, filter_from
from shops.graphql.mutations.add_variant import AddVariant
from shops.graphql.mutations.arrange_pictures import DescribePicture, MovePicture, RemovePicture
from shops.graphql.mutations.ask_measurements import AskMeasurements
from shops.graphql.mutations.create_product import CreateProduct
from shops.graphql.mutations.edit_product import EditProduct
from shops.graphql.mutations.edit_product_texts import EditProductTexts
from shops.graphql.mutations.edit_shop import EditShop
from shops.graphql.mutations.edit_variant import EditVariant
from shops.graphql.mutations.set_stock import SetStock
from shops.graphql.types import (
    ProductConnection,
    ProductStateEnum,
    ProductType,
    ShopConnection,
    ShopType,
    ThemeType,
)
from shops.models import Product, Shop, Theme
from shops.selectors import ProductSort
from shops.states import Right


class ShopQueries(QueryPart):
    """Root fields. Each reads through `visible_to` or its own narrower rule."""

    access = {
        everyone: "my_shops themes theme shops shop products product product_by_id shop_products"
    }

    my_shops = graphene.List(
        graphene.NonNull(ShopType),
        required=True,
        description="Shops I run; empty for others.",
    )
    themes = graphene.List(graphene.NonNull(ThemeType), required=True)
    theme = graphene.Field(ThemeType, slug=graphene.String(required=True))
    shops = connection_field(ShopConnection)
    shop = graphene.Field(ShopType, slug=graphene.String(required=True))
    products = connection_field(
        ProductConnection,
        query=graphene.String(),
        theme=graphene.String(),
        shop=graphene.String(),
        filter=ProductFilterInput(),
        sort=enum_of(ProductSort)(default_value=ProductSort.NEWEST),
        description="Products for sale. `query`, `theme`, `shop`: an older way to say the filter.",
    )
    product = graphene.Field(
        ProductType, shop=graphene.String(required=True), slug=graphene.String(required=True)
    )
    product_by_id = graphene.Field(
        ProductType,
        id=graphene.ID(required=True),
        description="Any state, for its shop's members: the dashboard's editor.",
    )
    shop_products = connection_field(
        ProductConnection,
        shop=graphene.ID(required=True),
        query=graphene.String(),
        state=ProductStateEnum(),
        theme=graphene.String(),
        sold_out=graphene.Boolean(description="A size of them cannot be bought any more."),
        description="All products of a shop I run, any state.",
    )

    @staticmethod
    def resolve_my_shops(root: Any, info: Any) -> QuerySet[Shop]:
        return Shop.objects.run_by(info.context.user).order_by("name", "pk")

    @staticmethod
    def resolve_themes(root: Any, info: Any) -> QuerySet[Theme]:
        return Theme.objects.all()

    @staticmethod
    def resolve_theme(root: Any, info: Any, slug: str) -> Theme | None:
        return Theme.objects.filter(slug=slug).first()

    @staticmethod
    def resolve_shops(root: Any, info: Any, first: int, after: str | None = None) -> Page[Shop]:
        return Page(selectors.open_shops(), ("name", "id"), first, after)

    @staticmethod
    def resolve_shop(root: Any, info: Any, slug: str) -> Shop | None:
        return Shop.objects.visible_to(info.context.user).filter(slug=slug).first()

    @staticmethod
    def resolve_products(
        root: Any, info: Any, sort: ProductSort | None, first: int, **which: Any
    ) -> Page[Product]:
        after = which.pop("after", None)
        asked = filter_from(which.pop("filter", None), **which)
        products = selectors.products_for_sale(asked)
        return Page(*selectors.in_order(products, sort or ProductSort.NEWEST), first, after)

    @staticmethod
    def resolve_product(root: Any, info: Any, shop: str, slug: str) -> Product | None:
        products = Product.objects.visible_to(info.context.user)
        return products.filter(shop__slug=shop, slug=slug).first()

    @staticmethod
    def resolve_product_by_id(root: Any, info: Any, id: str) -> Product | None:  # noqa: A002
        return find_row(selectors.products_run_by(info.context.user), id)

    @staticmethod
    def resolve_shop_products(
        root: Any, info: Any, shop: str, first: int, after: str | None = None, **which: Any
    ) -> Page[Product]:
        row = find_row(selectors.shops_run_by(info.context.user, Right.PRODUCTS), shop)
        products = selectors.products_of(row, **which)
        return Page(products, selectors.BY_CREATION, first, after)


SHOP_MUTATIONS: list[type[RuleMutation]] = [
    CreateProduct,
    AskMeasurements,
    EditProduct,
    EditProductTexts,
    EditVariant,
    AddVariant,
    SetStock,
    MovePicture,
    RemovePicture,
    DescribePicture,
    EditShop,
]
