"""What a piece's reviews come to: counted when one changes, so that cards read one row."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from shops.models.catalogue import Product


class ProductRating(models.Model):
    """Written by `shops.services.keep_rating` alone."""

    product = models.OneToOneField(
        Product, on_delete=models.CASCADE, primary_key=True, related_name="rating"
    )
    stars = ArrayField(
        models.PositiveIntegerField(), size=5, help_text="How many gave one star, …, five."
    )
    fits = ArrayField(
        models.PositiveIntegerField(),
        size=3,
        help_text="How many find that it runs small, true to size, large.",
    )

    def __str__(self) -> str:
        return f"rating of product {self.product_id}"
