"""What a customer keeps in mind: pieces she wishes for, designers she follows."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from matricia.kit import clock
from shops.models.catalogue import Product
from shops.models.shop import Shop
from shops.states import WishStock


class Favourite(models.Model):
    """A piece on a customer's wishlist."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=clock.now)
    stock = models.CharField(
        max_length=6,
        choices=WishStock.choices,
        blank=True,
        default="",
        db_default="",
        help_text="As it was when she was last told; empty: not looked at yet.",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "product"], name="wished_once")]
        indexes = [models.Index(fields=["user", "-at", "-id"])]

    def __str__(self) -> str:
        return f"{self.user_id} wishes for {self.product_id}"


class Follow(models.Model):
    """A designer whom a customer follows."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "shop"], name="followed_once")]
        indexes = [models.Index(fields=["user", "-at", "-id"])]

    def __str__(self) -> str:
        return f"{self.user_id} follows {self.shop_id}"


class Letter(models.Model):
    """The last letter to a customer about designers she follows and pieces she wishes for."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    sent_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"letter to user {self.user_id}"
