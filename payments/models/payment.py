"""What a customer pays for one order. The row is its own outbox: written, then sent."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models import Order
from payments.states import PaymentMethod, PaymentState


class Payment(models.Model):
    """The customer's payment for one order."""

    order = models.OneToOneField(Order, on_delete=models.PROTECT, related_name="+")
    amount = models.PositiveIntegerField(help_text="Cents.")
    currency = models.CharField(max_length=3)
    state = models.CharField(
        max_length=12, choices=PaymentState.choices, default=PaymentState.DRAFT
    )
    method = models.CharField(
        max_length=8, choices=PaymentMethod.choices, default=PaymentMethod.SESSION
    )
    reader_id = models.CharField(
        max_length=255, blank=True, help_text="Stripe's id of the reader that asks for the card."
    )
    session_id = models.CharField(max_length=255, unique=True, null=True)
    session_url = models.TextField(blank=True)
    session_expires_at = models.DateTimeField(
        null=True, help_text="As asked of Stripe; in the idempotency key, so noted before asking."
    )
    payment_intent_id = models.CharField(max_length=255, unique=True, null=True)
    charge_id = models.CharField(max_length=255, unique=True, null=True)
    stripe_fee = models.PositiveIntegerField(
        null=True, help_text="Cents; known when Stripe's balance transaction is."
    )
    problem = models.CharField(max_length=120, blank=True, help_text="Why the last try failed.")
    created_at = models.DateTimeField(default=clock.now)
    paid_at = models.DateTimeField(null=True)
    checked_at = models.DateTimeField(null=True, help_text="When we last asked Stripe.")

    class Meta:
        indexes = [
            models.Index(
                fields=["created_at"],
                name="payments_undecided",
                condition=Q(state__in=["draft", "open", "processing"]),
            )
        ]

    def __str__(self) -> str:
        return f"payment {self.pk}"

    @property
    def transfer_group(self) -> str:
        """Groups the charge and its transfers at Stripe."""
        return f"order_{self.order_id}"
