"""Watching a market, closing it, settling with each designer."""

from __future__ import annotations

from datetime import date
from typing import Any

import graphene
from django.db.models import QuerySet

from markets.graphql.day_types import MarketDayType
from markets.graphql.loss_types import AcknowledgedLossType
from markets.graphql.mutations.close_market import CloseMarket
from markets.graphql.mutations.pay_settlement import PaySettlement
from markets.graphql.settle_types import ClosingType, SettlementConnection, SettlementType
from markets.losses import ToldLoss, losses_at
from markets.models import Closing, Market, Settlement
from markets.settling.reading import settlements_of
from markets.watching.day import MarketDay, market_day
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row

BY_STALL = ("stall__market", "stall__number", "id")
NEWEST = ("-id",)


class SettleQueries(QueryPart):
    """For organisers of the market and programme staff, settlements for their designer too; others
    get null, or an empty list."""

    access = {everyone: "market_day acknowledged_losses closings settlements settlement"}

    market_day = graphene.Field(
        MarketDayType,
        market=graphene.ID(required=True),
        day=graphene.Date(description="Of Paris; today if not given."),
        description="Live: may be asked for every five seconds.",
    )
    acknowledged_losses = graphene.List(
        graphene.NonNull(AcknowledgedLossType),
        market=graphene.ID(required=True),
        required=True,
        description="Missing numbers of its devices that nobody can bring, the newest first.",
    )
    closings = graphene.List(
        graphene.NonNull(ClosingType),
        market=graphene.ID(required=True),
        required=True,
        description="Closings of a market's tills and of the market, in the order of time.",
    )
    settlements = connection_field(
        SettlementConnection,
        market=graphene.ID(),
        shop=graphene.ID(),
        description="Of one market by stall, of one shop the newest first, or all one may see.",
    )
    settlement = graphene.Field(SettlementType, id=graphene.ID(required=True))

    @staticmethod
    def resolve_market_day(
        root: Any, info: Any, market: str, day: date | None = None
    ) -> MarketDay | None:
        found = find_row(Market.objects.organised_by(info.context.user), market)
        return market_day(found, day) if found else None

    @staticmethod
    def resolve_acknowledged_losses(root: Any, info: Any, market: str) -> list[ToldLoss]:
        found = find_row(Market.objects.organised_by(info.context.user), market)
        return losses_at(found) if found else []

    @staticmethod
    def resolve_closings(root: Any, info: Any, market: str) -> QuerySet[Closing]:
        found = find_row(Market.objects.organised_by(info.context.user), market)
        rows = Closing.objects.filter(market=found) if found else Closing.objects.none()
        return rows.select_related("device__till").order_by("at", "event_id")

    @staticmethod
    def resolve_settlements(
        root: Any, info: Any, first: int, after: str | None = None, **which: str | None
    ) -> Page[Settlement]:
        rows = settlements_of(info.context.user, **which)
        return Page(rows, BY_STALL if which.get("market") else NEWEST, first, after)

    @staticmethod
    def resolve_settlement(root: Any, info: Any, **which: str) -> Settlement | None:
        return find_row(settlements_of(info.context.user), which["id"])


SETTLE_MUTATIONS: list[type[RuleMutation]] = [CloseMarket, PaySettlement]
