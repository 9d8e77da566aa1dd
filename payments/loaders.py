"""Rows of this room that others point to, fetched once per request."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any

from graphql_sync_dataloaders import SyncDataLoader

from payments.models import Commission, PayoutAccount


class PaymentLoaders:
    """Loaders of the payments room."""

    @cached_property
    def payout_account_of_shop(self) -> SyncDataLoader:
        return SyncDataLoader(_accounts)

    @cached_property
    def commissions_of_seller_order(self) -> SyncDataLoader:
        return SyncDataLoader(_commissions)


def _accounts(shop_ids: list[Any]) -> list[PayoutAccount | None]:
    found = PayoutAccount.objects.in_bulk(shop_ids, field_name="shop_id")
    return [found.get(pk) for pk in shop_ids]


def _commissions(seller_order_ids: list[Any]) -> list[list[Commission]]:
    rows = Commission.objects.filter(line__seller_order__in=seller_order_ids)
    found: dict[Any, list[Commission]] = defaultdict(list)
    for row in rows.select_related("line", "rule").order_by("line"):
        found[row.line.seller_order_id].append(row)
    return [found[pk] for pk in seller_order_ids]
