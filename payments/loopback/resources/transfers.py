"""Transfers from the platform to connected accounts, and their reversals."""

from __future__ import annotations

from payments.loopback.errors import Json, amount_too_large, invalid, parameter_missing
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.accounts import may_receive_transfers
from payments.loopback.resources.balances import available, post, total
from payments.loopback.resources.charges import booking_of, merged
from payments.loopback.resources.money import check_currency, check_positive, shown
from payments.loopback.world import Call, World

_KIND = "transfer"


def create(call: Call) -> Json:
    """POST /v1/transfers: against a charge (`source_transaction`) or from available balance."""
    if "amount" not in call.params:
        raise parameter_missing("amount")
    amount = check_positive(call.params["amount"])
    currency = check_currency(call.params["currency"])
    destination = _destination(call)
    on = _available_on(call, amount, currency)
    transfer = _store(call, destination, amount, currency, on)
    emit(call.world, "transfer.created", transfer)
    return render(call.world, _KIND, transfer)


def retrieve(call: Call) -> Json:
    """GET /v1/transfers/{transfer}."""
    return render(call.world, _KIND, call.find(_KIND, call.path["transfer"]))


def update(call: Call) -> Json:
    """POST /v1/transfers/{transfer}: description and metadata."""
    transfer = call.find(_KIND, call.path["transfer"])
    changed = merged(transfer, call.params, ("description",))
    call.world.store.put(_KIND, changed)
    emit(call.world, "transfer.updated", changed, before=transfer)
    return render(call.world, _KIND, changed)


def list_transfers(call: Call) -> Json:
    """GET /v1/transfers."""
    return listed(call, _KIND, "/v1/transfers", equal=("destination", "transfer_group"))


def reverse(call: Call) -> Json:
    """POST /v1/transfers/{id}/reversals: the designer's balance pays it back, whole or in part."""
    world, transfer = call.world, call.find(_KIND, call.path["id"])
    amount = _reversible(call, transfer)
    call.find("v2.core.account", transfer["destination"], param="destination")
    on = _reversal_day(world, transfer, amount)
    reversal = _store_reversal(call, transfer, amount, on)
    reversed_so_far = transfer["amount_reversed"] + amount
    changed = world.store.change(
        _KIND,
        transfer["id"],
        amount_reversed=reversed_so_far,
        reversed=reversed_so_far == transfer["amount"],
    )
    emit(world, "transfer.reversed", changed)
    return render(world, "transfer_reversal", reversal)


def retrieve_reversal(call: Call) -> Json:
    """GET /v1/transfers/{transfer}/reversals/{id}."""
    return render(call.world, "transfer_reversal", _reversal(call))


def update_reversal(call: Call) -> Json:
    """POST /v1/transfers/{transfer}/reversals/{id}: metadata."""
    changed = merged(_reversal(call), call.params, ())
    call.world.store.put("transfer_reversal", changed)
    return render(call.world, "transfer_reversal", changed)


def list_reversals(call: Call) -> Json:
    """GET /v1/transfers/{id}/reversals."""
    transfer = call.find(_KIND, call.path["id"])
    url = f"/v1/transfers/{transfer['id']}/reversals"
    return listed(call, "transfer_reversal", url, only={"transfer": transfer["id"]})


def _destination(call: Call) -> str:
    identifier: str = call.params["destination"]
    account = call.world.store.get("v2.core.account", identifier)
    if account is None or account.get("_deauthorized"):
        message = f"No such destination: '{identifier}'"
        raise invalid(message, "destination", "resource_missing")
    if not may_receive_transfers(account):
        raise invalid(
            "Your destination account needs to have at least one of the following capabilities "
            "enabled: transfers, crypto_transfers, legacy_payments",
            "destination",
            "insufficient_capabilities_for_transfer",
        )
    return identifier


def _available_on(call: Call, amount: int, currency: str) -> int:
    if "source_transaction" in call.params:
        return _draw_on_charge(call, amount, currency)
    if available(call.world, "", currency) < amount:
        raise _short(
            "You have insufficient available funds in your Stripe account. Try adding funds "
            "directly to your available balance by creating Charges using the 4000000000000077 "
            "test card."
        )
    return call.world.now()


def _draw_on_charge(call: Call, amount: int, currency: str) -> int:
    """Check the charge can carry the transfer; the day the charge's money becomes available."""
    name = "source_transaction"
    charge = call.find("charge", call.params[name], param=name)
    if not charge["paid"] or not charge["captured"]:
        raise invalid(f"Charge {charge['id']} has not been captured.", name)
    if charge["currency"] != currency:
        raise invalid(
            f"The currency of source_transaction's balance transaction ({charge['currency']}) must "
            f"be the same as the transfer currency ({currency})",
            "currency",
        )
    drawn = call.world.store.matching(_KIND, name, charge["id"])
    # Reversed transfers still count: Stripe does not document that a reversal frees the charge.
    taken = sum(transfer["amount"] for transfer in drawn)
    if taken + amount > charge["amount_captured"]:
        limit, used = shown(charge["amount_captured"], currency), shown(taken, currency)
        raise amount_too_large(
            f"Transfers using this transaction as a source must not exceed the source amount of "
            f"{limit}. (There is already a total of {used} transferred from it.)"
        )
    return int(booking_of(call.world, charge)["available_on"])


def _store(call: Call, destination: str, amount: int, currency: str, on: int) -> Json:
    world, identifier, payment = call.world, new_id("tr"), new_id("py")
    charge = call.world.store.get("charge", call.params.get("source_transaction", ""))
    given = call.params.get("transfer_group")
    default = charge["transfer_group"] or f"group_{charge['payment_intent']}" if charge else None
    booked = post(
        world,
        account="",
        amount=-amount,
        currency=currency,
        kind="transfer",
        source=identifier,
        available_on=on,
    )
    transfer: Json = {
        "id": identifier,
        "object": _KIND,
        "amount": amount,
        "amount_reversed": 0,
        "balance_transaction": booked["id"],
        "created": world.now(),
        "currency": currency,
        "description": call.params.get("description"),
        "destination": destination,
        "destination_payment": payment,
        "livemode": False,
        "metadata": call.params.get("metadata") or {},
        "reversed": False,
        "source_transaction": call.params.get("source_transaction"),
        "source_type": "card",
        "transfer_group": given or default,
    }
    _arrive(world, transfer, on)
    return world.store.put(_KIND, transfer)


def _arrive(world: World, transfer: Json, on: int) -> None:
    """The other end: a payment in the connected account, and its balance."""
    account = transfer["destination"]
    booked = post(
        world,
        account=account,
        amount=transfer["amount"],
        currency=transfer["currency"],
        kind="payment",
        source=transfer["destination_payment"],
        available_on=on,
    )
    payment = {
        "id": transfer["destination_payment"],
        "object": "charge",
        "amount": transfer["amount"],
        "amount_captured": transfer["amount"],
        "amount_refunded": 0,
        "balance_transaction": booked["id"],
        "billing_details": {},
        "captured": True,
        "created": world.now(),
        "currency": transfer["currency"],
        "customer": None,
        "description": transfer["description"],
        "disputed": False,
        "livemode": False,
        "metadata": {},
        "paid": True,
        "payment_intent": None,
        "refunded": False,
        "source_transfer": transfer["id"],
        "status": "succeeded",
        "transfer_group": None,
    }
    world.store.put("charge", payment, account)


def _reversible(call: Call, transfer: Json) -> int:
    left: int = transfer["amount"] - transfer["amount_reversed"]
    if left == 0:
        raise invalid(f"Transfer {transfer['id']} is already fully reversed.", "id")
    amount = check_positive(call.params.get("amount", left))
    if amount > left:
        code = transfer["currency"]
        raise amount_too_large(
            f"Reversal amount ({shown(amount, code)}) is greater than unreversed amount on "
            f"transfer ({shown(left, code)})"
        )
    return amount


def _reversal_day(world: World, transfer: Json, amount: int) -> int:
    """Day to take the money from the designer: now, or the day the transfer itself arrives."""
    account, currency = transfer["destination"], transfer["currency"]
    booking = world.store.get("balance_transaction", transfer["balance_transaction"]) or {}
    pending = booking["available_on"] > world.now()
    if pending and total(world, account, currency) >= amount:
        return int(booking["available_on"])
    if available(world, account, currency) >= amount:
        return world.now()
    raise _short(
        f"Insufficient funds in connected account {account} to reverse the transfer. Its balance "
        f"must cover {shown(amount, currency)}."
    )


def _store_reversal(call: Call, transfer: Json, amount: int, on: int) -> Json:
    world, identifier = call.world, new_id("trr")
    currency, payment = transfer["currency"], transfer["destination_payment"]
    back = post(
        world,
        account="",
        amount=amount,
        currency=currency,
        kind="transfer_refund",
        source=identifier,
        available_on=on,
    )
    post(
        world,
        account=transfer["destination"],
        amount=-amount,
        currency=currency,
        kind="payment_refund",
        source=payment,
        available_on=on,
    )
    reversal: Json = {
        "id": identifier,
        "object": "transfer_reversal",
        "amount": amount,
        "balance_transaction": back["id"],
        "created": world.now(),
        "currency": currency,
        "destination_payment_refund": None,
        "metadata": call.params.get("metadata") or {},
        "source_refund": None,
        "transfer": transfer["id"],
    }
    return world.store.put("transfer_reversal", reversal)


def _reversal(call: Call) -> Json:
    call.find(_KIND, call.path["transfer"])
    return call.find("transfer_reversal", call.path["id"])


def _short(message: str) -> Exception:
    return invalid(message, None, "balance_insufficient")
