"""What a designer shows together, and what the programme puts on the front page."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from matricia.kit import clock
from shops.models.catalogue import Product, Theme
from shops.models.shop import Shop
from shops.states import FeatureKind, ShopState


class CollectionQuerySet(models.QuerySet["Collection"]):
    """Collections by who asks."""

    def visible_to(self, user: Any) -> CollectionQuerySet:
        """Shown ones of open shops, for everyone; all of her own shops; all for staff."""
        if user.is_authenticated and user.is_staff:
            return self
        rule = Q(is_shown=True, shop__state=ShopState.OPEN)
        if user.is_authenticated:
            rule |= Q(shop__in=Shop.objects.run_by(user).values("pk"))
        return self.filter(rule)


class Collection(models.Model):
    """Pieces that a designer shows together, in her order: a season, a story, a cloth."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="collections")
    slug = models.SlugField(max_length=120)
    title = models.JSONField(help_text="By language.")
    intro = models.JSONField(default=dict, blank=True, help_text="Plain text, by language.")
    position = models.PositiveSmallIntegerField(default=0)
    is_shown = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now)
    request_id = models.UUIDField(
        null=True, unique=True, editable=False, help_text="Made by the client that created it."
    )
    pieces: models.ManyToManyField[Product, CollectionPiece] = models.ManyToManyField(
        Product, through="CollectionPiece", related_name="collections"
    )

    objects: ClassVar[models.Manager[Collection]] = CollectionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["shop", "slug"], name="collection_address")]

    def __str__(self) -> str:
        return self.slug


class CollectionPiece(models.Model):
    """A piece in a collection, and where it stands there."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="places")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["collection", "product"], name="piece_once_shown")
        ]

    def __str__(self) -> str:
        return f"{self.product_id} in {self.collection_id}"


class Feature(models.Model):
    """One thing on the front page, chosen by the programme; without any the newest stand there.

    A market is named by its slug: markets stand above this room.
    """

    kind = models.CharField(max_length=10, choices=FeatureKind.choices)
    shop = models.ForeignKey(
        Shop, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    theme = models.ForeignKey(
        Theme, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    collection = models.ForeignKey(
        Collection, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    market = models.SlugField(blank=True, help_text="The slug of a market.")
    words = models.JSONField(
        default=dict, blank=True, help_text="Why it stands here: one or two sentences, by language."
    )
    position = models.PositiveSmallIntegerField(default=0)
    shown_until = models.DateTimeField(null=True, blank=True, help_text="Empty: until taken out.")

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                name="feature_names_what_it_shows",
                condition=Q(kind="shop", shop__isnull=False)
                | Q(kind="theme", theme__isnull=False)
                | Q(kind="collection", collection__isnull=False)
                | (Q(kind="market") & ~Q(market="")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} at {self.position}"
