"""Products as Shopify's CSV, and back through our own importer."""

from __future__ import annotations

import csv
import io

import pytest

from shops.exporting.csv_files import table_for_systems
from shops.exporting.shopify import shopify_rows
from shops.models import Product, ProductPicture, Shop, StockLevel, Variant
from shops.services.import_catalogue import import_catalogue
from tests.factories.accounts import StaffFactory, UserFactory
from tests.shops.exporting.full_shop import full_shop

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    return full_shop(UserFactory.create(), StaffFactory.create())


def exported(shop):
    return b"".join(table_for_systems(shopify_rows(shop)))


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def said(products):
    """What the columns of a Shopify file can say of products."""
    return [
        (
            row.slug,
            row.title,
            row.description,
            row.product_type,
            row.tags,
            row.option_names,
            [
                (one.option_values, one.sku, one.barcode, one.price, one.weight_grams)
                for one in row.variants.filter(is_active=True)
            ],
        )
        for row in products.order_by("slug")
    ]


def test_a_product_takes_a_row_for_each_variant_or_picture(shop):
    rows = rows_of(exported(shop))

    assert [row["Handle"] for row in rows] == ["robe-lin", "robe-lin", "robe-lin", "foulard"]
    first, second, third, scarf = rows
    assert (first["Title"], second["Title"]) == ("'-Robe d'été; « lin »", "")
    assert [row["Option1 Value"] for row in rows] == ["S", "M", "", "Default Title"]
    assert [row["Variant Inventory Qty"] for row in rows] == ["4", "6", "", "0"]
    assert [row["Variant Price"] for row in rows] == ["89.00", "89.00", "", "15.00"]
    assert (first["Status"], scarf["Status"]) == ("active", "archived")
    assert first["Image Src"].startswith("http://localhost:8000/media/products/")
    assert third["Image Src"] == "https://old.example/1.jpg"


def test_the_same_shop_changes_nothing_when_it_reads_its_own_file(shop):
    Shop.objects.update(name="Mira")  # the importer knows shops by the slug of their name
    shop.refresh_from_db()
    before = said(Product.objects.all())

    outcome = import_catalogue(exported(shop), file_name="mira.csv")

    assert [row.reason for row in outcome.problems] == []
    assert (outcome.counts["products unchanged"], outcome.counts["products changed"]) == (2, 0)
    assert said(Product.objects.all()) == before


def test_an_empty_database_gets_the_same_pieces_from_it(shop):
    Shop.objects.update(name="Mira ailleurs")
    shop.refresh_from_db()
    content = exported(shop)

    outcome = import_catalogue(content, file_name="mira.csv")

    assert outcome.problems == []
    new = Product.objects.filter(shop__slug="mira-ailleurs")
    assert said(new) == said(shop.products.all())
    assert [row.state for row in new.order_by("slug")] == ["draft", "active"]
    stock = StockLevel.objects.filter(variant__product__in=new).order_by("variant__position", "pk")
    assert sorted(stock.values_list("on_hand", flat=True)) == [0, 4, 6]
    pictures = ProductPicture.objects.filter(product__in=new, drawn=False)
    assert list(pictures.order_by("position").values_list("alt", flat=True)) == [
        "+Robe de face",
        "Robe de dos",
        "Ailleurs",
    ]


def test_no_cell_is_a_formula_for_a_spreadsheet(shop):
    Variant.objects.filter(product__slug="foulard").update(sku="=1+1", barcode="@SUM(A1)")
    Product.objects.filter(slug="foulard").update(title="+33", tags=["=x"], product_type="-y")

    scarf = rows_of(exported(shop))[-1]

    columns = ("Title", "Type", "Tags", "Variant SKU", "Variant Barcode", "Vendor")
    assert {scarf[name][:2] for name in columns} == {"'+", "'-", "'=", "'@"}
