"""All that a product says and costs, as one value: what versions keep, compare and bring back.

Stock, pictures and the product's state are not in it: they have records of their own.
"""

from __future__ import annotations

from typing import Any, Final

from shops.models import Product, ProductFacts, Variant

#: Columns of `Product` that its editor writes.
PRODUCT_FIELDS: Final = (
    *("title", "description", "language", "translations", "product_type", "tags"),
    *("option_names", "made_to_order", "making_days"),
)
#: Columns of `Variant`.
VARIANT_FIELDS: Final = (
    *("option_values", "price", "sku", "barcode", "weight_grams", "is_active"),
)
#: Columns of `ProductFacts`; its size guide by id.
FACTS_FIELDS: Final = (
    *("composition", "care", "weight_grams", "has_animal_parts", "warnings"),
    *("woven_in", "dyed_in", "made_in"),
    *("manufacturer_name", "manufacturer_address", "manufacturer_email", "size_guide_id"),
)
#: A product's content: JSON through and through.
Content = dict[str, Any]


def content_of(product_id: int) -> Content:
    """As it stands now: PRODUCT_FIELDS, `seo` where it is said, `themes` (slugs), `variants` by id
    in their order, `facts` (None where nothing was said). Four statements."""
    product = Product.objects.get(pk=product_id)
    variants = Variant.objects.filter(product=product_id).order_by("position", "id")
    return {
        **{field: getattr(product, field) for field in PRODUCT_FIELDS},
        **({"seo": product.seo} if product.seo else {}),
        "themes": sorted(product.themes.values_list("slug", flat=True)),
        "variants": {str(row.pk): _fields(row, VARIANT_FIELDS) for row in variants},
        "facts": facts_content(ProductFacts.objects.filter(product=product_id).first()),
    }


def facts_content(facts: ProductFacts | None) -> Content | None:
    """FACTS_FIELDS of them, or None."""
    return _fields(facts, FACTS_FIELDS) if facts else None


def _fields(row: Any, names: tuple[str, ...]) -> Content:
    return {name: getattr(row, name) for name in names}
