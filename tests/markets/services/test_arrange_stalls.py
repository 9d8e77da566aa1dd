"""markets/services/arrange_stalls.py and set_market_price.py"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from markets.models import Market, MarketPrice
from markets.services.arrange_stalls import edit_stall, move_stall
from markets.services.set_market_price import set_market_price
from markets.states import MarketState
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import MarketFactory, organiser_of, piece_at, stall_at
from tests.factories.shops import member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def market():
    return MarketFactory(hall_columns=4, hall_rows=3)


@pytest.fixture
def brigitte(market):
    return organiser_of(market)


def places(market):
    return {row.number: (row.column, row.row) for row in market.stalls.all()}


def test_a_stall_is_put_on_the_plan_and_taken_off(market, brigitte):
    stall = stall_at(market)

    move_stall(stall, column=3, row=2, actor=brigitte)
    assert places(market) == {"01": (3, 2)}

    move_stall(stall, column=None, row=None, actor=brigitte)
    assert places(market) == {"01": (None, None)}


def test_who_stands_there_changes_places(market, brigitte):
    first, second, third = stall_at(market), stall_at(market), stall_at(market)
    move_stall(first, column=0, row=0, actor=brigitte)
    move_stall(second, column=1, row=0, actor=brigitte)

    move_stall(second, column=0, row=0, actor=brigitte)
    assert places(market) == {"01": (1, 0), "02": (0, 0), "03": (None, None)}

    move_stall(third, column=0, row=0, actor=brigitte)
    assert places(market) == {"01": (1, 0), "02": (None, None), "03": (0, 0)}


@pytest.mark.parametrize("field", [(4, 0), (0, 3), (-1, 0), (0, -1), (None, 0), (0, None)])
def test_a_field_outside_the_plan_is_none(market, brigitte, field):
    stall = stall_at(market)

    with pytest.raises(RuleBroken, match="HALL"):
        move_stall(stall, column=field[0], row=field[1], actor=brigitte)

    assert places(market) == {"01": (None, None)}


def test_number_and_fee_change(market, brigitte):
    stall, other = stall_at(market), stall_at(market)

    edit_stall(stall, number=" A1 ", fee=3_000, actor=brigitte)
    with pytest.raises(RuleBroken, match="NAME_TAKEN"):
        edit_stall(other, number="A1", actor=brigitte)
    with pytest.raises(RuleBroken, match="AMOUNT"):
        edit_stall(other, fee=-1, actor=brigitte)

    stall.refresh_from_db()
    other.refresh_from_db()
    assert (stall.number, stall.fee, other.number, other.fee) == ("A1", 3_000, "02", 0)


def test_a_designer_sets_her_price_for_the_market(market):
    stall = stall_at(market)
    lynda = member_of(stall.shop, UserFactory())
    piece = piece_at(stall, price=5_000)

    set_market_price(stall, piece, 4_500, actor=lynda)

    row = MarketPrice.objects.get()
    assert (row.stall, row.variant, row.price) == (stall, piece, 4_500)
    piece.refresh_from_db()
    assert piece.price == 5_000


def test_a_price_that_does_not_change_keeps_its_date(market, brigitte):
    stall = stall_at(market)
    piece = piece_at(stall)
    monday, tuesday, friday = (datetime(2026, 12, day, 9, tzinfo=UTC) for day in (7, 8, 11))

    with clock.frozen(monday):
        set_market_price(stall, piece, 4_500, actor=brigitte)
    with clock.frozen(tuesday):
        set_market_price(stall, piece, 4_500, actor=brigitte)
    assert MarketPrice.objects.get().changed_at == monday

    with clock.frozen(friday):
        set_market_price(stall, piece, None, actor=brigitte)
    row = MarketPrice.objects.get()
    assert (row.price, row.changed_at) == (None, friday)


def test_a_price_is_of_a_piece_of_the_stall_and_within_reason(market, brigitte):
    stall, other = stall_at(market), stall_at(market)

    with pytest.raises(RuleBroken, match="OTHER_SHOP"):
        set_market_price(stall, piece_at(other), 100, actor=brigitte)
    with pytest.raises(RuleBroken, match="PRICE"):
        set_market_price(stall, piece_at(stall), -1, actor=brigitte)

    assert MarketPrice.objects.count() == 0


def test_others_arrange_nothing(market):
    stall = stall_at(market)
    piece = piece_at(stall)
    neighbour = member_of(stall_at(market).shop, UserFactory())

    for person in (UserFactory(), neighbour, organiser_of(MarketFactory())):
        with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
            move_stall(stall, column=0, row=0, actor=person)
        with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
            edit_stall(stall, fee=0, actor=person)
        with pytest.raises(RuleBroken, match="NOT_YOUR_STALL"):
            set_market_price(stall, piece, 1, actor=person)

    assert MarketPrice.objects.count() == 0
    assert set_market_price(stall, piece, 1, actor=StaffFactory()).price == 1


def test_a_closed_market_is_arranged_no_more(market, brigitte):
    stall = stall_at(market)
    Market.objects.filter(pk=market.pk).update(state=MarketState.CLOSED)

    for act in (
        lambda: move_stall(stall, column=0, row=0, actor=brigitte),
        lambda: edit_stall(stall, fee=1, actor=brigitte),
        lambda: set_market_price(stall, piece_at(stall), 1, actor=brigitte),
    ):
        with pytest.raises(RuleBroken, match="MARKET_CLOSED"):
            act()
