"""A designer brings back how a product was: undo, also of an undo."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.contents import FACTS_FIELDS, Content, facts_content
from shops.models import Product, ProductFacts, ProductVersion, SizeGuide, Theme
from shops.permissions import demand_right
from shops.services.claims.demand_proven import demand_proven
from shops.services.edit_product import change_product
from shops.services.edit_product_facts import facts_of, keep_facts
from shops.services.edit_variant import change_variant, demand_something_to_buy
from shops.services.keep_version import changing, latest_number
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductChange, ProductState, Right
from shops.versions import edited_meanwhile

#: What a version gives back of a variant; its options stay as they are.
_OF_VARIANT = ("price", "sku", "barcode", "weight_grams", "is_active")


def restore_version(version: ProductVersion, *, seen: int, actor: Any) -> Product:
    """Make the product say and cost again what it did in `version`; that is a version of its own.

    `seen` is the number of the newest version that was shown. Stock, pictures and the product's
    state stay as they are; variants added since are taken off sale, not deleted, and prices that
    come back are new ones to the price history. Raises RuleBroken NOT_ALLOWED, EDITED_MEANWHILE,
    THEME_PROOF, LAST_VARIANT, and whatever today's rules refuse of the old texts.
    """
    demand_right(actor, version.product.shop, Right.PRODUCTS)
    with changing(version.product, actor=actor, kind=ProductChange.RESTORED) as row:
        if latest_number(row) != seen:
            raise edited_meanwhile()
        _restore_texts(row, version.content)
        _restore_variants(row, version.content["variants"], actor)
        _restore_facts(row, version.content["facts"], actor)
        if row.state == ProductState.ACTIVE:
            demand_proven(row)
        refresh_listing([row.pk])
    return row


def _restore_texts(row: Product, content: Content) -> None:
    living = Theme.objects.filter(slug__in=content["themes"])
    change_product(
        row,
        title=content["title"],
        description=content["description"],
        product_type=content["product_type"],
        themes=list(living.values_list("slug", flat=True)),
        made_to_order=content["made_to_order"],
        making_days=content["making_days"],
    )
    row.language = content["language"]
    row.translations = content["translations"]
    row.seo = content.get("seo", {})
    row.tags = content["tags"]
    row.version += 1
    row.save(update_fields=["language", "translations", "seo", "tags", "version", "updated_at"])


def _restore_variants(row: Product, variants: dict[str, Content], actor: Any) -> None:
    locked = row.variants.select_for_update(no_key=True, of=("self",)).order_by("pk")
    off = None
    for variant in locked:
        then = variants.get(str(variant.pk))
        fields = {name: then[name] for name in _OF_VARIANT} if then else {"is_active": False}
        change_variant(variant, actor=actor, **fields)
        off = off if variant.is_active else variant
    if off is not None:
        off.product = row
        demand_something_to_buy(off)


def _restore_facts(row: Product, then: Content | None, actor: Any) -> None:
    facts = facts_of(row)
    if then == (facts_content(facts) if facts.version else None):
        return
    blank = ProductFacts(product=row)
    for name in FACTS_FIELDS:
        setattr(facts, name, then[name] if then else getattr(blank, name))
    guides = SizeGuide.objects.filter(shop=row.shop_id)
    facts.size_guide = guides.filter(pk=facts.size_guide_id or 0).first()
    keep_facts(facts, actor=actor)


def demand_version_of(product: Product, number: int, *, actor: Any) -> ProductVersion:
    """The version of that number; RuleBroken NOT_ALLOWED, VERSION_GONE (no longer kept)."""
    demand_right(actor, product.shop, Right.PRODUCTS)
    found = ProductVersion.objects.filter(product=product, number=number).first()
    if found is None:
        raise RuleBroken("VERSION_GONE", _("This version is no longer kept. Choose a later one."))
    found.product = product
    return found
