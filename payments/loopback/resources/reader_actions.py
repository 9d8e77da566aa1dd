"""What a reader is asked to do, and what the customer does at it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from payments.loopback.errors import ApiError, Json, invalid
from payments.loopback.events import emit
from payments.loopback.rendering import render
from payments.loopback.resources.attempts import attempt
from payments.loopback.resources.cards import Card, find_card
from payments.loopback.resources.readers import READER
from payments.loopback.world import Call, World

_INTENT: Final = "payment_intent"
PRESENT: Final = "card_present"
DEFAULT_CARD: Final = "4242424242424242"
CUSTOMER_CANCELED: Final = "customer_canceled"
#: How a reader may fail at its next request, on a test's word.
MOODS: Final = (
    "",
    "busy",
    "timeout",  # it answers too late: Stripe says it timed out, but the customer is asked
    "timeout_lost",  # it never got the request
)
_WORDS: Final = {
    "busy": "Reader is currently busy processing another request, please reference the "
    "integration guide at https://docs.stripe.com/terminal.",
    "offline": "Reader is currently offline, please ensure the reader is powered on and connected "
    "to the internet before retrying your request.",
    "timeout": "Reader did not answer in time, please retry your request.",
}


def process_payment_intent(call: Call) -> Json:
    """POST /v1/terminal/readers/{reader}/process_payment_intent: ask for a card."""
    reader = call.find(READER, call.path["reader"])
    intent = call.find(_INTENT, call.params["payment_intent"], param="payment_intent")
    _check_intent(intent)
    mood = _mood_of(call.world, reader)
    if mood == "timeout_lost":
        raise _refusal("timeout", keep_work=True)
    config = call.params.get("process_config") or {}
    can_cancel = config.get("enable_customer_cancellation", False)
    asking = {
        "payment_intent": intent["id"],
        "process_config": {"enable_customer_cancellation": can_cancel, "skip_tipping": None},
    }
    action = {
        "type": "process_payment_intent",
        "status": "in_progress",
        "failure_code": None,
        "failure_message": None,
        "process_payment_intent": asking,
    }
    reader = call.world.store.change(READER, reader["id"], action=action)
    call.world.store.change(_INTENT, intent["id"], _reader=reader["id"])
    if mood == "timeout":
        raise _refusal("timeout", keep_work=True)
    return render(call.world, READER, reader)


def cancel_action(call: Call) -> Json:
    """POST /v1/terminal/readers/{reader}/cancel_action: the reader asks for nothing any more."""
    reader = call.find(READER, call.path["reader"])
    if reader["status"] == "offline":
        raise _refusal("offline")
    if is_waiting(reader):
        reader = call.world.store.change(READER, reader["id"], action=None)
    return render(call.world, READER, reader)


def present_payment_method(call: Call) -> Json:
    """POST /v1/test_helpers/terminal/readers/{reader}/present_payment_method."""
    reader = call.find(READER, call.path["reader"])
    number = (call.params.get(PRESENT) or {}).get("number", DEFAULT_CARD)
    card = find_card(number)
    if call.params.get("type", PRESENT) != PRESENT or card is None or card.is_debit:
        raise invalid("Only test cards can be presented, as card_present.", "card_present[number]")
    return render(call.world, READER, present(call.world, reader, card))


def present(world: World, reader: Json, card: Card) -> Json:
    """The customer holds a card to the reader, which waits for one."""
    if not is_waiting(reader):
        raise invalid("Reader is not waiting for a payment method.", "reader")
    intent = world.store.get(_INTENT, intent_of(reader)) or {}
    if intent["status"] != "requires_payment_method":
        return _failed(world, reader, "payment_intent_unexpected_state", "It was cancelled.")
    # In person there is no 3-D Secure: the chip and the PIN are the check.
    result = attempt(world, intent, replace(card, needs_3ds=False), billing={})
    if result.decline:
        code = result.decline.decline_code or result.decline.code
        return _failed(world, reader, code, result.decline.message)
    done = _ended(world, reader, status="succeeded")
    emit(world, "terminal.reader.action_succeeded", done)
    return done


def cancel_at_reader(world: World, reader: Json) -> Json:
    """The customer presses the red button."""
    if not is_waiting(reader):
        raise invalid("Reader is not waiting for a payment method.", "reader")
    return _failed(world, reader, CUSTOMER_CANCELED, "The customer cancelled the payment.")


def set_mood(world: World, reader: Json, mood: str, *, online: bool) -> Json:
    """How it takes its next request, and whether it has a network. Without one it still shows what
    it was asked for."""
    if mood not in MOODS:
        raise invalid(f"mood must be one of {', '.join(filter(None, MOODS))} or empty.", "mood")
    status = "online" if online else "offline"
    return world.store.change(READER, reader["id"], _mood=mood, status=status)


def is_waiting(reader: Json) -> bool:
    """Whether it asks for a card."""
    return bool(reader["action"]) and reader["action"]["status"] == "in_progress"


def intent_of(reader: Json) -> str:
    """The id of the payment intent it was last asked to process."""
    identifier: str = reader["action"]["process_payment_intent"]["payment_intent"]
    return identifier


def _check_intent(intent: Json) -> None:
    if PRESENT not in intent["payment_method_types"]:
        raise invalid(
            "This PaymentIntent cannot be processed by a reader: its payment method types lack "
            "card_present.",
            "payment_intent",
        )
    if intent["status"] != "requires_payment_method":
        raise invalid(
            f"This PaymentIntent cannot be processed because it has a status of "
            f"{intent['status']}.",
            "payment_intent",
            "payment_intent_unexpected_state",
        )


def _mood_of(world: World, reader: Json) -> str:
    """How it takes this request; a mood passes with it. Raises as a reader that says no."""
    if reader["status"] == "offline":
        raise _refusal("offline")
    if is_waiting(reader):
        raise _refusal("busy")
    mood: str = reader["_mood"]
    if mood:
        world.store.change(READER, reader["id"], _mood="")
    if mood == "busy":
        raise _refusal("busy", keep_work=True)
    return mood


def _failed(world: World, reader: Json, code: str, message: str) -> Json:
    done = _ended(world, reader, status="failed", failure_code=code, failure_message=message)
    emit(world, "terminal.reader.action_failed", done)
    return done


def _ended(world: World, reader: Json, **fields: str) -> Json:
    return world.store.change(READER, reader["id"], action=reader["action"] | fields)


def _refusal(name: str, *, keep_work: bool = False) -> ApiError:
    return ApiError(400, _WORDS[name], code=f"terminal_reader_{name}", keep_work=keep_work)
