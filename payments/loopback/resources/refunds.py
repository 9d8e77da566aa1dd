"""Refunds of charges, from the platform's balance."""

from __future__ import annotations

from payments.loopback.errors import Json, amount_too_large, invalid, parameter_missing
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.jobs import schedule
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.balances import available, post, total
from payments.loopback.resources.cards import CARDS
from payments.loopback.resources.charges import booking_of, merged
from payments.loopback.resources.money import check_positive, shown
from payments.loopback.world import Call, World

_KIND = "refund"
_BANK_ANSWER_SECONDS = 5


def create(call: Call) -> Json:
    """POST /v1/refunds: of a charge or a PaymentIntent, whole or in part."""
    if call.params.get("reverse_transfer") or call.params.get("refund_application_fee"):
        raise invalid(
            "Separate charges and transfers: reverse the transfers one by one, a refund cannot.",
            "reverse_transfer",
        )
    charge = _charge(call)
    amount = _refundable(call, charge)
    refund = call.world.store.put(_KIND, _blank(call, charge, amount))
    _take_off(call.world, charge, amount)
    refund = _pay_out(call.world, refund, new=True)
    return render(call.world, _KIND, refund)


def retry_pending(world: World, currency: str) -> None:
    """Job: money came in; carry out refunds that waited for it, oldest first."""
    for refund in world.store.all(_KIND):
        waiting = (
            refund["status"] == "pending" and refund.get("pending_reason") == "insufficient_funds"
        )
        if waiting and refund["currency"] == currency:
            _pay_out(world, refund, new=False)


def finish(world: World, identifier: str) -> None:
    """Job: the bank answers a refund of a card that answers late."""
    refund = world.store.get(_KIND, identifier)
    charge = world.store.get("charge", refund["charge"]) if refund else None
    if refund is None or charge is None or refund["status"] in ("failed", "canceled"):
        return
    if CARDS[charge["_card"]].refund == "fails":
        _fail(world, refund, charge)
    else:
        _update(world, refund, status="succeeded", pending_reason=None)


def retrieve(call: Call) -> Json:
    """GET /v1/refunds/{refund}."""
    return render(call.world, _KIND, call.find(_KIND, call.path["refund"]))


def update(call: Call) -> Json:
    """POST /v1/refunds/{refund}: metadata."""
    refund = call.find(_KIND, call.path["refund"])
    changed = merged(refund, call.params, ())
    call.world.store.put(_KIND, changed)
    emit(call.world, "refund.updated", changed, before=refund)
    return render(call.world, _KIND, changed)


def list_refunds(call: Call) -> Json:
    """GET /v1/refunds."""
    return listed(call, _KIND, "/v1/refunds", equal=("charge", "payment_intent"))


def _charge(call: Call) -> Json:
    if "charge" in call.params:
        return call.find("charge", call.params["charge"], param="charge")
    if "payment_intent" not in call.params:
        raise parameter_missing("charge")
    intent = call.find("payment_intent", call.params["payment_intent"], param="payment_intent")
    if intent["status"] != "succeeded":
        raise invalid(
            f"This PaymentIntent ({intent['id']}) does not have a successful charge to refund.",
            "payment_intent",
        )
    return call.find("charge", intent["latest_charge"], param="payment_intent")


def _refundable(call: Call, charge: Json) -> int:
    if not charge["paid"] or not charge["captured"]:
        raise invalid(
            f"Charge {charge['id']} was not captured, so it cannot be refunded.", "charge"
        )
    if charge["refunded"]:
        message = f"Charge {charge['id']} has already been refunded."
        raise invalid(message, "charge", "charge_already_refunded")
    disputes = call.world.store.matching("dispute", "charge", charge["id"])
    if any(not dispute["is_charge_refundable"] for dispute in disputes):
        message = f"Charge {charge['id']} has been charged back; it cannot be refunded."
        raise invalid(message, "charge", "refund_disputed_payment")
    left: int = charge["amount_captured"] - charge["amount_refunded"]
    amount = check_positive(call.params.get("amount", left))
    if amount > left:
        code = charge["currency"]
        raise amount_too_large(
            f"Refund amount ({shown(amount, code)}) is greater than unrefunded amount on charge "
            f"({shown(left, code)})"
        )
    return amount


def _blank(call: Call, charge: Json, amount: int) -> Json:
    return {
        "id": new_id("re"),
        "object": _KIND,
        "amount": amount,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": call.world.now(),
        "currency": charge["currency"],
        "destination_details": {"type": "card", "card": {"type": "refund"}},
        "metadata": call.params.get("metadata") or {},
        "payment_intent": charge["payment_intent"],
        "reason": call.params.get("reason"),
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": "pending",
        "transfer_reversal": None,
    }


def _take_off(world: World, charge: Json, amount: int) -> None:
    refunded = charge["amount_refunded"] + amount
    world.store.change(
        "charge",
        charge["id"],
        amount_refunded=refunded,
        refunded=refunded == charge["amount_captured"],
    )


def _pay_out(world: World, refund: Json, *, new: bool) -> Json:
    charge = world.store.get("charge", refund["charge"]) or {}
    booking = booking_of(world, charge)
    on = _funds_from(world, refund, booking)
    if on is None:
        return (
            _announce(world, refund | {"pending_reason": "insufficient_funds"}) if new else refund
        )
    booked = post(
        world,
        account="",
        amount=-refund["amount"],
        currency=refund["currency"],
        kind="refund",
        source=refund["id"],
        available_on=on,
    )
    slow = CARDS[charge["_card"]].refund
    if slow != "instant":
        schedule(world, "finish_refund", refund["id"], world.time() + _BANK_ANSWER_SECONDS)
    paid = {
        "balance_transaction": booked["id"],
        "status": "pending" if slow == "pending" else "succeeded",
        "pending_reason": "processing" if slow == "pending" else None,
    }
    return _announce(world, refund | paid) if new else _update(world, refund, **paid)


def _funds_from(world: World, refund: Json, booking: Json) -> int | None:
    """Day to take the money from: now, or the day the charge itself arrives; None if short.

    The charge's fee may leave the balance below zero: Stripe debits the platform's bank for it.
    """
    needed, currency = refund["amount"] - booking["fee"], refund["currency"]
    if available(world, "", currency) >= needed:
        return world.now()
    if booking["available_on"] > world.now() and total(world, "", currency) >= needed:
        return int(booking["available_on"])
    return None


def _announce(world: World, refund: Json) -> Json:
    world.store.put(_KIND, refund)
    emit(world, "refund.created", refund)
    emit(world, "charge.refunded", world.store.get("charge", refund["charge"]) or {})
    return refund


def _update(world: World, refund: Json, **fields: object) -> Json:
    changed = world.store.change(_KIND, refund["id"], **fields)
    emit(world, "refund.updated", changed, before=refund)
    return changed


def _fail(world: World, refund: Json, charge: Json) -> None:
    back = post(
        world,
        account="",
        amount=refund["amount"],
        currency=refund["currency"],
        kind="refund_failure",
        source=refund["id"],
    )
    failed = world.store.change(
        _KIND,
        refund["id"],
        status="failed",
        failure_reason="expired_or_canceled_card",
        failure_balance_transaction=back["id"],
        pending_reason=None,
    )
    left = charge["amount_refunded"] - refund["amount"]
    world.store.change("charge", charge["id"], amount_refunded=left, refunded=False)
    emit(world, "refund.updated", failed, before=refund)
    emit(world, "refund.failed", failed)
