"""markets/services/bookings/lost_shifts.py"""

from __future__ import annotations

import pytest

from markets.models import Shift
from markets.verification import verify_tills
from markets.watching.obstacles import obstacles_to_closing
from matricia.kit import clock
from payments.models import Alert
from tests.factories.markets import piece_at, stall_at
from tests.factories.payments import cents_on
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lost():
    return SellingTill()


@pytest.fixture
def robe(lost):
    return piece_at(stall_at(lost.market), price=4000)


def replaced(lost: SellingTill) -> SellingTill:
    """Another device at the till of one that is lost."""
    type(lost.device).objects.filter(pk=lost.device.pk).update(retired_at=clock.now())
    follower = SellingTill(lost.till)
    follower.signer.now = lost.signer.now
    return follower


def shift_of(till: SellingTill) -> Shift:
    return Shift.objects.get(device=till.device)


def test_the_float_of_the_next_device_ends_the_shift_of_a_lost_one(lost, robe):
    lost.open(10_000)
    lost.sell(robe)
    lost.send()
    follower = replaced(lost)
    follower.open(13_900)

    follower.send()

    shift = shift_of(lost)
    assert (shift.counted, shift.variance, shift.recounted_by) == (13_900, -100, shift_of(follower))
    assert cents_on("house:cash-differences") == -100
    assert cents_on(lost.till.drawer) == -13_900
    assert verify_tills() == []
    kinds = [one.kind for one in obstacles_to_closing(lost.market, ())]
    assert kinds == ["open_shift"]  # the follower's alone


def test_sales_that_are_rebuilt_afterwards_take_from_its_variance(lost, robe):
    lost.open(10_000)
    lost.send()
    lost.sell(robe)
    lost.sell(robe)
    follower = replaced(lost)
    follower.open(18_000)
    follower.send()
    assert shift_of(lost).variance == 8000

    lost.send()

    assert shift_of(lost).variance == 0
    assert cents_on("house:cash-differences") == 0
    assert cents_on(lost.till.drawer) == -18_000
    assert not Alert.objects.filter(code="SHIFT_DIFFERS").exists()
    assert verify_tills() == []


def test_a_device_that_is_found_again_closes_its_shift_itself(lost, robe):
    lost.open(10_000)
    lost.sell(robe)
    lost.send()
    follower = replaced(lost)
    follower.open(13_000)
    follower.send()
    lost.close(expected=14_000, counted=14_000)

    lost.send()

    shift = shift_of(lost)
    assert (shift.counted, shift.variance, shift.recounted_by) == (14_000, 0, None)
    assert cents_on("house:cash-differences") == 0
    assert cents_on(lost.till.drawer) == -13_000
    assert verify_tills() == []


def test_an_opening_that_is_rebuilt_late_is_ended_too(lost, robe):
    lost.open(10_000)
    lost.sell(robe)
    follower = replaced(lost)
    follower.open(14_000)
    follower.send()

    lost.send()

    assert shift_of(lost).variance == 0
    assert cents_on(lost.till.drawer) == -14_000
    assert verify_tills() == []
