"""Shops and the people who run them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from shops.languages import Language
from shops.states import Right, ShopState


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

    def run_by(self, user: Any, *rights: Right) -> ShopQuerySet:
        """Shops she is a member of; with `rights`, those where she holds at least one of them."""
        if not user.is_authenticated:
            return self.none()
        places = ShopMember.objects.filter(user=user).holding(*rights)
        return self.filter(pk__in=places.values("shop"))

    def owned_by(self, user: Any) -> ShopQuerySet:
        """Shops that are hers, not those where she helps."""
        if not user.is_authenticated:
            return self.none()
        owned = ShopMember.objects.filter(user=user, is_owner=True)
        return self.filter(pk__in=owned.values("shop"))


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


def list_of_rights() -> ArrayField[Any, Any]:
    """A column for what a helper may do."""
    choice = models.CharField(max_length=8, choices=Right.choices)
    return ArrayField(choice, default=list, blank=True)


class ShopMemberQuerySet(models.QuerySet["ShopMember"]):
    """Places in shops by what they allow."""

    def holding(self, *rights: Right) -> ShopMemberQuerySet:
        """Owners, and helpers with at least one of `rights`; everybody where none is named."""
        if not rights:
            return self
        return self.filter(models.Q(is_owner=True) | models.Q(rights__overlap=list(rights)))


class ShopMember(models.Model):
    """A person who runs a shop: one of its owners, or a helper with some rights."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="shop_memberships"
    )
    since = models.DateTimeField(default=clock.now)
    is_owner = models.BooleanField(
        default=False, help_text="May do everything, alone or with others."
    )
    rights = list_of_rights()

    objects: ClassVar[models.Manager[Any]] = ShopMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "user"], name="one_membership"),
            models.CheckConstraint(
                condition=Q(is_owner=True, rights=[]) | Q(is_owner=False) & ~Q(rights=[]),
                name="member_owns_or_helps",
            ),
            models.CheckConstraint(
                condition=Q(rights__contained_by=Right.values), name="member_rights_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.shop}"

    def may(self, right: Right) -> bool:
        """Whether this place in the shop holds `right`."""
        return self.is_owner or right in self.rights
