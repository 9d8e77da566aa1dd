"""What a file would change: compares it with what is there, writes nothing.

Identity: a product is its shop and handle, a variant its option values, a picture its address.
What the file leaves out stays as it is; stock is only taken for variants that are new here, because
from then on the count here is the true one (an import must not bring back what was sold).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from matricia.kit import clock
from shops.importing.file_products import FileProduct, FileVariant
from shops.importing.reading import Problem
from shops.models import Product, ProductPicture, Shop, Variant
from shops.states import ProductState

MAX_POSITION = 32_767  # PostgreSQL's smallint


@dataclass
class Changes:
    """Rows to write, in order, and what is counted about them."""

    new_products: list[Product] = field(default_factory=list)
    changed_products: list[Product] = field(default_factory=list)
    new_variants: list[Variant] = field(default_factory=list)
    on_hand: list[int] = field(default_factory=list)  # beside new_variants
    changed_variants: list[Variant] = field(default_factory=list)
    repriced: list[Variant] = field(default_factory=list)
    new_pictures: list[ProductPicture] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


def add_new(wanted: FileProduct, shop: Shop, changes: Changes) -> None:
    """A product that is not there yet; it needs a title and a variant with a price."""
    for variant in wanted.variants:
        if variant.price is None:
            changes.problems.append(Problem(variant.line, "it has no price"))
    priced = [variant for variant in wanted.variants if variant.price is not None]
    if not wanted.title or not priced:
        missing = "a variant that can be read" if wanted.title else "a Title"
        changes.problems.append(Problem(wanted.line, f"this new product has no row with {missing}"))
        return
    product = Product(
        shop=shop,
        slug=wanted.slug,
        title=wanted.title,
        description=wanted.description,
        language=shop.language,
        product_type=wanted.product_type,
        tags=wanted.tags,
        option_names=wanted.option_names,
        state=ProductState.ACTIVE if wanted.published else ProductState.DRAFT,
        published_at=clock.now() if wanted.published else None,
    )
    changes.new_products.append(product)
    changes.counts["products created"] += 1
    for position, variant in enumerate(priced):
        _add_variant(product, variant, list(variant.values), position, changes)
    _add_pictures(product, wanted, set(), changes)


def compare(product: Product, wanted: FileProduct, changes: Changes) -> None:
    """`product` is there, with its variants and pictures prefetched: note what differs."""
    before = _writes(changes)
    differs = False
    for name in ("title", "description", "product_type", "tags"):
        value = getattr(wanted, name)
        if value and value != getattr(product, name):
            setattr(product, name, value)
            differs = True
    order = _order(product, wanted, changes)
    if order is not None:
        _compare_variants(product, wanted, order, changes)
    _add_pictures(product, wanted, {row.source_url for row in product.pictures.all()}, changes)
    if differs or _writes(changes) > before:
        product.version += 1
        changes.changed_products.append(product)
        changes.counts["products changed"] += 1
    else:
        changes.counts["products unchanged"] += 1


def _writes(changes: Changes) -> int:
    return len(changes.new_variants) + len(changes.changed_variants) + len(changes.new_pictures)


def _order(product: Product, wanted: FileProduct, changes: Changes) -> list[int] | None:
    """Where in the file's values those of the product's options stand; None: leave the variants."""
    if sorted(wanted.option_names) == sorted(product.option_names):
        return [wanted.option_names.index(name) for name in product.option_names]
    if not wanted.option_names:
        changes.counts["without_options"] += 1  # the file has no option columns: it says nothing
        return None
    changes.problems.append(
        Problem(
            wanted.line,
            f"its options are “{', '.join(wanted.option_names)}” in the file and"
            f" “{', '.join(product.option_names) or 'none'}” here; its variants stay as they are",
        )
    )
    return None


def _compare_variants(
    product: Product, wanted: FileProduct, order: list[int], changes: Changes
) -> None:
    known = {_key(row.option_values): row for row in product.variants.all()}
    for position, variant in enumerate(wanted.variants, start=len(known)):
        values = [variant.values[at] for at in order]
        row = known.get(_key(values))
        if row is not None:
            _compare_variant(row, variant, changes)
        elif variant.price is None:
            changes.problems.append(Problem(variant.line, "this new variant has no price"))
        else:
            _add_variant(product, variant, values, position, changes)


def _key(values: list[str]) -> tuple[str, ...]:
    return tuple(value.casefold() for value in values)


def _compare_variant(row: Variant, variant: FileVariant, changes: Changes) -> None:
    differs = False
    if variant.price is not None and variant.price != row.price:
        row.price = variant.price
        changes.repriced.append(row)
        differs = True
    for name, value in (
        ("sku", variant.sku),
        ("barcode", variant.barcode),
        ("weight_grams", variant.grams),
    ):
        if value and value != getattr(row, name):
            setattr(row, name, value)
            differs = True
    if differs:
        changes.changed_variants.append(row)
    changes.counts["variants changed" if differs else "variants unchanged"] += 1


def _add_variant(
    product: Product, variant: FileVariant, values: list[str], position: int, changes: Changes
) -> None:
    changes.new_variants.append(
        Variant(
            product=product,
            option_values=values,
            sku=variant.sku,
            barcode=variant.barcode,
            weight_grams=variant.grams,
            price=variant.price or 0,
            position=min(position, MAX_POSITION),
        )
    )
    changes.on_hand.append(variant.on_hand)
    changes.counts["variants created"] += 1


def _add_pictures(product: Product, wanted: FileProduct, known: set[str], changes: Changes) -> None:
    for position, picture in enumerate(wanted.pictures):
        if picture.url not in known:
            known.add(picture.url)
            changes.new_pictures.append(
                ProductPicture(
                    product=product,
                    position=min(position, MAX_POSITION),
                    alt=picture.alt or wanted.title[:255],
                    source_url=picture.url,
                )
            )
