"""Staff set when designers get their shares."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.services.release_policy import policy_at
from payments.services.set_release_policy import set_release_policy
from tests.factories.accounts import StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _third_of_march():
    with clock.frozen(NOW):
        yield


def test_there_always_is_a_policy():
    policy = policy_at(NOW)

    assert (policy.trigger, policy.days, policy.start_part) == ("hand_over", 0, 0)
    assert policy_at(NOW) == policy


def test_a_policy_follows_from_its_day_on():
    staff, later = StaffFactory(name="Claire Moreau"), NOW + timedelta(days=5)

    now = set_release_policy(actor=staff, trigger="days_after", days=14, start_part=3000)
    then = set_release_policy(actor=staff, trigger="hand_over", valid_from=later)

    assert (now.days, now.start_part, now.valid_from) == (14, 3000, NOW)
    assert (now.set_by, now.set_by_name) == (staff, "Claire Moreau")
    assert policy_at(NOW - timedelta(seconds=1)).set_by_name == ""
    assert [policy_at(at) for at in (NOW, later)] == [now, then]


def test_of_two_set_for_the_same_moment_the_later_counts():
    staff = StaffFactory()
    set_release_policy(actor=staff, trigger="days_after", days=14)

    corrected = set_release_policy(actor=staff, trigger="days_after", days=7)

    assert policy_at(NOW) == corrected


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"trigger": "never"}, "INVALID_TRIGGER", "trigger"),
        ({"trigger": "days_after", "days": 0}, "INVALID_DAYS", "days"),
        ({"trigger": "days_after", "days": 61}, "INVALID_DAYS", "days"),
        ({"trigger": "hand_over", "days": 1}, "INVALID_DAYS", "days"),
        ({"trigger": "hand_over", "start_part": 10_001}, "INVALID_PART", "startPart"),
        ({"trigger": "hand_over", "start_part": -1}, "INVALID_PART", "startPart"),
        (
            {"trigger": "hand_over", "valid_from": NOW - timedelta(seconds=1)},
            "POLICY_IN_PAST",
            "validFrom",
        ),
    ],
)
def test_impossible_policies_are_refused(given, code, field):
    staff = StaffFactory()

    with pytest.raises(RuleBroken) as refused:
        set_release_policy(actor=staff, **given)

    assert (refused.value.code, refused.value.field) == (code, field)


def test_others_set_no_policy():
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        set_release_policy(actor=UserFactory(), trigger="hand_over")
