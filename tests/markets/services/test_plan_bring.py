"""markets/services/plan_bring.py and cancel_bring.py"""

from __future__ import annotations

import uuid

import pytest
from django.core.exceptions import ObjectDoesNotExist

from markets.models import Bring
from markets.services.cancel_bring import cancel_bring
from markets.services.plan_bring import plan_bring
from markets.states import BringDirection, BringState, InvitationState, MarketState
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.services import stock
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, piece_at, stall_at, stall_with_atelier
from tests.factories.shops import member_of, variant_in_stock
from tests.payments.at_once import at_once

pytestmark = pytest.mark.django_db
TO_STALL, HOME = BringDirection.TO_STALL, BringDirection.HOME


@pytest.fixture
def stall():
    return stall_with_atelier()


@pytest.fixture
def ann(stall):
    return member_of(stall.shop, UserFactory())


@pytest.fixture
def robe(stall):
    return variant_in_stock(5, product__shop=stall.shop)


def planned(stall, ann, lines, direction=TO_STALL, bring_id=None):
    return plan_bring(bring_id or uuid.uuid4(), stall, direction=direction, lines=lines, actor=ann)


def refusal(*given, **named):
    with pytest.raises(RuleBroken) as refused:
        planned(*given, **named)
    return refused.value.code, refused.value.field


def lines_of(bring):
    return dict(bring.lines.values_list("variant", "planned"))


def test_she_announces_what_she_has(stall, ann, robe):
    bring = planned(stall, ann, {robe.pk: 3})

    assert (bring.state, bring.made_by) == (BringState.PLANNED, ann)
    assert lines_of(bring) == {robe.pk: 3}
    assert stock.availability([robe.pk]) == {robe.pk: 5}


def test_the_same_list_again_is_the_first_one(stall, ann, robe):
    first = planned(stall, ann, {robe.pk: 3})

    again = planned(stall, ann, {robe.pk: 1}, bring_id=first.pk)

    assert (again, lines_of(again)) == (first, {robe.pk: 3})


def test_another_stall_does_not_find_a_list_by_its_id(stall, ann, robe):
    first = planned(stall, ann, {robe.pk: 3})
    other = stall_at(MarketFactory(), shop=stall.shop)

    with pytest.raises(ObjectDoesNotExist):
        planned(other, ann, {robe.pk: 3}, bring_id=first.pk)


def test_more_than_she_has_free_is_refused_by_piece(stall, ann, robe):
    stock.hold("order:1", {robe.pk: 3}, until=clock.now())

    assert refusal(stall, ann, {robe.pk: 3}) == ("TOO_FEW", str(robe.pk))
    assert Bring.objects.count() == 0


def test_a_piece_of_another_shop_is_not_found(stall, ann):
    other = variant_in_stock(5)

    with pytest.raises(ObjectDoesNotExist):
        planned(stall, ann, {other.pk: 1})


@pytest.mark.parametrize(
    ("lines", "code"),
    [({}, "NO_LINES"), ({1: 0}, "INVALID_QUANTITY"), ({1: 10_001}, "INVALID_QUANTITY")],
)
def test_a_list_names_pieces_in_numbers_that_can_be(stall, ann, lines, code):
    assert refusal(stall, ann, lines)[0] == code


def test_nobody_brings_to_a_stall_that_is_not_accepted(stall, ann, robe):
    stall.state = InvitationState.INVITED

    assert refusal(stall, ann, {robe.pk: 1})[0] == "STALL_NOT_ACCEPTED"


def test_after_the_market_pieces_only_go_home(stall, ann):
    robe = piece_at(stall, 2)
    stall.market.state = MarketState.CLOSED

    assert refusal(stall, ann, {robe.pk: 1})[0] == "MARKET_CLOSED"
    assert lines_of(planned(stall, ann, {}, HOME)) == {robe.pk: 2}


def test_a_stranger_brings_nothing(stall, robe):
    assert refusal(stall, UserFactory(), {robe.pk: 1})[0] == "NOT_YOUR_STALL"


def test_a_cancelled_list_stays_cancelled(stall, ann, robe):
    bring = planned(stall, ann, {robe.pk: 3})

    cancel_bring(bring, actor=ann)
    cancel_bring(bring, actor=ann)

    assert Bring.objects.get().state == BringState.CANCELLED


@pytest.mark.django_db(transaction=True)
def test_the_same_list_sent_four_times_at_once_is_one_list():
    stall = stall_with_atelier()
    ann = member_of(stall.shop, UserFactory())
    robe = variant_in_stock(5, product__shop=stall.shop)
    bring_id = uuid.uuid4()

    made = at_once(lambda _: planned(stall, ann, {robe.pk: 2}, bring_id=bring_id).pk, 1, 2, 3, 4)

    assert made == [bring_id] * 4
    assert lines_of(Bring.objects.get()) == {robe.pk: 2}
