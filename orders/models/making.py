"""How much a designer makes in a week, and which pieces that was promised for."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from orders.models.order import OrderLine
from shops.models import Product, Shop

MOST_PIECES = 999
MOST_WEEKS = 26


class MakingCapacity(models.Model):
    """How many made-to-order pieces can be finished in a week: of one product, or (without one) of
    the whole shop. A shop or a product without a row has no limit."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    product = models.OneToOneField(Product, null=True, on_delete=models.CASCADE, related_name="+")
    pieces = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PIECES)], help_text="A week."
    )
    longest_wait = models.PositiveSmallIntegerField(
        default=8,
        validators=[MaxValueValidator(MOST_WEEKS)],
        help_text="Weeks by which a promise may move; beyond them nothing more is sold. 0: at once "
        "when the week is full.",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shop"], condition=Q(product=None), name="one_capacity_per_shop"
            ),
            models.CheckConstraint(
                condition=Q(pieces__range=(1, MOST_PIECES), longest_wait__lte=MOST_WEEKS),
                name="making_capacity_is_sane",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pieces} a week of shop {self.shop_id}"


class MakingPlace(models.Model):
    """Pieces of an order that a week's making was promised to. Counts unless its part of the order
    was cancelled: one that was not paid in time, too, and counts again if it is paid all the same.
    """

    line = models.ForeignKey(OrderLine, on_delete=models.CASCADE, related_name="places")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, null=True, on_delete=models.SET_NULL, related_name="+")
    week = models.DateField(help_text="Its Monday.")
    pieces = models.PositiveIntegerField()

    class Meta:
        ordering = ["week", "id"]
        constraints = [
            models.UniqueConstraint(fields=["line", "week"], name="one_place_per_line_and_week"),
            models.CheckConstraint(condition=Q(pieces__gt=0), name="making_place_takes_something"),
        ]
        indexes = [models.Index(fields=["shop", "week"], name="making_places_by_week")]

    def __str__(self) -> str:
        return f"{self.pieces} of line {self.line_id} in the week of {self.week}"
