"""Many paid charges at once."""

from __future__ import annotations

import time

import pytest
from stripe import StripeClient

from tests.payments.loopback.contract_schema import problems
from tests.payments.loopback.receiver import Receiver
from tests.payments.loopback.scenes import make_account
from tests.stripe_server import LoopbackStripe

DAY = 86_400
KINDS = (
    "balance_transaction", "charge", "checkout.session", "payment_intent", "transfer",
)  # fmt: skip


def test_bulk_charge_has_all_that_a_paid_order_has(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account, created = make_account(loopback).id, int(time.time()) - 30 * DAY
    share = {"account": account, "amount": 6000, "share": "9"}
    entry = {"order": "7", "amount": 8400, "fee": 99, "created": created, "transfers": [share]}
    made = loopback.bulk_charges([entry])[0]
    session = client.v1.checkout.sessions.retrieve(made["session"])
    assert (session.status, session.payment_status, session.created) == (
        "complete",
        "paid",
        created,
    )
    assert session.client_reference_id == "7"
    assert session.metadata is not None
    assert session.metadata.to_dict() == {"order": "7"}
    charge = client.v1.charges.retrieve(made["charge"])
    assert (charge.amount, charge.paid, charge.transfer_group) == (8400, True, "order_7")
    booked = client.v1.balance_transactions.retrieve(made["balance_transaction"])
    assert (booked.fee, booked.net, booked.status) == (99, 8301, "available")
    transfer = client.v1.transfers.retrieve(made["transfers"][0])
    assert (transfer.amount, transfer.source_transaction) == (6000, made["charge"])
    assert transfer.metadata.to_dict() == {"share": "9"}
    own = client.v1.balance.retrieve({}, {"stripe_account": account})
    assert (own.available[0].amount, client.v1.balance.retrieve().available[0].amount) == (
        6000,
        2301,
    )
    for kind in KINDS:
        assert [line for body in loopback.objects(kind) for line in problems(kind, body)] == []


def test_bulk_charges_are_listed_by_time_and_answered_in_order(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    now = int(time.time())
    entries = [
        {"order": str(number), "amount": 1000 + number, "created": now - ago * DAY}
        for number, ago in enumerate((3, 9, 6))
    ]
    made = loopback.bulk_charges(entries)
    assert [m["order"] for m in made] == ["0", "1", "2"]
    listed = client.v1.charges.list().data
    assert [c.amount for c in listed] == [1000, 1002, 1001]
    recent = client.v1.balance_transactions.list({"created": {"gte": now - 6 * DAY}}).data
    assert [t.amount for t in recent] == [1000, 1002]


def test_bulk_charges_tell_nobody(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.bulk_charges([{"order": "1", "amount": 1000}])
    loopback.advance(4 * DAY)
    loopback.wait_delivered()
    assert receiver.types() == ["balance.available"]
    assert client.v1.balance.retrieve().available[0].amount == 1000 - 40


def test_thousands_of_charges_are_made_and_read_quickly(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    started = time.monotonic()
    loopback.bulk_charges([{"order": str(n), "amount": 1000} for n in range(2000)])
    assert time.monotonic() - started < 10
    started = time.monotonic()
    page = client.v1.balance_transactions.list({"limit": 100})
    assert sum(t.net for t in page.auto_paging_iter()) == 2000 * 960
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"amount": 1000}, "needs an order"),
        ({"order": "1"}, "amount must be an integer"),
        ({"order": "1", "amount": 1000, "fee": "40"}, "fee must be an integer"),
        ({"order": "1", "amount": 1000, "created": 9_999_999_999}, "must not lie ahead"),
        ({"order": "1", "amount": 1000, "card": "4000000000000002"}, "that pays at once"),
        ({"order": "1", "amount": 1000, "transfers": [{"amount": 1}]}, "needs an account"),
        ({"order": "1", "amount": 10}, r"at least \u20ac0.50"),
    ],
)
def test_wrong_entry_makes_nothing(
    loopback: LoopbackStripe, entry: dict[str, object], words: str
) -> None:
    fine = {"order": "0", "amount": 1000}
    with pytest.raises(RuntimeError, match=words):
        loopback.bulk_charges([fine, entry])
    assert loopback.objects("charge") == []
    assert loopback.objects("checkout.session") == []
