"""Addresses of the pages that mails, documents and commands lead to."""

from __future__ import annotations

from markets.models import Market, Stall
from matricia.kit.addresses import page_address


def plan_page(market: Market) -> str:
    """Where its organiser plans a market and pairs its tills."""
    return page_address(f"/organise/{market.slug}")


def invitation_page(stall: Stall) -> str:
    """Where a designer answers an invitation."""
    return page_address(f"/dashboard/{stall.shop.slug}/markets/{stall.market.slug}")
