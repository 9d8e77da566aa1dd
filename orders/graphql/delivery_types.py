"""How a shop delivers, as its people see it, and what customers are told of its absences."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit import clock
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of, money_field
from matricia.kit.money import Money
from matricia.kit.texts import in_language
from orders.graphql.local_texts import LocalTextType, local_texts
from orders.models import DeliveryOption, ShopBreak
from orders.selectors.shop_delivery import ShopDelivery
from orders.states import DeliveryKind

DeliveryKindEnum = enum_of(DeliveryKind)


class ShopAwayType(ObjectType):
    """An `Away`: what customers are told while a designer is away, and a week before."""

    class Meta:
        name = "ShopAway"
        access = {everyone: "from_day until_day back_on is_paused has_begun note"}

    from_day = graphene.Date(required=True)
    until_day = graphene.Date(required=True, description="The last day.")
    back_on = graphene.Date(required=True, description="Her first working day afterwards.")
    is_paused = graphene.Boolean(
        required=True, description="Nothing is sold meanwhile; else parcels leave afterwards."
    )
    has_begun = graphene.Boolean(required=True)
    note = graphene.String(required=True, description="Her own words; may be empty.")

    @staticmethod
    def resolve_has_begun(away: Any, info: Any) -> bool:
        return bool(away.from_day <= clock.today())


class WeightBandType(ObjectType):
    """A price up to so many grams."""

    class Meta:
        name = "WeightBand"
        access = {everyone: "grams price"}

    grams = graphene.Int(required=True)
    price = money_field()


class DeliveryWayType(ObjectType):
    """A `DeliveryOption` as its shop's people see it, offered or not. Rows have their `shop`."""

    class Meta:
        name = "DeliveryWay"
        access = {
            everyone: "id kind name names place places price bands countries postcodes free_from"
            " min_days max_days is_active is_of_market"
        }

    id = graphene.ID(required=True)
    kind = DeliveryKindEnum(required=True)
    name = graphene.String(required=True, description="In the language that is read.")
    names = graphene.List(graphene.NonNull(LocalTextType), required=True)
    place = graphene.String(required=True, description="Where and when; may be empty.")
    places = graphene.List(graphene.NonNull(LocalTextType), required=True)
    price = money_field(description="With bands, that of the lightest.")
    bands = graphene.List(graphene.NonNull(WeightBandType), required=True)
    countries = graphene.List(graphene.NonNull(graphene.String), required=True)
    postcodes = graphene.List(graphene.NonNull(graphene.String), required=True)
    free_from = money_field(required=False)
    min_days = graphene.Int(required=True)
    max_days = graphene.Int(required=True)
    is_active = graphene.Boolean(required=True)
    is_of_market = graphene.Boolean(required=True)

    @staticmethod
    def resolve_name(way: DeliveryOption, info: Any) -> str:
        return in_language(way.name)

    @staticmethod
    def resolve_names(way: DeliveryOption, info: Any) -> list[dict[str, str]]:
        return local_texts(way.name)

    @staticmethod
    def resolve_place(way: DeliveryOption, info: Any) -> str:
        return in_language(way.place)

    @staticmethod
    def resolve_places(way: DeliveryOption, info: Any) -> list[dict[str, str]]:
        return local_texts(way.place)

    @staticmethod
    def resolve_price(way: DeliveryOption, info: Any) -> Money:
        return Money(way.price, way.shop.currency)

    @staticmethod
    def resolve_free_from(way: DeliveryOption, info: Any) -> Money | None:
        return None if way.free_from is None else Money(way.free_from, way.shop.currency)

    @staticmethod
    def resolve_bands(way: DeliveryOption, info: Any) -> list[dict[str, Any]]:
        currency = way.shop.currency
        return [{"grams": grams, "price": Money(cents, currency)} for grams, cents in way.bands]


class ShopBreakType(ObjectType):
    """A `ShopBreak`; `id` is the one its client made."""

    class Meta:
        name = "ShopBreak"
        access = {everyone: "id from_day until_day is_paused notes"}

    id = graphene.ID(required=True)
    from_day = graphene.Date(required=True)
    until_day = graphene.Date(required=True)
    is_paused = graphene.Boolean(required=True)
    notes = graphene.List(graphene.NonNull(LocalTextType), required=True)

    @staticmethod
    def resolve_id(row: ShopBreak, info: Any) -> str:
        return str(row.request_id)

    @staticmethod
    def resolve_notes(row: ShopBreak, info: Any) -> list[dict[str, str]]:
        return local_texts(row.note)


class ShopDeliveryType(ObjectType):
    """A `ShopDelivery`."""

    class Meta:
        name = "ShopDelivery"
        access = {
            everyone: "ways breaks processing_days weekdays rests_on_holidays piece_grams"
            " packing_grams leaves_on due_orders"
        }

    ways = graphene.List(graphene.NonNull(DeliveryWayType), required=True)
    breaks = graphene.List(
        graphene.NonNull(ShopBreakType), required=True, description="Those that are not over."
    )
    processing_days = graphene.Int(required=True)
    weekdays = graphene.List(
        graphene.NonNull(graphene.Int), required=True, description="She works on; Monday is 0."
    )
    rests_on_holidays = graphene.Boolean(required=True)
    piece_grams = graphene.Int(required=True)
    packing_grams = graphene.Int(required=True)
    leaves_on = graphene.Date(
        required=True, description="When a parcel leaves that is ordered today and lies ready."
    )
    due_orders = graphene.Int(
        required=True, description="Not sent yet, and promised for before the end of a break."
    )

    @staticmethod
    def resolve_processing_days(delivery: ShopDelivery, info: Any) -> int:
        return delivery.calendar.processing_days

    @staticmethod
    def resolve_weekdays(delivery: ShopDelivery, info: Any) -> list[int]:
        return sorted(delivery.calendar.weekdays)

    @staticmethod
    def resolve_rests_on_holidays(delivery: ShopDelivery, info: Any) -> bool:
        return delivery.calendar.rests_on_holidays

    @staticmethod
    def resolve_piece_grams(delivery: ShopDelivery, info: Any) -> int:
        return delivery.calendar.piece_grams

    @staticmethod
    def resolve_packing_grams(delivery: ShopDelivery, info: Any) -> int:
        return delivery.calendar.packing_grams
