"""Balance transactions and the balance of each account and currency.

Amounts are integer minor units. `post` is the only way money moves: a balance transaction whose
`net` lands in the available balance, or in the pending one until `available_on`.
"""

from __future__ import annotations

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.jobs import schedule
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.world import DAY, Call, World

_URL = "/v1/balance_transactions"


def settlement_day(world: World) -> int:
    """When a card payment made now becomes available: midnight UTC, some days ahead."""
    day = world.now() // DAY + world.settings.settlement_days
    return day * DAY


def post(
    world: World,
    *,
    account: str,
    amount: int,
    currency: str,
    kind: str,
    source: str,
    fee: int = 0,
    available_on: int | None = None,
    category: str | None = None,
    description: str | None = None,
) -> Json:
    """Book `amount` − `fee` on an account's balance; returns the balance transaction."""
    now = world.now()
    on = max(available_on or now, now)
    transaction = {
        "id": new_id("txn"),
        "object": "balance_transaction",
        "amount": amount,
        "available_on": on,
        "balance_type": "payments",
        "created": now,
        "currency": currency,
        "description": description,
        "exchange_rate": None,
        "fee": fee,
        "fee_details": [_fee_detail(fee, currency)] if fee else [],
        "net": amount - fee,
        "reporting_category": category or kind,
        "source": source,
        "status": "pending",
        "type": kind,
    }
    world.store.put("balance_transaction", transaction, account)
    _add(world, account, currency, amount - fee, on)
    return transaction


def available(world: World, account: str, currency: str) -> int:
    """What the account may spend now."""
    return int(_funds(world, account, currency)["available"])


def total(world: World, account: str, currency: str) -> int:
    """Available and pending together."""
    funds = _funds(world, account, currency)
    return int(funds["available"] + sum(funds["pending"].values()))


def funds_mature(world: World, target: str) -> None:
    """Job: pending money of `account|currency` reached its day."""
    account, _, currency = target.partition("|")
    funds = _funds(world, account, currency)
    due = {day: net for day, net in funds["pending"].items() if int(day) <= world.now()}
    if not due:
        return
    left = {day: net for day, net in funds["pending"].items() if day not in due}
    balance = funds["available"] + sum(due.values())
    world.store.put("_funds", funds | {"available": balance, "pending": left})
    emit(world, "balance.available", balance_object(world, account), account=account)
    if not account:
        schedule(world, "retry_refunds", currency, world.time())


def balance_object(world: World, account: str) -> Json:
    """The `balance` object of an account, EUR first."""
    owned = [f for f in world.store.all("_funds") if f["account"] == account]
    by_currency = {"eur": _empty(account, "eur")} | {f["currency"]: f for f in owned}
    sums = {code: (f["available"], sum(f["pending"].values())) for code, f in by_currency.items()}
    return {
        "object": "balance",
        "available": [_amount(now, code) for code, (now, _) in sums.items()],
        "connect_reserved": [_amount(0, code) for code in sums],
        "livemode": False,
        "pending": [_amount(later, code) for code, (_, later) in sums.items()],
    }


def retrieve_balance(call: Call) -> Json:
    """GET /v1/balance."""
    return balance_object(call.world, call.account)


def retrieve(call: Call) -> Json:
    """GET /v1/balance_transactions/{id}."""
    found = call.find("balance_transaction", call.path["id"])
    return render(call.world, "balance_transaction", found)


def list_transactions(call: Call) -> Json:
    """GET /v1/balance_transactions; `payout` gives what an automatic payout is made of."""
    only = None
    if "payout" in call.params:
        payout = call.find("payout", call.params["payout"], param="payout")
        if not payout["automatic"]:
            raise invalid(
                "Balance transaction history can only be filtered on automatic payouts, not "
                "manual ones.",
                "payout",
            )
        only = {"_payout": payout["id"]}
    return listed(
        call, "balance_transaction", _URL, equal=("currency", "source", "type"), only=only
    )


def sweep(world: World, account: str, payout: Json) -> None:
    """Note which available transactions an automatic payout takes along: all not yet paid out."""
    for booked in list(world.store.newer("balance_transaction", account, None)):
        is_due = booked["available_on"] <= world.now() and "_payout" not in booked
        if is_due and booked["currency"] == payout["currency"]:
            world.store.change("balance_transaction", booked["id"], _payout=payout["id"])


def create_topup(call: Call) -> Json:
    """POST /v1/topups: money from the platform's bank, available at once."""
    amount, currency = call.params["amount"], call.params["currency"]
    if amount < 1:
        raise invalid("Invalid positive integer", "amount", "parameter_invalid_integer")
    return top_up(call.world, amount, currency, call.params)


def top_up(
    world: World, amount: int, currency: str, params: Json, *, failure: str | None = None
) -> Json:
    """Add available money to the platform's balance; with a failure code the bank refuses.

    Returns the top-up.
    """
    identifier = new_id("tu")
    topup: Json = {
        "id": identifier,
        "object": "topup",
        "amount": amount,
        "balance_transaction": None,
        "created": world.now(),
        "currency": currency,
        "description": params.get("description"),
        "expected_availability_date": world.now(),
        "failure_code": failure,
        "failure_message": "The bank refused the debit." if failure else None,
        "livemode": False,
        "metadata": params.get("metadata") or {},
        "source": None,
        "statement_descriptor": params.get("statement_descriptor"),
        "status": "pending",
        "transfer_group": params.get("transfer_group"),
    }
    world.store.put("topup", topup)
    emit(world, "topup.created", topup)
    if failure:
        ended = world.store.change("topup", identifier, status="failed")
    else:
        ended = _arrived(world, topup)
    emit(world, f"topup.{ended['status']}", ended)
    return ended


def _arrived(world: World, topup: Json) -> Json:
    booked = post(
        world,
        account="",
        amount=topup["amount"],
        currency=topup["currency"],
        kind="topup",
        source=topup["id"],
    )
    return world.store.change(
        "topup", topup["id"], status="succeeded", balance_transaction=booked["id"]
    )


def retrieve_topup(call: Call) -> Json:
    """GET /v1/topups/{topup}."""
    return call.find("topup", call.path["topup"])


def _funds(world: World, account: str, currency: str) -> Json:
    return world.store.get("_funds", f"{account}|{currency}") or _empty(account, currency)


def _empty(account: str, currency: str) -> Json:
    identifier = f"{account}|{currency}"
    return {
        "id": identifier, "account": account, "currency": currency, "available": 0, "pending": {}
    }  # fmt: skip


def _add(world: World, account: str, currency: str, net: int, on: int) -> None:
    funds = _funds(world, account, currency)
    if on <= world.clock():
        world.store.put("_funds", funds | {"available": funds["available"] + net})
        if net > 0 and not account and not world.quiet:
            schedule(world, "retry_refunds", currency, world.time())
        return
    day = str(on)
    if day not in funds["pending"]:
        schedule(world, "funds_mature", funds["id"], float(on))
    pending = funds["pending"] | {day: funds["pending"].get(day, 0) + net}
    world.store.put("_funds", funds | {"pending": pending})


def _fee_detail(fee: int, currency: str) -> Json:
    return {
        "amount": fee,
        "application": None,
        "currency": currency,
        "description": "Stripe processing fees",
        "type": "stripe_fee",
    }


def _amount(amount: int, currency: str) -> Json:
    return {"amount": amount, "currency": currency, "source_types": {"card": amount}}
