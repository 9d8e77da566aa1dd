"""The markets room's part of the schema, put together."""

from __future__ import annotations

from markets.graphql.bring_schema import BRING_MUTATIONS, BringQueries
from markets.graphql.collect_schema import COLLECT_MUTATIONS, CollectQueries
from markets.graphql.journal_schema import JOURNAL_MUTATIONS, JournalQueries
from markets.graphql.market_schema import MarketQueries
from markets.graphql.plan_schema import PLAN_MUTATIONS, PlanQueries
from markets.graphql.settle_schema import SETTLE_MUTATIONS, SettleQueries
from markets.graphql.sync_schema import SYNC_MUTATIONS, SyncQueries
from markets.graphql.tender_schema import TENDER_MUTATIONS, TenderQueries
from markets.graphql.till_schema import TILL_MUTATIONS, TillQueries

MARKET_QUERIES = [
    MarketQueries,
    PlanQueries,
    BringQueries,
    TillQueries,
    SyncQueries,
    TenderQueries,
    SettleQueries,
    JournalQueries,
    CollectQueries,
]
MARKET_MUTATIONS = [
    *PLAN_MUTATIONS,
    *BRING_MUTATIONS,
    *TILL_MUTATIONS,
    *SYNC_MUTATIONS,
    *TENDER_MUTATIONS,
    *SETTLE_MUTATIONS,
    *JOURNAL_MUTATIONS,
    *COLLECT_MUTATIONS,
]
