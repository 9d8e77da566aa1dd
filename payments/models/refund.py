"""Money back to customers."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models import OrderLine
from payments.models.payment import Payment
from payments.models.share import Share
from payments.states import RefundKind, RefundMethod, RefundState


class Refund(models.Model):
    """Money back to a customer. Amounts are cents."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    kind = models.CharField(max_length=12, choices=RefundKind.choices, default=RefundKind.AMOUNT)
    method = models.CharField(max_length=5, choices=RefundMethod.choices, default=RefundMethod.CARD)
    paid_from = models.CharField(
        max_length=80,
        blank=True,
        help_text="The account of the books it was paid from, if not Stripe's.",
    )
    amount = models.PositiveIntegerField(help_text="More than zero.")
    currency = models.CharField(max_length=3)
    reason = models.CharField(max_length=200)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(
        max_length=10, choices=RefundState.choices, default=RefundState.REQUESTED
    )
    attempt = models.PositiveIntegerField(
        default=1, help_text="In the idempotency key; grows only after a definite refusal."
    )
    problem = models.CharField(
        max_length=120, blank=True, help_text="Stripe's code, or why it waits."
    )
    stripe_id = models.CharField(max_length=255, unique=True, null=True)
    created_at = models.DateTimeField(default=clock.now)
    succeeded_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True, help_text="When the customer was written to.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="refund_moves_something")
        ]

    def __str__(self) -> str:
        return f"refund {self.pk}"


class RefundPart(models.Model):
    """What a refund takes from one share: of her amount, and of the commission."""

    refund = models.ForeignKey(Refund, on_delete=models.PROTECT, related_name="parts")
    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="refund_parts")
    amount = models.PositiveIntegerField(help_text="Cents from the designer.")
    commission = models.PositiveIntegerField(help_text="Cents from the programme, VAT included.")
    commission_vat = models.PositiveIntegerField(default=0, help_text="The VAT in that.")
    is_settled = models.BooleanField(
        default=False, help_text="What she had of it is taken back, or booked as her debt."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["refund", "share"], name="one_part_per_share")
        ]

    def __str__(self) -> str:
        return f"{self.amount} + {self.commission} of share {self.share_id}"


class RefundItem(models.Model):
    """What of an order was refunded: pieces of a line, or a delivery (then there is no line)."""

    part = models.ForeignKey(RefundPart, on_delete=models.PROTECT, related_name="items")
    line = models.ForeignKey(OrderLine, null=True, on_delete=models.PROTECT, related_name="+")
    quantity = models.PositiveIntegerField(default=0)
    amount = models.PositiveIntegerField(help_text="Cents the customer gets for it.")

    def __str__(self) -> str:
        return f"{self.amount} for {self.line or 'delivery'}"
