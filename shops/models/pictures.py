"""Pictures of products: files in several widths, where they came from, and what is on its way."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
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
    has_avif = models.BooleanField(
        default=False, db_default=False, help_text="Each rendition lies there as AVIF, too."
    )
    master = models.CharField(
        max_length=255,
        blank=True,
        default="",
        db_default="",
        help_text="The whole photograph, larger, to cut from; empty: the widest rendition is it.",
    )
    crop = ArrayField(
        models.PositiveSmallIntegerField(),
        default=list,
        db_default=[],
        blank=True,
        help_text="Left, top, width, height in ten-thousandths of the master; empty: the whole.",
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


class PictureUpload(models.Model):
    """A picture on its way, in parts, so that a network that breaks costs one part.

    Its id is made by the browser from the file, so that the same file goes on where it stopped.
    Its parts are rows and not files: they are nobody's to see, and leave when it has arrived.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    size = models.PositiveIntegerField(help_text="Of the whole file, in bytes.")
    s3_name = models.CharField(max_length=255, blank=True, help_text="Sent to S3 by the browser.")
    s3_upload = models.CharField(max_length=1024, blank=True, help_text="S3's own id of it.")
    picture = models.ForeignKey(
        ProductPicture, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    began_at = models.DateTimeField(default=clock.now, db_index=True)

    objects: ClassVar[models.Manager[PictureUpload]] = models.Manager()

    def __str__(self) -> str:
        return f"upload {self.pk}"


class PicturePart(models.Model):
    """Some of an upload's bytes."""

    upload = models.ForeignKey(PictureUpload, on_delete=models.CASCADE, related_name="parts")
    offset = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        ordering = ["offset"]
        constraints = [
            models.UniqueConstraint(fields=["upload", "offset"], name="one_picture_part")
        ]

    def __str__(self) -> str:
        return f"bytes of {self.upload_id} from {self.offset}"
