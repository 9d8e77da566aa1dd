"""When a share leaves, and what keeps it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import translation

from matricia.kit import clock
from payments.explanations import share_words
from payments.models import PayoutAccount, ReleasePolicy, Share, Transfer
from payments.services.holds import lift_hold, lift_holds, place_hold
from payments.services.release_due import release_due
from payments.services.release_share import hand_over_share, release_share, release_start
from payments.states import HoldKind, OutboxState, ShareState, TransferPurpose
from tests.factories.accounts import StaffFactory
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db


def share_of(price: int = 5000, *, is_ready: bool = True, **policy: object) -> Share:
    """48.90 € of a paid order, under the policy given; her account is ready or not there."""
    if policy:
        ReleasePolicy.objects.create(valid_from=clock.now() - timedelta(days=1), **policy)
    variant = variant_in_stock(price=price)
    if is_ready:
        payout_account(variant.product.shop)
    payment = paid(basket_of(variant))
    return Share.objects.select_related("policy", "payment").get(payment=payment)


def waiting(share: Share) -> list[tuple[str, int]]:
    rows = Transfer.objects.filter(share=share, state=OutboxState.WAITING)
    return list(rows.values_list("purpose", "amount"))


def test_handed_over_the_whole_share_leaves_at_once():
    share = hand_over_share(share_of())

    assert (share.state, share.release_on) == (ShareState.RELEASABLE, clock.today())
    assert waiting(share) == [(TransferPurpose.RELEASE, 4890)]


def test_released_twice_there_is_one_transfer():
    share = hand_over_share(share_of())

    release_share(share)

    assert waiting(share) == [(TransferPurpose.RELEASE, 4890)]


def test_some_days_after_the_hand_over_it_waits_for_its_day_and_says_so():
    share = hand_over_share(share_of(trigger="days_after", days=14))
    day = clock.today() + timedelta(days=14)

    assert (share.state, share.release_on, waiting(share)) == (ShareState.HELD, day, [])
    with translation.override("en"):
        words = share_words(share, None)
    assert words.startswith("Handed over: released on ")
    with clock.frozen(clock.now() + timedelta(days=13)):
        release_due()
    assert waiting(share) == []
    with clock.frozen(clock.now() + timedelta(days=14)):
        release_due()
    assert waiting(share) == [(TransferPurpose.RELEASE, 4890)]


def test_handed_over_late_it_waits_no_longer_than_stripe_allows():
    share = share_of(trigger="days_after", days=60)

    with clock.frozen(clock.now() + timedelta(days=30)):
        hand_over_share(share)

    assert share.release_on == clock.today() + timedelta(days=70)


def test_the_policy_of_the_day_of_payment_holds_when_another_follows():
    share = share_of()
    ReleasePolicy.objects.create(trigger="days_after", days=30)

    assert hand_over_share(share).state == ShareState.RELEASABLE


def test_never_sent_it_is_let_go_before_day_75():
    share = share_of()

    with clock.frozen(clock.now() + timedelta(days=69)):
        release_due()
    assert waiting(share) == []
    with clock.frozen(clock.now() + timedelta(days=71)):
        release_due()

    share.refresh_from_db()
    assert share.state == ShareState.RELEASABLE
    assert waiting(share) == [(TransferPurpose.RELEASE, 4890)]


def test_a_part_leaves_when_she_starts_making_and_the_rest_when_it_is_sent():
    share = release_start(share_of(start_part=3000))
    assert (share.state, waiting(share)) == (ShareState.HELD, [(TransferPurpose.START, 1467)])
    release_start(share)
    assert len(waiting(share)) == 1

    Transfer.objects.update(state=OutboxState.MADE)
    share.transferred = 1467
    share.save()
    hand_over_share(share)

    assert waiting(share) == [(TransferPurpose.RELEASE, 3423)]


def test_without_an_account_it_is_blocked_and_says_what_to_do():
    share = hand_over_share(share_of(is_ready=False))

    assert (share.state, share.blocked_because) == (ShareState.BLOCKED, "account:none")
    with translation.override("en"):
        words = share_words(share, None)
    assert words == (
        "Blocked: Tell Stripe who you are and where your money shall go: choose “Complete my bank "
        "details”."
    )


def test_a_hold_of_staff_blocks_it_until_they_lift_it():
    share = share_of()
    day = date(2099, 1, 5)
    hold = place_hold(share, HoldKind.STAFF, note="The parcel is lost", until=day)
    assert place_hold(share, HoldKind.STAFF, note="again") == hold

    hand_over_share(share)

    assert (share.state, share.blocked_because) == (ShareState.BLOCKED, "hold:staff")
    with translation.override("en"):
        words = share_words(share, PayoutAccount.objects.get(), [hold])
    assert words == (
        "Blocked: The programme's team holds it: The parcel is lost At the longest until "
        "Jan. 5, 2099."
    )
    lift_hold(share, actor=StaffFactory())
    assert waiting(share) == [(TransferPurpose.RELEASE, 4890)]


def test_a_hold_that_is_over_ends_by_itself():
    share = share_of()
    place_hold(share, HoldKind.STAFF, note="Wait", until=clock.today() + timedelta(days=3))
    hand_over_share(share)

    with clock.frozen(clock.now() + timedelta(days=3)):
        release_due()

    assert waiting(share) == [(TransferPurpose.RELEASE, 4890)]


def test_two_reasons_to_hold_are_two_holds():
    share = share_of()
    place_hold(share, HoldKind.DISPUTE, reference="dp_1")
    place_hold(share, HoldKind.DISPUTE, reference="dp_2")
    hand_over_share(share)

    share = lift_holds(share, HoldKind.DISPUTE, reference="dp_1")
    assert (share.state, waiting(share)) == (ShareState.BLOCKED, [])
    share = lift_holds(share, HoldKind.DISPUTE, reference="dp_2")
    assert waiting(share) == [(TransferPurpose.RELEASE, 4890)]
