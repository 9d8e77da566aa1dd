"""Conversations and their messages. Nobody's address is a field of them."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, Rule, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of
from orders.models import Conversation, Message
from orders.selectors.conversations import side_of
from orders.states import MessageSide
from shops.graphql.types import ProductType, ShopType

MessageSideEnum = enum_of(MessageSide)


def _holds_token(_user: Any, conversation: Conversation) -> bool:
    return conversation.opened_by_token


guest_with_token = Rule("the guest who began it, or opened it by its token", _holds_token)


class MessageType(ObjectType):
    """Plain text that one side wrote: shown as it is, no address in it becomes a link."""

    class Meta:
        name = "Message"
        access = {everyone: "id side text sent_at read_at is_hidden"}

    id = graphene.ID(required=True)
    side = MessageSideEnum(required=True)
    text = graphene.String(required=True, description="Empty when staff took it out of sight.")
    sent_at = graphene.DateTime(required=True)
    read_at = graphene.DateTime(description="By the other side.")
    is_hidden = graphene.Boolean(required=True)

    @staticmethod
    def resolve_text(message: Message, info: Any) -> str:
        return "" if message.hidden_at else message.text

    @staticmethod
    def resolve_is_hidden(message: Message, info: Any) -> bool:
        return message.hidden_at is not None


class ConversationType(ObjectType):
    """A customer and a designer. Its messages are asked for by `messages`."""

    class Meta:
        name = "Conversation"
        access = {
            everyone: "id shop product seller_order subject name is_guest my_side started_at"
            " last_at is_closed unread last_text last_side",
            guest_with_token: "access_token",
        }

    id = graphene.ID(required=True)
    shop = graphene.Field(ShopType, required=True)
    product = graphene.Field(ProductType, description="The piece it is about, if it is.")
    seller_order = graphene.ID(description="Of the part of an order it is about, if it is.")
    subject = graphene.String(required=True, description="The piece or the order's number.")
    name = graphene.String(required=True, description="What the customer is called.")
    is_guest = graphene.Boolean(required=True, description="The customer has no account.")
    my_side = MessageSideEnum(required=True)
    started_at = graphene.DateTime(required=True)
    last_at = graphene.DateTime(required=True)
    is_closed = graphene.Boolean(required=True, description="The designer has ended it.")
    unread = graphene.Int(required=True, description="Messages I have not seen; 0 outside lists.")
    last_text = graphene.String(required=True, description="How the last one begins, in lists.")
    last_side = MessageSideEnum(description="Who wrote the last one, in lists.")
    access_token = graphene.String(description="Opens a guest's conversation.")

    @staticmethod
    def resolve_shop(row: Conversation, info: Any) -> Any:
        return info.context.loaders.shop.load(row.shop_id)

    @staticmethod
    def resolve_product(row: Conversation, info: Any) -> Any:
        return info.context.loaders.product.load(row.product_id) if row.product_id else None

    @staticmethod
    def resolve_seller_order(row: Conversation, info: Any) -> int | None:
        return row.seller_order_id

    @staticmethod
    def resolve_is_guest(row: Conversation, info: Any) -> bool:
        return row.user_id is None

    @staticmethod
    def resolve_my_side(row: Conversation, info: Any) -> MessageSide:
        return side_of(info.context.user, row)

    @staticmethod
    def resolve_is_closed(row: Conversation, info: Any) -> bool:
        return row.closed_at is not None

    @staticmethod
    def resolve_unread(row: Any, info: Any) -> int:
        return getattr(row, "unread", 0)

    @staticmethod
    def resolve_last_text(row: Any, info: Any) -> str:
        return getattr(row, "last_text", None) or ""

    @staticmethod
    def resolve_last_side(row: Any, info: Any) -> str | None:
        return getattr(row, "last_side", None)


ConversationConnection = connection(ConversationType)
MessageConnection = connection(MessageType)
