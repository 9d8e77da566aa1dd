"""Money on its way to a designer and back: rows that are written first and sent after commit.

A row is never changed once it was sent; another try is another row, with a key of its own.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
from payments.models.dispute import DisputePart
from payments.models.refund import Refund, RefundPart
from payments.models.share import Share
from payments.states import OutboxState, TransferPurpose
from shops.models import Shop


class Transfer(models.Model):
    """From our Stripe balance to a designer's. Amounts are cents."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="transfers")
    purpose = models.CharField(
        max_length=10, choices=TransferPurpose.choices, default=TransferPurpose.RELEASE
    )
    amount = models.PositiveIntegerField()
    reversed = models.PositiveIntegerField(default=0)
    currency = models.CharField(max_length=3)
    destination = models.CharField(
        max_length=64, blank=True, help_text="Her account; fixed when it is first asked for."
    )
    state = models.CharField(max_length=8, choices=OutboxState.choices, default=OutboxState.WAITING)
    refusal = models.CharField(max_length=120, blank=True, help_text="Stripe's code.")
    stripe_id = models.CharField(max_length=255, unique=True, null=True)
    created_at = models.DateTimeField(default=clock.now)
    made_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="transfer_moves_something"),
            models.CheckConstraint(
                condition=Q(reversed__lte=F("amount")), name="transfer_reversed_within"
            ),
            models.UniqueConstraint(
                fields=["share"], condition=Q(state="waiting"), name="one_transfer_at_a_time"
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at"], name="transfers_waiting", condition=Q(state="waiting")
            )
        ]

    def __str__(self) -> str:
        return f"transfer {self.pk}"

    @property
    def key(self) -> str:
        """Stripe's idempotency key."""
        return f"transfer:{self.pk}"


class Reversal(models.Model):
    """Taking back a part of a transfer, because of a refund or a dispute."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="reversals")
    refund_part = models.ForeignKey(
        RefundPart, null=True, on_delete=models.PROTECT, related_name="reversals"
    )
    dispute_part = models.ForeignKey(
        DisputePart, null=True, on_delete=models.PROTECT, related_name="reversals"
    )
    amount = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=8, choices=OutboxState.choices, default=OutboxState.WAITING)
    refusal = models.CharField(max_length=120, blank=True, help_text="Stripe's code.")
    stripe_id = models.CharField(max_length=255, unique=True, null=True)
    created_at = models.DateTimeField(default=clock.now)
    made_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="reversal_moves_something"),
        ]

    def __str__(self) -> str:
        return f"reversal {self.pk}"

    @property
    def key(self) -> str:
        """Stripe's idempotency key."""
        return f"reversal:{self.pk}"


class Debt(models.Model):
    """What a designer owes: it could not be taken back from her Stripe balance, or stayed open
    elsewhere (then `memo` says where). Dated, and settled from her later shares, oldest first."""

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    share = models.ForeignKey(Share, null=True, on_delete=models.PROTECT, related_name="debts")
    memo = models.CharField(
        max_length=80, blank=True, help_text="Of a debt without a share: a settlement's number."
    )
    refund = models.ForeignKey(Refund, null=True, on_delete=models.PROTECT, related_name="+")
    dispute_part = models.ForeignKey(
        DisputePart, null=True, on_delete=models.PROTECT, related_name="+"
    )
    amount = models.PositiveIntegerField()
    settled = models.PositiveIntegerField(default=0)
    currency = models.CharField(max_length=3)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0, settled__lte=F("amount")), name="debt_settled_within"
            ),
            models.CheckConstraint(
                condition=Q(share__isnull=False) | ~Q(memo=""), name="debt_of_something"
            ),
        ]
        indexes = [
            models.Index(
                fields=["shop", "at"], name="open_debts", condition=Q(settled__lt=F("amount"))
            )
        ]

    def __str__(self) -> str:
        return f"debt {self.pk}"

    @property
    def left(self) -> int:
        """Cents still owed."""
        return self.amount - self.settled

    @property
    def of(self) -> str:
        """The number of the order, or of whatever else it is a debt of."""
        return self.share.seller_order.number if self.share else self.memo


class DebtPayment(models.Model):
    """A part of a debt settled: from a share of hers, or otherwise (then `memo` says how)."""

    debt = models.ForeignKey(Debt, on_delete=models.PROTECT, related_name="payments")
    share = models.ForeignKey(Share, null=True, on_delete=models.PROTECT, related_name="+")
    amount = models.PositiveIntegerField()
    memo = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.amount} of debt {self.debt_id}"
