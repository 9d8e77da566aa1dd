"""What lists filter and correct by, kept by shops.services.refresh_listing beside the products."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from shops.models.catalogue import Variant


class VariantFacet(models.Model):
    """A variant's size, colours and materials under the names that all shops share."""

    variant = models.OneToOneField(
        Variant, primary_key=True, on_delete=models.CASCADE, related_name="facet"
    )
    size = models.CharField(max_length=40, blank=True, help_text="m, 38, one-size, …")
    colors = ArrayField(
        models.CharField(max_length=20), default=list, blank=True, help_text="Colour families."
    )
    materials = ArrayField(
        models.CharField(max_length=40), default=list, blank=True, help_text="Codes of fibres."
    )

    def __str__(self) -> str:
        return f"facets of variant {self.variant_id}"


class SearchWord(models.Model):
    """A word of some product, and what is left of it without one or two letters: how a word with a
    slip in it is found without looking at every word (symmetric deletes)."""

    word = models.CharField(max_length=60, primary_key=True)
    deletes = ArrayField(models.CharField(max_length=60))

    class Meta:
        indexes = [GinIndex(fields=["deletes"], name="search_word_deletes")]

    def __str__(self) -> str:
        return self.word
