"""Pictures of products: files in several widths, and where they came from."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from shops.models.catalogue import Product
from shops.states import PictureState


class PictureQuerySet(models.QuerySet["ProductPicture"]):
    """Pictures by who asks."""

    def visible_to(self, user: Any) -> PictureQuerySet:
        """Those of the products one may see."""
        return self.filter(product__in=Product.objects.visible_to(user))


class ProductPicture(models.Model):
    """A picture: the widest of its renditions, and where it came from if it was imported.

    The renditions lie side by side, named by their width in pixels: `…/320.webp`, `…/640.webp`.
    """

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="pictures")
    position = models.PositiveSmallIntegerField(default=0)
    alt = models.CharField(max_length=255, blank=True)
    source_url = models.URLField(max_length=1000, blank=True)
    file = models.ImageField(upload_to="products/%Y/%m", blank=True)
    # Written by the service that stores the file, so that listings never open it.
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    widths = ArrayField(
        models.PositiveIntegerField(), default=list, blank=True, help_text="Of the renditions."
    )
    drawn = models.BooleanField(default=False, help_text="Ours, standing in for a photograph.")
    state = models.CharField(
        max_length=12, choices=PictureState.choices, default=PictureState.WAITING
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    retry_at = models.DateTimeField(null=True, blank=True, help_text="Not fetched before.")

    objects: ClassVar[models.Manager[ProductPicture]] = PictureQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["product"], condition=Q(drawn=True), name="one_drawn_picture"
            )
        ]
        indexes = [
            models.Index(F("id"), name="pictures_waiting", condition=Q(state=PictureState.WAITING))
        ]

    def __str__(self) -> str:
        return f"picture {self.pk}"
