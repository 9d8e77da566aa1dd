"""Who may do what at a market."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from markets.models import Market, MarketOrganiser, Stall
from matricia.kit.errors import RuleBroken
from shops.models import ShopMember
from shops.states import Right


def can_organise(user: Any, market: Market) -> bool:
    """Its organisers and programme staff plan it, open its tills, close it and settle."""
    return Market.objects.organised_by(user).filter(pk=market.pk).exists()


def demand_to_organise(user: Any, market: Market) -> None:
    """Raises RuleBroken NOT_ORGANISER."""
    if not can_organise(user, market):
        raise RuleBroken(
            "NOT_ORGANISER",
            _("Only this market's organisers may do this. Ask one of them to add you."),
        )


def can_plan_markets(user: Any) -> bool:
    """Programme staff and whoever organises a market already plan new ones."""
    if not user.is_authenticated:
        return False
    return bool(user.is_staff) or MarketOrganiser.objects.filter(user=user).exists()


def demand_to_plan_markets(user: Any) -> None:
    """Raises RuleBroken NOT_ORGANISER."""
    if not can_plan_markets(user):
        raise RuleBroken(
            "NOT_ORGANISER",
            _("Only the programme's organisers plan markets. Ask its team to make you one."),
        )


def brings_to_stall(user: Any, stall: Stall) -> bool:
    """Who keeps its shop's products brings and prices them; nobody signs in their place."""
    if not user.is_authenticated:
        return False
    members = ShopMember.objects.filter(shop=stall.shop_id, user=user)
    return bool(members.holding(Right.PRODUCTS).exists())


def demand_to_bring(user: Any, stall: Stall) -> None:
    """Raises RuleBroken NOT_YOUR_STALL."""
    if not brings_to_stall(user, stall):
        raise RuleBroken(
            "NOT_YOUR_STALL",
            _("Only who keeps this designer's products may do this. An owner can let you."),
        )


def demand_to_answer(user: Any, stall: Stall) -> None:
    """The mandate that goes with the answer is hers to sign, no helper's.

    Raises RuleBroken NOT_YOUR_STALL.
    """
    hers = user.is_authenticated and ShopMember.objects.filter(
        shop=stall.shop_id, user=user, is_owner=True
    )
    if not (hers and hers.exists()):
        raise RuleBroken(
            "NOT_YOUR_STALL",
            _("Only the designer of this stall may do this. Ask her, or write to the organiser."),
        )
