"""A theme that needs proof holds a piece while a claim lives, and not a day longer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from matricia.kit import clock
from shops.models import Product
from shops.services.claims.draft_claim import withdraw_claim
from shops.states import ClaimState
from shops.theme_pieces import carried_links, in_theme, unproven
from tests.factories.accounts import StaffFactory
from tests.factories.claims import ClaimFactory, ProofFactory, in_days, proven_claim
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ethical():
    return ThemeFactory(slug="mode-ethique", needs_proof=True)


@pytest.fixture
def skirt(ethical):
    product = ProductFactory(title="Jupe")
    product.themes.add(ethical)
    return product


def listed():
    return list(in_theme(Product.objects.all(), "mode-ethique"))


def test_a_theme_without_proof_takes_every_piece_that_chose_it():
    theme = ThemeFactory(slug="mode-ethique")
    skirt = ProductFactory()
    skirt.themes.add(theme)
    ProductFactory()

    assert listed() == [skirt]
    assert unproven(skirt, [theme]) == []


def test_without_a_claim_the_piece_is_not_in_the_theme(skirt, ethical):
    assert listed() == []
    assert unproven(skirt, [ethical]) == [ethical]


def test_with_a_living_claim_it_is(skirt, ethical):
    proven_claim(shop=skirt.shop, product=skirt, theme=ethical)

    assert listed() == [skirt]
    assert unproven(skirt, [ethical]) == []


def test_a_claim_about_the_shop_covers_all_its_pieces_and_no_others(skirt, ethical):
    other = ProductFactory(title="Robe d'une autre")
    other.themes.add(ethical)
    proven_claim(shop=skirt.shop, product=None, theme=ethical)

    assert listed() == [skirt]


def test_a_claim_about_another_piece_or_theme_proves_nothing(skirt, ethical):
    proven_claim(shop=skirt.shop, product=ProductFactory(shop=skirt.shop), theme=ethical)
    proven_claim(shop=skirt.shop, product=skirt, theme=ThemeFactory(needs_proof=True))
    proven_claim(shop=ShopFactory(), product=None, theme=ethical)

    assert listed() == []


@pytest.mark.parametrize(
    "state", [ClaimState.DRAFT, ClaimState.SUBMITTED, ClaimState.REFUSED, ClaimState.WITHDRAWN]
)
def test_what_is_not_approved_proves_nothing(skirt, ethical, state):
    proven_claim(shop=skirt.shop, product=skirt, theme=ethical, state=state)

    assert listed() == []


def test_an_approved_claim_without_a_proof_proves_nothing(skirt, ethical):
    ClaimFactory(shop=skirt.shop, product=skirt, theme=ethical)

    assert listed() == []


@pytest.mark.scenario("C4")
def test_on_the_day_the_claim_ends_the_piece_leaves_the_theme(skirt, ethical):
    proven_claim(shop=skirt.shop, product=skirt, theme=ethical, expires_on=in_days(10))
    last = datetime.combine(in_days(9), datetime.min.time(), clock.PARIS) + timedelta(hours=23)

    with clock.frozen(last.astimezone(UTC)):
        assert listed() == [skirt]
    with clock.frozen((last + timedelta(hours=1)).astimezone(UTC)):
        assert listed() == []
        assert list(carried_links()) == []


@pytest.mark.scenario("C4")
def test_on_the_day_its_last_proof_ends_too(skirt, ethical):
    claim = ClaimFactory(shop=skirt.shop, product=skirt, theme=ethical)
    ProofFactory(claim=claim, expires_on=in_days(3))
    ProofFactory(claim=claim, expires_on=in_days(5))

    assert claim.ends_on == in_days(5)
    with clock.frozen(clock.now() + timedelta(days=4)):
        assert listed() == [skirt]
    with clock.frozen(clock.now() + timedelta(days=5)):
        assert listed() == []


def test_a_withdrawn_claim_takes_its_pieces_along_at_once(skirt, ethical):
    claim = proven_claim(shop=skirt.shop, product=skirt, theme=ethical)

    withdraw_claim(claim, actor=StaffFactory())

    assert listed() == []
