"""A designer's account at Stripe, as we last saw it."""

from __future__ import annotations

from django.db import models

from payments.states import CapabilityState
from shops.models import Shop


class PayoutAccount(models.Model):
    """The last snapshot of a shop's Stripe account; an event is only a hint to fetch it again."""

    shop = models.OneToOneField(Shop, on_delete=models.PROTECT, related_name="+")
    stripe_id = models.CharField(max_length=64, unique=True, null=True)
    transfers = models.CharField(
        max_length=12, choices=CapabilityState.choices, default=CapabilityState.NONE
    )
    reason = models.CharField(max_length=200, blank=True, help_text="Stripe's code, if restricted.")
    requirements = models.JSONField(default=list, help_text="What Stripe still asks for.")
    fetched_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"payout account of shop {self.shop_id}"

    @property
    def is_active(self) -> bool:
        return self.transfers == CapabilityState.ACTIVE
