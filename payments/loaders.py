"""Rows of this room that others point to, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from graphql_sync_dataloaders import SyncDataLoader

from payments.explanations import share_words
from payments.models import Commission, PayoutAccount, ShareHold
from payments.selectors import came_back
from payments.share_story import Step, stories_of
from payments.withdrawals import money_of


class PaymentLoaders:
    """Loaders of the payments room."""

    @cached_property
    def explanation_of_share(self) -> SyncDataLoader:
        return SyncDataLoader(_explanations)

    @cached_property
    def commissions_of_seller_order(self) -> SyncDataLoader:
        return SyncDataLoader(_commissions)

    @cached_property
    def story_of_share(self) -> SyncDataLoader:
        return SyncDataLoader(_stories)

    @cached_property
    def refund_came_back(self) -> SyncDataLoader:
        return SyncDataLoader(_came_back)

    @cached_property
    def money_of_withdrawal(self) -> SyncDataLoader:
        return SyncDataLoader(money_of)


def _came_back(refunds: list[Any]) -> list[bool]:
    found = came_back(refunds)
    return [refund.pk in found for refund in refunds]


def _explanations(shares: list[Any]) -> list[str]:
    rows = PayoutAccount.objects.filter(shop__in={share.shop_id for share in shares})
    accounts = {row.shop_id: row for row in rows}
    holds: dict[int, list[ShareHold]] = defaultdict(list)
    for hold in ShareHold.objects.filter(share__in=shares, lifted_at=None).order_by("pk"):
        holds[hold.share_id].append(hold)
    return [share_words(share, accounts.get(share.shop_id), holds[share.pk]) for share in shares]


def _commissions(seller_order_ids: list[Any]) -> list[list[Commission]]:
    rows = Commission.objects.filter(line__seller_order__in=seller_order_ids)
    found: dict[Any, list[Commission]] = defaultdict(list)
    for row in rows.select_related("line", "rule").order_by("line"):
        found[row.line.seller_order_id].append(row)
    return [found[pk] for pk in seller_order_ids]


def _stories(shares: list[Any]) -> list[list[Step]]:
    stories = stories_of(shares)
    return [stories.get(share.pk, []) for share in shares]
