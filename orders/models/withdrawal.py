"""Rights to change one's mind: what a customer has renounced, and what became of it."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models.order import OrderLine, SellerOrder
from orders.states import WithdrawalState
from shops.models import Shop
from shops.states import Right


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    """Withdrawals by who asks. A guest reaches hers through her order, by its token."""

    def visible_to(self, user: Any) -> WithdrawalQuerySet:
        """From her shops, of her own purchases; all for programme staff."""
        if not user.is_authenticated:
            return self.none()
        if user.is_staff:
            return self
        mine = Q(seller_order__order__user=user)
        shops = Shop.objects.run_by(user, Right.ORDERS)
        return self.filter(mine | Q(seller_order__shop__in=shops.values("pk")))

    def not_refunded(self) -> WithdrawalQuerySet:
        """Those whose money has not been sent back yet."""
        return self.exclude(state=WithdrawalState.REFUNDED)


class Withdrawal(models.Model):
    """A customer renounces pieces of one shop's part of an order (C. conso. L221-18 ff.).

    What she declared is kept in values, as her receipt says it. The refund is a row of the
    payments room, of the id `refund_id`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    seller_order = models.ForeignKey(
        SellerOrder, on_delete=models.PROTECT, related_name="withdrawals"
    )
    number = models.CharField(max_length=30, unique=True, help_text="Shown to people.")
    state = models.CharField(
        max_length=10, choices=WithdrawalState.choices, default=WithdrawalState.ANNOUNCED
    )
    name = models.CharField(max_length=150)
    email = models.EmailField(help_text="Where the receipt goes.")
    language = models.CharField(max_length=5, default="fr")
    content = models.TextField(help_text="What she declared, in her language.")
    announced_at = models.DateTimeField(default=clock.now)
    last_day = models.DateField(null=True, help_text="She could until then; empty: before it came.")
    was_sent = models.BooleanField(help_text="She had the pieces, or they were on their way.")
    takes_delivery = models.BooleanField(
        default=False, help_text="Nothing stays with her, so its delivery is refunded too."
    )
    carrier = models.CharField(max_length=60, blank=True, help_text="Her proof of dispatch.")
    tracking_number = models.CharField(max_length=80, blank=True)
    sent_back_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(null=True)
    refund_id = models.UUIDField(default=uuid.uuid4, unique=True)
    refunded_at = models.DateTimeField(null=True, help_text="When its refund was asked for.")
    acknowledged_at = models.DateTimeField(null=True, help_text="When the receipt was sent.")
    designers_told_at = models.DateTimeField(null=True)
    designers_warned_at = models.DateTimeField(null=True, help_text="After seven days.")
    designers_pressed_at = models.DateTimeField(null=True, help_text="After twelve days.")

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        ordering = ["announced_at", "id"]
        indexes = [
            models.Index(fields=["state", "announced_at"]),
            models.Index(
                "seller_order",
                condition=~Q(state=WithdrawalState.REFUNDED),
                name="open_withdrawals",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class WithdrawalLine(models.Model):
    """Pieces of a line that are renounced."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.PROTECT, related_name="lines")
    line = models.ForeignKey(OrderLine, on_delete=models.PROTECT, related_name="withdrawn")
    quantity = models.PositiveIntegerField()
    restocked = models.PositiveIntegerField(default=0, help_text="Put back into the stock.")

    class Meta:
        ordering = ["line"]
        constraints = [
            models.UniqueConstraint(fields=["withdrawal", "line"], name="one_row_per_line"),
            models.CheckConstraint(
                condition=Q(quantity__gt=0, restocked__lte=models.F("quantity")),
                name="withdrawal_line_quantity",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} of line {self.line_id}"


class WithdrawalEvent(models.Model):
    """Who changed what, when."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.PROTECT, related_name="events")
    from_state = models.CharField(max_length=10, blank=True)
    to_state = models.CharField(max_length=10)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
