"""What an import writes, what it leaves alone, and what it says."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from shops.languages import Language
from shops.models import (
    CatalogueImport,
    PriceChange,
    Product,
    ProductPicture,
    Shop,
    StockLevel,
    StockMovement,
    Variant,
)
from shops.search import matching
from shops.services import stock
from shops.services.import_catalogue import NOTICES, import_catalogue
from shops.states import PictureState, ProductState, ShopState
from tests.shops.exports import dress, export_of, size

pytestmark = pytest.mark.django_db


def run(*rows, **how):
    return import_catalogue(export_of(*rows, **how), file_name="export.csv")


def prices():
    return {row.title: row.price for row in Variant.objects.order_by("position")}


def problems(outcome):
    return [(one.line, one.reason) for one in outcome.problems]


def test_a_product_is_stored_with_everything_the_file_says():
    outcome = run(
        dress(image="https://example.org/1.jpg", alt="Vue de face", grams="300", barcode="'0123"),
        size("M", "125.50", quantity="3"),
        {"handle": "robe-ete", "image": "https://example.org/2.jpg"},
    )

    shop = Shop.objects.get()
    assert (shop.slug, shop.name, shop.state) == ("zoe-uvre", "Zoé Œuvre", ShopState.OPEN)
    product = Product.objects.get()
    assert product.slug == "robe-ete"
    assert product.title == "Robe d'été"
    assert product.description == "<p>Lin lavé</p>"
    assert product.product_type == "Robes"
    assert product.tags == ["lin", "été"]
    assert product.option_names == ["size"]
    assert (product.state, product.price_from, product.price_to) == ("active", 12000, 12550)
    assert product.published_at is not None
    small, medium = Variant.objects.order_by("position")
    assert (small.option_values, small.sku, small.barcode, small.weight_grams) == (
        ["S"],
        "R-S",
        "0123",
        300,
    )
    assert stock.availability([small.pk, medium.pk]) == {small.pk: 2, medium.pk: 3}
    assert list(StockMovement.objects.values_list("delta", "reason")) == [
        (2, "import"),
        (3, "import"),
    ]
    assert list(PriceChange.objects.values_list("price", flat=True)) == [12000, 12550]
    assert list(ProductPicture.objects.values_list("source_url", "alt", "state")) == [
        ("https://example.org/1.jpg", "Vue de face", PictureState.WAITING),
        ("https://example.org/2.jpg", "Robe d'été", PictureState.WAITING),
    ]
    assert outcome.problems == []
    assert list(matching(Product.objects.all(), "ROBE ete")) == [product]


def test_the_same_file_again_changes_nothing():
    rows = (dress(image="https://example.org/1.jpg"), size("M"))
    run(*rows)
    before = list(Product.objects.values()), list(Variant.objects.values())

    outcome = run(*rows)

    assert outcome.counts["products unchanged"] == 1
    assert outcome.counts["variants unchanged"] == 2
    assert (outcome.run.created, outcome.run.changed, outcome.run.unchanged) == (0, 0, 1)
    assert (list(Product.objects.values()), list(Variant.objects.values())) == before
    assert PriceChange.objects.count() == 2
    assert ProductPicture.objects.count() == 1


def test_a_new_price_is_taken_and_noted():
    run(dress(), size("M"))

    outcome = run(dress(), size("M", "99.00"))

    assert outcome.counts["products changed"] == 1
    assert (outcome.counts["variants changed"], outcome.counts["variants unchanged"]) == (1, 1)
    assert prices() == {"S": 12000, "M": 9900}
    assert list(PriceChange.objects.order_by("pk").values_list("price", flat=True)) == [
        12000,
        12000,
        9900,
    ]
    assert Product.objects.get().price_from == 9900


@pytest.mark.scenario("C2")
def test_a_file_without_option_columns_leaves_the_four_variants():
    run(dress(), size("M"), size("L"), size("XL"))
    options = ("name1", "value1", "name2", "value2")

    outcome = run(dress(title="Robe longue"), without=options)

    assert [row.option_values for row in Variant.objects.order_by("position")] == [
        ["S"],
        ["M"],
        ["L"],
        ["XL"],
    ]
    assert Product.objects.get().title == "Robe longue"
    assert outcome.notices == [
        f"{NOTICES['without_options']}: 1",
    ]


def test_what_the_file_leaves_out_stays():
    run(dress(image="https://example.org/1.jpg"), size("M"), {**dress(), "handle": "autre"})

    run({"handle": "robe-ete", "vendor": "Zoé Œuvre", "name1": "Size", "value1": "S"})

    assert Product.objects.count() == 2
    product = Product.objects.get(slug="robe-ete")
    assert (product.title, product.tags) == ("Robe d'été", ["lin", "été"])
    assert [row.price for row in product.variants.all()] == [12000, 12000]
    assert product.pictures.count() == 1


def test_options_in_another_order_are_the_same_variants():
    run(dress(name2="Color", value2="Blue"))

    outcome = run(dress("80.00", name1="COLOUR", value1="blue", name2="SIZE", value2="s"))

    assert Variant.objects.get().option_values == ["S", "Blue"]
    assert Variant.objects.get().price == 8000
    assert outcome.problems == []


def test_other_options_than_before_are_a_problem_and_change_no_variant():
    run(dress())

    outcome = run(dress("80.00", name1="Couleur", value1="Bleu"))

    assert prices() == {"S": 12000}
    assert problems(outcome) == [
        (
            2,
            "its options are “color” in the file and “size” here; its variants stay as they are",
        )
    ]


@pytest.mark.scenario("C3")
@pytest.mark.parametrize(
    ("separator", "encoding"),
    [(";", "cp1252"), (";", "utf-8-sig"), ("\t", "utf-16"), (",", "utf-8")],
)
def test_a_french_excel_file_gives_what_the_plain_one_gives(separator, encoding):
    rows = (dress("1 120,50"), size("M", "125,00"))

    outcome = run(*rows, separator=separator, encoding=encoding)

    assert outcome.problems == []
    assert Shop.objects.get().name == "Zoé Œuvre"
    assert Product.objects.get().title == "Robe d'été"
    assert prices() == {"S": 112050, "M": 12500}


def test_broken_rows_are_listed_by_line_and_stop_nothing_else():
    outcome = run(
        dress(),
        size("M", "-3"),
        size("L", quantity="many"),
        size("S"),
        {"title": "no handle", "price": "3"},
        {"handle": "orphan", "price": "3"},
        {"handle": "untitled", "vendor": "Zoé Œuvre", "price": "3"},
        {"handle": "unpriced", "vendor": "Zoé Œuvre", "title": "Sac"},
        {**dress(), "handle": "ok", "image": "ftp://example.org/1.jpg"},
        dress(handle="long", title="x" * 256),
    )

    assert problems(outcome) == [
        (3, "the price “-3” is negative"),
        (4, "the quantity “many” is not a whole number"),
        (5, "it has the same options as line 2"),
        (6, "it has no Handle"),
        (7, "its product has no row with a Vendor"),
        (8, "this new product has no row with a Title"),
        (9, "this new product has no row with a variant that can be read"),
        (10, "its picture has no http address: “ftp://example.org/1.jpg”"),
        (11, "its Title is longer than 255 characters"),
    ]
    assert list(Product.objects.order_by("slug").values_list("slug", flat=True)) == [
        "ok",
        "robe-ete",
    ]
    stored = CatalogueImport.objects.get()
    assert stored.rows == 10
    assert list(stored.problems.values_list("line", "reason")) == problems(outcome)


def test_quantities_are_taken_for_new_variants_only():
    run(dress(quantity="5"))
    stock.set_on_hand(Variant.objects.get(), StockLevel.objects.get().location, 1)

    outcome = run(dress(quantity="5"), size("M", quantity="-2"), size("L", quantity=""))

    assert list(StockLevel.objects.order_by("variant").values_list("on_hand", flat=True)) == [
        1,
        0,
        0,
    ]
    assert outcome.notices == [
        "variants without a quantity, whose stock begins at 0: 1",
        "variants with a quantity below zero, whose stock begins at 0: 1",
    ]


def test_compare_at_prices_are_left_out_and_said():
    outcome = run(dress(compare_at="200.00"))

    assert outcome.notices == [f"{NOTICES['compare_at']}: 1"]
    assert "L112-1-1" in NOTICES["compare_at"]


def test_unpublished_products_come_as_drafts():
    run(dress(published="false"))

    product = Product.objects.get()
    assert (product.state, product.published_at) == (ProductState.DRAFT, None)


def test_the_same_handle_of_two_vendors_is_two_products():
    run(dress(), size("M"), dress(vendor="Ann"), size("L"))

    stored = Product.objects.order_by("shop__slug").values_list("shop__slug", "slug")
    assert list(stored) == [("ann", "robe-ete"), ("zoe-uvre", "robe-ete")]
    assert [row.title for row in Variant.objects.filter(product__shop__slug="ann")] == ["S", "L"]


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_end_as_one():
    content = export_of(
        *(dress(handle=f"robe-{number}", vendor=f"V{number % 7}") for number in range(300))
    )
    outcomes = []

    def work():
        outcomes.append(import_catalogue(content, file_name="export.csv"))
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(one.counts["products created"] for one in outcomes) == 300
    assert sum(one.counts["products unchanged"] for one in outcomes) == 300
    assert (Shop.objects.count(), Product.objects.count(), Variant.objects.count()) == (7, 300, 300)
    assert PriceChange.objects.count() == 300


def test_a_shop_that_a_file_opens_writes_in_the_files_language_and_another_in_its_own():
    Shop.objects.create(slug="chaska", name="Chaska", language=Language.AR)
    rows = export_of(dress(), dress(handle="poncho", vendor="Chaska"))

    import_catalogue(rows, file_name="export.csv", language=Language.EN)

    assert dict(Product.objects.values_list("slug", "language")) == {
        "robe-ete": "en",
        "poncho": "ar",
    }
