"""Who may do what at a market."""

from __future__ import annotations

from django.utils.translation import gettext as _

from markets.models import Market
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken


def can_use_tills(user: User, market: Market) -> bool:
    """Its organisers and programme staff open tills, sell and count there."""
    return Market.objects.organised_by(user).filter(pk=market.pk).exists()


def demand_to_use_tills(user: User, market: Market) -> None:
    """Raises RuleBroken NOT_ORGANISER."""
    if not can_use_tills(user, market):
        raise RuleBroken(
            "NOT_ORGANISER",
            _("Only this market's organisers use its tills. Ask one of them to add you."),
        )
