"""A market's plan with all that its page shows, in a fixed number of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from markets.checklist import ABOUT, hindrance, undone
from markets.models import Cashier, Check, Market, MarketOrganiser, Stall, Till
from markets.states import CheckKey, InvitationState, MarketState
from shops.models import Shop
from shops.states import ShopState


@dataclass(frozen=True, slots=True)
class PlannedCheck:
    """A point of the checklist as it stands. `hindrance` says why it cannot be ticked yet."""

    key: CheckKey
    label: str
    advice: str
    law: str
    is_done: bool
    note: str
    done_by: str
    done_at: datetime | None
    hindrance: str


@dataclass(frozen=True, slots=True)
class MarketPlan:
    """As GraphQL's MarketPlan spells it."""

    market: Market
    organisers: QuerySet[MarketOrganiser]
    stalls: QuerySet[Stall]
    invitable: QuerySet[Shop]
    checks: list[PlannedCheck]
    missing: list[str]
    is_openable: bool
    tills: QuerySet[Till]
    cashiers: QuerySet[Cashier]


def plan_of(market: Market) -> MarketPlan:
    """The caller has seen to it that the reader organises the market."""
    missing = undone(market)
    return MarketPlan(
        market=market,
        organisers=market.organisers.select_related("user").order_by("since", "pk"),
        stalls=market.stalls.order_by("number"),
        invitable=_invitable(market),
        checks=_checks(market),
        missing=missing,
        is_openable=market.state == MarketState.PLANNED and not missing and market.tills.exists(),
        tills=market.tills.order_by("name"),
        cashiers=market.cashiers.all(),
    )


def _invitable(market: Market) -> QuerySet[Shop]:
    """Shops with somebody to write to, who are not asked yet or have declined."""
    asked = Stall.objects.filter(market=market).exclude(state=InvitationState.DECLINED)
    shops = Shop.objects.filter(members__isnull=False).exclude(state=ShopState.CLOSED)
    return shops.exclude(pk__in=asked.values("shop")).distinct().order_by("name", "pk")


def _checks(market: Market) -> list[PlannedCheck]:
    done = {row.key: row for row in Check.objects.filter(market=market).select_related("done_by")}
    return [_check(market, key, done.get(key)) for key in CheckKey]


def _check(market: Market, key: CheckKey, row: Check | None) -> PlannedCheck:
    return PlannedCheck(
        key=key,
        label=str(key.label),
        advice=str(ABOUT[key].advice),
        law=ABOUT[key].law,
        is_done=row is not None,
        note=row.note if row else "",
        done_by=row.done_by.name if row else "",
        done_at=row.done_at if row else None,
        hindrance=hindrance(market, key),
    )
