"""markets/services/keep_market.py, add_organiser.py and keep_till.py"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from markets.models import Market, MarketOrganiser, Till
from markets.services.add_organiser import add_organiser
from markets.services.keep_market import create_market, edit_market
from markets.services.keep_till import add_till, rename_till
from markets.states import MarketState
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import MarketFactory, TillFactory, organiser_of, stall_at

pytestmark = pytest.mark.django_db

NEW = {
    "name": {"fr": " Marché de  printemps ", "en": "Spring market", "ar": ""},
    "place": "Hall B",
    "starts_at": datetime(2027, 3, 20, 9, tzinfo=UTC),
    "ends_at": datetime(2027, 3, 21, 18, tzinfo=UTC),
}


@pytest.fixture
def market():
    return MarketFactory(state=MarketState.PLANNED)


@pytest.fixture
def brigitte(market):
    return organiser_of(market)


def test_a_new_market_is_planned_and_organised_by_who_made_it():
    staff = StaffFactory()

    market = create_market(actor=staff, **NEW, cash_float=12_000, stall_fee=2_500, hall_rows=5)

    market.refresh_from_db()
    assert market.name == {"fr": "Marché de printemps", "en": "Spring market"}
    assert (market.slug, market.state) == ("marche-de-printemps-2027", "planned")
    assert (market.place, market.hall_columns, market.hall_rows) == ("Hall B", 12, 5)
    assert (market.cash_float, market.stall_fee) == (12_000, 2_500)
    assert [row.user for row in market.organisers.all()] == [staff]


def test_an_organiser_plans_another_market(brigitte):
    assert create_market(actor=brigitte, **NEW).organisers.get().user == brigitte


def test_a_customer_plans_none():
    with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
        create_market(actor=UserFactory(), **NEW)

    assert Market.objects.count() == 0


def test_asked_twice_it_is_made_once():
    staff = StaffFactory()
    first = create_market(actor=staff, **NEW)

    assert create_market(actor=staff, **NEW) == first
    assert (Market.objects.count(), MarketOrganiser.objects.count()) == (1, 1)


def test_anothers_market_of_that_name_is_not_answered(brigitte):
    create_market(actor=StaffFactory(), **NEW)

    with pytest.raises(RuleBroken, match="NAME_TAKEN"):
        create_market(actor=brigitte, **NEW)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": {"fr": " "}}, "TITLE"),
        ({"name": {"fr": "M" * 121}}, "TITLE"),
        ({"place": ""}, "TITLE"),
        ({"ends_at": NEW["starts_at"]}, "DATES"),
        ({"starts_at": datetime(2027, 3, 20, 9)}, "DATES"),  # noqa: DTZ001 (that is the point)
        ({"hall_columns": 0}, "HALL"),
        ({"hall_rows": 41}, "HALL"),
        ({"cash_float": -1}, "AMOUNT"),
        ({"stall_fee": 1_000_001}, "AMOUNT"),
    ],
)
def test_what_cannot_be_is_refused(change, code):
    with pytest.raises(RuleBroken) as refused:
        create_market(actor=StaffFactory(), **{**NEW, **change})

    assert refused.value.code == code
    assert Market.objects.count() == 0


def test_editing_changes_what_is_given(market, brigitte):
    before = market.name

    edit_market(market, actor=brigitte, place="Hall C", cash_float=5_000)

    market.refresh_from_db()
    assert (market.place, market.cash_float, market.name) == ("Hall C", 5_000, before)


def test_the_hall_is_not_made_smaller_than_its_stalls_need(market, brigitte):
    stall = stall_at(market)
    market.stalls.filter(pk=stall.pk).update(column=7, row=2)

    with pytest.raises(RuleBroken, match="HALL"):
        edit_market(market, actor=brigitte, hall_columns=7)

    assert edit_market(market, actor=brigitte, hall_columns=8, hall_rows=3).hall_columns == 8


def test_a_closed_market_stays_as_it_is(market, brigitte):
    till = TillFactory(market=market, name="Caisse 1")
    Market.objects.filter(pk=market.pk).update(state=MarketState.CLOSED)

    for change in (
        lambda: edit_market(market, actor=brigitte, place="Elsewhere"),
        lambda: add_till(market, name="Late", actor=brigitte),
        lambda: rename_till(till, name="Late", actor=brigitte),
        lambda: add_organiser(market, email=UserFactory().email, actor=brigitte),
    ):
        with pytest.raises(RuleBroken, match="MARKET_CLOSED"):
            change()

    market.refresh_from_db()
    assert (market.place, market.tills.get().name, market.organisers.count()) == (
        "A hall",
        "Caisse 1",
        1,
    )


def test_somebody_with_an_account_becomes_an_organiser_once(market, brigitte):
    friend = UserFactory(email="nadia@example.test")

    for _ in range(2):
        add_organiser(market, email=" Nadia@Example.test ", actor=brigitte)

    assert set(market.organisers.values_list("user", flat=True)) == {brigitte.pk, friend.pk}


@pytest.mark.parametrize("email", ["nobody@example.test", "", "gone@example.test"])
def test_nobody_else_does(market, brigitte, email):
    UserFactory(email="gone@example.test", is_active=False)

    with pytest.raises(RuleBroken) as refused:
        add_organiser(market, email=email, actor=brigitte)

    assert (refused.value.code, refused.value.field) == ("NO_SUCH_PERSON", "email")
    assert market.organisers.count() == 1


def test_tills_have_names_of_their_own(market, brigitte):
    first = add_till(market, name="  Caisse  1 ", actor=brigitte)
    second = add_till(market, name="Caisse 2", actor=brigitte)

    with pytest.raises(RuleBroken, match="NAME_TAKEN"):
        add_till(market, name="caisse 1", actor=brigitte)
    with pytest.raises(RuleBroken, match="NAME_TAKEN"):
        rename_till(second, name="Caisse 1", actor=brigitte)
    with pytest.raises(RuleBroken, match="TITLE"):
        add_till(market, name=" ", actor=brigitte)

    rename_till(first, name="CAISSE 1", actor=brigitte)
    assert list(Till.objects.order_by("pk").values_list("name", flat=True)) == [
        "CAISSE 1",
        "Caisse 2",
    ]
