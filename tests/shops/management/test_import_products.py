"""`manage.py import_products`, on the real exports and on broken files."""

from __future__ import annotations

import time

import pytest
from django.core.management import call_command

from shops.models import (
    CatalogueImport,
    ImportProblem,
    Location,
    PriceChange,
    Product,
    ProductPicture,
    Shop,
    StockLevel,
    StockMovement,
    Variant,
)

pytestmark = pytest.mark.django_db


def rows():
    """Everything an import may write, counted, and the latest edit."""
    return {
        model.__name__: model.objects.count()
        for model in (
            Shop,
            Location,
            Product,
            Variant,
            PriceChange,
            StockLevel,
            StockMovement,
            ProductPicture,
        )
    } | {"edits": list(Product.objects.order_by("pk").values_list("version", "updated_at"))}


def test_fashion_gives_its_shops_products_and_variants_within_a_minute(export, capsys):
    path = export("fashion.csv")

    started = time.monotonic()
    call_command("import_products", path)
    took = time.monotonic() - started

    print(took)
    said = capsys.readouterr().out.splitlines()
    print(said)
    assert said[:3] == [
        "shops 100 created, 0 unchanged",
        "products 997 created, 0 changed, 0 unchanged",
        "variants 3684 created, 0 changed, 0 unchanged",
    ]
    assert (Shop.objects.count(), Product.objects.count(), Variant.objects.count()) == (
        100,
        997,
        3684,
    )
    assert took < 60
