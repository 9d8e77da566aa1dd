"""Bad input of the decisions a test may take: refused with what to give instead."""

from __future__ import annotations

import pytest

from tests.payments.loopback.scenes import make_account, paid_charge
from tests.stripe_server import LoopbackStripe


@pytest.mark.parametrize(
    ("requirements", "words"),
    [
        ([{"description": "x"}] * 51, "must be a list of at most 50"),
        ([{"status": "past_due"}], r"requirements\[0\] needs a description"),
        ([{"description": "x", "status": "late"}], "past_due, currently_due, eventually_due"),
        ([{"description": "x", "awaiting": "bank"}], "awaiting must be one of user, stripe"),
    ],
)
def test_wrong_requirements_are_refused(
    loopback: LoopbackStripe, requirements: list[dict[str, str]], words: str
) -> None:
    account = make_account(loopback)
    with pytest.raises(RuntimeError, match=words):
        loopback.set_requirements(account.id, requirements)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ({"status": "fine"}, r"steps\[0\]: status is one of active"),
        ({"wait": 1}, r"steps\[0\] has requirements"),
    ],
)
def test_wrong_script_is_refused(
    loopback: LoopbackStripe, step: dict[str, object], words: str
) -> None:
    account = make_account(loopback)
    with pytest.raises(RuntimeError, match=words):
        loopback.script_onboarding(account.id, [step])


def test_wrong_outcomes_are_refused(loopback: LoopbackStripe) -> None:
    account, charge = make_account(loopback), paid_charge(loopback)
    with pytest.raises(RuntimeError, match="pending, in_transit, paid, failed"):
        loopback.payout(account.id, outcome="lost")
    with pytest.raises(RuntimeError, match="four letters or digits"):
        loopback.change_bank(account.id, "12")
    with pytest.raises(RuntimeError, match="fraud_type must be one of"):
        loopback.early_fraud_warning(charge.id, "bad_mood")
    with pytest.raises(RuntimeError, match="between 1 and 8400"):
        loopback.open_dispute(charge.id, 8401)
    with pytest.raises(RuntimeError, match="No such charge"):
        loopback.open_dispute("ch_unknown")
