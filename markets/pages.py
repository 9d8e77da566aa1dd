"""Addresses of the pages that mails, documents and commands lead to."""

from __future__ import annotations

from django.conf import settings

from markets.models import Market, Stall


def plan_page(market: Market) -> str:
    """Where its organiser plans a market and pairs its tills."""
    return f"{settings.PUBLIC_URL}/organise/{market.slug}"


def invitation_page(stall: Stall) -> str:
    """Where a designer answers an invitation."""
    return f"{settings.PUBLIC_URL}/dashboard/{stall.shop.slug}/markets/{stall.market.slug}"
