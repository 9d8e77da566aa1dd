"""Keep how a product stood: whoever changes one does it inside `changing`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final

from django.db import transaction

from matricia.kit import clock
from shops.contents import Content, content_of
from shops.models import Product, ProductVersion
from shops.states import ProductChange

#: Older versions of a product are forgotten.
MOST_VERSIONS: Final = 200
#: What is saved while somebody types becomes one version for so long.
ONE_SITTING: Final = timedelta(minutes=10)


@contextmanager
def changing(
    product: Product, *, actor: Any, kind: ProductChange = ProductChange.SAVED
) -> Iterator[Product]:
    """Lock `product`, give the row as it is now, and keep what it became.

    What somebody changed past us (an import, staff) is kept first, so that nothing is ever missing
    between two versions. Where nothing changes nothing is kept.
    """
    with transaction.atomic():
        row = Product.objects.select_for_update(no_key=True).get(pk=product.pk)
        before = content_of(row.pk)
        if _newest(row) is None or _newest_content(row) != before:
            _add(row, before, ProductChange.FOUND, None)
        yield row
        after = content_of(row.pk)
        if _newest_content(row) != after:
            _keep(row, after, kind, actor)


def keep_first(product: Product, *, actor: Any) -> None:
    """The version that a product begins with."""
    _add(product, content_of(product.pk), ProductChange.SAVED, actor)


def latest_number(product: Product) -> int:
    """Of its newest version; 0 without any."""
    newest = _newest(product)
    return newest.number if newest else 0


def _keep(product: Product, content: Content, kind: ProductChange, actor: Any) -> None:
    newest = _newest(product)
    if newest and kind == ProductChange.TYPED and _is_same_sitting(newest, actor):
        newest.content = content
        newest.product_version = Product.objects.get(pk=product.pk).version
        newest.save(update_fields=["content", "product_version"])
    else:
        _add(product, content, kind, actor)


def _add(product: Product, content: Content, kind: ProductChange, actor: Any) -> None:
    number = latest_number(product) + 1
    ProductVersion.objects.create(
        product=product,
        number=number,
        product_version=Product.objects.values_list("version", flat=True).get(pk=product.pk),
        kind=kind,
        content=content,
        by=actor,
    )
    ProductVersion.objects.filter(product=product, number__lte=number - MOST_VERSIONS).delete()


def _is_same_sitting(newest: ProductVersion, actor: Any) -> bool:
    recent = clock.now() - newest.at < ONE_SITTING
    return newest.kind == ProductChange.TYPED and newest.by_id == actor.pk and recent


def _newest(product: Product) -> ProductVersion | None:
    return ProductVersion.objects.filter(product=product).order_by("-number").first()


def _newest_content(product: Product) -> Content | None:
    newest = _newest(product)
    return newest.content if newest else None
