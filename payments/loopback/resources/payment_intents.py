"""PaymentIntents: create, confirm, capture, cancel."""

from __future__ import annotations

from payments.loopback.errors import ApiError, Json, invalid, resource_missing
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.attempts import attempt
from payments.loopback.resources.cards import CARDS, TOKENS, Card, card_error
from payments.loopback.resources.charges import is_in_person, merged, settle_soon
from payments.loopback.resources.money import check_charge, check_currency
from payments.loopback.world import Call, World

_KIND = "payment_intent"
_CONFIRMABLE = ("requires_payment_method", "requires_confirmation")
_CANCELABLE = (*_CONFIRMABLE, "requires_action", "requires_capture", "processing")
# Only separate charges and transfers are played: one payment, many designers.
_OTHER_PATTERNS = ("application_fee_amount", "transfer_data", "on_behalf_of", "confirmation_token")


def new_intent(world: World, params: Json, *, amount: int, currency: str) -> Json:
    """Store a new PaymentIntent (also used by Checkout) and tell of it."""
    identifier = new_id("pi")
    nothing = (
        "application", "application_fee_amount", "canceled_at", "cancellation_reason",
        "last_payment_error", "latest_charge", "next_action", "on_behalf_of", "payment_method",
        "processing", "review", "source", "transfer_data",
    )  # fmt: skip
    given = (
        "customer", "description", "receipt_email", "setup_future_usage", "shipping",
        "statement_descriptor", "statement_descriptor_suffix", "transfer_group",
    )  # fmt: skip
    intent = (
        dict.fromkeys(nothing)
        | {name: params.get(name) for name in given}
        | {
            "id": identifier,
            "object": _KIND,
            "amount": amount,
            "amount_capturable": 0,
            "amount_received": 0,
            "automatic_payment_methods": _automatic(params),
            "capture_method": params.get("capture_method", "automatic_async"),
            "client_secret": f"{identifier}_secret_{new_id('s')[2:]}",
            "confirmation_method": params.get("confirmation_method", "automatic"),
            "created": world.now(),
            "currency": currency,
            "livemode": False,
            "metadata": params.get("metadata") or {},
            "payment_method_types": params.get("allowed_payment_method_types", ["card"]),
            "status": "requires_payment_method",
            "_fee": params.get("_fee"),
            "_reader": None,
            "_return_url": params.get("return_url"),
        }
    )
    world.store.put(_KIND, intent)
    emit(world, "payment_intent.created", intent)
    return intent


def _automatic(params: Json) -> Json | None:
    """Naming what is allowed excludes what Stripe would choose."""
    if "allowed_payment_method_types" in params:
        return None
    return {"allow_redirects": "always", "enabled": True}


def create(call: Call) -> Json:
    """POST /v1/payment_intents."""
    refuse_other_patterns(call.params)
    currency = check_currency(call.params["currency"])
    amount = check_charge(call.params["amount"], currency)
    intent = new_intent(call.world, call.params, amount=amount, currency=currency)
    if call.params.get("payment_method"):
        _card_of(call, call.params["payment_method"])
        intent = call.world.store.change(
            _KIND,
            intent["id"],
            status="requires_confirmation",
            _token=call.params["payment_method"],
        )
    if call.params.get("confirm"):
        intent = _confirm(call, intent)
    return render(call.world, _KIND, intent)


def retrieve(call: Call) -> Json:
    """GET /v1/payment_intents/{intent}."""
    return render(call.world, _KIND, _found(call))


def list_intents(call: Call) -> Json:
    """GET /v1/payment_intents."""
    return listed(call, _KIND, "/v1/payment_intents", equal=("customer",))


def update(call: Call) -> Json:
    """POST /v1/payment_intents/{intent}: before it is confirmed, or metadata at any time."""
    refuse_other_patterns(call.params)
    intent = _found(call)
    changed = merged(
        intent, call.params, ("description", "receipt_email", "shipping", "transfer_group")
    )
    if "amount" in call.params:
        _require_state(intent, _CONFIRMABLE, "update the amount of")
        changed["amount"] = check_charge(call.params["amount"], intent["currency"])
    call.world.store.put(_KIND, changed)
    return render(call.world, _KIND, changed)


def confirm(call: Call) -> Json:
    """POST /v1/payment_intents/{intent}/confirm."""
    intent = _found(call)
    _require_state(intent, _CONFIRMABLE, "confirm")
    if call.params.get("return_url"):
        intent = call.world.store.change(_KIND, intent["id"], _return_url=call.params["return_url"])
    return render(call.world, _KIND, _confirm(call, intent))


def capture(call: Call) -> Json:
    """POST /v1/payment_intents/{intent}/capture: once; what is left is released."""
    intent = _found(call)
    _require_state(intent, ("requires_capture",), "capture")
    most: int = intent["amount_capturable"]
    amount: int = call.params.get("amount_to_capture", most)
    if not 1 <= amount <= most:
        raise invalid(
            f"The amount_to_capture must be between 1 and {most}.",
            "amount_to_capture",
            "amount_too_large" if amount > 0 else "parameter_invalid_integer",
        )
    world = call.world
    charge = world.store.change(
        "charge", intent["latest_charge"], captured=True, amount_captured=amount
    )
    emit(world, "charge.captured", charge)
    settle_soon(world, charge, "automatic")
    succeeded = world.store.change(
        _KIND, intent["id"], status="succeeded", amount_received=amount, amount_capturable=0
    )
    emit(world, "payment_intent.succeeded", succeeded)
    return render(world, _KIND, succeeded)


def cancel(call: Call) -> Json:
    """POST /v1/payment_intents/{intent}/cancel."""
    intent = _found(call)
    _require_state(intent, _CANCELABLE, "cancel")
    if call.world.store.matching("checkout.session", "payment_intent", intent["id"]):
        raise invalid(
            "You cannot cancel this PaymentIntent because it was created by Checkout. Expire the "
            "Checkout Session instead.",
            "intent",
            "payment_intent_unexpected_state",
        )
    reason = call.params.get("cancellation_reason")
    return render(call.world, _KIND, cancel_intent(call.world, intent, reason))


def cancel_intent(world: World, intent: Json, reason: str | None) -> Json:
    """Cancel an unpaid PaymentIntent; an authorisation is released."""
    canceled = world.store.change(
        _KIND,
        intent["id"],
        status="canceled",
        canceled_at=world.now(),
        cancellation_reason=reason,
        amount_capturable=0,
        next_action=None,
    )
    emit(world, "payment_intent.canceled", canceled)
    return canceled


def _found(call: Call) -> Json:
    return call.find(_KIND, call.path["intent"])


def refuse_other_patterns(params: Json, inside: str = "") -> None:
    """400 for destination and direct charges; `inside` names the parameter that holds `params`."""
    for name in _OTHER_PATTERNS:
        if name in params:
            raise invalid(
                f"The loopback Stripe does not carry out {name}: it plays separate charges and "
                "transfers only.",
                f"{inside}[{name}]" if inside else name,
            )


def _card_of(call: Call, token: str) -> Card:
    made = call.world.store.get("payment_method", token)
    number = made["_card"] if made else TOKENS.get(token)
    if number is None:
        raise resource_missing("PaymentMethod", token, "payment_method", status=400)
    return CARDS[number]


def _confirm(call: Call, intent: Json) -> Json:
    token = call.params.get("payment_method") or intent.get("_token")
    if not token:
        raise invalid(
            "You cannot confirm this PaymentIntent because it's missing a payment method.",
            "payment_method",
            "parameter_missing",
        )
    if is_in_person(intent):
        raise invalid("A card_present PaymentIntent is confirmed by a reader.", "payment_method")
    world, card = call.world, _card_of(call, token)
    result = attempt(world, intent, card, billing={})
    if result.decline:
        method = world.store.get("payment_method", str(result.method)) or {}
        raise card_error(
            result.decline,
            result.intent["latest_charge"],
            render(world, _KIND, result.intent),
            render(world, "payment_method", method),
        )
    return result.intent


def _require_state(intent: Json, states: tuple[str, ...], verb: str) -> None:
    if intent["status"] not in states:
        raise ApiError(
            400,
            f"You cannot {verb} this PaymentIntent because it has a status of "
            f"{intent['status']}. Only a PaymentIntent with one of the following statuses may be "
            f"used: {', '.join(states)}.",
            code="payment_intent_unexpected_state",
        )
