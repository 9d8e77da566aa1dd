"""Orders and their parts. Rows come from `selectors.orders`: with all that these types show."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from orders.graphql.measurements import MeasurementType, measurement_rows
from orders.graphql.rules import buyer, sender_or_buyer
from orders.lateness import is_late, may_be_given_up
from orders.models import DelayNotice, Order, OrderEvent, OrderLine, Parcel, SellerOrder
from orders.selectors.by_hand import goes_by_hand
from orders.selectors.desk import stage_of
from orders.selectors.orders import parts_of
from orders.states import DeskStage, OrderChannel, OrderState, SellerOrderState
from orders.tracking import tracking_url
from orders.unsent import unsent
from shops.graphql.types import ShopType, VariantType

OrderStateEnum = enum_of(OrderState)
SellerOrderStateEnum = enum_of(SellerOrderState)
DeskStageEnum = enum_of(DeskStage)


class RecipientType(ObjectType):
    """Where to send it, from the `Order`; reached only through a field with a rule."""

    class Meta:
        name = "Recipient"
        access = {everyone: "name street postcode city country phone email"}

    name = graphene.String(required=True)
    street = graphene.String(required=True)
    postcode = graphene.String(required=True)
    city = graphene.String(required=True)
    country = graphene.String(required=True)
    phone = graphene.String(required=True)
    email = graphene.String(required=True)


class OrderLineType(ObjectType):
    """What was bought, in values; `variant` leads to what became of it."""

    class Meta:
        name = "OrderLine"
        access = {
            everyone: "id product_title variant_title sku unit_price quantity discount total"
            " variant made_to_order bespoke measurements"
        }

    id = graphene.ID(required=True)
    product_title = graphene.String(required=True)
    variant_title = graphene.String(required=True)
    sku = graphene.String(required=True)
    unit_price = money_field()
    quantity = graphene.Int(required=True)
    discount = money_field()
    total = money_field()
    variant = graphene.Field(VariantType)
    made_to_order = graphene.Boolean(required=True)
    bespoke = graphene.Boolean(
        required=True, description="Made to her measurements: it cannot be sent back."
    )
    measurements = graphene.List(graphene.NonNull(MeasurementType), required=True)

    resolve_unit_price = money_from("unit_price")
    resolve_discount = money_from("discount")
    resolve_total = money_from("total")

    @staticmethod
    def resolve_measurements(line: OrderLine, info: Any) -> list[dict[str, str]]:
        return measurement_rows(line.measurements)

    @staticmethod
    def resolve_variant(line: OrderLine, info: Any) -> Any:
        if line.variant_id is None:
            return None
        return info.context.loaders.variant.load(line.variant_id)


class PiecesType(ObjectType):
    """So many pieces of a line."""

    class Meta:
        name = "Pieces"
        access = {everyone: "line quantity"}

    line = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


class ParcelType(ObjectType):
    """What was sent, and where it can be followed."""

    class Meta:
        name = "Parcel"
        access = {everyone: "id carrier tracking_number tracking_url sent_at delivered_on pieces"}

    id = graphene.ID(required=True)
    carrier = graphene.String(required=True)
    tracking_number = graphene.String(required=True)
    tracking_url = graphene.String()
    sent_at = graphene.DateTime(required=True)
    delivered_on = graphene.Date(description="As its carrier, its designer or its buyer says.")
    pieces = graphene.List(
        graphene.NonNull(PiecesType),
        required=True,
        description="What lies in it; empty: all that was to be sent.",
    )

    @staticmethod
    def resolve_pieces(parcel: Parcel, info: Any) -> list[dict[str, int]]:
        return [{"line": row.line_id, "quantity": row.quantity} for row in parcel.lines.all()]

    @staticmethod
    def resolve_tracking_url(parcel: Parcel, info: Any) -> str | None:
        return tracking_url(parcel.carrier, parcel.tracking_number)


class OrderEventType(ObjectType):
    """What happened to a part of an order. Who did it stays inside the house."""

    class Meta:
        name = "OrderEvent"
        access = {everyone: "id from_state to_state at reason"}

    id = graphene.ID(required=True)
    from_state = graphene.String(required=True)
    to_state = graphene.String(required=True)
    at = graphene.DateTime(required=True)
    reason = graphene.String(required=True)


class DelayNoticeType(ObjectType):
    """A later day that a designer has told her customer."""

    class Meta:
        name = "DelayNotice"
        access = {everyone: "id promised_before promised_by reason at"}

    id = graphene.ID(required=True)
    promised_before = graphene.Date(required=True)
    promised_by = graphene.Date(required=True)
    reason = graphene.String(required=True)
    at = graphene.DateTime(required=True)


class SellerOrderType(ObjectType):
    """One shop's part of an order. It does not lead to the other parts."""

    class Meta:
        name = "SellerOrder"
        access = {
            everyone: "id number state channel shop placed_at making_since shipped_at delivery_name"
            " promised_from promised_by goods_total discount_total delivery_total is_gift"
            " gift_total total lines parcels events stage leave_by accepted_at made_at packed_at"
            " is_late delays may_be_given_up unsent goes_by_hand",
            sender_or_buyer: "recipient gift_message",
        }

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    state = SellerOrderStateEnum(required=True)
    channel = enum_of(OrderChannel)(required=True)
    shop = graphene.Field(ShopType, required=True)
    placed_at = graphene.DateTime(required=True)
    making_since = graphene.DateTime(description="When she started what is made to order.")
    shipped_at = graphene.DateTime()
    stage = DeskStageEnum(required=True, description="What its designer has to do with it.")
    leave_by = graphene.Date(description="The last day to send it; null: unknown.")
    accepted_at = graphene.DateTime()
    made_at = graphene.DateTime()
    packed_at = graphene.DateTime()
    is_late = graphene.Boolean(required=True, description="It had to leave before today.")
    delays = graphene.List(graphene.NonNull(DelayNoticeType), required=True)
    may_be_given_up = graphene.Boolean(
        required=True, description="It is late or delayed: its buyer need not wait."
    )
    unsent = graphene.List(
        graphene.NonNull(PiecesType), required=True, description="What is still to be sent."
    )
    delivery_name = graphene.String(required=True, description="In the language that is read.")
    goes_by_hand = graphene.Boolean(
        required=True, description="Collected at the designer's place, or brought by her."
    )
    promised_from = graphene.Date(required=True)
    promised_by = graphene.Date(required=True)
    goods_total = money_field()
    discount_total = money_field()
    delivery_total = money_field()
    is_gift = graphene.Boolean(required=True)
    gift_total = money_field()
    gift_message = graphene.String(description="For the slip in the parcel; may be empty.")
    total = money_field()
    lines = graphene.List(graphene.NonNull(OrderLineType), required=True)
    parcels = graphene.List(graphene.NonNull(ParcelType), required=True)
    events = graphene.List(graphene.NonNull(OrderEventType), required=True)
    recipient = graphene.Field(
        RecipientType, description="Where to send it; for the shop's members and the buyer."
    )

    resolve_goods_total = money_from("goods_total")
    resolve_discount_total = money_from("discount_total")
    resolve_delivery_total = money_from("delivery_total")
    resolve_gift_total = money_from("gift_total")
    resolve_total = money_from("total")

    @staticmethod
    def resolve_stage(part: SellerOrder, info: Any) -> DeskStage:
        return stage_of(part)

    @staticmethod
    def resolve_is_late(part: SellerOrder, info: Any) -> bool:
        return is_late(part)

    @staticmethod
    def resolve_delays(part: SellerOrder, info: Any) -> list[DelayNotice]:
        return list(part.delays.all())

    @staticmethod
    def resolve_may_be_given_up(part: SellerOrder, info: Any) -> bool:
        return may_be_given_up(part)

    @staticmethod
    def resolve_unsent(part: SellerOrder, info: Any) -> list[dict[str, int]]:
        left = unsent([part])
        return [{"line": line, "quantity": pieces} for line, pieces in left.items() if pieces]

    @staticmethod
    def resolve_delivery_name(part: SellerOrder, info: Any) -> str:
        return part.delivery_words

    @staticmethod
    def resolve_goes_by_hand(part: SellerOrder, info: Any) -> bool:
        return goes_by_hand(part)

    @staticmethod
    def resolve_channel(part: SellerOrder, info: Any) -> str:
        return part.order.channel

    @staticmethod
    def resolve_shop(part: SellerOrder, info: Any) -> Any:
        return info.context.loaders.shop.load(part.shop_id)

    @staticmethod
    def resolve_placed_at(part: SellerOrder, info: Any) -> Any:
        return part.order.placed_at

    @staticmethod
    def resolve_lines(part: SellerOrder, info: Any) -> list[OrderLine]:
        return list(part.lines.all())

    @staticmethod
    def resolve_parcels(part: SellerOrder, info: Any) -> list[Parcel]:
        return list(part.parcels.all())

    @staticmethod
    def resolve_events(part: SellerOrder, info: Any) -> list[OrderEvent]:
        return list(part.events.all())

    @staticmethod
    def resolve_recipient(part: SellerOrder, info: Any) -> Order:
        return part.order


class OrderType(ObjectType):
    """One checkout, for its buyer, who holds its token, and programme staff."""

    class Meta:
        name = "Order"
        access = {
            everyone: "id number state channel country placed_at paid_at hold_until goods_total"
            " discount_total delivery_total gift_total total seller_orders",
            buyer: "access_token email name street postcode city",
        }

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    state = OrderStateEnum(required=True)
    channel = enum_of(OrderChannel)(required=True)
    access_token = graphene.String()
    email = graphene.String()
    name = graphene.String()
    street = graphene.String()
    postcode = graphene.String()
    city = graphene.String()
    country = graphene.String(required=True)
    placed_at = graphene.DateTime(required=True)
    paid_at = graphene.DateTime()
    hold_until = graphene.DateTime(required=True)
    goods_total = money_field()
    discount_total = money_field()
    delivery_total = money_field()
    gift_total = money_field()
    total = money_field()
    seller_orders = graphene.List(graphene.NonNull(SellerOrderType), required=True)

    resolve_goods_total = money_from("goods_total")
    resolve_discount_total = money_from("discount_total")
    resolve_delivery_total = money_from("delivery_total")
    resolve_gift_total = money_from("gift_total")
    resolve_total = money_from("total")

    @staticmethod
    def resolve_seller_orders(order: Order, info: Any) -> list[SellerOrder]:
        return parts_of(order)


OrderConnection = connection(OrderType)
SellerOrderConnection = connection(SellerOrderType)
