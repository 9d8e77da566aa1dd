"""Compare products of a file with those that are there, in a few statements however many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Q

from shops.former_addresses import products_once_at
from shops.importing.comparing import ProductChange, as_new, compared
from shops.importing.file_products import FileProduct
from shops.importing.known_themes import KnownThemes
from shops.models import Product, Shop


def compare_products(
    products: Sequence[FileProduct], shops: Mapping[str, Shop], *, publishes: bool, lock: bool
) -> list[ProductChange]:
    """One for each of `products`, in their order; `shops` by the slug in the file.

    `publishes`: new pieces that the file says are on sale go on sale. `lock`: what is there cannot
    be edited until the transaction ends.
    """
    known = _known(products, shops, lock=lock)
    themes = KnownThemes(products)
    changes = []
    for wanted in products:
        shop = shops[wanted.shop_slug]
        product = known.get((shop.pk, wanted.slug))
        if product is None:
            changes.append(as_new(wanted, shop, publishes=publishes, themes=themes))
        else:
            changes.append(compared(product, wanted, themes))
    return changes


def _known(
    products: Sequence[FileProduct], shops: Mapping[str, Shop], *, lock: bool
) -> dict[tuple[int, str], Product]:
    """By shop and the slug in the file, whatever its address is by now."""
    moved = products_once_at(f"{wanted.shop_slug}/{wanted.slug}" for wanted in products)
    ours = {shop.pk for shop in shops.values()}
    here = Q(slug__in={wanted.slug for wanted in products}) | Q(pk__in=moved)
    rows = Product.objects.filter(here, shop__in=ours).order_by("pk")
    if lock:
        rows = rows.select_for_update(no_key=True)
    rows = rows.prefetch_related("variants", "pictures", "themes")
    once = {(row.shop_id, moved[row.pk]): row for row in rows if row.pk in moved}
    return once | {(row.shop_id, row.slug): row for row in rows}
