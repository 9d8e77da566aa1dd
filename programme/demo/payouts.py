"""Designers of the demo whom the loopback Stripe has already checked."""

from __future__ import annotations

from collections.abc import Sequence

import requests
from django.conf import settings

from matricia.kit.tasks import enqueue
from payments.models import PayoutAccount
from payments.services.onboarding import start_onboarding
from payments.services.refresh_account import refresh_account
from programme.demo.content import Designer
from shops.models import Shop

LOOPBACK_KEY = "sk_test_loopback"


def is_loopback() -> bool:
    """Whether payments go to the loopback Stripe: only there can an account be waved through."""
    return bool(settings.STRIPE_API_BASE) and settings.STRIPE_SECRET_KEY.startswith(LOOPBACK_KEY)


def order_payouts(designers: Sequence[Designer]) -> None:
    """Have the accounts set up in the background, once the loopback Stripe runs."""
    if not is_loopback():
        return
    slugs = [designer.slug for designer in designers if designer.payouts]
    ready = PayoutAccount.objects.exclude(fetched_at=None).values("shop")
    for shop in Shop.objects.filter(slug__in=slugs).exclude(pk__in=ready).order_by("pk"):
        enqueue("programme.set_up_demo_payouts", shop=shop.pk)


def set_up_payouts(shop_id: int) -> None:
    """Open the shop's account and let the loopback approve it, as its form would.

    Raises RuleBroken STRIPE_UNREACHABLE, or requests' errors, while the loopback is away.
    """
    if not is_loopback():
        return
    shop = Shop.objects.get(pk=shop_id)
    member = shop.members.select_related("user").order_by("pk")[0]
    start_onboarding(shop, actor=member.user)
    account = PayoutAccount.objects.get(shop=shop)
    requests.post(
        f"{settings.STRIPE_API_BASE}/_loopback/accounts/{account.stripe_id}/capability",
        json={"status": "active"},
        headers={"Authorization": f"Bearer {settings.STRIPE_SECRET_KEY}"},
        timeout=10,
    ).raise_for_status()
    refresh_account(shop_id)
