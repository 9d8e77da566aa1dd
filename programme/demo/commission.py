"""The demo's cohort, and the commissions that its team has set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matricia.accounts.models import User
from payments.models import CommissionRule
from payments.services.commission import founding_rule
from payments.services.set_commission_rule import set_commission_rule
from programme.demo.content import Designer
from shops.models import Cohort, Shop, Theme


def load_cohort(about: Mapping[str, Any], designers: Sequence[Designer]) -> None:
    """The designers start together; who was moved to another cohort stays there."""
    cohort, is_new = Cohort.objects.get_or_create(
        slug=about["slug"], defaults={"name": about["name"], "starts_on": about["starts_on"]}
    )
    if is_new:
        slugs = [designer.slug for designer in designers]
        Shop.objects.filter(slug__in=slugs, cohort=None).update(cohort=cohort)


def load_commissions(rules: Sequence[Mapping[str, Any]]) -> None:
    """Rates as the demo's team set them; what was set since stays."""
    team = User.objects.filter(is_staff=True).order_by("pk")[0]
    untouched = founding_rule()
    for rule in rules:
        rest = {name: value for name, value in rule.items() if name != "theme"}
        theme = Theme.objects.get(slug=rule["theme"]) if "theme" in rule else None
        versions = CommissionRule.objects.filter(theme=theme, cohort=None, shop=None, product=None)
        if not versions.exclude(pk=untouched.pk).exists():
            set_commission_rule(actor=team, theme=theme, **rest)
