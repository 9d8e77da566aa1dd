"""Commission rules as they came about earlier: their service sets none in the past."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from payments.models import CommissionRule
from shops.models import Cohort

LONG_AGO = datetime(2021, 1, 1, tzinfo=UTC)


def rule_since(valid_from: datetime = LONG_AGO, **fields: Any) -> CommissionRule:
    """A rule in force since `valid_from`; the name tells what it is for."""
    kind = next((kind for kind in ("product", "theme", "shop", "cohort") if kind in fields), None)
    name = f"{kind} {fields[kind].slug}" if kind else "programme"
    fields = {"name": name, "version": 1 if kind else 2, **fields}
    return CommissionRule.objects.create(valid_from=valid_from, **fields)


def cohort(slug: str = "2026") -> Cohort:
    """A cohort without shops."""
    return Cohort.objects.create(
        slug=slug, name={"fr": f"Promotion {slug}"}, starts_on="2026-01-01"
    )
