"""For programme staff: look things up, and the few edits that have no page of their own.

Prices, stock and products' states are shown only: their services leave a trace of each change.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from shops import claim_admin, home_admin, report_admin
from shops.green_words import SOCIAL, green_word_in, refusal_of
from shops.models import (
    CatalogueImport,
    Cohort,
    ImportProblem,
    Product,
    Shop,
    ShopMember,
    Theme,
    Variant,
)
from shops.states import ProductState
from shops.theme_pieces import proof_missing, unproven

__all__ = ["claim_admin", "home_admin", "report_admin"]  # they register pages of their own


class ThemeForm(forms.ModelForm):  # type: ignore[type-arg]
    """A theme's texts make no general green claim; what it is called may need proof."""

    def clean(self) -> dict[str, Any]:
        """Names the word, and what to write or tick instead."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for field in ("name", "summary"):
            for text in (values.get(field) or {}).values():
                found = green_word_in(str(text))
                if found and not (found.group == SOCIAL and values.get("needs_proof")):
                    self.add_error(field, refusal_of(found))
        return values


@admin.register(Theme)
class ThemeAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Themes with their texts by language."""

    form = ThemeForm
    list_display = ("slug", "position", "needs_proof")
    ordering = ("position", "slug")


class CohortShopInline(admin.TabularInline):  # type: ignore[type-arg]
    """The shops of a cohort, to look at: each chooses its cohort on its own page."""

    model = Shop
    fields = readonly_fields = ("name", "city", "state")
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Shops come about by their service."""
        return False


@admin.register(Cohort)
class CohortAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Designers that start together."""

    list_display = ("slug", "starts_on")
    search_fields = ("slug",)
    inlines = (CohortShopInline,)


class ShopForm(forms.ModelForm):  # type: ignore[type-arg]
    """Staff write no general green claim for a designer either."""

    def clean(self) -> dict[str, Any]:
        """Names the word, and what to write instead."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for field in ("name", "tagline", "story"):
            value = values.get(field) or ""
            for text in value.values() if isinstance(value, dict) else (value,):
                if found := green_word_in(str(text)):
                    self.add_error(field, refusal_of(found))
        return values


class ShopMemberInline(admin.TabularInline):  # type: ignore[type-arg]
    """Who runs the shop."""

    model = ShopMember
    extra = 0
    raw_id_fields = ("user",)


@admin.register(Shop)
class ShopAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Shops and who runs them."""

    form = ShopForm
    list_display = ("name", "slug", "city", "state", "cohort")
    list_filter = ("state", "cohort")
    list_select_related = ("cohort",)
    search_fields = ("name", "slug")
    inlines = (ShopMemberInline,)
    fields = ("name", "slug", "city", "country", "accent", "tagline", "story", "state", "cohort")
    readonly_fields = ("slug",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A shop closes; what it sold stays."""
        return False


class VariantInline(admin.TabularInline):  # type: ignore[type-arg]
    """Variants, to look at."""

    model = Variant
    fields = readonly_fields = ("option_values", "sku", "barcode", "tag_code", "price", "is_active")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Through the dashboard, which notes the first price."""
        return False


class ProductForm(forms.ModelForm):  # type: ignore[type-arg]
    """A piece on sale carries no theme that it cannot prove."""

    def clean_themes(self) -> Any:
        """Says which claim is missing."""
        themes = self.cleaned_data["themes"]
        if self.instance.state == ProductState.ACTIVE:
            for theme in unproven(self.instance, themes):
                raise forms.ValidationError(proof_missing(theme))
        return themes


@admin.register(Product)
class ProductAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Products, to look at, and their themes."""

    form = ProductForm
    list_display = ("title", "shop", "state", "published_at")
    list_filter = ("state", "themes")
    list_select_related = ("shop",)
    search_fields = ("title", "slug")
    inlines = (VariantInline,)
    fields = ("shop", "title", "slug", "product_type", "tags", "themes", "state", "published_at")
    readonly_fields = ("shop", "title", "slug", "product_type", "tags", "state", "published_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Through the dashboard."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A product is archived; what was sold of it stays."""
        return False


class ImportProblemInline(admin.TabularInline):  # type: ignore[type-arg]
    """Rows that were left out."""

    model = ImportProblem
    fields = readonly_fields = ("line", "reason")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only an import adds them."""
        return False


@admin.register(CatalogueImport)
class CatalogueImportAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What imports did."""

    list_display = ("file_name", "started_at", "rows", "created", "changed", "unchanged")
    inlines = (ImportProblemInline,)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Only an import adds them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They are history."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They are history."""
        return False
