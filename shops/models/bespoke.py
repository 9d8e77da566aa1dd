"""Pieces that can be made to a customer's own measurements."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from shops.models.catalogue import Product


class AskedMeasurements(models.Model):
    """What a designer measures before she makes a piece that is made to order."""

    product = models.OneToOneField(
        Product, on_delete=models.CASCADE, related_name="asked_measurements"
    )
    names = ArrayField(models.CharField(max_length=60), help_text="E.g. tour de taille.")

    def __str__(self) -> str:
        return f"measurements of {self.product_id}"
