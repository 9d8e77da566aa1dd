"""Root fields and mutations of the orders room."""

from __future__ import annotations

from functools import partial
from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.scalars import money_field
from matricia.kit.money import Money
from orders.delivered_to import DELIVERED_TO
from orders.graphql.cart_types import CartType, DeliveryOptionType
from orders.graphql.mutations.add_to_cart import AddToCart
from orders.graphql.mutations.apply_voucher import ApplyVoucher
from orders.graphql.mutations.choose_country import ChooseCountry
from orders.graphql.mutations.choose_delivery import ChooseDelivery
from orders.graphql.mutations.choose_gift import ChooseGift
from orders.graphql.mutations.give_measurements import GiveMeasurements
from orders.graphql.mutations.send_order_link import SendOrderLink
from orders.graphql.mutations.set_cart_quantity import SetCartQuantity
from orders.graphql.mutations.set_gift_wrap import SetGiftWrap
from orders.graphql.order_types import (
    DeskStageEnum,
    OrderConnection,
    OrderType,
    SellerOrderConnection,
    SellerOrderStateEnum,
    SellerOrderType,
)
from orders.models import Cart, DeliveryOption, GiftWrap, Order, SellerOrder
from orders.selectors import cart_for, order_for, orders_of, read_basket, seller_orders_of
from orders.selectors.basket import Basket
from orders.selectors.desk import length_of, order_of
from orders.selectors.orders import with_lines
from orders.services.ensure_delivery_options import ensure_delivery_options
from shops.models import Shop
from shops.selectors import shops_run_by
from shops.states import Right

NEWEST_ORDERS = ("-placed_at", "-id")


class OrderQueries(QueryPart):
    """Root fields. Who may not see a row gets null, or a list without it and its count."""

    access = {everyone: "cart order orders seller_orders seller_order delivery_options gift_wrap"}

    cart = graphene.Field(
        CartType,
        required=True,
        country=graphene.String(description="Reads it as if it went there (ISO 3166-1)."),
        description="The visitor's basket; empty if there is none yet.",
    )
    order = graphene.Field(
        OrderType,
        id=graphene.ID(required=True),
        token=graphene.String(),
        description="An order of mine, or any with its access token.",
    )
    orders = connection_field(OrderConnection, description="What I bought, newest first.")
    seller_orders = connection_field(
        SellerOrderConnection,
        shop=graphene.ID(required=True),
        state=SellerOrderStateEnum(),
        stage=DeskStageEnum(),
        query=graphene.String(),
        description="Paid orders of a shop I run, newest first; of a stage in which something is"
        " to be done, what has to leave first.",
    )
    seller_order = graphene.Field(SellerOrderType, id=graphene.ID(required=True))
    delivery_options = graphene.List(
        graphene.NonNull(DeliveryOptionType), shop=graphene.ID(required=True), required=True
    )

    gift_wrap = money_field(
        required=False,
        shop=graphene.ID(required=True),
        description="What a shop asks for wrapping its part of an order; null: not offered.",
    )

    @staticmethod
    def resolve_gift_wrap(root: Any, info: Any, shop: str) -> Money | None:
        row = find_row(Shop.objects.visible_to(info.context.user), shop)
        wrap = GiftWrap.objects.filter(shop=row).first() if row else None
        return Money(wrap.price, row.currency) if row and wrap else None

    @staticmethod
    def resolve_cart(root: Any, info: Any, country: str | None = None) -> Basket:
        cart = cart_for(info.context) or Cart()
        if country in DELIVERED_TO:
            cart.country = country
        return read_basket(cart)

    @staticmethod
    def resolve_order(
        root: Any,
        info: Any,
        id: str,  # noqa: A002
        token: str | None = None,
    ) -> Order | None:
        try:
            return order_for(info.context.user, id, token)
        except Order.DoesNotExist:
            return None

    @staticmethod
    def resolve_orders(root: Any, info: Any, first: int, after: str | None = None) -> Page[Order]:
        return Page(orders_of(info.context.user), NEWEST_ORDERS, first, after)

    @staticmethod
    def resolve_seller_orders(
        root: Any, info: Any, shop: str, first: int, after: str | None = None, **which: Any
    ) -> Page[SellerOrder]:
        user, stage = info.context.user, which.get("stage")
        found = find_row(shops_run_by(user, Right.ORDERS), shop)
        rows = seller_orders_of(user, found, **which)
        narrowed = bool(which.get("state") or which.get("query"))
        total = None if found is None or narrowed else partial(length_of, found, stage)
        return Page(rows, order_of(stage), first, after, total=total)

    @staticmethod
    def resolve_seller_order(root: Any, info: Any, id: str) -> SellerOrder | None:  # noqa: A002
        return find_row(with_lines(SellerOrder.objects.visible_to(info.context.user)), id)

    @staticmethod
    def resolve_delivery_options(root: Any, info: Any, shop: str) -> list[DeliveryOption]:
        row = find_row(Shop.objects.visible_to(info.context.user), shop)
        if row is None:
            return []
        ensure_delivery_options(row)
        options = DeliveryOption.objects.filter(shop=row, is_active=True)
        return list(options.select_related("shop"))


ORDER_MUTATIONS: list[type[RuleMutation]] = [
    AddToCart,
    SetCartQuantity,
    ChooseDelivery,
    ChooseGift,
    ChooseCountry,
    SetGiftWrap,
    ApplyVoucher,
    GiveMeasurements,
    SendOrderLink,
]
