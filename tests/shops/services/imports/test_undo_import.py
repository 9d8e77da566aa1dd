"""One click takes an import back, and harms nobody by it."""

from __future__ import annotations

import pytest

from orders.models import Cart, CartLine
from shops.models import Favourite, Location, PriceChange, Product, Variant
from shops.services import stock
from shops.services.edit_product import edit_product
from shops.services.edit_variant import edit_variant
from shops.states import ChangeState, ImportState
from tests.factories.accounts import UserFactory
from tests.shops.exports import dress, export_of, size
from tests.shops.services.imports.dump import dump
from tests.shops.services.imports.sending import applied, reasons, sent, titles, undone

pytestmark = pytest.mark.django_db

SOLD = "Pieces of it were sold, held or counted since. It stays as it is."
WANTED = "Somebody has ordered, wished for or planned it since. It stays as it is."
EDITED = "It was edited since. Undo it by hand where you want to."


def bag(**fields):
    return {"handle": "sac", "title": "Sac", "price": "30", "quantity": "4", **fields}


@pytest.fixture
def first(shop, zoe):
    """What she had before: a dress in two sizes."""
    rows = (dress(image="https://example.org/1.jpg"), size("M"))
    return applied(sent(shop, export_of(*rows), actor=zoe), actor=zoe)


def imported(shop, zoe, *rows):
    return applied(sent(shop, export_of(*rows), actor=zoe), actor=zoe)


@pytest.mark.scenario("C1")
def test_undoing_restores_every_row_as_it_was(shop, zoe, first):
    before = dump()
    rows = (
        dress("99", title="Robe longue", body="<p>Soie</p>", sku="X", tags="soie", barcode="12"),
        size("M", "77", grams="200", image="https://example.org/2.jpg"),
        size("XL"),
        bag(),
    )
    run = imported(shop, zoe, *rows)
    assert titles(shop) == {"Robe longue", "Sac"}

    undone(run, actor=zoe)

    assert run.state == ImportState.UNDONE
    assert reasons(run) == {}
    assert dump() == before
    assert set(run.changes.values_list("state", flat=True)) == {ChangeState.UNDONE}


def test_prices_that_were_asked_meanwhile_stay_in_the_history(shop, zoe, first):
    run = imported(shop, zoe, dress("99"))

    undone(run, actor=zoe)

    small = Variant.objects.get(option_values=["S"])
    prices = PriceChange.objects.filter(variant=small).order_by("pk")
    assert list(prices.values_list("price", flat=True)) == [12000, 9900, 12000]


def test_a_piece_that_was_sold_since_stays_and_the_others_go(shop, zoe):
    run = imported(shop, zoe, dress(), bag())
    sac = Variant.objects.get(product__slug="sac")
    stock.set_on_hand(sac, Location.objects.get(), 3)

    undone(run, actor=zoe)

    assert titles(shop) == {"Sac"}
    assert reasons(run) == {"Sac": SOLD}
    assert run.changes.get(title="Sac").state == ChangeState.KEPT


def test_a_piece_in_a_basket_or_wished_for_stays(shop, zoe):
    run = imported(shop, zoe, dress(), bag())
    CartLine.objects.create(
        cart=Cart.objects.create(),
        variant=Variant.objects.get(product__slug="sac"),
        quantity=1,
        price_when_added=3000,
    )
    Favourite.objects.create(user=UserFactory(), product=Product.objects.get(slug="robe-ete"))

    undone(run, actor=zoe)

    assert reasons(run) == {"Robe d'été": WANTED, "Sac": WANTED}
    assert titles(shop) == {"Robe d'été", "Sac"}


def test_a_new_piece_that_was_edited_since_stays(shop, zoe):
    run = imported(shop, zoe, dress(), bag())
    edit_variant(Variant.objects.get(product__slug="sac"), price=3500, actor=zoe)

    undone(run, actor=zoe)

    assert reasons(run) == {"Sac": EDITED}
    assert titles(shop) == {"Sac"}


def test_what_she_typed_over_an_import_is_not_lost_and_what_it_did_not_touch_does_not_hinder(
    shop, zoe, first
):
    imported(shop, zoe, bag())
    run = imported(shop, zoe, dress(title="Robe longue"), bag(title="Grand sac"))
    robe, sac = Product.objects.get(slug="robe-ete"), Product.objects.get(slug="sac")
    edit_product(robe, version=robe.version, title="Robe midi", actor=zoe)
    edit_product(sac, version=sac.version, description="<p>Cuir</p>", actor=zoe)

    undone(run, actor=zoe)

    sac.refresh_from_db()
    assert titles(shop) == {"Robe midi", "Sac"}
    assert sac.description == "<p>Cuir</p>"
    assert reasons(run) == {"Robe longue": EDITED}


def test_a_new_size_that_was_sold_keeps_its_whole_piece_as_it_is(shop, zoe, first):
    run = imported(shop, zoe, dress(title="Robe longue"), size("M"), size("XL"))
    stock.set_on_hand(Variant.objects.get(option_values=["XL"]), Location.objects.get(), 0)

    undone(run, actor=zoe)

    assert reasons(run) == {"Robe longue": SOLD}
    assert titles(shop) == {"Robe longue"}


def test_undoing_twice_is_undoing_once(shop, zoe, first):
    before = dump()
    run = imported(shop, zoe, bag())
    undone(run, actor=zoe)

    undone(run, actor=zoe)

    assert dump() == before
    assert [(one.from_state, one.to_state) for one in run.events.all()] == [
        ("received", "reading"),
        ("reading", "ready"),
        ("ready", "applying"),
        ("applying", "applied"),
        ("applied", "undoing"),
        ("undoing", "undone"),
    ]
