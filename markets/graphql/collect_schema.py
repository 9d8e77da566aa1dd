"""Web orders collected or brought back at a stall."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import graphene
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from graphql import GraphQLError

from markets.collecting import (
    CollectPlace,
    ShownCollection,
    Waiting,
    collect_places,
    collect_stalls,
    collections_of,
    waiting_at,
)
from markets.graphql.collect_types import (
    CollectionType,
    CollectPlaceType,
    TillCollectionType,
    WebReturnOfferType,
)
from markets.graphql.market_types import StallType
from markets.graphql.mutations.collect_at_market import CollectAtMarket
from markets.graphql.mutations.refund_web_order_in_cash import RefundWebOrderInCash
from markets.graphql.mutations.refund_web_order_to_card import RefundWebOrderToCard
from markets.graphql.paired import till_of
from markets.models import Market, Stall
from markets.services.keep_collections import keep_collections
from markets.web_returns import ReturnLine, return_lines, web_order
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.models import Order
from orders.selectors import cart_for, order_for
from shops.models import Product

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Offer:
    """What of a web order may be given back, and by which rule."""

    order: str
    rule: str
    lines: list[ReturnLine]


class CollectQueries(QueryPart):
    """A basket's places are its owner's; a collection is of who may open its order; what a till
    reads, it reads by its token."""

    access = {
        everyone: "collect_places collect_stalls collections_of till_collections till_web_return"
        " web_return"
    }

    collect_places = graphene.List(
        graphene.NonNull(CollectPlaceType),
        required=True,
        description="Where what is in the visitor's basket can be collected.",
    )
    collect_stalls = graphene.List(
        graphene.NonNull(StallType),
        required=True,
        product=graphene.ID(required=True),
        description="Where this piece can be collected if it is bought now, the soonest first.",
    )
    collections_of = graphene.List(
        graphene.NonNull(CollectionType),
        required=True,
        order=graphene.ID(required=True),
        token=graphene.String(),
        description="Of an order of mine, or any with its access token.",
    )
    till_collections = graphene.List(
        graphene.NonNull(TillCollectionType),
        required=True,
        token=graphene.String(required=True),
        description="All that waits at the market of this device, to be kept for scanning offline.",
    )
    till_web_return = graphene.Field(
        WebReturnOfferType,
        token=graphene.String(required=True),
        order=graphene.String(required=True),
        description="By the order's number, or the code under which it was collected.",
    )
    web_return = graphene.Field(
        WebReturnOfferType,
        market=graphene.ID(required=True),
        order=graphene.String(required=True),
        description="As `tillWebReturn`, for organisers of the market.",
    )

    @staticmethod
    def resolve_collect_places(root: Any, info: Any) -> list[CollectPlace]:
        return collect_places(cart_for(info.context))

    @staticmethod
    def resolve_collect_stalls(root: Any, info: Any, product: str) -> list[Stall]:
        found = find_row(Product.objects.visible_to(info.context.user), product)
        return collect_stalls(found) if found else []

    @staticmethod
    def resolve_collections_of(
        root: Any, info: Any, order: str, token: str | None = None
    ) -> list[ShownCollection]:
        try:
            found = order_for(info.context.user, order, token)
        except Order.DoesNotExist:
            return []
        keep_collections(order=found)
        return collections_of(found)

    @staticmethod
    def resolve_till_collections(root: Any, info: Any, token: str) -> list[Waiting]:
        market = till_of(token).market
        keep_collections()
        return waiting_at(market)

    @staticmethod
    def resolve_till_web_return(root: Any, info: Any, token: str, order: str) -> Offer | None:
        return _offer(order, till_of(token).market)

    @staticmethod
    def resolve_web_return(root: Any, info: Any, market: str, order: str) -> Offer | None:
        found = find_row(Market.objects.organised_by(info.context.user), market)
        return _offer(order, found) if found else None


def _offer(text: str, market: Market) -> Offer | None:
    order = _or_error(lambda: web_order(text))
    if order is None:
        return None
    rule = _(
        "What was bought on the web may be given back within fourteen days after it was received, "
        "also when it was collected at a market. What was bought at a market may not (C. conso. "
        "L224-59)."
    )
    return Offer(order.number, rule, return_lines(order, market))


def _or_error(ask: Callable[[], Answer]) -> Answer | None:
    """None for what is not found; a refusal is an error with its code."""
    try:
        return ask()
    except ObjectDoesNotExist:
        return None
    except RuleBroken as broken:
        raise GraphQLError(broken.message, extensions={"code": broken.code}) from None


COLLECT_MUTATIONS: list[type[RuleMutation]] = [
    CollectAtMarket,
    RefundWebOrderInCash,
    RefundWebOrderToCard,
]
