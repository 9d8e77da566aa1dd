"""What customers and designers write to each other, neither seeing the other's address."""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models.order import SellerOrder
from orders.states import MessageSide
from shops.models import Product, Shop
from shops.states import Right


def new_token() -> str:
    """Opens a guest's conversation; cannot be guessed."""
    return secrets.token_urlsafe(32)


class ConversationQuerySet(models.QuerySet["Conversation"]):
    """Conversations by who asks. A guest reaches hers by `access_token`."""

    def visible_to(self, user: Any) -> ConversationQuerySet:
        """Hers as a customer, and those with her shops. Programme staff read none: what is
        reported to them comes with the report."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        hers = Shop.objects.run_by(user, Right.ORDERS)
        return self.filter(Q(user=user) | Q(shop__in=hers.values("pk")))


class Conversation(models.Model):
    """A customer and a designer, about a piece, an order, or the shop."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.CASCADE,
        related_name="conversations",
        help_text="The customer; empty: a guest.",
    )
    name = models.CharField(max_length=150, help_text="What the designer calls her.")
    email = models.EmailField(blank=True, help_text="A guest's; shown to nobody.")
    language = models.CharField(max_length=5, default="fr", help_text="The customer's.")
    access_token = models.CharField(max_length=43, unique=True, default=new_token)
    product = models.ForeignKey(Product, null=True, on_delete=models.SET_NULL, related_name="+")
    seller_order = models.ForeignKey(
        SellerOrder, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    subject = models.CharField(max_length=255, blank=True, help_text="The piece, the order.")
    started_at = models.DateTimeField(default=clock.now)
    last_at = models.DateTimeField(default=clock.now, help_text="When the last message was sent.")
    closed_at = models.DateTimeField(null=True, help_text="The designer has ended it.")

    objects = ConversationQuerySet.as_manager()

    #: Who asks has shown a guest's access token, or has just begun it. Never stored.
    opened_by_token = False

    class Meta:
        ordering = ["-last_at", "-id"]
        indexes = [
            models.Index(fields=["shop", "-last_at", "-id"], name="conversations_of_shop"),
            models.Index(fields=["user", "-last_at", "-id"], name="conversations_of_user"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False) | ~Q(email=""), name="conversation_has_a_customer"
            )
        ]

    def __str__(self) -> str:
        return f"conversation {self.pk}"


class Message(models.Model):
    """Plain text that one side wrote. Nobody edits it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="messages"
    )
    side = models.CharField(max_length=8, choices=MessageSide.choices, help_text="Who wrote it.")
    text = models.TextField()
    sent_at = models.DateTimeField(default=clock.now)
    read_at = models.DateTimeField(null=True, help_text="By the other side.")
    told_at = models.DateTimeField(null=True, help_text="When the mail about it was sent.")
    hidden_at = models.DateTimeField(null=True, help_text="Programme staff took it out of sight.")

    class Meta:
        ordering = ["sent_at", "id"]
        indexes = [
            models.Index(fields=["conversation", "sent_at"]),
            models.Index(
                fields=["conversation", "side"],
                name="unread_messages",
                condition=Q(read_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"message {self.pk}"
