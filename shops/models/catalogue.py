"""Themes, products, variants, their pictures and every price they ever had."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from matricia.kit.money import Money
from shops.languages import Language
from shops.models.shop import Shop
from shops.states import ProductState, ShopState


class Theme(models.Model):
    """A programme-wide editorial tag with criteria (ethical fashion, fast fashion, upcycling)."""

    slug = models.SlugField(unique=True)
    name = models.JSONField(help_text="By language.")
    summary = models.JSONField(default=dict, blank=True, help_text="By language.")
    criteria = models.JSONField(
        default=dict, blank=True, help_text="By language: a list of sentences."
    )
    position = models.PositiveSmallIntegerField(default=0)
    needs_proof = models.BooleanField(
        default=False,
        db_default=False,
        help_text="Only pieces with an approved claim that has not ended carry it.",
    )

    class Meta:
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.slug


class ProductQuerySet(models.QuerySet["Product"]):
    """Products by who asks."""

    def visible_to(self, user: Any) -> ProductQuerySet:
        """What is for sale, for everyone; her shops' own in any state; all for programme staff."""
        if user.is_authenticated and user.is_staff:
            return self
        rule = Q(state=ProductState.ACTIVE, shop__state=ShopState.OPEN)
        if user.is_authenticated:
            rule |= Q(shop__in=Shop.objects.run_by(user).values("pk"))
        return self.filter(rule)

    def for_sale(self) -> ProductQuerySet:
        """Active products of open shops."""
        return self.filter(state=ProductState.ACTIVE, shop__state=ShopState.OPEN)


class Product(models.Model):
    """A piece as its designer presents it; what is bought is one of its variants."""

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="products")
    slug = models.SlugField(max_length=255)
    title = models.CharField(max_length=255)
    description = models.TextField(blank=True, help_text="Sanitised HTML.")
    language = models.CharField(
        max_length=2,
        choices=Language.choices,
        default=Language.FR,
        db_default=Language.FR,
        help_text="Of title, description and options as they stand here.",
    )
    translations = models.JSONField(
        default=dict,
        db_default={},
        blank=True,
        help_text="Other language → title, description, and words of options by those of here.",
    )
    seo = models.JSONField(
        default=dict,
        db_default={},
        blank=True,
        help_text="Title and description for search engines, by language.",
    )
    product_type = models.CharField(max_length=120, blank=True)
    tags = ArrayField(models.CharField(max_length=255), default=list, blank=True)
    themes = models.ManyToManyField(Theme, blank=True, related_name="products")
    option_names = ArrayField(
        models.CharField(max_length=60),
        default=list,
        blank=True,
        help_text="Normalised: size, color, material, … at most three.",
    )
    state = models.CharField(
        max_length=10, choices=ProductState.choices, default=ProductState.DRAFT
    )
    # Kept by shops.services.refresh_listing whenever variants change: listings read one row.
    price_from = models.PositiveIntegerField(default=0, help_text="Cents; cheapest variant.")
    price_to = models.PositiveIntegerField(default=0, help_text="Cents; dearest variant.")
    search = SearchVectorField(null=True, editable=False)
    made_to_order = models.BooleanField(
        default=False,
        help_text="Made once it is bought; a part of her share may come at the start.",
    )
    making_days = models.PositiveSmallIntegerField(
        default=0, help_text="Working days to make it, where it is made to order."
    )
    published_at = models.DateTimeField(null=True, blank=True)
    publish_at = models.DateTimeField(
        null=True, blank=True, help_text="When shops.publish_due puts it on sale by itself."
    )
    created_at = models.DateTimeField(default=clock.now)
    updated_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1, help_text="Grows with every edit.")
    request_id = models.UUIDField(
        null=True, unique=True, editable=False, help_text="Made by the client that created it."
    )

    objects: ClassVar[models.Manager[Product]] = ProductQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "slug"], name="product_address")]
        indexes = [
            GinIndex(fields=["search"]),
            models.Index(fields=["state", "-published_at", "-id"]),
            models.Index(fields=["shop", "state"]),
            models.Index("published_at", name="products_by_publication"),
            models.Index(
                "publish_at", name="products_to_publish", condition=Q(publish_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ProductEvent(models.Model):
    """A product changed its state: who, when, from, to."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="events")
    from_state = models.CharField(max_length=10, choices=ProductState.choices)
    to_state = models.CharField(max_length=10, choices=ProductState.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index("at", name="product_events_by_moment")]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class VariantQuerySet(models.QuerySet["Variant"]):
    """Variants by who asks."""

    def visible_to(self, user: Any) -> VariantQuerySet:
        """Those of the products one may see."""
        return self.filter(product__in=Product.objects.visible_to(user))


class Variant(models.Model):
    """What has a price, stock and a tag code."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="variants")
    option_values = ArrayField(models.CharField(max_length=255), default=list, blank=True)
    sku = models.CharField(max_length=120, blank=True)
    barcode = models.CharField(max_length=64, blank=True)
    tag_code = models.CharField(
        max_length=12, unique=True, help_text="On the hang tag; what the till scans."
    )
    price = models.PositiveIntegerField(help_text="Cents, all taxes included.")
    currency = models.CharField(max_length=3, default="EUR")
    cost = models.PositiveIntegerField(
        null=True, blank=True, help_text="Cents to make one; for its shop's people alone."
    )
    weight_grams = models.PositiveIntegerField(default=0)
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[models.Manager[Variant]] = VariantQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["product", "option_values"], name="variant_options")
        ]

    def __str__(self) -> str:
        return f"variant {self.pk}"

    @property
    def title(self) -> str:
        """ "M / Blue", or empty for a product without options."""
        return " / ".join(self.option_values)

    @property
    def unit_price(self) -> Money:
        return Money(self.price, self.currency)


class PriceChange(models.Model):
    """Every price a variant ever had, from when on (C. conso L112-1-1 is computed from it)."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="price_changes")
    price = models.PositiveIntegerField(help_text="Cents.")
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        indexes = [
            models.Index(fields=["variant", "-at"]),
            models.Index("at", name="price_changes_by_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.variant} at {self.price}"
