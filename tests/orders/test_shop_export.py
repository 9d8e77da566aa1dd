"""What the copy of a shop has of its orders, and of how it delivers and makes."""

from __future__ import annotations

import csv
import io
import json
import uuid
import zipfile
from datetime import date

import pytest
from django.db import transaction
from django.utils.translation import override

from orders.models import DeliveryOption, Dispatch, GiftWrap, MakingCapacity, ShopBreak, Voucher
from orders.order_table import order_rows
from orders.services.forget_buyer import forget_buyer
from orders.services.restrict_contact import restrict_contact
from shops.exporting.archive import write_archive
from shops.models import Shop
from shops.services.restoring.restore_shop import restore_shop
from tests.factories.orders import cart_with, paid_order, placed_order
from tests.factories.shops import ProductFactory, ShopFactory, variant_in_stock
from tests.shops.exporting.full_shop import known_tables, tables_of_shops

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    return ShopFactory.create(slug="mira", name="Mira")


def copy_of(shop, path):
    with path.open("wb") as out, override("en"):
        write_archive(shop, out)
    return path


def orders_in(path):
    with zipfile.ZipFile(path) as archive:
        text = archive.read("orders.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_each_line_that_was_paid_for_is_a_row(shop, tmp_path):
    dress = variant_in_stock(product__shop=shop, product__title="=Robe", sku="R1", price=8400)
    others = variant_in_stock(product__title="Of somebody else")
    order = paid_order(cart_with((dress, 2), others))
    placed_order(cart_with(dress))

    (row,) = orders_in(copy_of(shop, tmp_path / "mira.zip"))

    assert row["Order"] == order.seller_orders.get(shop=shop).number
    assert (row["Name"], row["Email"], row["City"]) == (
        "Ann Martin",
        "ann@example.test",
        "Montreuil",
    )
    assert (row["Piece"], row["SKU"], row["Quantity"]) == ("'=Robe", "R1", "2")
    assert (row["Price"], row["Total of the line"], row["Total of the part"]) == (
        "84.00",
        "168.00",
        "168.00",
    )


def test_a_french_table_has_decimal_commas(shop, tmp_path):
    paid_order(cart_with(variant_in_stock(product__shop=shop, price=8450)))

    with (tmp_path / "a.zip").open("wb") as out, override("fr"):
        write_archive(shop, out)

    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert ";84,50;1;0,00;84,50;" in archive.read("orders.csv").decode()


def test_a_buyer_who_was_erased_is_not_named(shop, tmp_path):
    order = paid_order(cart_with(variant_in_stock(product__shop=shop)))
    forget_buyer(order)
    restrict_contact(order)

    (row,) = orders_in(copy_of(shop, tmp_path / "mira.zip"))

    assert [row[name] for name in ("Name", "Email", "Phone", "Street", "City")] == [""] * 5


def test_a_hundred_orders_take_as_many_statements_as_one(shop, django_assert_num_queries):
    dress = variant_in_stock(product__shop=shop, on_hand=20)
    for _ in range(4):
        paid_order(cart_with(dress))

    with django_assert_num_queries(3):
        assert len(list(order_rows(shop))) == 5


def test_how_a_shop_delivers_wraps_makes_and_reduces_comes_back(shop, tmp_path):
    rows = settings_of(shop)
    with transaction.atomic():
        product = ProductFactory.create(shop=shop, slug="robe", made_to_order=True)
        configure(shop, product)
        path = copy_of(shop, tmp_path / "mira.zip")
        before = settings_of(shop)
        transaction.set_rollback(True)
    Shop.objects.all().delete()

    restored = restore_shop(path)

    assert before != rows
    assert settings_of(restored.shop) == before
    assert MakingCapacity.objects.get(pieces=2, product__slug="robe").shop == restored.shop


def test_a_voucher_whose_code_is_taken_is_left_out(shop, tmp_path):
    Voucher.objects.create(code="NOEL", shop=shop, amount=500)
    path = copy_of(shop, tmp_path / "mira.zip")
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("shop.json"))["shop"]["vouchers"][0]["code"] == "NOEL"
    Shop.objects.filter(pk=shop.pk).update(slug="elsewhere")

    restored = restore_shop(path)

    assert "There is a voucher NOEL here already: it was left out." in restored.notices
    assert Voucher.objects.get().shop == shop


def test_each_table_of_this_room_is_copied_or_said_not_to_be():
    unknown = {label for label in tables_of_shops() - known_tables() if label.startswith("orders.")}

    assert unknown == set(), f"See orders/shop_export.py: {', '.join(sorted(unknown))}"


def configure(shop, product):
    DeliveryOption.objects.create(
        shop=shop,
        kind="post",
        name={"fr": "Colis", "ar": "طرد"},
        price=490,
        bands=[[500, 490], [2000, 790]],
        countries=["FR", "BE"],
        free_from=10000,
        request_id=uuid.uuid4(),
    )
    DeliveryOption.objects.create(
        shop=shop, kind="collect", name={"fr": "Marché"}, price=0, until_day=date(2027, 1, 1)
    )
    Dispatch.objects.create(shop=shop, processing_days=2, weekdays=[1, 3], piece_grams=250)
    ShopBreak.objects.create(
        shop=shop,
        from_day=date(2027, 7, 1),
        until_day=date(2027, 7, 20),
        is_paused=True,
        note={"fr": "Vacances"},
        request_id=uuid.uuid4(),
    )
    GiftWrap.objects.create(shop=shop, price=300)
    MakingCapacity.objects.create(shop=shop, pieces=5)
    MakingCapacity.objects.create(shop=shop, product=product, pieces=2, longest_wait=3)
    Voucher.objects.create(code="ETE", shop=shop, rate=1000, max_uses=None, max_per_customer=1)


def settings_of(shop):
    models = (DeliveryOption, Dispatch, ShopBreak, GiftWrap, MakingCapacity, Voucher)
    return [
        [
            {
                column.name: column.value_from_object(row)
                for column in model._meta.concrete_fields
                if column.name not in {"id", "shop", "product", "request_id"}
            }
            for row in model.objects.filter(shop=shop).order_by("pk")
            if getattr(row, "until_day", None) != date(2027, 1, 1)
        ]
        for model in models
    ]
