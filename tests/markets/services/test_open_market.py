"""markets/services/tick_check.py and open_market.py"""

from __future__ import annotations

import pytest
from django.utils import translation

from markets.models import Check, JournalEvent, Market, Stall
from markets.services.open_market import open_market
from markets.services.tick_check import tick_check, untick_check
from markets.states import CheckKey, InvitationState, MarketState
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, TillFactory, organiser_of, sign_mandate, stall_at
from tests.factories.shops import member_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def market():
    return MarketFactory(state=MarketState.PLANNED)


@pytest.fixture
def brigitte(market):
    return organiser_of(market, UserFactory(name="Brigitte"))


def tick_all(market, brigitte):
    for key in CheckKey:
        tick_check(market, key, actor=brigitte)


def test_a_tick_keeps_who_and_her_note(market, brigitte):
    tick_check(market, CheckKey.DECLARATION, note=" Recommandé \n n° 1A ", actor=brigitte)

    check = Check.objects.get()
    assert (check.key, check.note, check.done_by) == ("declaration", "Recommandé n° 1A", brigitte)


def test_ticking_again_changes_the_note(market, brigitte):
    tick_check(market, CheckKey.SITE, note="by phone", actor=brigitte)
    tick_check(market, CheckKey.SITE, note="in writing", actor=brigitte)

    assert Check.objects.get().note == "in writing"


def test_a_tick_is_taken_back(market, brigitte):
    tick_check(market, CheckKey.SITE, actor=brigitte)

    untick_check(market, CheckKey.SITE, actor=brigitte)
    untick_check(market, CheckKey.SITE, actor=brigitte)

    assert Check.objects.count() == 0


def test_the_list_of_exhibitors_needs_one(market, brigitte):
    with pytest.raises(RuleBroken) as refused:
        tick_check(market, CheckKey.EXHIBITORS, actor=brigitte)

    assert (refused.value.code, refused.value.message) == (
        "NOT_DONE",
        "No designer has accepted yet.",
    )


def test_the_list_of_exhibitors_names_who_has_no_siren(market, brigitte):
    stall_at(market)
    unsigned, wrong = stall_at(market, is_signed=False), stall_at(market)
    sign_mandate(wrong, siren="123456789")

    with pytest.raises(RuleBroken) as refused:
        tick_check(market, CheckKey.EXHIBITORS, actor=brigitte)

    assert refused.value.message == (
        f"Without a mandate with SIREN: {unsigned.shop.name}, {wrong.shop.name}."
    )
    assert Check.objects.count() == 0


def test_who_has_not_answered_does_not_hold_the_list_up(market, brigitte):
    stall_at(market)
    invited = stall_at(market, is_signed=False)
    Stall.objects.filter(pk=invited.pk).update(state=InvitationState.INVITED)

    assert tick_check(market, CheckKey.EXHIBITORS, actor=brigitte).key == "exhibitors"


def test_it_opens_when_everything_is_done_and_the_journal_says_so(market, brigitte):
    stall_at(market)
    TillFactory(market=market)
    tick_all(market, brigitte)

    open_market(market, actor=brigitte)
    open_market(market, actor=brigitte)

    market.refresh_from_db()
    event = JournalEvent.objects.get(stream="log", kind="parameter")
    assert market.state == "open"
    assert f'"name":"market:{market.pk}:state","to":"open"' in event.body


def test_it_stays_shut_and_every_missing_point_is_named(market, brigitte):
    stall_at(market)
    TillFactory(market=market)
    tick_all(market, brigitte)
    untick_check(market, CheckKey.INSURANCE, actor=brigitte)
    untick_check(market, CheckKey.NO_WITHDRAWAL, actor=brigitte)

    with pytest.raises(RuleBroken) as refused:
        open_market(market, actor=brigitte)

    assert refused.value.code == "CHECKS_MISSING"
    assert refused.value.message == (
        "Not done yet: insured; notice “no right of withdrawal” is up, A3. "
        "Tick each point once it is."
    )
    market.refresh_from_db()
    assert market.state == "planned"
    assert JournalEvent.objects.count() == 0


@pytest.mark.parametrize("key", list(CheckKey))
def test_no_point_can_be_left_out(market, brigitte, key):
    stall_at(market)
    TillFactory(market=market)
    tick_all(market, brigitte)
    untick_check(market, key, actor=brigitte)

    with pytest.raises(RuleBroken, match="CHECKS_MISSING"):
        open_market(market, actor=brigitte)


def test_a_list_that_was_complete_once_is_looked_at_again(market, brigitte):
    stall_at(market)
    TillFactory(market=market)
    tick_all(market, brigitte)
    stall_at(market, is_signed=False)

    with pytest.raises(RuleBroken, match="Without a mandate with SIREN"):
        open_market(market, actor=brigitte)


def test_without_a_till_there_is_nothing_to_open(market, brigitte):
    stall_at(market)
    tick_all(market, brigitte)

    with pytest.raises(RuleBroken, match="NO_TILL"):
        open_market(market, actor=brigitte)


def test_what_let_an_open_market_open_stays(market, brigitte):
    tick_check(market, CheckKey.SITE, actor=brigitte)
    Market.objects.filter(pk=market.pk).update(state=MarketState.OPEN)

    with pytest.raises(RuleBroken, match="MARKET_OPEN"):
        untick_check(market, CheckKey.SITE, actor=brigitte)

    assert Check.objects.count() == 1


def test_a_closed_market_does_not_open_again(market, brigitte):
    Market.objects.filter(pk=market.pk).update(state=MarketState.CLOSED)

    with pytest.raises(RuleBroken, match="MARKET_CLOSED"):
        open_market(market, actor=brigitte)


def test_only_its_organisers_tick_and_open(market):
    designer = member_of(stall_at(market).shop, UserFactory())

    for person in (UserFactory(), designer, organiser_of(MarketFactory())):
        for act in (
            lambda by: tick_check(market, CheckKey.SITE, actor=by),
            lambda by: untick_check(market, CheckKey.SITE, actor=by),
            lambda by: open_market(market, actor=by),
        ):
            with pytest.raises(RuleBroken, match="NOT_ORGANISER"):
                act(person)

    assert Check.objects.count() == 0
