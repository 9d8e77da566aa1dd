"""What buyers say about the pieces they have received (C. conso. L111-7-2, D111-16 to D111-19)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models.order import OrderLine
from orders.states import Fit, ReviewState
from shops.languages import Language
from shops.models import Product, Shop


class ReviewQuerySet(models.QuerySet["Review"]):
    """Reviews by who reads: everybody sees the same ones."""

    def shown(self) -> ReviewQuerySet:
        """What the public may read."""
        return self.filter(state=ReviewState.SHOWN)


class Review(models.Model):
    """One buyer's word about one line of her order: nobody else can have written it.

    Its product and shop are copied from the line, so that it outlives a variant.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    line = models.OneToOneField(OrderLine, on_delete=models.PROTECT, related_name="review")
    product = models.ForeignKey(Product, null=True, on_delete=models.SET_NULL, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=ReviewState.choices, default=ReviewState.SHOWN)
    stars = models.PositiveSmallIntegerField(help_text="1 to 5.")
    fit = models.CharField(max_length=5, choices=Fit.choices, blank=True)
    text = models.TextField(blank=True, help_text="Plain, at most 3,000 characters.")
    language = models.CharField(
        max_length=2, choices=Language.choices, help_text="Of the text, as its author says."
    )
    name = models.CharField(max_length=60, blank=True, help_text="Shown; empty: “a customer”.")
    bought_on = models.DateField(help_text="Shown beside it (C. conso. D111-17).")
    written_at = models.DateTimeField(default=clock.now)
    edited_at = models.DateTimeField(null=True)
    hidden_because = models.CharField(max_length=500, blank=True, help_text="Told to its author.")
    author_told_at = models.DateTimeField(null=True, help_text="When the mail was sent.")
    answer = models.TextField(blank=True, help_text="The designer's, once, shown to everybody.")
    answered_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Review]] = ReviewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(stars__range=(1, 5)), name="review_stars"),
        ]
        indexes = [
            models.Index(
                fields=["product", "state", "-written_at", "-id"], name="reviews_of_product"
            ),
            models.Index(fields=["shop", "state", "-written_at", "-id"], name="reviews_of_shop"),
        ]

    def __str__(self) -> str:
        return f"review {self.pk}"


class ReviewPicture(models.Model):
    """A photograph of the piece as it came; its renditions lie as a product's do."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="pictures")
    file = models.ImageField(upload_to="reviews/%Y/%m")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    widths = models.JSONField(help_text="Of the renditions, in pixels.")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"picture of review {self.review_id}"


class ReviewEvent(models.Model):
    """Who hid a review, showed it again or answered it, when and why."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="events")
    from_state = models.CharField(max_length=10)
    to_state = models.CharField(max_length=10)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class RefusedReviewMail(models.Model):
    """Somebody wants no mail that asks for reviews. Her address is not kept, only its digest."""

    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the address.")
    since = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"refusal {self.pk}"
