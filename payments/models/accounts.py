"""A designer's account at Stripe and its payouts, as we last saw them."""

from __future__ import annotations

from django.db import models

from matricia.kit import clock
from payments.states import CapabilityState, PayoutState
from shops.models import Shop


class PayoutAccount(models.Model):
    """The last snapshot of a shop's Stripe account; an event is only a hint to fetch it again."""

    shop = models.OneToOneField(Shop, on_delete=models.PROTECT, related_name="+")
    stripe_id = models.CharField(max_length=64, unique=True, null=True)
    former_ids = models.JSONField(
        default=list, help_text="Accounts she had before; their payouts are still hers."
    )
    transfers = models.CharField(
        max_length=12, choices=CapabilityState.choices, default=CapabilityState.NONE
    )
    payouts = models.CharField(
        max_length=12,
        choices=CapabilityState.choices,
        default=CapabilityState.NONE,
        help_text="Whether money can leave her Stripe balance for her bank.",
    )
    reason = models.CharField(max_length=200, blank=True, help_text="Stripe's code, if restricted.")
    requirements = models.JSONField(default=list, help_text="What Stripe still asks for.")
    requirements_due_by = models.DateTimeField(null=True)
    schedule = models.CharField(max_length=60, blank=True, help_text="e.g. weekly:friday, daily.")
    available = models.BigIntegerField(default=0, help_text="Cents in her Stripe balance.")
    pending = models.BigIntegerField(default=0, help_text="Cents that arrive there soon.")
    fetched_at = models.DateTimeField(null=True)
    unlinked_at = models.DateTimeField(null=True, help_text="She cut the connection at Stripe.")
    closed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"payout account of shop {self.shop_id}"

    @property
    def is_active(self) -> bool:
        """Whether transfers to it are allowed."""
        return self.transfers == CapabilityState.ACTIVE

    @property
    def is_gone(self) -> bool:
        """Closed, or cut off from us: she needs another account to be paid again."""
        return self.closed_at is not None or self.unlinked_at is not None


class Payout(models.Model):
    """From a designer's Stripe balance to her bank: Stripe makes it, we watch. Amounts: cents."""

    stripe_id = models.CharField(max_length=255, unique=True)
    account = models.ForeignKey(PayoutAccount, on_delete=models.PROTECT, related_name="made")
    amount = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=12, choices=PayoutState.choices)
    failure_code = models.CharField(max_length=120, blank=True)
    arrives_on = models.DateField(null=True)
    created_at = models.DateTimeField(default=clock.now, help_text="At Stripe.")
    told_failed_at = models.DateTimeField(null=True, help_text="When she was written to.")

    class Meta:
        indexes = [models.Index(fields=["account", "-created_at"])]

    def __str__(self) -> str:
        return f"payout {self.stripe_id}"
