"""Addresses that have no page any more."""

from __future__ import annotations

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.former_addresses import AddressFate, address_fate
from shops.models import MovedAddress, Product
from shops.services.change_address import change_product_address, change_shop_address
from shops.states import ProductState, ShopState
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    return ShopFactory(slug="mira")


@pytest.fixture
def designer(shop):
    return member_of(shop, UserFactory())


def leads_to(path):
    former = address_fate(path)
    return former.fate, former.path


def test_a_former_address_of_a_shop_leads_to_it(shop, designer):
    change_shop_address(shop, "Mira Atelier", actor=designer)
    change_shop_address(shop, "atelier-mira", actor=designer)

    assert leads_to("mira") == (AddressFate.MOVED, "atelier-mira")
    assert leads_to("mira-atelier") == (AddressFate.MOVED, "atelier-mira")


def test_a_former_address_of_a_piece_leads_to_it_in_one_step(shop, designer):
    product = ProductFactory(shop=shop, slug="robe")
    change_product_address(product, "robe-lin", actor=designer)
    change_product_address(product, "robe-de-lin", actor=designer)
    change_shop_address(shop, "atelier", actor=designer)

    assert leads_to("mira/robe") == (AddressFate.MOVED, "atelier/robe-de-lin")
    assert leads_to("mira/robe-lin") == (AddressFate.MOVED, "atelier/robe-de-lin")
    assert leads_to("mira/robe-de-lin") == (AddressFate.MOVED, "atelier/robe-de-lin")
    assert leads_to("atelier/robe") == (AddressFate.MOVED, "atelier/robe-de-lin")


def test_an_archived_piece_is_gone_and_shows_what_is_like_it(shop):
    theme = ThemeFactory()
    gone = ProductFactory(shop=shop, slug="robe", state=ProductState.ARCHIVED)
    alike = ProductFactory(product_type="Robe")
    other = ProductFactory(product_type="Sac")
    gone.themes.add(theme)
    alike.themes.add(theme)

    former = address_fate("mira/robe")

    assert former.fate == AddressFate.GONE
    assert former.similar == [alike]
    assert other not in former.similar


def test_a_piece_of_a_closed_shop_is_gone_and_so_is_the_shop():
    ProductFactory(shop=ShopFactory(slug="closed", state=ShopState.CLOSED), slug="robe")

    assert leads_to("closed") == (AddressFate.GONE, "")
    assert leads_to("closed/robe") == (AddressFate.GONE, "")


def test_a_deleted_piece_leaves_its_former_address_gone():
    MovedAddress.objects.create(path="mira/old", at=clock.now())

    assert leads_to("mira/old") == (AddressFate.GONE, "")


@pytest.mark.parametrize("path", ["", "nobody", "mira/nothing", "mira/draft", "/", "mira/draft/x"])
def test_what_never_was_an_address_is_unknown(shop, path):
    ProductFactory(shop=shop, slug="draft", state=ProductState.DRAFT, published_at=None)

    assert leads_to(path) == (AddressFate.UNKNOWN, "")


def test_a_paused_shop_is_neither_moved_nor_gone():
    ShopFactory(slug="paused", state=ShopState.PAUSED)

    assert leads_to("paused") == (AddressFate.UNKNOWN, "")


def test_a_draft_that_never_was_on_sale_leaves_nothing_behind(shop, designer):
    draft = ProductFactory(shop=shop, state=ProductState.DRAFT, published_at=None)

    change_product_address(draft, "robe", actor=designer)

    assert MovedAddress.objects.count() == 0
    assert Product.objects.get(pk=draft.pk).slug == "robe"


def test_an_address_is_taken_back(shop, designer):
    change_shop_address(shop, "atelier", actor=designer)
    change_shop_address(shop, "mira", actor=designer)

    assert leads_to("atelier") == (AddressFate.MOVED, "mira")
    assert not MovedAddress.objects.filter(path="mira").exists()


def test_an_address_that_another_shop_had_is_taken(shop, designer):
    change_shop_address(shop, "atelier", actor=designer)
    other = ShopFactory(slug="other")

    with pytest.raises(RuleBroken) as broken:
        change_shop_address(other, "mira", actor=member_of(other, UserFactory()))

    assert broken.value.code == "ADDRESS_TAKEN"


def test_nobody_else_changes_an_address(shop):
    with pytest.raises(RuleBroken) as broken:
        change_shop_address(shop, "mine", actor=UserFactory())

    assert broken.value.code == "NOT_ALLOWED"


def test_an_address_has_latin_letters(shop, designer):
    with pytest.raises(RuleBroken) as broken:
        change_shop_address(shop, "!!!", actor=designer)

    assert broken.value.code == "ADDRESS"
