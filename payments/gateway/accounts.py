"""Designers' accounts at Stripe."""

from __future__ import annotations

from typing import Any, Final

from payments.facts import AccountFacts
from payments.gateway.client import asking

_RECEIVES_TRANSFERS: Final[Any] = {
    "recipient": {"capabilities": {"stripe_balance": {"stripe_transfers": {"requested": True}}}}
}
_OURS: Final[Any] = {"fees_collector": "application", "losses_collector": "application"}
_ACCOUNT_PARTS: Final[Any] = ["configuration.recipient", "requirements"]


def create_account(*, name: str, email: str, country: str, currency: str, key: str) -> str:
    """An account that can only receive: we are the merchant, fees and losses are ours."""
    with asking() as client:
        made = client.v2.core.accounts.create(
            {
                "contact_email": email,
                "display_name": name,
                "dashboard": "express",
                "identity": {"country": country.lower()},
                "configuration": _RECEIVES_TRANSFERS,
                "defaults": {
                    "currency": currency.lower(),
                    "responsibilities": _OURS,
                },
            },
            {"idempotency_key": key},
        )
    return made.id


def account(account_id: str) -> AccountFacts:
    """The account as it is now."""
    with asking() as client:
        found: Any = client.v2.core.accounts.retrieve(account_id, {"include": _ACCOUNT_PARTS})
    return AccountFacts.of(found.to_dict())


def account_of_thin_event(event_id: str) -> str:
    """The account that an event without a related object is about; empty when it names none."""
    with asking() as client:
        event: Any = client.v2.core.events.retrieve(event_id)
    return str((event.to_dict().get("data") or {}).get("account_id") or "")


def onboarding_link(account_id: str, *, return_url: str, refresh_url: str) -> str:
    """An address of Stripe's form: single use, valid for minutes, never stored."""
    with asking() as client:
        made = client.v2.core.account_links.create(
            {
                "account": account_id,
                "use_case": {
                    "type": "account_onboarding",
                    "account_onboarding": {
                        "return_url": return_url,
                        "refresh_url": refresh_url,
                        "collection_options": {"fields": "eventually_due"},
                    },
                },
            }
        )
    return made.url


def dashboard_link(account_id: str) -> str:
    """A single-use address of the designer's Express dashboard."""
    with asking() as client:
        return client.v1.accounts.login_links.create(account_id).url
