"""shops/services/bulk/: plan, change, undo"""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from matricia.kit.errors import RuleBroken
from shops.bulk import Asked, BulkKind, Rounding, Which, new_price
from shops.models import BulkChange, PriceChange, Product, ProductVersion, Variant
from shops.services.bulk import plan as planning
from shops.services.bulk.change_products import change_products
from shops.services.bulk.plan import plan_of
from shops.services.bulk.undo_bulk_change import undo_bulk_change
from shops.services.edit_variant import edit_variant
from shops.states import ProductState
from tests.factories.accounts import UserFactory
from tests.factories.claims import proven_claim
from tests.factories.sellers import seller_of
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    VariantFactory,
    member_of,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db

TEN_MORE = Asked(kind=BulkKind.PERCENT, number=10)


@pytest.fixture
def shop():
    return ShopFactory()


@pytest.fixture
def lynda(shop):
    return member_of(shop, UserFactory())


@pytest.fixture
def robe(shop) -> Variant:
    return VariantFactory(product__shop=shop, product__title="Robe", price=4990)


@pytest.fixture
def scarf(shop) -> Variant:
    return VariantFactory(product__shop=shop, product__title="Scarf", price=2000)


def of(*variants: Variant) -> Which:
    return Which(ids=tuple(variant.product_id for variant in variants))


def changed(shop, which: Which, asked: Asked, actor: Any, pk: UUID | None = None) -> BulkChange:
    digest = plan_of(shop, which, asked).digest
    return change_products(pk or uuid4(), shop, which, asked, digest=digest, actor=actor)


def prices(*variants: Variant) -> list[int]:
    return [Variant.objects.get(pk=variant.pk).price for variant in variants]


def state_of(variant: Variant) -> str:
    return Product.objects.get(pk=variant.product_id).state


@pytest.mark.parametrize(
    ("price", "asked", "after"),
    [
        (4990, Asked(kind=BulkKind.PERCENT, number=10), 5489),
        (4990, Asked(kind=BulkKind.PERCENT, number=-15), 4242),
        (4990, Asked(kind=BulkKind.PERCENT, number=10, rounding=Rounding.TEN_CENTS), 5490),
        (4990, Asked(kind=BulkKind.PERCENT, number=10, rounding=Rounding.EURO), 5500),
        (4990, Asked(kind=BulkKind.AMOUNT, number=-240, rounding=Rounding.EURO), 4800),
        (4990, Asked(kind=BulkKind.PRICE, number=3333, rounding=Rounding.EURO), 3333),
        (5, Asked(kind=BulkKind.PERCENT, number=-10), 5),
    ],
)
def test_prices_are_rounded_half_up(price, asked, after):
    assert new_price(price, asked) == after


def test_a_preview_says_what_becomes_of_each_piece_and_changes_none(shop, robe, scarf):
    plan = plan_of(shop, of(robe, scarf), TEN_MORE)

    assert [(row.title, row.before, row.after, row.problem) for row in plan.rows] == [
        ("Robe", {str(robe.pk): 4990}, {str(robe.pk): 5489}, ""),
        ("Scarf", {str(scarf.pk): 2000}, {str(scarf.pk): 2200}, ""),
    ]
    assert prices(robe, scarf) == [4990, 2000]


def test_prices_change_with_their_history_versions_and_listing(shop, lynda, robe, scarf):
    change = changed(shop, of(robe, scarf), TEN_MORE, lynda)

    assert prices(robe, scarf) == [5489, 2200]
    assert list(PriceChange.objects.filter(variant=robe).values_list("price", "by")) == [
        (5489, lynda.pk)
    ]
    product = Product.objects.get(pk=robe.product_id)
    assert (product.price_from, product.version) == (5489, 2)
    assert ProductVersion.objects.filter(product=product).count() == 2
    assert [row["product"] for row in change.rows] == [robe.product_id, scarf.product_id]


def test_undo_gives_every_piece_its_price_back_and_keeps_the_history(shop, lynda, robe, scarf):
    change = changed(shop, of(robe, scarf), TEN_MORE, lynda)

    assert undo_bulk_change(change, actor=lynda) == {}

    assert prices(robe, scarf) == [4990, 2000]
    asked = PriceChange.objects.filter(variant=robe).order_by("pk")
    assert list(asked.values_list("price", flat=True)) == [5489, 4990]
    assert BulkChange.objects.get().undone_at is not None
    assert undo_bulk_change(change, actor=lynda) == {}
    assert prices(robe) == [4990]


def test_undo_leaves_what_was_edited_since(shop, lynda, robe, scarf):
    change = changed(shop, of(robe, scarf), TEN_MORE, lynda)
    edit_variant(Variant.objects.get(pk=robe.pk), price=9900, actor=lynda)

    left = undo_bulk_change(change, actor=lynda)

    assert list(left) == [robe.product_id]
    assert prices(robe, scarf) == [9900, 2000]


def test_a_piece_that_would_cost_nothing_is_left_out_and_named(shop, lynda, robe, scarf):
    less = Asked(kind=BulkKind.AMOUNT, number=-2000)

    plan = plan_of(shop, of(robe, scarf), less)
    changed(shop, of(robe, scarf), less, lynda)

    assert [bool(row.problem) for row in plan.rows] == [False, True]
    assert prices(robe, scarf) == [2990, 2000]


def test_themes_are_added_and_taken_off_and_undone(shop, lynda, robe, scarf):
    slow, reused = ThemeFactory(slug="slow"), ThemeFactory(slug="reused")
    robe.product.themes.set([slow])
    add = Asked(kind=BulkKind.ADD_THEME, word="reused")
    change = changed(shop, of(robe, scarf), add, lynda)

    assert set(robe.product.themes.all()) == {slow, reused}
    assert set(scarf.product.themes.all()) == {reused}
    undo_bulk_change(change, actor=lynda)
    assert set(robe.product.themes.all()) == {slow}
    assert not scarf.product.themes.exists()
    changed(shop, of(robe, scarf), Asked(kind=BulkKind.REMOVE_THEME, word="slow"), lynda)
    assert not robe.product.themes.exists()


@pytest.mark.scenario("C4")
def test_a_theme_that_needs_proof_is_added_only_to_pieces_that_have_it(shop, lynda, robe, scarf):
    ethical = ThemeFactory(slug="ethical", needs_proof=True)
    proven_claim(shop=shop, product=robe.product, theme=ethical)
    draft = VariantFactory(product__shop=shop, product__state=ProductState.DRAFT)
    add = Asked(kind=BulkKind.ADD_THEME, word="ethical")

    plan = plan_of(shop, of(robe, scarf, draft), add)
    changed(shop, of(robe, scarf, draft), add, lynda)

    assert [bool(row.problem) for row in plan.rows] == [False, True, False]
    assert [row.product.themes.count() for row in (robe, scarf, draft)] == [1, 0, 1]


def test_states_change_with_their_events(shop, lynda, robe, scarf):
    archive = Asked(kind=BulkKind.STATE, word="archived")

    changed(shop, of(robe, scarf), archive, lynda)

    assert [state_of(robe), state_of(scarf)] == ["archived", "archived"]
    assert robe.product.events.get().by == lynda


def test_what_was_archived_comes_back_by_way_of_a_draft(shop, lynda, robe):
    seller_of(shop)
    archive = changed(shop, of(robe), Asked(kind=BulkKind.STATE, word="archived"), lynda)

    assert undo_bulk_change(archive, actor=lynda) == {}

    assert state_of(robe) == "active"
    moves = list(robe.product.events.values_list("from_state", "to_state"))
    assert moves == [("active", "archived"), ("archived", "draft"), ("draft", "active")]


def test_an_undo_that_a_rule_refuses_leaves_the_piece_as_it_is(shop, lynda, robe):
    archive = changed(shop, of(robe), Asked(kind=BulkKind.STATE, word="archived"), lynda)

    left = undo_bulk_change(archive, actor=lynda)  # nobody knows who sells in this shop

    assert list(left) == [robe.product_id]
    assert state_of(robe) == "archived"


def test_what_may_not_be_sold_is_left_out(shop, lynda, robe):
    robe.product.state = ProductState.ARCHIVED
    robe.product.save(update_fields=["state"])

    plan = plan_of(shop, of(robe), Asked(kind=BulkKind.STATE, word="active"))

    assert plan.rows[0].problem
    with pytest.raises(RuleBroken) as refused:
        changed(shop, of(robe), Asked(kind=BulkKind.STATE, word="active"), lynda)
    assert (refused.value.code, state_of(robe)) == ("NOTHING_CHANGES", "archived")


def test_a_piece_edited_after_the_preview_stops_the_change(shop, lynda, robe, scarf):
    digest = plan_of(shop, of(robe, scarf), TEN_MORE).digest
    edit_variant(robe, price=6000, actor=lynda)

    with pytest.raises(RuleBroken) as refused:
        change_products(uuid4(), shop, of(robe, scarf), TEN_MORE, digest=digest, actor=lynda)

    assert refused.value.code == "EDITED_MEANWHILE"
    assert prices(robe, scarf) == [6000, 2000]


def test_the_same_id_again_changes_nothing_more(shop, lynda, robe):
    pk = uuid4()
    first = changed(shop, of(robe), TEN_MORE, lynda, pk)

    again = change_products(pk, shop, of(robe), TEN_MORE, digest="any", actor=lynda)

    assert (again, prices(robe)) == (first, [5489])
    other = ShopFactory()
    with pytest.raises(RuleBroken) as refused:
        change_products(
            pk, other, of(robe), TEN_MORE, digest="any", actor=member_of(other, UserFactory())
        )
    assert refused.value.code == "REQUEST_ID"


@pytest.mark.scenario("C5")
def test_pieces_of_other_shops_are_not_among_the_chosen(shop, lynda, robe):
    foreign = VariantFactory(price=3000)

    changed(shop, of(robe, foreign), TEN_MORE, lynda)

    assert prices(robe, foreign) == [5489, 3000]
    for actor in (UserFactory(), member_of(foreign.product.shop, UserFactory())):
        with pytest.raises(RuleBroken) as refused:
            changed(shop, of(robe), TEN_MORE, actor)
        assert refused.value.code == "NOT_ALLOWED"


def test_all_that_a_filtered_list_shows_can_be_chosen(shop, lynda, robe, scarf):
    there = variant_in_stock(3, product__shop=shop, price=1000)
    draft = VariantFactory(product__shop=shop, product__state=ProductState.DRAFT, price=1000)
    gone = Which(filters={"sold_out": True, "state": "active"})

    changed(shop, gone, TEN_MORE, lynda)

    assert prices(robe, scarf, there, draft) == [5489, 2200, 1000, 1000]


def test_too_many_at_once_none_and_nonsense_are_refused(shop, robe, monkeypatch):
    def code_of(which: Which, asked: Asked) -> str:
        with pytest.raises(RuleBroken) as refused:
            plan_of(shop, which, asked)
        return refused.value.code

    assert code_of(Which(), TEN_MORE) == "NONE_CHOSEN"
    assert code_of(of(robe), Asked(kind=BulkKind.PERCENT, number=-91)) == "PERCENT"
    assert code_of(of(robe), Asked(kind=BulkKind.STATE, word="hidden")) == "STATE"
    assert code_of(of(robe), Asked(kind=BulkKind.ADD_THEME, word="none")) == "THEME"
    monkeypatch.setattr(planning, "MOST", 0)
    assert code_of(of(robe), TEN_MORE) == "TOO_MANY"


def test_a_hidden_piece_stays_hidden(shop, lynda):
    hidden = VariantFactory(
        product=ProductFactory(shop=shop, state=ProductState.HIDDEN), price=1000
    )

    plan = plan_of(shop, of(hidden), Asked(kind=BulkKind.STATE, word="draft"))

    assert plan.rows[0].problem
