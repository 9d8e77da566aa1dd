"""startConversation."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from matricia.kit.rates import visitor_address
from orders.graphql.conversation_types import ConversationType
from orders.selectors import order_for
from orders.services.conversations.start_conversation import About, asker, start_conversation
from shops.models import Product, Shop


class StartConversation(RuleMutation):
    """Asks a designer about a piece, a part of an order (with the order's token for a guest), or
    the shop. A guest is told at `email`, which the designer never sees."""

    class Meta:
        access = everyone

    class Arguments:
        id = graphene.ID(
            required=True, description="Made by the client (UUID): the same again is the same."
        )
        shop = graphene.ID()
        product = graphene.ID()
        order = graphene.ID()
        token = graphene.String(description="Of the order.")
        part = graphene.ID(description="Of the order.")
        name = graphene.String(required=True, description="What the designer calls her.")
        email = graphene.String(description="A guest's.")
        text = graphene.String(required=True)

    conversation = graphene.Field(ConversationType)

    @classmethod
    def perform_with(cls, info: Any, **given: Any) -> StartConversation:
        actor = info.context.user
        who = asker(
            actor,
            given["name"],
            given.get("email") or "",
            (get_language() or "fr").split("-")[0],
            visitor_address(info.context),
        )
        pk = client_id(given["id"])
        conversation = start_conversation(pk, _about(actor, given), who, given["text"])
        conversation.opened_by_token = conversation.user_id is None
        return cls(conversation=conversation)


def _about(actor: Any, given: dict[str, Any]) -> About:
    if given.get("order"):
        order = order_for(actor, given["order"], given.get("token"))
        part = get_row(order.seller_orders.select_related("shop"), given.get("part") or "")
        return About(part.shop, part=part)
    if given.get("product"):
        pieces = Product.objects.visible_to(actor).select_related("shop")
        product = get_row(pieces, given["product"])
        return About(product.shop, product=product)
    return About(get_row(Shop.objects.visible_to(actor), given.get("shop") or ""))
