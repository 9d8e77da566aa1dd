"""Terminal: card readers driven from here, and the payment intents they ask cards for."""

from __future__ import annotations

from typing import Any, Final

from payments.facts import CheckoutFacts, IntentRequest, PlaceFacts, ReaderFacts
from payments.gateway.checkouts import decline_code
from payments.gateway.client import GatewayRefused, asking

_INTENT_PARTS: Final[Any] = ["latest_charge.balance_transaction"]


def open_intent(request: IntentRequest, *, key: str) -> CheckoutFacts:
    """What a reader shall ask a card for; nobody is asked yet."""
    with asking() as client:
        intent = client.v1.payment_intents.create(
            {
                "amount": request.amount,
                "currency": request.currency.lower(),
                "allowed_payment_method_types": ["card_present"],
                "capture_method": "automatic",
                "transfer_group": request.transfer_group,
                "metadata": {"order": request.order_id},
                "expand": _INTENT_PARTS,
            },
            {"idempotency_key": key},
        )
    return _facts(intent)


def intent(intent_id: str) -> CheckoutFacts:
    """The intent as it is now."""
    with asking() as client:
        found = client.v1.payment_intents.retrieve(intent_id, {"expand": _INTENT_PARTS})
    return _facts(found)


def ask_for_card(reader_id: str, intent_id: str, *, key: str) -> None:
    """Have the reader ask for a card. Refused with `terminal_reader_busy`, `_offline`, or (it may
    be asking all the same) `_timeout`."""
    with asking() as client:
        client.v1.terminal.readers.process_payment_intent(
            reader_id,
            {
                "payment_intent": intent_id,
                "process_config": {"enable_customer_cancellation": True},
            },
            {"idempotency_key": key},
        )


def reader(reader_id: str) -> ReaderFacts:
    """What the reader does now."""
    with asking() as client:
        found: Any = client.v1.terminal.readers.retrieve(reader_id)
    action = found.action
    process = getattr(action, "process_payment_intent", None) if action else None
    return ReaderFacts(
        intent_id=process.payment_intent if process else "",
        status=action.status if action else "",
        failure_code=(action.failure_code or "") if action else "",
    )


def cancel_intent(intent_id: str, *, reader_id: str) -> CheckoutFacts:
    """Nobody shall be charged for it any more; if somebody was already, say so.

    The reader stops asking, if it asks for this one and hears us. What counts is the intent: one
    that is cancelled cannot be paid, whatever the reader shows.
    """
    try:
        if reader(reader_id).intent_id == intent_id:
            with asking() as client:
                client.v1.terminal.readers.cancel_action(reader_id)
    except GatewayRefused:
        pass  # it has no network, or is another's by now
    try:
        with asking() as client:
            client.v1.payment_intents.cancel(intent_id)
    except GatewayRefused:
        pass  # it is paid, or cancelled before
    return intent(intent_id)


def create_reader(*, code: str, label: str, place: PlaceFacts, key: str) -> str:
    """Register the reader that shows `code`, with the place it stands at; its id."""
    address = {
        "line1": place.line1,
        "postal_code": place.postcode,
        "city": place.city,
        "country": place.country,
    }
    known = {part: value for part, value in address.items() if value}
    stands: Any = {"display_name": place.name, "address": known}
    with asking() as client:
        location = client.v1.terminal.locations.create(
            stands, {"idempotency_key": f"{key}:location"}
        )
        made = client.v1.terminal.readers.create(
            {"registration_code": code, "label": label, "location": location.id},
            {"idempotency_key": f"{key}:reader"},
        )
    return made.id


def _facts(found: Any) -> CheckoutFacts:
    charge = found.latest_charge
    booking = charge.balance_transaction if charge else None
    is_paid = found.status == "succeeded"
    is_refused = found.status == "requires_payment_method" and bool(found.last_payment_error)
    return CheckoutFacts(
        session_id=None,
        url="",
        status={"succeeded": "complete", "canceled": "expired"}.get(found.status, "open"),
        is_paid=is_paid,
        amount=found.amount_received if is_paid else found.amount,
        currency=found.currency.upper(),
        order_id=getattr(found.metadata, "order", ""),
        intent_id=found.id,
        charge_id=charge.id if charge and is_paid else None,
        fee=booking.fee if booking and is_paid else None,
        has_failed=is_refused,
        decline=decline_code(found.last_payment_error),
    )
