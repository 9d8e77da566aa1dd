"""How a shop presents itself beyond its words and colour."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from shops.models.catalogue import Product
from shops.models.shop import Shop
from shops.states import DisplayFace, ShopSection


def _crop() -> ArrayField[list[int], list[int]]:
    return ArrayField(
        models.PositiveSmallIntegerField(),
        default=list,
        blank=True,
        help_text="Left, top, width, height in ten-thousandths of the master; empty: the whole.",
    )


def _master() -> models.CharField[str, str]:
    return models.CharField(
        max_length=255, blank=True, help_text="The whole photograph, to cut from."
    )


class ShopLook(models.Model):
    """What a designer chose for her storefront; a shop without a row looks like the house.

    The banner itself stands in its shop, because lists show it. Logo and banner lie in several
    widths side by side, as pictures of products do.
    """

    shop = models.OneToOneField(Shop, on_delete=models.CASCADE, related_name="look")
    face = models.CharField(
        max_length=12, choices=DisplayFace.choices, default=DisplayFace.BRICOLAGE
    )
    sections = ArrayField(
        models.CharField(max_length=12, choices=ShopSection.choices),
        default=list,
        blank=True,
        help_text="Those that are shown, in order; empty: the house's.",
    )
    logo = models.ImageField(upload_to="shops/logos", blank=True)
    logo_width = models.PositiveIntegerField(default=0)
    logo_height = models.PositiveIntegerField(default=0)
    logo_widths = ArrayField(
        models.PositiveIntegerField(), default=list, blank=True, help_text="Of the renditions."
    )
    logo_master = _master()
    logo_crop = _crop()
    banner_master = _master()
    banner_crop = _crop()
    has_avif = models.BooleanField(
        default=True, help_text="Logo and banner lie there as AVIF, too, where they are hers."
    )

    def __str__(self) -> str:
        return f"look of {self.shop_id}"


class FeaturedPiece(models.Model):
    """A piece that a designer puts first in her shop, and where it stands there."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="featured")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["shop", "product"], name="piece_once_featured")
        ]

    def __str__(self) -> str:
        return f"{self.product_id} in {self.shop_id}"
