"""A designer's import: what is announced is what is stored."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from shops.exporting.csv_files import table_for_systems
from shops.exporting.shopify import shopify_rows
from shops.models import Product, StockLevel, Variant
from shops.services.edit_variant import edit_variant
from shops.states import ChangeState, ImportKind, ImportState, ProductState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.shops.exporting.full_shop import full_shop
from tests.shops.exports import dress, export_of, size
from tests.shops.services.imports.sending import announced, applied, left_out, reasons, sent, titles

pytestmark = pytest.mark.django_db


def bags(count, **fields):
    """Rows of so many products with one variant each."""
    return [
        {"handle": f"sac-{number}", "title": f"Sac {number}", "price": "30", "quantity": "1"}
        | fields
        for number in range(count)
    ]


@pytest.mark.scenario("C1")
def test_of_251_rows_with_six_bad_ones_245_are_announced_and_stored(shop, zoe):
    rows = bags(251)
    rows[3]["price"] = "-3"
    rows[50]["price"] = ""
    rows[51]["title"] = "x" * 256
    rows[100]["quantity"] = "many"
    rows[200]["handle"] = rows[200]["title"] = ""
    rows[250]["title"] = "Sac écologique"

    run = sent(shop, export_of(*rows), actor=zoe)

    assert announced(run) == {
        "rows": 251, "left out": 6, "new": 245, "changed": 0, "unchanged": 0
    }  # fmt: skip
    assert [line for line, _reason in left_out(run)] == [5, 52, 53, 102, 202, 252]
    assert left_out(run)[0] == (5, "the price “-3” is negative")
    assert Product.objects.count() == 0
    applied(run, actor=zoe)
    assert run.state == ImportState.APPLIED
    assert (run.total, run.done) == (245, 245)
    assert Product.objects.filter(shop=shop).count() == 245
    assert Variant.objects.count() == 245
    assert StockLevel.objects.filter(on_hand=1).count() == 245


@pytest.mark.scenario("C1")
def test_the_same_file_again_changes_nothing(shop, zoe):
    rows = [dress(image="https://example.org/1.jpg"), size("M"), *bags(5)]
    applied(sent(shop, export_of(*rows), actor=zoe), actor=zoe)
    before = list(Product.objects.values()), list(Variant.objects.values())

    run = sent(shop, export_of(*rows), actor=zoe)

    assert announced(run)["unchanged"] == 6
    assert (run.created, run.changed) == (0, 0)
    with pytest.raises(RuleBroken) as broken:
        applied(run, actor=zoe)
    assert broken.value.code == "NOTHING_NEW"
    assert (list(Product.objects.values()), list(Variant.objects.values())) == before


@pytest.mark.scenario("C2")
def test_a_file_without_option_columns_leaves_the_four_variants(shop, zoe):
    first = export_of(dress(), size("M"), size("L"), size("XL"))
    applied(sent(shop, first, actor=zoe), actor=zoe)
    options = ("name1", "value1", "name2", "value2")

    run = sent(shop, export_of(dress(title="Robe longue"), without=options), actor=zoe)
    applied(run, actor=zoe)

    (change,) = run.changes.all()
    assert change.fields == [
        {"field": "title", "variant": None, "before": "Robe d'été", "after": "Robe longue"}
    ]
    variants = Variant.objects.order_by("position")
    assert [row.option_values for row in variants] == [["S"], ["M"], ["L"], ["XL"]]


@pytest.mark.scenario("C3")
@pytest.mark.parametrize(
    ("separator", "encoding"), [(";", "cp1252"), (";", "utf-8-sig"), ("\t", "utf-16")]
)
def test_a_french_excel_file_announces_what_the_plain_one_does(shop, zoe, separator, encoding):
    plain = sent(shop, export_of(dress("1120.50"), size("M", "125.00")), actor=zoe)
    rows = (dress("1 120,50"), size("M", "125,00"))

    french = sent(shop, export_of(*rows, separator=separator, encoding=encoding), actor=zoe)

    assert french.kind == ImportKind.SHOPIFY
    assert left_out(french) == []
    assert list(french.changes.values_list("fields")) == list(plain.changes.values_list("fields"))
    applied(french, actor=zoe)
    assert {row.title: row.price for row in Variant.objects.all()} == {"S": 112050, "M": 12500}


def test_each_difference_is_announced_field_by_field(shop, zoe):
    applied(sent(shop, export_of(dress(), size("M")), actor=zoe), actor=zoe)
    rows = (dress("99.00", tags="lin", image="https://example.org/1.jpg"), size("M"), size("L"))

    run = sent(shop, export_of(*rows), actor=zoe)

    assert announced(run)["changed"] == 1
    assert run.changes.get().fields == [
        {"field": "tags", "variant": None, "before": ["lin", "été"], "after": ["lin"]},
        {"field": "price", "variant": ["S"], "before": 12000, "after": 9900},
        {
            "field": "variant",
            "variant": ["L"],
            "before": None,
            "after": {
                "price": 12000, "sku": "R-L", "barcode": "", "weight_grams": 0, "on_hand": 1
            },
        },
        {
            "field": "picture",
            "variant": None,
            "before": None,
            "after": "https://example.org/1.jpg",
        },
    ]  # fmt: skip


def test_everything_goes_to_her_shop_whatever_vendors_the_file_names(shop, zoe):
    run = sent(shop, export_of(dress(), dress(handle="sac", vendor="Ann")), actor=zoe)
    applied(run, actor=zoe)

    assert set(Product.objects.values_list("shop__slug", flat=True)) == {"zoe"}
    assert run.notices == ["The maker's name in the file is not used: all goes to your shop."]


def test_new_pieces_are_drafts_until_she_says_otherwise(shop, zoe):
    applied(sent(shop, export_of(dress()), actor=zoe), actor=zoe)

    assert Product.objects.get().state == ProductState.DRAFT


def test_what_was_edited_after_the_comparison_is_left_as_it_is(shop, zoe):
    applied(sent(shop, export_of(dress(), *bags(1)), actor=zoe), actor=zoe)
    run = sent(shop, export_of(dress("90.00"), *bags(1, price="31")), actor=zoe)
    edit_variant(Variant.objects.get(option_values=["S"]), price=11000, actor=zoe)

    applied(run, actor=zoe)

    assert set(Variant.objects.values_list("price", flat=True)) == {11000, 3100}
    assert reasons(run) == {
        "Robe d'été": ("It was edited after it was compared. Send the file again to compare it.")
    }
    assert run.changes.get(title="Robe d'été").state == ChangeState.SKIPPED


def test_a_file_of_one_name_in_two_spellings_is_one_piece(shop, zoe):
    run = sent(shop, b"Nom;Prix\nRobe;10\nROBE;12\nSac;5\n", actor=zoe)

    assert left_out(run) == [(3, "it has the same options as line 2")]
    applied(run, actor=zoe)
    assert titles(shop) == {"Robe", "Sac"}


def test_her_own_export_comes_back_unchanged():
    owner = UserFactory.create()
    shop = full_shop(owner, StaffFactory.create())
    content = b"".join(table_for_systems(shopify_rows(shop)))

    run = sent(shop, content, actor=owner)

    assert left_out(run) == []
    assert announced(run) == {
        "rows": 4, "left out": 0, "new": 0, "changed": 0, "unchanged": 2
    }  # fmt: skip
