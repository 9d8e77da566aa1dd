"""Where is my money? Every cent is in exactly one place, whatever has happened to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payments.models import Share
from payments.money_places import Place, debts_of, places_of, shop_money
from payments.states import ShareState
from shops.models import Shop
from tests.factories.payments import payout_account
from tests.factories.shops import ShopFactory
from tests.payments.statements import history
from tests.payments.statements.history import moment

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["refund", "freeze", "lose", "free", "send", "take back", "owe", "net", "state"]
        ),
        st.integers(0, 10_000),
    ),
    max_size=25,
)


def step(share: Share, what: str, part: int) -> None:
    """Something that the services may do to a share, to `part` ten-thousandths of what there is."""
    if what == "state":
        share.state = ShareState.values[part % len(ShareState.values)]
    elif what in ("refund", "freeze", "free", "lose"):
        customers_step(share, what, part)
    else:
        our_step(share, what, part)


def customers_step(share: Share, what: str, part: int) -> None:
    commission = share.commission - (share.refunded_gross - share.refunded_amount)
    commission = (commission - (share.lost_gross - share.lost_amount)) * part // 10_000
    hers = (share.claim - share.frozen) * part // 10_000
    frozen = share.frozen * part // 10_000
    match what:
        case "refund":
            share.refunded_amount += hers
            share.refunded_gross += hers + commission
        case "freeze":
            share.frozen += hers
        case "free":
            share.frozen -= frozen
        case "lose":
            share.frozen -= frozen
            share.lost_amount += frozen
            share.lost_gross += frozen + commission


def our_step(share: Share, what: str, part: int) -> None:
    still_sent = share.transferred - share.taken_back
    match what:
        case "send":
            share.transferred += share.outstanding * part // 10_000
        case "take back":
            share.taken_back += min(share.excess, still_sent) * part // 10_000
        case "owe":
            share.indebted += share.excess * part // 10_000
        case "net":
            share.netted += share.outstanding * part // 10_000


@given(gross=st.integers(0, 100_000), commission=st.integers(0, 100_000), steps=STEPS)
def test_the_places_of_a_sale_add_up_to_it_and_none_is_negative(gross, commission, steps):
    commission = min(commission, gross)
    share = Share(gross=gross, commission=commission, amount=gross - commission)

    for what, part in steps:
        step(share, what, part)
        places = places_of(share)

        assert sum(places.values()) == gross
        assert min(places.values()) >= 0


@pytest.mark.django_db
def test_money_that_waits_is_held_until_it_is_sent():
    share = history.sale(ShopFactory(), moment(1))

    assert filled(share.shop) == {Place.COMMISSION: 600, Place.HELD: 4890}
    heap = shop_money(share.shop).places[Place.HELD]
    assert (heap.count, heap.waiting_to_ship, heap.first_on) == (1, 1, None)


@pytest.mark.django_db
def test_what_left_us_is_at_stripe_then_on_its_way_then_in_her_bank():
    shop = ShopFactory()
    payout_account(shop)
    history.transfer(history.sale(shop, moment(1)), moment(2))
    assert filled(shop) == {Place.COMMISSION: 600, Place.STRIPE_BALANCE: 4890}

    history.payout(shop, 4000, moment(3))
    assert filled(shop) == {
        Place.COMMISSION: 600,
        Place.STRIPE_BALANCE: 890,
        Place.TO_BANK: 4000,
    }

    history.payout(shop, 4000, moment(4), "paid")
    assert filled(shop) == {
        Place.COMMISSION: 600,
        Place.STRIPE_BALANCE: 890,
        Place.IN_BANK: 4000,
    }

    history.payout(shop, 4000, moment(5), "failed")
    assert filled(shop) == {Place.COMMISSION: 600, Place.STRIPE_BALANCE: 4890}


@pytest.mark.django_db
@pytest.mark.scenario("M4")
def test_a_debt_is_beside_and_what_settles_it_is_a_place():
    shop = ShopFactory()
    first = history.sale(shop, moment(1))
    history.transfer(first, moment(2))
    history.payout(shop, 4890, moment(3), "paid")
    history.debt(first, history.refund(first, moment(4)), 4890, moment(4, 11))

    money = shop_money(shop)
    assert (money.sold, money.owed) == (5490, 4890)
    assert filled(shop) == {Place.REFUNDED: 5490}

    second = history.sale(shop, moment(5), price=3000)
    history.net(second, moment(6))

    money = shop_money(shop)
    assert (money.sold, money.owed) == (8980, 4890 - 3130)
    assert filled(shop) == {
        Place.REFUNDED: 5490,
        Place.COMMISSION: 360,
        Place.SET_AGAINST_DEBT: 3130,
    }
    [debt] = debts_of(shop)
    assert (debt.left, [row.amount for row in debt.payments.all()]) == (1760, [3130])


@pytest.mark.django_db
@pytest.mark.scenario("M7")
def test_a_disputed_sale_is_frozen_and_then_lost():
    share = history.sale(ShopFactory(), moment(1))
    history.dispute(share, "needs_response", moment(2), withdrawn=5490)
    assert filled(share.shop) == {Place.COMMISSION: 600, Place.FROZEN: 4890}

    history.dispute(share, "lost", moment(3), withdrawn=5490)
    assert filled(share.shop) == {Place.LOST: 5490}


def filled(shop: Shop) -> dict[Place, int]:
    """Cents per place that is not empty; they add up to what was sold."""
    money = shop_money(shop)
    found = {place: heap.amount for place, heap in money.places.items() if heap.amount}
    assert sum(found.values()) == money.sold
    return found
