"""What most tests need first: a session, a paid charge, a designer's account."""

from __future__ import annotations

import time
from typing import Any

from stripe import Charge, StripeClient
from stripe.checkout import Session
from stripe.v2.core import Account

from tests.stripe_server import LoopbackStripe

Json = dict[str, Any]
SHOP = "http://shop.example"


def session_params(amount: int = 8400, **more: Any) -> Json:
    return {
        "mode": "payment",
        "ui_mode": "hosted_page",
        "success_url": f"{SHOP}/done?session={{CHECKOUT_SESSION_ID}}",
        "cancel_url": f"{SHOP}/basket",
        "expires_at": int(time.time()) + 1800,
        "client_reference_id": "order_7",
        "payment_intent_data": {"transfer_group": "order_7", "metadata": {"order": "7"}},
        "line_items": [line(amount)],
    } | more


def line(amount: int, quantity: int = 1, name: str = "Jupe Inès", currency: str = "eur") -> Json:
    price = {"currency": currency, "unit_amount": amount, "product_data": {"name": name}}
    return {"quantity": quantity, "price_data": price}


def make_session(client: StripeClient, amount: int = 8400, **more: Any) -> Session:
    return client.v1.checkout.sessions.create(session_params(amount, **more))  # type: ignore[arg-type]


def paid_charge(
    loopback: LoopbackStripe, amount: int = 8400, card: str = "4242424242424242"
) -> Charge:
    client = loopback.client()
    session = make_session(client, amount)
    assert loopback.pay(session.id, card)["state"] == "complete"
    return charge_of(client, session.id)


def charge_of(client: StripeClient, session_id: str) -> Charge:
    expand = {"expand": ["payment_intent.latest_charge"]}
    session = client.v1.checkout.sessions.retrieve(session_id, expand)  # type: ignore[arg-type]
    charge = session.payment_intent.latest_charge  # type: ignore[union-attr]
    assert isinstance(charge, Charge)
    return charge


def account_params(**more: Any) -> Json:
    transfers = {"stripe_balance": {"stripe_transfers": {"requested": True}}}
    return {
        "contact_email": "ines@example.org",
        "display_name": "Atelier Inès",
        "dashboard": "express",
        "identity": {"country": "fr", "entity_type": "individual"},
        "configuration": {"recipient": {"capabilities": transfers}},
        "defaults": {
            "currency": "eur",
            "responsibilities": {
                "fees_collector": "application",
                "losses_collector": "application",
            },
        },
        "include": ["configuration.recipient", "requirements", "identity", "defaults"],
    } | more


def make_account(loopback: LoopbackStripe, status: str | None = "active") -> Account:
    account = loopback.client().v2.core.accounts.create(account_params())  # type: ignore[arg-type]
    if status:
        loopback.set_capability(account.id, status)
    return account


def transfer_status(account: Account) -> str:
    balance = account.configuration.recipient.capabilities.stripe_balance  # type: ignore[union-attr]
    return balance.stripe_transfers.status  # type: ignore[union-attr]


def make_reader(client: StripeClient) -> str:
    """A simulated card reader's id."""
    address = {"line1": "62 rue du Général-Leclerc", "city": "Issy", "country": "FR"}
    place = client.v1.terminal.locations.create({"display_name": "Hall", "address": address})  # type: ignore[arg-type]
    made = client.v1.terminal.readers.create(
        {"registration_code": "simulated-wpe", "location": place.id, "label": "Till 1"}
    )
    return made.id


def make_intent(client: StripeClient, amount: int = 5000) -> str:
    """The id of an intent for a card reader."""
    made = client.v1.payment_intents.create(
        {
            "amount": amount,
            "currency": "eur",
            "allowed_payment_method_types": ["card_present"],
            "capture_method": "automatic",
            "metadata": {"order": "7"},
        }
    )
    return made.id
