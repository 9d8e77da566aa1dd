"""markets/services/open_shift.py and close_shift.py"""

from __future__ import annotations

import uuid

import pytest

from markets.models import Shift
from markets.services.close_shift import close_shift
from markets.services.open_shift import open_shift
from markets.services.sell_at_till import sell_at_till
from markets.states import MarketState
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import (
    MarketFactory,
    TillFactory,
    open_shift_on,
    organiser_of,
    piece_at,
    stall_at,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def till():
    return TillFactory()


@pytest.fixture
def cashier(till):
    return organiser_of(till.market)


@pytest.fixture
def busy_shift(till, cashier):
    """A float of 100,00 € and one sale of 70,00 €."""
    shift = open_shift_on(till, cashier, opening_float=10_000)
    dress = piece_at(stall_at(till.market), price=7_000)
    sell_at_till(uuid.uuid4(), shift=shift, wanted={dress.pk: 1}, tendered=8_000, actor=cashier)
    return shift


def code_of(call, **arguments):
    with pytest.raises(RuleBroken) as refused:
        call(**arguments)
    return refused.value.code


def test_opening_notes_who_and_how_much(till, cashier):
    shift_id = uuid.uuid4()

    shift = open_shift(shift_id, till=till, opening_float=12_345, actor=cashier)

    assert (shift.pk, shift.till, shift.cashier) == (shift_id, till, cashier)
    assert (shift.opening_float, shift.closed_at, shift.counted) == (12_345, None, None)


def test_opening_again_with_the_same_id_answers_the_same_shift(till, cashier):
    shift_id = uuid.uuid4()
    first = open_shift(shift_id, till=till, opening_float=100, actor=cashier)

    again = open_shift(shift_id, till=till, opening_float=100, actor=cashier)

    assert again == first
    assert Shift.objects.count() == 1


def test_an_id_of_another_tills_shift_is_refused(till, cashier):
    elsewhere = open_shift_on(TillFactory(market=till.market), cashier)

    code = code_of(open_shift, shift_id=elsewhere.pk, till=till, opening_float=0, actor=cashier)

    assert code == "ID_REUSED"
    assert Shift.objects.count() == 1


def test_a_till_has_one_open_shift(till, cashier):
    open_shift_on(till, cashier)

    code = code_of(open_shift, shift_id=uuid.uuid4(), till=till, opening_float=0, actor=cashier)

    assert code == "TILL_IN_USE"


@pytest.mark.parametrize("opening_float", [-1, 10_000_001])
def test_a_float_that_no_drawer_holds_is_refused(till, cashier, opening_float):
    code = code_of(
        open_shift, shift_id=uuid.uuid4(), till=till, opening_float=opening_float, actor=cashier
    )

    assert code == "CASH_COUNT"


def test_a_till_stays_shut_while_its_market_is_not_open(cashier, till):
    till.market.state = MarketState.PLANNED
    till.market.save()

    code = code_of(open_shift, shift_id=uuid.uuid4(), till=till, opening_float=0, actor=cashier)

    assert code == "MARKET_NOT_OPEN"


def test_closing_with_what_is_expected_needs_no_reason(busy_shift, cashier):
    closed = close_shift(busy_shift, counted=17_000, variance_reason="", actor=cashier)

    assert (closed.counted, closed.variance_reason) == (17_000, "")
    assert closed.closed_at is not None


@pytest.mark.parametrize(
    ("counted", "words"),
    [(16_800, "Il manque 2,00\u00a0€"), (17_005, "Il y a 0,05\u00a0€ de trop")],
)
def test_a_variance_is_said_and_needs_a_reason(busy_shift, cashier, counted, words):
    with pytest.raises(RuleBroken) as refused:
        close_shift(busy_shift, counted=counted, variance_reason="  ", actor=cashier)
    closed = close_shift(
        busy_shift, counted=counted, variance_reason=" wrong change ", actor=cashier
    )

    assert (refused.value.code, refused.value.field) == ("VARIANCE_REASON", "varianceReason")
    assert words in refused.value.message
    assert (closed.counted, closed.variance_reason) == (counted, "wrong change")


def test_a_reason_has_at_most_two_hundred_characters(busy_shift, cashier):
    code = code_of(
        close_shift, shift=busy_shift, counted=1, variance_reason="x" * 201, actor=cashier
    )

    assert code == "VARIANCE_REASON"


def test_closing_again_is_harmless_with_the_same_count_and_refused_with_another(
    busy_shift, cashier
):
    first = close_shift(busy_shift, counted=17_000, variance_reason="", actor=cashier)

    again = close_shift(busy_shift, counted=17_000, variance_reason="", actor=cashier)
    code = code_of(
        close_shift, shift=busy_shift, counted=16_999, variance_reason="late", actor=cashier
    )

    assert again.closed_at == first.closed_at
    assert code == "SHIFT_CLOSED"
    assert Shift.objects.get(pk=busy_shift.pk).counted == 17_000


def test_only_organisers_and_staff_open_and_close(till, busy_shift):
    strangers = [UserFactory(), organiser_of(MarketFactory())]

    for stranger in strangers:
        asked = {"counted": 17_000, "variance_reason": "", "actor": stranger}
        assert code_of(close_shift, shift=busy_shift, **asked) == "NOT_ORGANISER"
        asked = {"till": till, "opening_float": 0, "actor": stranger}
        assert code_of(open_shift, shift_id=uuid.uuid4(), **asked) == "NOT_ORGANISER"
    assert Shift.objects.get().closed_at is None
    closed = close_shift(busy_shift, counted=17_000, variance_reason="", actor=StaffFactory())
    assert closed.counted == 17_000
