"""How a product stood after each change, and what one piece of it costs to make."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from matricia.kit import clock
from shops.models.catalogue import Product
from shops.states import ProductChange


class ProductVersion(models.Model):
    """What a product said and cost after one change: who, when, all of it (`shops.contents`).

    Written by `shops.services.keep_version` alone. Stock, pictures and its state are not in it:
    they have records of their own.
    """

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(help_text="1, 2, … of its product.")
    product_version = models.PositiveIntegerField(help_text="`Product.version` as it was then.")
    kind = models.CharField(max_length=10, choices=ProductChange.choices)
    content = models.JSONField()
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects: ClassVar[models.Manager[ProductVersion]] = models.Manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["product", "number"], name="product_version_number")
        ]

    def __str__(self) -> str:
        return f"version {self.number} of product {self.product_id}"


class ProductCosting(models.Model):
    """What making one piece takes, as its designer reckons; for her shop's people alone.

    `Variant.cost` is what comes of it: `shops.services.edit_costing` writes both.
    """

    product = models.OneToOneField(Product, on_delete=models.CASCADE, related_name="costing")
    material = models.PositiveIntegerField(default=0, help_text="Cents of fabric, thread, buttons.")
    other = models.PositiveIntegerField(default=0, help_text="Cents of labels, bag, wear of tools.")
    minutes = models.PositiveIntegerField(default=0, help_text="Of work on one piece.")
    hourly = models.PositiveIntegerField(default=0, help_text="Cents for an hour of work.")
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"costing of product {self.product_id}"
