"""Settlements for those who may see them."""

from __future__ import annotations

from typing import Any

from django.db.models import F, IntegerField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from markets.models import Market, Settlement
from matricia.kit.graphql.rows import find_row
from payments.models import Debt
from shops.models import Shop


def settlements_of(
    user: Any, *, market: str | None = None, shop: str | None = None
) -> QuerySet[Settlement]:
    """Hers, those of markets she organises, all for programme staff; of one market or one shop if
    their ids are given. Each with its stall, market, till, who paid it, and `open_debt`."""
    rows = Settlement.objects.visible_to(user)
    if market is not None:
        rows = rows.filter(stall__market=_or_none(find_row(Market.objects.all(), market)))
    if shop is not None:
        rows = rows.filter(stall__shop=_or_none(find_row(Shop.objects.all(), shop)))
    return with_all(rows)


def with_all(rows: QuerySet[Settlement]) -> QuerySet[Settlement]:
    """Settlements with what is shown of them, in one statement."""
    debts = Debt.objects.filter(shop=OuterRef("stall__shop"), settled__lt=F("amount"))
    owed = debts.order_by().values("shop").annotate(cents=Sum(F("amount") - F("settled")))
    left = Subquery(owed.values("cents"), output_field=IntegerField())
    whole = rows.select_related("stall__market", "stall__shop", "till", "paid_by", "correction_of")
    return whole.annotate(open_debt=Coalesce(left, 0))


def _or_none(row: Any) -> int:
    """An id that nothing has, for what is not found."""
    return row.pk if row else 0
