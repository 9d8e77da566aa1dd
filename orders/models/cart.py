"""The basket: one, across all designers."""

from __future__ import annotations

import uuid
from typing import Final

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.states import DeliveryKind
from shops.models import Shop, Variant

HOME: Final = "FR"


def home_alone() -> list[str]:
    """Where a way of delivery goes unless its designer says otherwise."""
    return [HOME]


class DeliveryOption(models.Model):
    """A way a shop delivers, with its price per parcel and how long it takes."""

    Kind = DeliveryKind

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.POST)
    name = models.JSONField(help_text="By language.")
    price = models.PositiveIntegerField(
        help_text="Cents, all taxes included; with bands, that of the lightest."
    )
    bands = models.JSONField(
        default=list,
        db_default=[],
        blank=True,
        help_text="By weight: [[up to so many grams, cents], …], rising; empty: one price.",
    )
    place = models.JSONField(
        default=dict,
        db_default={},
        blank=True,
        help_text="Where and when it is collected or brought, by language.",
    )
    postcodes = ArrayField(
        models.CharField(max_length=10),
        default=list,
        db_default=[],
        blank=True,
        help_text="What the postcodes begin with where she brings it herself.",
    )
    countries = ArrayField(
        models.CharField(max_length=2),
        default=home_alone,
        db_default=[HOME],
        help_text="Where it goes, ISO 3166-1; what is collected, is collected by anybody.",
    )
    free_from = models.PositiveIntegerField(
        null=True, blank=True, help_text="Cents of goods from which it costs nothing."
    )
    min_days = models.PositiveSmallIntegerField(default=2)
    max_days = models.PositiveSmallIntegerField(default=4)
    from_day = models.DateField(
        null=True, blank=True, help_text="It can be had from this day on, e.g. a market's first."
    )
    until_day = models.DateField(
        null=True, blank=True, help_text="And until this one; offered until the day before."
    )
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(default=True)
    request_id = models.UUIDField(
        null=True, blank=True, unique=True, editable=False, help_text="Made by who created it."
    )

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"delivery option {self.pk}"

    @property
    def is_of_market(self) -> bool:
        """Had on certain days only: a market's, and made with it."""
        return self.until_day is not None


class Voucher(models.Model):
    """A reduction by code: an amount or a percentage of the goods, or a shop's delivery.

    A shop's takes something off that shop's part alone, and she alone bears it. One without a shop
    is the programme's: off the goods of the whole basket, each shop bearing its share.
    """

    code = models.CharField(max_length=40, unique=True, help_text="Upper case.")
    shop = models.ForeignKey(
        Shop, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    amount = models.PositiveIntegerField(default=0, help_text="Cents; else 0.")
    rate = models.PositiveIntegerField(default=0, help_text="Basis points; else 0.")
    free_delivery = models.BooleanField(
        default=False, db_default=False, help_text="Of a shop's own parcels."
    )
    min_goods = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Cents of goods it counts from: its shop's, or all."
    )
    max_uses = models.PositiveIntegerField(
        null=True, blank=True, default=1, help_text="Empty: as often as people like."
    )
    max_per_customer = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="By e-mail address; empty: as often as they like."
    )
    uses = models.PositiveIntegerField(default=0, help_text="Paid or still in checkout.")
    starts_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True, help_text="Ended by hand.")
    request_id = models.UUIDField(
        null=True, blank=True, unique=True, editable=False, help_text="Made by who created it."
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0, rate=0, free_delivery=False)
                | Q(amount=0, rate__range=(1, 10_000), free_delivery=False)
                | Q(amount=0, rate=0, free_delivery=True, shop__isnull=False),
                name="voucher_takes_off_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(uses__lte=models.F("max_uses")), name="voucher_is_not_overused"
            ),
        ]

    def __str__(self) -> str:
        return f"voucher {self.pk}"

    def clean(self) -> None:
        """Forms may type it as they like; it is looked up in upper case."""
        self.code = self.code.strip().upper()


class Cart(models.Model):
    """A basket; its id is an unguessable secret that the guest's cookie carries, signed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="cart"
    )
    voucher = models.ForeignKey(Voucher, null=True, on_delete=models.SET_NULL, related_name="+")
    currency = models.CharField(max_length=3, default="EUR")
    country = models.CharField(
        max_length=2, blank=True, db_default="", help_text="Where it shall go, if she said so."
    )
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"cart of {self.user or 'a guest'}"

    @property
    def goes_to(self) -> str:
        """The country that ways of delivery, prices and days are for."""
        return self.country or HOME


class CartLine(models.Model):
    """A variant in a basket. Prices are read when shown and frozen only at checkout."""

    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    quantity = models.PositiveIntegerField()
    price_when_added = models.PositiveIntegerField(help_text="Cents; a change is pointed out.")
    added_at = models.DateTimeField(default=clock.now)
    measurements = models.JSONField(
        default=dict,
        blank=True,
        help_text="The buyer's own: makes it bespoke. By what is measured.",
    )

    class Meta:
        ordering = ["added_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["cart", "variant"], name="one_line_per_variant"),
            models.CheckConstraint(condition=Q(quantity__range=(1, 99)), name="cart_line_quantity"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.variant}"


class CartDelivery(models.Model):
    """How one shop's part of a basket shall be delivered."""

    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="deliveries")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    option = models.ForeignKey(DeliveryOption, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cart", "shop"], name="one_delivery_per_shop")
        ]

    def __str__(self) -> str:
        return f"{self.option} for {self.shop}"
