"""Wrapped as a gift: what a shop asks for it, and which parts of a basket shall be."""

from __future__ import annotations

from typing import Final

from django.db import models

from orders.models.cart import Cart
from shops.models import Shop

LONGEST_MESSAGE: Final = 300


class GiftWrap(models.Model):
    """A shop wraps its part of an order as a gift; one without this row does not."""

    shop = models.OneToOneField(Shop, on_delete=models.CASCADE, related_name="+")
    price = models.PositiveIntegerField(help_text="Cents per parcel, all taxes included; or 0.")

    def __str__(self) -> str:
        return f"gift wrap {self.pk}"


class CartGift(models.Model):
    """One shop's part of a basket shall be wrapped as a gift."""

    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="gifts")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    message = models.TextField(max_length=LONGEST_MESSAGE, blank=True)
    price_when_chosen = models.PositiveIntegerField(help_text="Cents; a change is pointed out.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cart", "shop"], name="one_gift_per_shop")]

    def __str__(self) -> str:
        return f"gift {self.pk}"
