"""Whatever happens, each balance is the sum of its balance transactions."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import make_account, paid_charge
from tests.stripe_server import LoopbackStripe

CARDS = ("4242424242424242", "4000000000000077", "4000000000005126", "4000000000000259")
STEPS = 60


class Economy:
    """Random payments, transfers, reversals, refunds, payouts and days."""

    def __init__(self, loopback: LoopbackStripe, seed: int) -> None:
        self.loopback = loopback
        self.client = loopback.client()
        self.random = random.Random(seed)
        self.accounts = [make_account(loopback).id for _ in range(2)]
        self.charges = [paid_charge(loopback)]
        self.refusals = 0

    def step(self) -> None:
        acts: list[Callable[[], object]] = [
            self.sell, self.transfer, self.reverse, self.refund, self.pay_out, self.wait,
            self.decide,
        ]  # fmt: skip
        try:
            self.random.choice(acts)()
        except (stripe.InvalidRequestError, RuntimeError):
            self.refusals += 1

    def sell(self) -> None:
        amount = self.random.randint(50, 20_000)
        self.charges.append(paid_charge(self.loopback, amount, self.random.choice(CARDS)))

    def transfer(self) -> None:
        charge = self.random.choice(self.charges)
        params: stripe.params.TransferCreateParams = {
            "amount": self.random.randint(1, charge.amount),
            "currency": "eur",
            "destination": self.random.choice(self.accounts),
        }
        if self.random.random() < 0.8:
            params["source_transaction"] = charge.id
        self.client.v1.transfers.create(params)

    def reverse(self) -> None:
        transfers = self.client.v1.transfers.list({"limit": 100}).data
        if transfers:
            chosen = self.random.choice(transfers)
            amount = self.random.randint(1, chosen.amount)
            self.client.v1.transfers.reversals.create(chosen.id, {"amount": amount})

    def refund(self) -> None:
        charge = self.random.choice(self.charges)
        amount = self.random.randint(1, charge.amount)
        self.client.v1.refunds.create({"charge": charge.id, "amount": amount})

    def pay_out(self) -> None:
        outcome = self.random.choice(("paid", "failed", "pending"))
        self.loopback.payout(self.random.choice(self.accounts), outcome=outcome)

    def wait(self) -> None:
        self.loopback.advance(self.random.randint(1, 4 * 86_400))

    def decide(self) -> None:
        disputes = self.client.v1.disputes.list().data
        if disputes:
            outcome = self.random.choice(("won", "lost"))
            self.loopback.close_dispute(self.random.choice(disputes).id, outcome)


def balance(client: StripeClient, scope: stripe.RequestOptions) -> int:
    shown = client.v1.balance.retrieve({}, scope)
    return shown.available[0].amount + shown.pending[0].amount


def booked(client: StripeClient, scope: stripe.RequestOptions) -> int:
    everything = client.v1.balance_transactions.list({"limit": 100}, scope)
    return sum(entry.net for entry in everything.auto_paging_iter())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_balances_are_the_sum_of_what_was_booked(loopback: LoopbackStripe, seed: int) -> None:
    economy = Economy(loopback, seed)
    for _ in range(STEPS):
        economy.step()
    client = economy.client
    scopes: list[stripe.RequestOptions] = [{}]
    scopes += [{"stripe_account": account} for account in economy.accounts]
    assert [balance(client, scope) for scope in scopes] == [booked(client, s) for s in scopes]
    loopback.advance(30 * 86_400)
    assert [client.v1.balance.retrieve({}, s).pending[0].amount for s in scopes] == [0, 0, 0]
    assert economy.refusals < STEPS


@pytest.mark.parametrize("seed", [4, 5])
def test_no_charge_gives_more_than_it_took(loopback: LoopbackStripe, seed: int) -> None:
    economy = Economy(loopback, seed)
    for _ in range(STEPS):
        economy.step()
    for charge in loopback.objects("charge"):
        drawn = [t for t in loopback.objects("transfer") if t["source_transaction"] == charge["id"]]
        assert sum(t["amount"] for t in drawn) <= charge["amount_captured"]
        assert 0 <= charge["amount_refunded"] <= charge["amount_captured"]
    for transfer in loopback.objects("transfer"):
        given_back = [
            r["amount"]
            for r in loopback.objects("transfer_reversal")
            if r["transfer"] == transfer["id"]
        ]
        assert sum(given_back) == transfer["amount_reversed"] <= transfer["amount"]
