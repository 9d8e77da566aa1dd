"""Charges: made by a PaymentIntent, settled a moment later, refunded, disputed."""

from __future__ import annotations

from payments.loopback.errors import Json
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.jobs import schedule
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.balances import post, settlement_day
from payments.loopback.resources.cards import CARDS, Card, Decline
from payments.loopback.resources.money import processing_fee
from payments.loopback.world import Call, World


def create_charge(
    world: World, intent: Json, method: Json, card: Card, decline: Decline | None
) -> Json:
    """Charge the card for a PaymentIntent; captured unless the intent captures manually."""
    manual = intent["capture_method"] == "manual"
    captured = decline is None and not manual
    charge = _blank(world, intent, method, card) | {
        "amount_captured": intent["amount"] if captured else 0,
        "captured": captured,
        "failure_code": decline.decline_code or decline.code if decline else None,
        "failure_message": decline.message if decline else None,
        "outcome": _outcome(decline),
        "paid": decline is None,
        "status": "failed" if decline else "succeeded",
    }
    world.store.put("charge", charge)
    emit(world, "charge.failed" if decline else "charge.succeeded", charge)
    if captured:
        settle_soon(world, charge, intent["capture_method"])
    return charge


def create_pending(world: World, intent: Json, method: Json, card: Card) -> Json:
    """Debit a bank account: it answers later, by `end_pending`."""
    charge = _blank(world, intent, method, card) | {
        "amount_captured": intent["amount"],
        "captured": True,
        "failure_code": None,
        "failure_message": None,
        "outcome": _outcome(None),
        "paid": False,
        "status": "pending",
    }
    world.store.put("charge", charge)
    emit(world, "charge.pending", charge)
    return charge


def end_pending(world: World, charge: Json, decline: Decline | None) -> Json:
    """The bank answered a debit: the money comes, or a decline says why not."""
    ended = world.store.change(
        "charge",
        charge["id"],
        amount_captured=0 if decline else charge["amount_captured"],
        failure_code=decline.code if decline else None,
        failure_message=decline.message if decline else None,
        outcome=_outcome(decline),
        paid=decline is None,
        status="failed" if decline else "succeeded",
    )
    emit(world, f"charge.{ended['status']}", ended, before=charge)
    if decline is None:
        settle_soon(world, ended, "automatic_async")
    return ended


def settle_soon(world: World, charge: Json, capture_method: str) -> None:
    """Book the captured amount: at once, or a moment later as `automatic_async` does."""
    if capture_method == "automatic_async":
        due = world.time() + world.settings.balance_transaction_delay
        schedule(world, "settle_charge", charge["id"], due)
    else:
        settle_charge(world, charge["id"])


def settle_charge(world: World, identifier: str) -> None:
    """Job: the charge's balance transaction arrives (fee, net, available_on)."""
    charge = world.store.get("charge", identifier)
    if charge is None or charge["balance_transaction"] or not charge["captured"]:
        return
    card = CARDS[charge["_card"]]
    booked = post(
        world,
        account="",
        amount=charge["amount_captured"],
        fee=_fee(charge),
        currency=charge["currency"],
        kind="charge",
        source=identifier,
        available_on=None if card.skips_pending else settlement_day(world),
        description=charge["description"],
    )
    settled = world.store.change("charge", identifier, balance_transaction=booked["id"])
    emit(world, "charge.updated", settled, before=charge)


def _fee(charge: Json) -> int:
    chosen: int | None = charge.get("_fee")
    if chosen is not None:
        return chosen
    in_person = charge["payment_method_details"]["type"] == "card_present"
    return processing_fee(charge["amount_captured"], in_person=in_person)


def booking_of(world: World, charge: Json) -> Json:
    """The charge's balance transaction, booked now if it had not arrived yet."""
    settle_charge(world, charge["id"])
    settled = world.store.get("charge", charge["id"]) or charge
    return world.store.get("balance_transaction", str(settled["balance_transaction"])) or {}


def retrieve(call: Call) -> Json:
    """GET /v1/charges/{charge}."""
    return render(call.world, "charge", call.find("charge", call.path["charge"]))


def update(call: Call) -> Json:
    """POST /v1/charges/{charge}: description and metadata."""
    charge = call.find("charge", call.path["charge"])
    changed = merged(charge, call.params, ("description", "transfer_group"))
    call.world.store.put("charge", changed)
    emit(call.world, "charge.updated", changed, before=charge)
    return render(call.world, "charge", changed)


def list_charges(call: Call) -> Json:
    """GET /v1/charges."""
    return listed(
        call, "charge", "/v1/charges", equal=("customer", "payment_intent", "transfer_group")
    )


def merged(body: Json, params: Json, fields: tuple[str, ...]) -> Json:
    """The body with the given fields replaced and metadata merged ("" removes a key)."""
    changed = body | {name: params[name] for name in fields if name in params}
    if "metadata" in params:
        given = params["metadata"] or {}
        both = ({} if params["metadata"] == "" else body["metadata"]) | given
        changed["metadata"] = {key: value for key, value in both.items() if value != ""}
    return changed


def _blank(world: World, intent: Json, method: Json, card: Card) -> Json:
    nothing = (
        "application", "application_fee", "application_fee_amount", "balance_transaction",
        "calculated_statement_descriptor", "failure_balance_transaction", "on_behalf_of",
        "receipt_number", "receipt_url", "review", "source", "source_transfer",
        "statement_descriptor_suffix", "transfer_data",
    )  # fmt: skip
    copied = (
        "amount", "currency", "customer", "description", "metadata", "receipt_email", "shipping",
        "statement_descriptor", "transfer_group",
    )  # fmt: skip
    return (
        dict.fromkeys(nothing)
        | {name: intent[name] for name in copied}
        | {
            "id": new_id("ch"),
            "object": "charge",
            "amount_refunded": 0,
            "billing_details": method["billing_details"],
            "created": world.now(),
            "disputed": False,
            "fraud_details": {},
            "livemode": False,
            "payment_intent": intent["id"],
            "payment_method": method["id"],
            "payment_method_details": _paid_with(world, intent, card),
            "refunded": False,
            "_card": card.number,
            "_fee": intent.get("_fee"),
        }
    )


def _paid_with(world: World, intent: Json, card: Card) -> Json:
    if card.is_debit:
        return shown_method(card)
    if is_in_person(intent):
        return {"type": "card_present", "card_present": _present_details(world, intent, card)}
    return {"type": "card", "card": _card_details(world, intent, card)}


def is_in_person(intent: Json) -> bool:
    """Whether a reader asks for the card."""
    return "card_present" in intent["payment_method_types"]


def shown_method(card: Card, *, in_person: bool = False) -> Json:
    """What a PaymentMethod shows of how it pays."""
    if in_person:
        present = _card_at_reader(card) | {"networks": None}
        return {"type": "card_present", "card_present": present}
    if card.is_debit:
        bank = {"bank_code": "19043", "branch_code": "", "country": card.country}
        debit = bank | {"fingerprint": None, "last4": card.last4}
        return {"type": "sepa_debit", "sepa_debit": debit}
    return {"type": "card", "card": method_card(card)}


def _present_details(world: World, intent: Json, card: Card) -> Json:
    reader = world.store.get("terminal.reader", intent["_reader"]) or {}
    return _card_at_reader(card) | {
        "amount_authorized": intent["amount"],
        "capture_before": None,
        "generated_card": None,
        "incremental_authorization_supported": False,
        "location": reader.get("location"),
        "network": card.brand,
        "network_transaction_id": None,
        "overcapture_supported": False,
        "reader": intent["_reader"],
        "receipt": None,
    }


def _card_at_reader(card: Card) -> Json:
    return {
        "brand": card.brand,
        "brand_product": None,
        "cardholder_name": None,
        "country": card.country,
        "description": None,
        "exp_month": 12,
        "exp_year": 2034,
        "fingerprint": None,
        "funding": "credit",
        "issuer": None,
        "last4": card.last4,
        "offline": None,
        "preferred_locales": [],
        "read_method": "contactless_emv",
        "wallet": None,
    }


def _card_details(world: World, intent: Json, card: Card) -> Json:
    return method_card(card) | {
        "amount_authorized": intent["amount"],
        "capture_before": world.now() + 7 * 86_400,
        "network": card.brand,
        "three_d_secure": {
            "result": "authenticated",
            "version": "2.2.0",
            "authentication_flow": "challenge",
            "result_reason": None,
        }
        if card.needs_3ds
        else None,
    }


def method_card(card: Card) -> Json:
    """What a PaymentMethod shows of a card."""
    return {
        "brand": card.brand,
        "checks": {
            "address_line1_check": None,
            "address_postal_code_check": None,
            "cvc_check": "pass",
        },
        "country": card.country,
        "exp_month": 12,
        "exp_year": 2034,
        "funding": "credit",
        "last4": card.last4,
    }


def _outcome(decline: Decline | None) -> Json:
    if decline is None:
        return {
            "network_status": "approved_by_network",
            "reason": None,
            "risk_level": "normal",
            "seller_message": "Payment complete.",
            "type": "authorized",
        }
    return {
        "network_status": "declined_by_network",
        "reason": decline.decline_code or decline.code,
        "risk_level": "normal",
        "seller_message": "The bank did not return any further details with this decline.",
        "type": "issuer_declined",
    }
