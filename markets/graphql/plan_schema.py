"""Planning a market: stalls, invitations, mandates, checklist, prices, tills."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.mutations.answer_invitation import AnswerInvitation
from markets.graphql.mutations.arrange_stalls import EditStall, MoveStall
from markets.graphql.mutations.invite_designers import InviteDesigners
from markets.graphql.mutations.keep_market import CreateMarket, EditMarket
from markets.graphql.mutations.keep_till import AddTill, RenameTill
from markets.graphql.mutations.open_market import AddOrganiser, OpenMarket
from markets.graphql.mutations.set_market_price import SetMarketPrice
from markets.graphql.mutations.tick_check import TickCheck, UntickCheck
from markets.graphql.plan_types import InvitationType, MarketPlanType
from markets.models import Market, Stall
from markets.permissions import can_plan_markets
from markets.planning import MarketPlan, plan_of
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.models import Shop


class PlanQueries(QueryPart):
    """Root fields; who may not see a plan gets null."""

    access = {everyone: "market_plan my_invitations can_plan_markets"}

    market_plan = graphene.Field(
        MarketPlanType,
        market=graphene.ID(),
        slug=graphene.String(),
        description="Of a market that I organise, by its id or its address.",
    )
    my_invitations = graphene.List(
        graphene.NonNull(InvitationType),
        required=True,
        shop=graphene.ID(),
        description="Stalls of shops I run, the latest market first.",
    )
    can_plan_markets = graphene.Boolean(required=True, description="createMarket would let me.")

    @staticmethod
    def resolve_market_plan(
        root: Any, info: Any, market: str | None = None, slug: str | None = None
    ) -> MarketPlan | None:
        mine = Market.objects.organised_by(info.context.user)
        found = find_row(mine, market) if market else mine.filter(slug=slug or "").first()
        return None if found is None else plan_of(found)

    @staticmethod
    def resolve_my_invitations(root: Any, info: Any, shop: str | None = None) -> Any:
        shops = Shop.objects.run_by(info.context.user)
        if shop is not None:
            found = find_row(shops, shop)
            shops = shops.filter(pk=found.pk) if found else shops.none()
        stalls = Stall.objects.filter(shop__in=shops.values("pk"))
        return stalls.select_related("market", "shop").order_by("-market__starts_at", "pk")

    @staticmethod
    def resolve_can_plan_markets(root: Any, info: Any) -> bool:
        return can_plan_markets(info.context.user)


PLAN_MUTATIONS: list[type[RuleMutation]] = [
    CreateMarket,
    EditMarket,
    AddOrganiser,
    InviteDesigners,
    AnswerInvitation,
    MoveStall,
    EditStall,
    SetMarketPrice,
    TickCheck,
    UntickCheck,
    AddTill,
    RenameTill,
    OpenMarket,
]
