"""Paying a Checkout Session: what the hosted page does when the shopper submits it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from payments.loopback.errors import Json
from payments.loopback.events import emit
from payments.loopback.jobs import unschedule
from payments.loopback.resources.attempts import (
    Result,
    attempt,
    end_debit,
    fail_without_charge,
    finish_challenge,
)
from payments.loopback.resources.cards import NOT_A_TEST_CARD, Decline, find_card
from payments.loopback.resources.checkout_sessions import KIND
from payments.loopback.resources.payment_intents import new_intent
from payments.loopback.world import World


@dataclass(frozen=True)
class Shopper:
    """What the page's form says about the payer."""

    email: str = ""
    name: str = ""


@dataclass(frozen=True)
class Outcome:
    """Where a submission led: `complete`, `requires_action`, `declined` or `expired`."""

    state: str
    session: Json
    decline: Decline | None = None


def pay(world: World, session: Json, card_number: str, shopper: Shopper) -> Outcome:
    """Submit the form. A session that is already paid stays paid once, an expired one unpaid."""
    if session["status"] != "open":
        return Outcome(str(session["status"]), session)
    intent, session = _intent(world, session)
    card = find_card(card_number)
    if card is None:
        fail_without_charge(world, intent, NOT_A_TEST_CARD)
        return Outcome("declined", session, NOT_A_TEST_CARD)
    email = shopper.email or session["customer_email"]
    billing = {"email": email or None, "name": shopper.name or None}
    session = world.store.change(KIND, session["id"], _shopper=billing)
    return _outcome(world, session, attempt(world, intent, card, billing=billing))


def answer_challenge(world: World, session: Json, *, authenticated: bool) -> Outcome:
    """The shopper answered the 3-D Secure page of this session."""
    if session["status"] != "open":
        return Outcome(str(session["status"]), session)
    intent = world.store.get("payment_intent", session["payment_intent"] or "")
    if intent is None or intent["status"] != "requires_action":
        return Outcome("declined", session)
    result = finish_challenge(world, intent, authenticated=authenticated)
    return _outcome(world, session, result)


def finish_debit(world: World, intent_id: str) -> None:
    """Job: the bank answers a SEPA debit."""
    intent = world.store.get("payment_intent", intent_id)
    if intent is None or intent["status"] != "processing":
        return
    result, session = end_debit(world, intent), session_of(world, intent_id)
    if session is None:
        return
    if result.decline:
        emit(world, "checkout.session.async_payment_failed", session)
        return
    paid = world.store.change(KIND, session["id"], payment_status="paid")
    emit(world, "checkout.session.async_payment_succeeded", paid)


def session_of(world: World, intent_id: str) -> Json | None:
    """The session a PaymentIntent belongs to, if Checkout made it."""
    found = world.store.matching(KIND, "payment_intent", intent_id)
    return found[0] if found else None


def success_url(session: Json) -> str:
    """The shop's page after payment, with `{CHECKOUT_SESSION_ID}` filled in."""
    url: str = session["success_url"]
    return url.replace("{CHECKOUT_SESSION_ID}", quote(session["id"]))


def _intent(world: World, session: Json) -> tuple[Json, Json]:
    existing = world.store.get("payment_intent", session["payment_intent"] or "")
    if existing:
        return existing, session
    params = {"customer": session["customer"]} | session["_intent"]
    intent = new_intent(world, params, amount=session["amount_total"], currency=session["currency"])
    return intent, world.store.change(KIND, session["id"], payment_intent=intent["id"])


def _outcome(world: World, session: Json, result: Result) -> Outcome:
    if result.decline:
        return Outcome("declined", session, result.decline)
    if result.intent["status"] == "requires_action":
        return Outcome("requires_action", session)
    is_paid = result.intent["status"] == "succeeded"
    complete = world.store.change(
        KIND,
        session["id"],
        status="complete",
        payment_status="paid" if is_paid else "unpaid",
        url=None,
        customer_details={
            "address": None,
            "email": session["_shopper"]["email"],
            "name": session["_shopper"]["name"],
            "phone": None,
            "tax_exempt": "none",
            "tax_ids": [],
        },
    )
    unschedule(world, session["id"])
    emit(world, "checkout.session.completed", complete)
    return Outcome("complete", complete)
