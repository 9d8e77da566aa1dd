"""What a piece is made of, where, how to care for it, how it is measured."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from matricia.kit import clock
from shops.models.catalogue import Product
from shops.models.shop import Shop


class SizeGuideQuerySet(models.QuerySet["SizeGuide"]):
    """Size guides by who asks."""

    def visible_to(self, user: Any) -> SizeGuideQuerySet:
        """Those of the shops one may see."""
        return self.filter(shop__in=Shop.objects.visible_to(user))


class SizeGuide(models.Model):
    """A shop's table of measures, in centimetres; several products may use one."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="size_guides")
    name = models.CharField(max_length=120)
    columns = ArrayField(
        models.CharField(max_length=60), default=list, help_text="What is measured."
    )
    rows = models.JSONField(default=list, help_text="[{size, values: one for each column}].")
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[models.Manager[SizeGuide]] = SizeGuideQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["shop", "name"], name="size_guide_name")]

    def __str__(self) -> str:
        return self.name


class ProductFacts(models.Model):
    """The facts of one product, as shops.services.edit_product_facts has checked them."""

    product = models.OneToOneField(Product, on_delete=models.CASCADE, related_name="facts")
    composition = models.JSONField(
        default=list,
        blank=True,
        help_text="[{part, fibres: [{fibre, percent, recycled}]}], fibres of shops.fibres.",
    )
    care = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    woven_in = models.CharField(max_length=2, blank=True, help_text="Country, ISO 3166.")
    dyed_in = models.CharField(max_length=2, blank=True)
    made_in = models.CharField(max_length=2, blank=True)
    weight_grams = models.PositiveIntegerField(default=0)
    has_animal_parts = models.BooleanField(default=False)
    warnings = models.JSONField(default=dict, blank=True, help_text="By language.")
    manufacturer_name = models.CharField(max_length=160, blank=True)
    manufacturer_address = models.CharField(max_length=400, blank=True)
    manufacturer_email = models.EmailField(blank=True)
    size_guide = models.ForeignKey(
        SizeGuide, null=True, blank=True, on_delete=models.SET_NULL, related_name="used_by"
    )
    version = models.PositiveIntegerField(default=1, help_text="Grows with every edit.")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "product facts"

    def __str__(self) -> str:
        return f"facts of product {self.product_id}"


class FactsSheet(models.Model):
    """The facts as they stood in one version, kept for two years at least (décret 2022-748)."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="facts_sheets")
    version = models.PositiveIntegerField()
    sheet = models.JSONField()
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["product", "version"], name="one_sheet_per_version")
        ]

    def __str__(self) -> str:
        return f"sheet {self.version} of product {self.product_id}"
