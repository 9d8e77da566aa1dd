"""One charge per order, a share of it per designer, refunds of either. Each row that asks something
of Stripe is its own outbox: written first, sent after commit with the row's idempotency key."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
from orders.models import Order, SellerOrder
from payments.states import PaymentState, RefundState, ShareState
from shops.models import Shop


class Payment(models.Model):
    """The customer's payment for one order."""

    order = models.OneToOneField(Order, on_delete=models.PROTECT, related_name="+")
    amount = models.PositiveIntegerField(help_text="Cents.")
    currency = models.CharField(max_length=3)
    state = models.CharField(
        max_length=12, choices=PaymentState.choices, default=PaymentState.DRAFT
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


class ShareQuerySet(models.QuerySet["Share"]):
    """Shares by who asks."""

    def visible_to(self, user: Any) -> ShareQuerySet:
        """Of her own shops; all for programme staff. A customer never sees a share."""
        if user.is_authenticated and user.is_staff:
            return self
        return self.filter(shop__in=Shop.objects.run_by(user).values("pk"))


class Share(models.Model):
    """One designer's part of a charge: goods after discount plus delivery, minus commission."""

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="shares")
    seller_order = models.OneToOneField(SellerOrder, on_delete=models.PROTECT, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    gross = models.PositiveIntegerField(help_text="Cents the customer paid for this part.")
    commission = models.PositiveIntegerField(help_text="Cents the programme keeps.")
    amount = models.PositiveIntegerField(help_text="gross − commission: what she gets.")
    refunded_gross = models.PositiveIntegerField(default=0)
    refunded_amount = models.PositiveIntegerField(default=0, help_text="Her part of refunds.")
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=12, choices=ShareState.choices, default=ShareState.HELD)
    blocked_because = models.CharField(max_length=200, blank=True)
    attempt = models.PositiveIntegerField(
        default=1, help_text="In the idempotency key; grows only after a definite refusal."
    )
    to_transfer = models.PositiveIntegerField(
        default=0,
        help_text="Cents asked of Stripe; fixed at release: one key, one amount.",
    )
    transfer_id = models.CharField(max_length=255, unique=True, null=True)
    transferred = models.PositiveIntegerField(default=0, help_text="Cents actually transferred.")
    transferred_at = models.DateTimeField(null=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount=F("gross") - F("commission")), name="share_adds_up"
            ),
            models.CheckConstraint(
                condition=Q(refunded_gross__lte=F("gross")) & Q(refunded_amount__lte=F("amount")),
                name="share_refund_within_share",
            ),
        ]
        indexes = [models.Index(fields=["state"])]

    def __str__(self) -> str:
        return f"share {self.pk}"

    @property
    def remaining(self) -> int:
        """Cents still hers after refunds."""
        return self.amount - self.refunded_amount


class Refund(models.Model):
    """Money back to a customer: of a whole order, or of one designer's part."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    amount = models.PositiveIntegerField(help_text="Cents, more than zero.")
    currency = models.CharField(max_length=3)
    reason = models.CharField(max_length=200)
    state = models.CharField(
        max_length=10, choices=RefundState.choices, default=RefundState.REQUESTED
    )
    stripe_id = models.CharField(max_length=255, unique=True, null=True)
    created_at = models.DateTimeField(default=clock.now)
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
    commission = models.PositiveIntegerField(help_text="Cents from the programme.")
    taken_back = models.PositiveIntegerField(
        null=True, help_text="Cents of her transfer that were reversed; null until that is settled."
    )
    reversal_id = models.CharField(max_length=255, unique=True, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["refund", "share"], name="one_part_per_share")
        ]

    def __str__(self) -> str:
        return f"{self.amount} + {self.commission} of share {self.share_id}"
