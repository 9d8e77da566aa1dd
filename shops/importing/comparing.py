"""What a file would change: compares it with what is there, writes nothing.

Identity: a product is its shop and handle, a variant its option values, a picture its address.
What the file leaves out stays as it is; stock is only taken for variants that are new here, because
from then on the count here is the true one (an import must not bring back what was sold).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TypedDict

from django.utils.translation import gettext as _

from matricia.kit import clock
from shops.importing.file_products import FileProduct, FileVariant
from shops.importing.known_themes import KnownThemes
from shops.importing.reading import Problem
from shops.models import Product, ProductPicture, Shop, Theme, Variant
from shops.pictures import address_anywhere
from shops.states import ChangeKind, ProductState
from shops.theme_pieces import proof_missing

MAX_POSITION = 32_767  # PostgreSQL's smallint
#: Texts of a product that a file may say anew.
PRODUCT_FIELDS = ("title", "description", "product_type", "tags")
#: Columns of a variant that a file may say anew.
VARIANT_FIELDS = ("price", "sku", "barcode", "weight_grams")


class FieldChange(TypedDict):
    """`field` is one of PRODUCT_FIELDS, "state", "themes", "picture" or, with the option values of
    a `variant`, one of VARIANT_FIELDS or "variant" (a new one: `after` is {price, sku, barcode,
    weight_grams, on_hand}). Prices are cents. `before` is None for what is new. JSON throughout."""

    field: str
    variant: list[str] | None
    before: Any
    after: Any


@dataclass
class ProductChange:
    """What one product of the file means here; `kind` is None where nothing of it can be taken."""

    wanted: FileProduct
    kind: ChangeKind | None = None
    product: Product | None = None
    fields: list[FieldChange] = field(default_factory=list)
    new_variants: list[tuple[Variant, int]] = field(default_factory=list)  # with pieces on hand
    changed_variants: list[Variant] = field(default_factory=list)
    repriced: list[Variant] = field(default_factory=list)
    new_pictures: list[ProductPicture] = field(default_factory=list)
    new_themes: list[Theme] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def note(self, name: str, before: Any, after: Any, variant: list[str] | None = None) -> None:
        """One difference."""
        self.fields.append(FieldChange(field=name, variant=variant, before=before, after=after))

    def tell(self, line: int, reason: str, *, only_text: bool = False) -> None:
        """What of it is left out."""
        self.problems.append(Problem(line, reason, only_text))


def as_new(
    wanted: FileProduct, shop: Shop, *, publishes: bool, themes: KnownThemes
) -> ProductChange:
    """A product that is not there yet; it needs a title and a variant with a price."""
    change = ProductChange(wanted)
    for variant in wanted.variants:
        if variant.price is None:
            change.tell(variant.line, _("it has no price"))
    priced = [variant for variant in wanted.variants if variant.price is not None]
    if not wanted.title or not priced:
        _leave_out(change)
        return change
    published = publishes and wanted.published
    product = Product(
        shop=shop,
        slug=wanted.slug,
        title=wanted.title,
        description=wanted.description,
        language=shop.language,
        product_type=wanted.product_type,
        tags=wanted.tags,
        option_names=wanted.option_names,
        state=ProductState.ACTIVE if published else ProductState.DRAFT,
        published_at=clock.now() if published else None,
    )
    change.kind, change.product = ChangeKind.NEW, product
    change.counts["products created"] += 1
    for name in ("state", *PRODUCT_FIELDS):
        if value := getattr(product, name):
            change.note(name, None, value)
    for position, variant in enumerate(priced):
        _add_variant(change, variant, list(variant.values), position)
    _add_themes(change, None, set(), themes)
    _add_pictures(change, set())
    return change


def _leave_out(change: ProductChange) -> None:
    """Each row of it is told once, so that the rows taken and left out add up."""
    wanted = change.wanted
    told = {problem.line for problem in change.problems}
    if wanted.line not in told:
        missing = _("a variant that can be read") if wanted.title else _("a Title")
        reason = _("this new product has no row with %(missing)s")
        change.tell(wanted.line, reason % {"missing": missing})
    further = _("it belongs to the product of line %(line)d, which is left out")
    for line in wanted.lines:
        if line not in {*told, wanted.line}:
            change.tell(line, further % {"line": wanted.line})


def compared(product: Product, wanted: FileProduct, themes: KnownThemes) -> ProductChange:
    """`product` is there, with its variants, pictures and themes prefetched: note what differs."""
    change = ProductChange(wanted, product=product)
    for name in PRODUCT_FIELDS:
        value = getattr(wanted, name)
        if value and value != getattr(product, name):
            change.note(name, getattr(product, name), value)
            setattr(product, name, value)
    order = _order(product, change)
    if order is not None:
        _compare_variants(change, product, order)
    _add_themes(change, product.pk, {theme.pk for theme in product.themes.all()}, themes)
    pictures = product.pictures.all()
    # Where it came from, or where our own export says that it is.
    _add_pictures(
        change, {address for row in pictures for address in (row.source_url, address_anywhere(row))}
    )
    if change.fields:
        product.version += 1
    change.kind = ChangeKind.CHANGED if change.fields else ChangeKind.UNCHANGED
    change.counts[f"products {change.kind}"] += 1
    return change


def _order(product: Product, change: ProductChange) -> list[int] | None:
    """Where in the file's values those of the product's options stand; None: leave the variants."""
    wanted = change.wanted
    if sorted(wanted.option_names) == sorted(product.option_names):
        return [wanted.option_names.index(name) for name in product.option_names]
    if not wanted.option_names:
        change.counts["without_options"] += 1  # the file has no option columns: it says nothing
        return None
    reason = _(
        "its options are “%(file)s” in the file and “%(here)s” here; its variants stay as they are"
    )
    here = ", ".join(product.option_names) or _("none")
    change.tell(wanted.line, reason % {"file": ", ".join(wanted.option_names), "here": here})
    return None


def _compare_variants(change: ProductChange, product: Product, order: list[int]) -> None:
    known = {_key(row.option_values): row for row in product.variants.all()}
    for position, variant in enumerate(change.wanted.variants, start=len(known)):
        values = [variant.values[at] for at in order]
        row = known.get(_key(values))
        if row is not None:
            _compare_variant(change, row, variant)
        elif variant.price is None:
            change.tell(variant.line, _("this new variant has no price"))
        else:
            _add_variant(change, variant, values, position)


def _key(values: list[str]) -> tuple[str, ...]:
    return tuple(value.casefold() for value in values)


def _compare_variant(change: ProductChange, row: Variant, variant: FileVariant) -> None:
    said = (variant.price, variant.sku, variant.barcode, variant.grams)
    before = len(change.fields)
    for name, value in zip(VARIANT_FIELDS, said, strict=True):
        is_said = value is not None if name == "price" else bool(value)
        if is_said and value != getattr(row, name):
            change.note(name, getattr(row, name), value, list(row.option_values))
            setattr(row, name, value)
            if name == "price":
                change.repriced.append(row)
    differs = len(change.fields) > before
    if differs:
        change.changed_variants.append(row)
    change.counts["variants changed" if differs else "variants unchanged"] += 1


def _add_variant(
    change: ProductChange, variant: FileVariant, values: list[str], position: int
) -> None:
    row = Variant(
        product=change.product,
        option_values=values,
        sku=variant.sku,
        barcode=variant.barcode,
        weight_grams=variant.grams,
        price=variant.price or 0,
        position=min(position, MAX_POSITION),
    )
    change.new_variants.append((row, variant.on_hand))
    after = {name: getattr(row, name) for name in VARIANT_FIELDS} | {"on_hand": variant.on_hand}
    change.note("variant", None, after, values)
    change.counts["variants created"] += 1


def _add_themes(
    change: ProductChange, product_id: int | None, carried: set[int], themes: KnownThemes
) -> None:
    """Themes are added, never taken away; one that needs a proof is left out without it (C4)."""
    for name in change.wanted.themes:
        theme = themes.get(name)
        if theme is None:
            reason = _("there is no theme “%(theme)s”")
            change.tell(change.wanted.line, reason % {"theme": name[:60]}, only_text=True)
        elif theme.pk in carried:
            continue
        elif not themes.is_proven(theme, change.wanted.shop_slug, product_id):
            change.tell(change.wanted.line, proof_missing(theme), only_text=True)
        else:
            carried.add(theme.pk)
            change.new_themes.append(theme)
            change.note("themes", None, theme.slug)


def _add_pictures(change: ProductChange, known: set[str]) -> None:
    for position, picture in enumerate(change.wanted.pictures):
        if picture.url not in known:
            known.add(picture.url)
            change.new_pictures.append(
                ProductPicture(
                    product=change.product,
                    position=min(position, MAX_POSITION),
                    alt=picture.alt or change.wanted.title[:255],
                    source_url=picture.url,
                )
            )
            change.note("picture", None, picture.url)
