"""Staff hold a share back: for a reason, until a day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import Share, ShareHold
from payments.services.holds import hold_share, lift_hold
from payments.services.release_share import hand_over_share
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def share() -> Share:
    variant = variant_in_stock(price=5000)
    payout_account(variant.product.shop)
    return Share.objects.get(payment=paid(basket_of(variant)))


def code_of(call) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as broken:
        call()
    return broken.value.code, broken.value.field


def test_without_a_day_it_is_held_as_long_as_stripe_allows(share):
    staff = StaffFactory()

    hold = hold_share(share, note="  The customer  wrote ", until=None, actor=staff)

    assert hold.until == clock.today() + timedelta(days=74)
    assert (hold.note, hold.placed_by) == ("The customer wrote", staff)


@pytest.mark.parametrize("days", [0, 75, 400])
def test_a_day_that_is_over_or_too_far_is_refused(share, days):
    until = clock.today() + timedelta(days=days)

    assert code_of(lambda: hold_share(share, note="Wait", until=until, actor=StaffFactory())) == (
        "INVALID_DATE",
        "until",
    )


@pytest.mark.parametrize("note", ["", "   ", "x" * 201])
def test_a_hold_needs_words(share, note):
    refused = code_of(lambda: hold_share(share, note=note, until=None, actor=StaffFactory()))

    assert refused == ("INVALID_NOTE", "note")


def test_only_staff_may_hold_and_lift(share):
    someone = UserFactory()

    assert code_of(lambda: hold_share(share, note="Wait", until=None, actor=someone))[0] == (
        "NOT_ALLOWED"
    )
    assert code_of(lambda: lift_hold(share, actor=someone))[0] == "NOT_ALLOWED"
    assert ShareHold.objects.count() == 0


def test_what_is_on_its_way_cannot_be_held(share):
    hand_over_share(share)

    refused = code_of(lambda: hold_share(share, note="Wait", until=None, actor=StaffFactory()))

    assert refused == ("SHARE_STATE", None)


def test_what_nobody_holds_cannot_be_lifted(share):
    assert code_of(lambda: lift_hold(share, actor=StaffFactory())) == ("NOT_HELD", None)
