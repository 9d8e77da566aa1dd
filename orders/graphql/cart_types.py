"""The basket as its owner sees it. Only she reaches one: there is no field that takes its id."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.mutations import Problem
from matricia.kit.graphql.scalars import money_field
from matricia.kit.money import Money
from matricia.kit.texts import in_language
from orders.graphql.delivery_types import ShopAwayType
from orders.graphql.measurements import MeasurementType, measurement_rows
from orders.models import DeliveryOption
from orders.selectors.basket import Basket, BasketLine
from orders.selectors.basket_problems import basket_problems
from shops.graphql.types import ShopType, VariantType

NO_CART = "none"


class DeliveryOptionType(ObjectType):
    """A way a shop delivers, with its price per parcel. Rows have their `shop` at hand."""

    class Meta:
        name = "DeliveryOption"
        access = {everyone: "id kind name price free_from min_days max_days countries"}

    id = graphene.ID(required=True)
    kind = graphene.String(required=True)
    name = graphene.String(required=True)
    price = money_field()
    free_from = money_field(required=False)
    min_days = graphene.Int(required=True)
    max_days = graphene.Int(required=True)
    countries = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="Where it goes (ISO 3166-1); means nothing for what is collected.",
    )

    @staticmethod
    def resolve_name(option: DeliveryOption, info: Any) -> str:
        return in_language(option.name)

    @staticmethod
    def resolve_price(option: DeliveryOption, info: Any) -> Money:
        return Money(option.price, option.shop.currency)

    @staticmethod
    def resolve_free_from(option: DeliveryOption, info: Any) -> Money | None:
        if option.free_from is None:
            return None
        return Money(option.free_from, option.shop.currency)


class CartDeliveryOptionType(ObjectType):
    """A `PricedDelivery`."""

    class Meta:
        name = "CartDeliveryOption"
        access = {
            everyone: "id name kind place postcodes price free_from delivered_from delivered_by"
            " chosen"
        }

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    kind = graphene.String(required=True)
    place = graphene.String(
        required=True, description="Where and when it is collected or brought; may be empty."
    )
    postcodes = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="What the postcodes begin with where it is brought; empty: wherever it goes.",
    )
    price = money_field()
    free_from = money_field(required=False)
    delivered_from = graphene.Date(required=True)
    delivered_by = graphene.Date(required=True)
    chosen = graphene.Boolean(required=True)


class CartLineType(ObjectType):
    """A `BasketLine`."""

    class Meta:
        name = "CartLine"
        access = {
            everyone: "id variant quantity unit_price total only_left price_when_added"
            " asked_measurements measurements"
        }

    id = graphene.ID(required=True)
    variant = graphene.Field(VariantType, required=True)
    quantity = graphene.Int(required=True)
    unit_price = money_field()
    total = money_field()
    only_left = graphene.Int(
        description="Set when there is less than asked: how many can still be bought."
    )
    price_when_added = money_field(
        required=False, description="Set when the price changed since it was put in."
    )
    asked_measurements = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="What can be measured: then it is made for this customer alone.",
    )
    measurements = graphene.List(
        graphene.NonNull(MeasurementType),
        required=True,
        description="What she gave; with any, the piece is bespoke and cannot be sent back.",
    )

    @staticmethod
    def resolve_asked_measurements(line: BasketLine, info: Any) -> Any:
        return info.context.loaders.asked_measurements.load(line.variant.product_id)

    @staticmethod
    def resolve_measurements(line: BasketLine, info: Any) -> list[dict[str, str]]:
        return measurement_rows(line.row.measurements)


class CartGroupType(ObjectType):
    """A `BasketGroup`: one designer's part."""

    class Meta:
        name = "CartGroup"
        access = {
            everyone: "shop lines goods_total discount_total delivery_price delivery_options"
            " delivery away gift_offer is_gift gift_message gift_price"
        }

    shop = graphene.Field(ShopType, required=True)
    lines = graphene.List(graphene.NonNull(CartLineType), required=True)
    goods_total = money_field()
    discount_total = money_field()
    delivery_price = money_field()
    delivery_options = graphene.List(
        graphene.NonNull(CartDeliveryOptionType),
        required=True,
        description="With the price for this basket (free from … already applied).",
    )
    delivery = graphene.Field(CartDeliveryOptionType)
    away = graphene.Field(
        ShopAwayType, description="Whether the designer is away, or will be within a week."
    )
    gift_offer = money_field(
        required=False, description="What wrapping this part would cost; null: not offered."
    )
    is_gift = graphene.Boolean(required=True)
    gift_message = graphene.String(required=True)
    gift_price = money_field()


class CartType(ObjectType):
    """A `Basket`."""

    class Meta:
        name = "Cart"
        access = {
            everyone: "id count country country_chosen groups goods_total discount_total"
            " delivery_total gift_total total voucher_code problems"
        }

    id = graphene.ID(required=True)
    count = graphene.Int(required=True, description="Number of pieces.")
    country = graphene.String(
        required=True,
        description="Where it shall go (ISO 3166-1), with its prices and days.",
    )
    country_chosen = graphene.Boolean(
        required=True, description="She said so; else it is France because nobody did."
    )
    groups = graphene.List(
        graphene.NonNull(CartGroupType), required=True, description="One group per designer."
    )
    goods_total = money_field()
    discount_total = money_field()
    delivery_total = money_field()
    gift_total = money_field()
    total = money_field()
    voucher_code = graphene.String()
    problems = graphene.List(
        graphene.NonNull(Problem),
        required=True,
        description="What stands between this basket and payment (sold out, price changed, …).",
    )

    @staticmethod
    def resolve_id(basket: Basket, info: Any) -> str:
        """A basket that is not made yet has the same id each time: clients keep it by its id."""
        return NO_CART if basket.cart._state.adding else str(basket.cart.pk)

    @staticmethod
    def resolve_country_chosen(basket: Basket, info: Any) -> bool:
        return bool(basket.cart.country)

    @staticmethod
    def resolve_voucher_code(basket: Basket, info: Any) -> str | None:
        return basket.voucher.code if basket.voucher else None

    @staticmethod
    def resolve_problems(basket: Basket, info: Any) -> list[Problem]:
        return [
            Problem(code=problem.code, message=problem.message, field=problem.field)
            for problem in basket_problems(basket)
        ]
