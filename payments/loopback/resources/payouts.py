"""Payouts to banks. When automatic ones are made is in `balance_settings`."""

from __future__ import annotations

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.jobs import schedule
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.accounts import bank_id
from payments.loopback.resources.balances import available, post, sweep
from payments.loopback.resources.charges import merged
from payments.loopback.resources.money import check_currency, check_positive
from payments.loopback.world import DAY, Call, World

_KIND = "payout"
_FAILURE = "The bank account has been closed."


def create(call: Call) -> Json:
    """POST /v1/payouts: manual, from available balance; paid two days later on the clock."""
    amount = check_positive(call.params["amount"])
    currency = check_currency(call.params["currency"])
    payout = start_payout(
        call.world, call.account, amount, currency, automatic=False, params=call.params
    )
    return render(call.world, _KIND, payout)


def start_payout(
    world: World, account: str, amount: int, currency: str, *, automatic: bool, params: Json
) -> Json:
    """Take the money off the balance and send it on its way."""
    if available(world, account, currency) < amount:
        raise invalid(
            "You have insufficient funds in your Stripe account for this transfer.",
            None,
            "balance_insufficient",
        )
    identifier, bank = new_id("po"), bank_id(account)
    booked = post(
        world, account=account, amount=-amount, currency=currency, kind="payout", source=identifier
    )
    payout: Json = {
        "id": identifier,
        "object": _KIND,
        "amount": amount,
        "arrival_date": world.now() + 2 * DAY,
        "automatic": automatic,
        "balance_transaction": booked["id"],
        "created": world.now(),
        "currency": currency,
        "description": params.get("description") or "STRIPE PAYOUT",
        "destination": bank,
        "failure_balance_transaction": None,
        "failure_code": None,
        "failure_message": None,
        "livemode": False,
        "metadata": params.get("metadata") or {},
        "method": params.get("method", "standard"),
        "original_payout": None,
        "reconciliation_status": "completed" if automatic else "not_applicable",
        "reversed_by": None,
        "source_type": "card",
        "statement_descriptor": params.get("statement_descriptor"),
        "status": "pending",
        "type": "bank_account",
    }
    world.store.put(_KIND, payout, account)
    if automatic:
        sweep(world, account, payout)
    emit(world, "payout.created", payout, account=account)
    schedule(world, "payout_arrives", identifier, world.time() + 2 * DAY)
    return payout


def advance(world: World, payout: Json) -> Json:
    """The next step of a payout on its way: pending, in transit, paid."""
    if payout["status"] == "pending":
        return _change(world, payout, "payout.updated", status="in_transit")
    if payout["status"] != "in_transit":
        raise invalid(f"This payout is already {payout['status']}.", "payout")
    return _change(world, payout, "payout.paid", status="paid")


def arrive(world: World, identifier: str) -> None:
    """Job: the bank has the money."""
    payout = world.store.get(_KIND, identifier)
    if payout and payout["status"] in ("pending", "in_transit"):
        _change(world, payout, "payout.paid", status="paid")


def fail(world: World, payout: Json, code: str) -> Json:
    """The bank sends the money back (also possible after `paid`)."""
    if payout["status"] in ("failed", "canceled"):
        raise invalid(f"This payout is already {payout['status']}.", "payout")
    back = _give_back(world, payout, "payout_failure")
    return _change(
        world,
        payout,
        "payout.failed",
        status="failed",
        failure_balance_transaction=back["id"],
        failure_code=code,
        failure_message=_FAILURE,
    )


def cancel(call: Call) -> Json:
    """POST /v1/payouts/{payout}/cancel."""
    payout = call.find(_KIND, call.path["payout"])
    if payout["status"] != "pending":
        raise invalid(f"Payouts in status {payout['status']} cannot be canceled.", "payout")
    back = _give_back(call.world, payout, "payout_cancel")
    changed = _change(
        call.world,
        payout,
        "payout.canceled",
        status="canceled",
        failure_balance_transaction=back["id"],
    )
    return render(call.world, _KIND, changed)


def retrieve(call: Call) -> Json:
    """GET /v1/payouts/{payout}."""
    return render(call.world, _KIND, call.find(_KIND, call.path["payout"]))


def update(call: Call) -> Json:
    """POST /v1/payouts/{payout}: metadata."""
    payout = call.find(_KIND, call.path["payout"])
    changed = merged(payout, call.params, ())
    call.world.store.put(_KIND, changed)
    emit(call.world, "payout.updated", changed, account=call.account, before=payout)
    return render(call.world, _KIND, changed)


def list_payouts(call: Call) -> Json:
    """GET /v1/payouts."""
    return listed(call, _KIND, "/v1/payouts", equal=("status", "destination"))


def _give_back(world: World, payout: Json, kind: str) -> Json:
    return post(
        world,
        account=world.store.account_of(_KIND, payout["id"]),
        amount=payout["amount"],
        currency=payout["currency"],
        kind=kind,
        source=payout["id"],
    )


def _change(world: World, payout: Json, event: str, **fields: object) -> Json:
    changed = world.store.change(_KIND, payout["id"], **fields)
    account = world.store.account_of(_KIND, payout["id"])
    emit(world, event, changed, account=account, before=payout)
    return changed
