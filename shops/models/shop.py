"""Shops and the people who run them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from shops.languages import Language
from shops.states import ShopState


class Cohort(models.Model):
    """A group of designers that starts together."""

    slug = models.SlugField(unique=True)
    name = models.JSONField(help_text="By language.")
    starts_on = models.DateField()

    class Meta:
        ordering = ["-starts_on", "slug"]

    def __str__(self) -> str:
        return self.slug


class ShopQuerySet(models.QuerySet["Shop"]):
    """Shops by who asks."""

    def visible_to(self, user: Any) -> ShopQuerySet:
        """Open shops for everyone; her own whatever their state; all for programme staff."""
        if user.is_authenticated and user.is_staff:
            return self
        rule = Q(state=ShopState.OPEN)
        if user.is_authenticated:
            rule |= Q(pk__in=ShopMember.objects.filter(user=user).values("shop"))
        return self.filter(rule)

    def run_by(self, user: Any) -> ShopQuerySet:
        """Shops this person is a member of."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(pk__in=ShopMember.objects.filter(user=user).values("shop"))


class Shop(models.Model):
    """A designer's storefront; legally the designer is the seller."""

    slug = models.SlugField(max_length=120, unique=True)
    name = models.CharField(max_length=120)
    tagline = models.JSONField(default=dict, blank=True, help_text="One line, by language.")
    story = models.JSONField(default=dict, blank=True, help_text="Plain text, by language.")
    language = models.CharField(
        max_length=2,
        choices=Language.choices,
        default=Language.FR,
        db_default=Language.FR,
        help_text="What its designer writes in first; shown where a translation is missing.",
    )
    seo = models.JSONField(
        default=dict,
        db_default={},
        blank=True,
        help_text="Title and description for search engines, by language.",
    )
    city = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=2, default="FR")
    department = models.CharField(
        max_length=3, blank=True, default="", db_default="", help_text="French: 2A, 38, 971."
    )
    accent = models.CharField(max_length=7, blank=True, help_text="A hex colour, or the house's.")
    banner = models.ImageField(upload_to="shops/banners", blank=True)
    banner_width = models.PositiveIntegerField(default=0)
    banner_height = models.PositiveIntegerField(default=0)
    banner_widths = ArrayField(
        models.PositiveIntegerField(), default=list, blank=True, help_text="Of the renditions."
    )
    banner_key = models.CharField(max_length=64, blank=True, help_text="What it was drawn from.")
    state = models.CharField(
        max_length=10, choices=ShopState.choices, default=ShopState.DRAFT, db_index=True
    )
    currency = models.CharField(max_length=3, default="EUR")
    cohort = models.ForeignKey(
        Cohort, null=True, blank=True, on_delete=models.PROTECT, related_name="shops"
    )
    created_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager[Shop]] = ShopQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class ShopMember(models.Model):
    """A person who runs a shop."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="shop_memberships"
    )
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "user"], name="one_membership")]

    def __str__(self) -> str:
        return f"{self.user} in {self.shop}"
