"""A customer's bank asks for money back, or asks why it was taken."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from matricia.kit import clock
from payments.models.payment import Payment
from payments.models.share import Share
from payments.states import DisputeState


class Dispute(models.Model):
    """A dispute or an inquiry, as Stripe last told us. Amounts are cents."""

    stripe_id = models.CharField(max_length=255, unique=True)
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="disputes")
    amount = models.PositiveIntegerField()
    fee = models.PositiveIntegerField(default=0, help_text="Stripe's, kept even when it is won.")
    currency = models.CharField(max_length=3)
    reason = models.CharField(max_length=60, help_text="Stripe's code.")
    state = models.CharField(max_length=12, choices=DisputeState.choices)
    evidence_due_by = models.DateTimeField(null=True)
    evidence = models.JSONField(default=dict, help_text="What was sent, by Stripe's names.")
    evidence_sent_at = models.DateTimeField(null=True)
    evidence_sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    opened_at = models.DateTimeField(default=clock.now)
    withdrawn_at = models.DateTimeField(null=True, help_text="When Stripe took the money.")
    reinstated_at = models.DateTimeField(null=True, help_text="When it gave it back.")
    closed_at = models.DateTimeField(null=True, help_text="When it was decided.")
    settled_at = models.DateTimeField(
        null=True, help_text="When the designers had what the decision gives or takes."
    )

    def __str__(self) -> str:
        return f"dispute {self.stripe_id}"


class DisputePart(models.Model):
    """What a dispute is about, of one share: her amount and the commission."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="parts")
    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="dispute_parts")
    amount = models.PositiveIntegerField(help_text="Cents from the designer.")
    commission = models.PositiveIntegerField(help_text="Cents from the programme, VAT included.")
    commission_vat = models.PositiveIntegerField(default=0, help_text="The VAT in that.")
    is_settled = models.BooleanField(
        default=False, help_text="What she had of it is taken back, as far as it could be."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dispute", "share"], name="one_dispute_part_per_share")
        ]

    def __str__(self) -> str:
        return f"{self.amount} + {self.commission} of share {self.share_id}"
