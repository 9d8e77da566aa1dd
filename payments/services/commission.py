"""Which commission holds, and freezing it on the lines that were paid."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from django.db.models import F, Q

from payments.models import CommissionRule
from shops.models import Shop

FOUNDING_NAME: Final = "programme"
FOUNDING_RATE: Final = 1200  # basis points; covers Stripe's fee (1.5 % + 0.25 €) and the programme
FOUNDED: Final = datetime(2020, 1, 1, tzinfo=UTC)


def rule_for(shop: Shop, at: datetime) -> CommissionRule:
    """The rule that holds for `shop` at `at`: her own before the programme's, the latest of each.

    There always is one: the programme's first version is made when it is first asked for.
    """
    rule = (
        CommissionRule.objects.filter(Q(shop=shop) | Q(shop=None), valid_from__lte=at)
        .order_by(F("shop").asc(nulls_last=True), "-valid_from", "-version")
        .first()
    )
    return rule or _founding_rule()


def _founding_rule() -> CommissionRule:
    rule, _ = CommissionRule.objects.get_or_create(
        name=FOUNDING_NAME,
        version=1,
        defaults={"rate": FOUNDING_RATE, "valid_from": FOUNDED},
    )
    return rule
