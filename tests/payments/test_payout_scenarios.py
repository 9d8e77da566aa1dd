"""Payouts to designers' banks, and our own money at Stripe, as Stripe tells them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core import mail
from django.utils import translation

from payments.explanations import payout_words
from payments.models import Payout, PayoutAccount, Share
from payments.states import PayoutState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import cents_on
from tests.factories.shops import member_of
from tests.payments.deals import WITHOUT_WAITING, bought, drifts, ship

PAYOUTS = """query ($shop: ID!) {
  payouts(shop: $shop) { totalCount nodes { state words arrivesOn amount { amount } } }
}"""


def in_her_balance(town, cents: int = 5000) -> tuple[Share, str]:
    """A share that has reached her Stripe balance, and her account."""
    [share] = bought(town, cents, card=WITHOUT_WAITING)
    ship(share)
    town.settle()
    return share, str(PayoutAccount.objects.get(shop=share.shop_id).stripe_id)


def of_her(share: Share) -> tuple[int, int]:
    """What the books say lies at Stripe, and in her bank."""
    return cents_on(f"shop:{share.shop_id}:stripe"), cents_on(f"shop:{share.shop_id}:bank")


@pytest.mark.scenario("M6")
def test_a_payout_that_fails_after_it_was_paid_is_reopened_and_she_alone_is_told(town):
    share, account = in_her_balance(town)
    ann = member_of(share.shop, UserFactory(name="Ann Stitch", language="en"))
    [other] = bought(town, 3000)
    member_of(other.shop, UserFactory())
    payout = town.stripe.payout(account)
    town.settle()
    assert Payout.objects.get().state == PayoutState.PAID
    assert of_her(share) == (0, 4890)
    mail.outbox.clear()

    town.stripe.fail_payout(payout["id"], "account_closed")
    town.settle()
    town.sweep()

    row = Payout.objects.get()
    assert (row.state, row.failure_code) == (PayoutState.FAILED, "account_closed")
    assert row.told_failed_at is not None
    assert of_her(share) == (4890, 0)
    [message] = mail.outbox
    assert message.to == [ann.email]
    assert message.subject == "Your bank sent €48.90 back"
    assert "Hello Ann," in message.body
    assert "the account is closed: give another one on your Stripe page" in message.body
    assert PayoutAccount.objects.get(shop=share.shop_id).available == 4890
    assert drifts() == []


def test_news_of_a_payout_in_any_order_end_the_same(town):
    share, account = in_her_balance(town)
    town.stripe.deliveries(paused=True)
    payout = town.stripe.payout(account, outcome="in_transit")
    town.stripe.advance_payout(payout["id"])
    town.stripe.fail_payout(payout["id"])

    town.stripe.deliveries(duplicate=2, reorder=True)
    town.settle()

    assert Payout.objects.get().state == PayoutState.FAILED
    assert of_her(share) == (4890, 0)
    assert drifts() == []


def test_a_payout_is_shown_in_words_to_the_people_of_the_shop_and_to_staff(town, client, ask):
    share, account = in_her_balance(town)
    town.stripe.payout(account, outcome="in_transit")
    town.settle()
    Payout.objects.update(arrives_on=dt.date(2026, 11, 27))
    ann = member_of(share.shop, UserFactory())
    shown = {
        "state": "IN_TRANSIT",
        "words": "On its way to your bank, expected on Friday 27 November.",
        "arrivesOn": "2026-11-27",
        "amount": {"amount": 4890},
    }

    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    seen: list[Any] = []
    for user in (None, UserFactory(), ann, StaffFactory()):
        client.logout()
        if user:
            client.force_login(user)
        seen.append(ask(client, PAYOUTS, shop=share.shop_id)["payouts"])

    nothing, one = {"totalCount": 0, "nodes": []}, {"totalCount": 1, "nodes": [shown]}
    assert seen == [nothing, nothing, one, one]


@pytest.mark.parametrize(
    ("state", "code", "words"),
    [
        ("pending", "", "On its way to your bank, expected on Friday 27 November."),
        ("paid", "", "In your bank account since Friday 27 November."),
        (
            "failed",
            "no_account",
            "Your bank sent it back: check your account number on your Stripe page.",
        ),
        ("canceled", "", "Stripe cancelled it: the money is in your Stripe balance again."),
    ],
)
def test_each_state_of_a_payout_has_its_words(state, code, words):
    payout = Payout(state=state, failure_code=code, arrives_on=dt.date(2026, 11, 27))

    with translation.override("en"):
        assert payout_words(payout) == words


def test_designers_are_paid_out_every_friday(town):
    share, account = in_her_balance(town)

    row = PayoutAccount.objects.get(shop=share.shop_id)
    assert row.schedule == "weekly:friday"
    [settings] = town.stripe.objects("balance_settings")
    assert settings["payments"]["payouts"]["schedule"] == {
        "interval": "weekly",
        "weekly_payout_days": ["friday"],
    }
    town.sweep()
    updates = [r for r in town.stripe.requests() if r["path"] == "/v1/balance_settings"]
    assert [(r["method"], r["account"]) for r in updates] == [("POST", account)]


def test_our_own_payouts_and_top_ups_are_booked_to_our_bank(town):
    bought(town, 5000, card=WITHOUT_WAITING)
    town.stripe.topup(10_000)
    payout = town.stripe.payout("", amount=4_000)
    town.settle()
    assert cents_on("house:bank") == 10_000 - 4_000

    town.stripe.fail_payout(payout["id"])
    town.settle()

    assert cents_on("house:bank") == 10_000
    assert Payout.objects.count() == 0
    assert drifts() == []


def test_a_top_up_that_our_bank_refuses_moves_nothing(town):
    town.stripe.topup(5_000, failure_code="could_not_process")
    town.settle()

    assert cents_on("house:bank") == 0
    assert drifts() == []
