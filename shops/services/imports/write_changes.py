"""Write what an import changes, in a few statements however many products."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from shops.importing.comparing import PRODUCT_FIELDS, VARIANT_FIELDS, ProductChange
from shops.models import Location, PriceChange, Product, ProductPicture, StockMovement, Variant
from shops.services.create_shop import ATELIER
from shops.services.open_stock import open_stock
from shops.services.refresh_listing import refresh_listing
from shops.states import ChangeKind
from shops.tag_codes import new_tag_codes

# Any number, as long as it is ours alone: imports wait for one another, nobody else waits.
ADVISORY_LOCK = 7_203_541


def take_turns() -> None:
    """Imports that run at once write one after the other, chunk by chunk."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY_LOCK])


def write_changes(changes: Sequence[ProductChange], *, reference: str, actor: Any) -> None:
    """Parents before children; every list is empty when nothing changed, and then costs nothing.

    `reference` stands with the first stock: "import:12".
    """
    written = [one for one in changes if one.kind in {ChangeKind.NEW, ChangeKind.CHANGED}]
    products = {
        kind: [one.product for one in written if one.kind == kind and one.product]
        for kind in (ChangeKind.NEW, ChangeKind.CHANGED)
    }
    Product.objects.bulk_create(products[ChangeKind.NEW])
    Product.objects.bulk_update(products[ChangeKind.CHANGED], [*PRODUCT_FIELDS, "version"])
    new = [row for one in written for row, _on_hand in one.new_variants]
    for variant, code in zip(new, new_tag_codes(len(new)), strict=True):
        variant.tag_code = code
    Variant.objects.bulk_create(new)
    changed = [row for one in written for row in one.changed_variants]
    Variant.objects.bulk_update(changed, list(VARIANT_FIELDS))
    repriced = [row for one in written for row in one.repriced]
    PriceChange.objects.bulk_create(
        [PriceChange(variant=row, price=row.price, by=actor) for row in [*new, *repriced]]
    )
    _open_stock(written, reference, actor)
    ProductPicture.objects.bulk_create([row for one in written for row in one.new_pictures])
    _add_themes(written)
    refresh_listing(one.product.pk for one in written if one.product)


def ensure_ateliers(shops: Iterable[int]) -> None:
    """A place for the stock of shops (ids) that have none."""
    wanted = set(shops)
    there = Location.objects.filter(shop__in=wanted).values_list("shop", flat=True)
    Location.objects.bulk_create(
        [
            Location(shop_id=pk, name=ATELIER, kind=Location.Kind.ATELIER)
            for pk in sorted(wanted - set(there))
        ]
    )


def _add_themes(written: Sequence[ProductChange]) -> None:
    through = Product.themes.through
    through.objects.bulk_create(
        [
            through(product_id=one.product.pk, theme_id=theme.pk)
            for one in written
            if one.product
            for theme in one.new_themes
        ]
    )


def _open_stock(written: Sequence[ProductChange], reference: str, actor: Any) -> None:
    opened = [pair for one in written for pair in one.new_variants]
    if not opened:
        return
    shop_ids = {variant.product.shop_id for variant, _on_hand in opened}
    ateliers: dict[int, Location] = {}
    for location in Location.objects.filter(shop__in=shop_ids).order_by("kind", "pk"):
        ateliers.setdefault(location.shop_id, location)  # "atelier" comes before "stall"
    open_stock(
        {(row.pk, ateliers[row.product.shop_id]): on_hand for row, on_hand in opened},
        reference=reference,
        actor=actor,
        reason=StockMovement.Reason.IMPORT,
    )
