"""One attempt to pay a PaymentIntent with a card: 3-D Secure, decline, success."""

from __future__ import annotations

from dataclasses import dataclass

from payments.loopback.errors import Json
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.jobs import schedule
from payments.loopback.rendering import render
from payments.loopback.resources.cards import CARDS, UNAUTHENTICATED, Card, Decline
from payments.loopback.resources.charges import (
    create_charge,
    create_pending,
    end_pending,
    is_in_person,
    shown_method,
)
from payments.loopback.resources.disputes import open_dispute
from payments.loopback.resources.radar import warn
from payments.loopback.world import World

_KIND = "payment_intent"
# How long a bank takes to answer a debit, on the loopback's clock (days in reality).
DEBIT_SECONDS = 5


@dataclass(frozen=True)
class Result:
    """The PaymentIntent after the attempt, the card's PaymentMethod id, and why it failed."""

    intent: Json
    method: str
    decline: Decline | None = None


def attempt(world: World, intent: Json, card: Card, *, billing: Json) -> Result:
    """Try the card. A card that needs 3-D Secure leaves the intent in `requires_action`."""
    method = _method(world, card, billing, in_person=is_in_person(intent))
    if card.needs_3ds:
        return Result(_challenge(world, intent, method), method["id"])
    if card.is_debit:
        return Result(_debit(world, intent, method, card), method["id"])
    return _charge(world, intent, method, card)


def finish_challenge(world: World, intent: Json, *, authenticated: bool) -> Result:
    """The cardholder answered the bank's 3-D Secure page."""
    method = world.store.get("payment_method", intent["payment_method"]) or {}
    if authenticated:
        return _charge(world, intent, method, CARDS[method["_card"]])
    failed = _fail(world, intent, method, UNAUTHENTICATED, charge=None)
    return Result(failed, method["id"], UNAUTHENTICATED)


def end_debit(world: World, intent: Json) -> Result:
    """The bank answered the debit of an intent that is `processing`."""
    method = world.store.get("payment_method", intent["payment_method"]) or {}
    charge = world.store.get("charge", intent["latest_charge"]) or {}
    card = CARDS[method["_card"]]
    charge = end_pending(world, charge, card.decline)
    return _ended(world, intent, method, card, charge)


def fail_without_charge(world: World, intent: Json, decline: Decline) -> Json:
    """A card number that Stripe refuses before asking a bank; no charge is made."""
    return _fail(world, intent, None, decline, charge=None)


def _method(world: World, card: Card, billing: Json, *, in_person: bool) -> Json:
    address = dict.fromkeys(("city", "country", "line1", "line2", "postal_code", "state"))
    details = {"address": address, "email": None, "name": None, "phone": None, "tax_id": None}
    return world.store.put(
        "payment_method",
        {
            "id": new_id("pm"),
            "object": "payment_method",
            "allow_redisplay": "unspecified",
            "billing_details": details | billing,
            "created": world.now(),
            "customer": None,
            "livemode": False,
            "metadata": {},
            "_card": card.number,
            **shown_method(card, in_person=in_person),
        },
    )


def _challenge(world: World, intent: Json, method: Json) -> Json:
    token = new_id("tds")
    url = world.page_url(f"3ds/{intent['id']}/{token}")
    waiting = world.store.change(
        _KIND,
        intent["id"],
        status="requires_action",
        payment_method=method["id"],
        next_action={
            "type": "redirect_to_url",
            "redirect_to_url": {"url": url, "return_url": intent["_return_url"]},
        },
        _challenge=token,
    )
    emit(world, "payment_intent.requires_action", waiting)
    return waiting


def _charge(world: World, intent: Json, method: Json, card: Card) -> Result:
    charge = create_charge(world, intent, method, card, card.decline)
    return _ended(world, intent, method, card, charge)


def _debit(world: World, intent: Json, method: Json, card: Card) -> Json:
    charge = create_pending(world, intent, method, card)
    waiting = world.store.change(
        _KIND,
        intent["id"],
        status="processing",
        latest_charge=charge["id"],
        payment_method=method["id"],
        last_payment_error=None,
    )
    emit(world, "payment_intent.processing", waiting)
    schedule(world, "finish_debit", intent["id"], world.time() + DEBIT_SECONDS)
    return waiting


def _ended(world: World, intent: Json, method: Json, card: Card, charge: Json) -> Result:
    if card.decline:
        failed = _fail(world, intent, method, card.decline, charge=charge["id"])
        return Result(failed, method["id"], card.decline)
    manual = intent["capture_method"] == "manual"
    paid = world.store.change(
        _KIND,
        intent["id"],
        status="requires_capture" if manual else "succeeded",
        amount_capturable=intent["amount"] if manual else 0,
        amount_received=0 if manual else intent["amount"],
        latest_charge=charge["id"],
        payment_method=method["id"],
        last_payment_error=None,
        next_action=None,
    )
    name = "amount_capturable_updated" if manual else "succeeded"
    emit(world, f"payment_intent.{name}", paid)
    if card.dispute != "none" and not manual:
        open_dispute(world, charge, inquiry=card.dispute == "inquiry")
    if card.warns and not manual:
        warn(world, charge)
    return Result(paid, method["id"])


def _fail(
    world: World, intent: Json, method: Json | None, decline: Decline, charge: str | None
) -> Json:
    error: Json = {"type": "card_error", "code": decline.code, "message": decline.message}
    if decline.decline_code:
        error["decline_code"] = decline.decline_code
    if charge:
        error["charge"] = charge
    if method:
        error["payment_method"] = render(world, "payment_method", method)
    failed = world.store.change(
        _KIND,
        intent["id"],
        status="requires_payment_method",
        latest_charge=charge or intent["latest_charge"],
        payment_method=None,
        last_payment_error=error,
        next_action=None,
    )
    emit(world, "payment_intent.payment_failed", failed)
    return failed
