"""All we ask of Stripe; besides `webhooks` the only module that knows its SDK.

Every function makes one request (lists: one per page) and gives plain values (`facts`). Errors come
in two kinds, because money depends on the difference: `GatewayRefused` is a definite no, nothing
was done; after `GatewayUnsure` it may have been done, so the same is asked again with the same key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any, Final

import stripe
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from payments.facts import (
    AccountFacts,
    ChargeFacts,
    CheckoutFacts,
    CheckoutLine,
    CheckoutRequest,
    EventFacts,
    RefundFacts,
    TransferFacts,
)

TIMEOUT: Final = (3, 20)  # seconds to connect, to answer
RETRIES: Final = 2  # by the SDK, with the same key; a StripeClient does none by default
PAGE: Final = 100
BANK_MOVEMENTS: Final = ("payout", "payout_cancel", "payout_failure", "topup", "topup_reversal")
_SESSION_PARTS: Final = ["payment_intent.latest_charge.balance_transaction"]
_RECEIVES_TRANSFERS: Final[Any] = {
    "recipient": {"capabilities": {"stripe_balance": {"stripe_transfers": {"requested": True}}}}
}
_OURS: Final[Any] = {"fees_collector": "application", "losses_collector": "application"}
_ACCOUNT_PARTS: Final[Any] = ["configuration.recipient", "requirements"]

stripe.enable_telemetry = False


class GatewayRefused(Exception):  # noqa: N818  (an outcome that services act on)
    """Stripe said no and did nothing. `code` is Stripe's, e.g. balance_insufficient; its message
    stays out, because it repeats what was sent, and errors end up in logs."""

    def __init__(self, code: str, param: str, request_id: str) -> None:
        super().__init__(code, param, request_id)
        self.code = code
        self.param = param


class GatewayUnsure(Exception):  # noqa: N818
    """No answer, or not a definite one: it may have been done. Ask again with the same key."""


class StripeInsideTransactionError(RuntimeError):
    """A fault of the program: rows would stay locked for as long as Stripe takes to answer."""


# --- checkout -----------------------------------------------------------------------------------


def open_checkout(request: CheckoutRequest, *, key: str) -> CheckoutFacts:
    """Make the hosted page for one order."""
    metadata = {"order": request.order_id}
    with asking() as client:
        session = client.v1.checkout.sessions.create(
            {
                "mode": "payment",
                "ui_mode": "hosted_page",
                "client_reference_id": request.order_id,
                "customer_email": request.email,
                "locale": request.language,
                "line_items": [_line(line, request.currency) for line in request.lines],
                "metadata": metadata,
                "payment_intent_data": {
                    "transfer_group": request.transfer_group,
                    "metadata": metadata,
                },
                "success_url": request.success_url,
                "cancel_url": request.cancel_url,
                "expires_at": int(request.expires_at.timestamp()),
                "expand": _SESSION_PARTS,
            },
            {"idempotency_key": key},
        )
    return _checkout(session)


def checkout(session_id: str) -> CheckoutFacts:
    """The session as it is now."""
    with asking() as client:
        session = client.v1.checkout.sessions.retrieve(session_id, {"expand": _SESSION_PARTS})
    return _checkout(session)


def expire_checkout(session_id: str) -> CheckoutFacts:
    """Close the page, so that nobody can pay any more; if somebody did already, say so."""
    try:
        with asking() as client:
            client.v1.checkout.sessions.expire(session_id)
    except GatewayRefused:
        pass  # it is not open: paid, or expired before
    return checkout(session_id)


def _line(line: CheckoutLine, currency: str) -> Any:
    return {
        "quantity": 1,
        "price_data": {
            "currency": currency.lower(),
            "unit_amount": line.amount,
            "product_data": {"name": line.name},
        },
    }


def _checkout(session: Any) -> CheckoutFacts:
    intent = session.payment_intent
    charge = intent.latest_charge if intent else None
    booking = charge.balance_transaction if charge else None
    is_paid = session.payment_status == "paid"
    decline = intent.last_payment_error if intent else None
    is_over = bool(intent) and intent.status in ("requires_payment_method", "canceled")
    return CheckoutFacts(
        session_id=session.id,
        url=session.url or "",
        status=session.status,
        is_paid=is_paid,
        amount=intent.amount_received if is_paid else session.amount_total,
        currency=session.currency.upper(),
        order_id=session.client_reference_id or "",
        intent_id=intent.id if intent else None,
        charge_id=charge.id if charge and is_paid else None,
        fee=booking.fee if booking and is_paid else None,
        has_failed=session.status == "complete" and not is_paid and is_over,
        decline=_decline_code(decline),
    )


def _decline_code(error: Any) -> str:
    return getattr(error, "decline_code", None) or getattr(error, "code", None) or ""


# --- transfers and refunds ----------------------------------------------------------------------


def transfer(
    *, amount: int, currency: str, account: str, charge: str, group: str, share: str, key: str
) -> TransferFacts:
    """Move a designer's share of a charge to her Stripe balance."""
    with asking() as client:
        made = client.v1.transfers.create(
            {
                "amount": amount,
                "currency": currency.lower(),
                "destination": account,
                "source_transaction": charge,
                "transfer_group": group,
                "metadata": {"share": share},
            },
            {"idempotency_key": key},
        )
    return _transfer(made)


def transfers(group: str | None = None) -> Iterator[TransferFacts]:
    """All transfers, or those of one order's group, newest first."""
    chosen: Any = {"limit": PAGE} | ({"transfer_group": group} if group else {})
    with asking() as client:
        for made in client.v1.transfers.list(chosen).auto_paging_iter():
            yield _transfer(made)


def transfer_now(transfer_id: str) -> TransferFacts:
    """The transfer as it is now."""
    with asking() as client:
        return _transfer(client.v1.transfers.retrieve(transfer_id))


def reverse(transfer_id: str, *, amount: int, refund: str, key: str) -> str:
    """Take a part of a transfer back; the reversal's id."""
    with asking() as client:
        made = client.v1.transfers.reversals.create(
            transfer_id,
            {"amount": amount, "metadata": {"refund": refund}},
            {"idempotency_key": key},
        )
    return made.id


def refund(*, intent: str, amount: int, refund: str, key: str) -> RefundFacts:
    """Pay a part of a charge back to the customer."""
    with asking() as client:
        made = client.v1.refunds.create(
            {
                "payment_intent": intent,
                "amount": amount,
                "reason": "requested_by_customer",
                "metadata": {"refund": refund},
            },
            {"idempotency_key": key},
        )
    return _refund(made)


def refund_now(refund_id: str) -> RefundFacts:
    """The refund as it is now."""
    with asking() as client:
        return _refund(client.v1.refunds.retrieve(refund_id))


def refunds(intent: str | None = None) -> Iterator[RefundFacts]:
    """All refunds, or those of one payment intent, newest first."""
    chosen: Any = {"limit": PAGE} | ({"payment_intent": intent} if intent else {})
    with asking() as client:
        for made in client.v1.refunds.list(chosen).auto_paging_iter():
            yield _refund(made)


def _transfer(made: Any) -> TransferFacts:
    return TransferFacts(
        id=made.id,
        amount=made.amount,
        amount_reversed=made.amount_reversed,
        share=_note(made, "share"),
    )


def _refund(made: Any) -> RefundFacts:
    return RefundFacts(
        id=made.id,
        amount=made.amount,
        currency=made.currency.upper(),
        status=made.status,
        is_booked=bool(made.balance_transaction),
        intent_id=made.payment_intent or "",
        refund=_note(made, "refund"),
    )


def _note(made: Any, name: str) -> str:
    """A value of the object's metadata; empty when it has none."""
    notes: Mapping[str, str] = made.metadata.to_dict() if made.metadata else {}
    return notes.get(name, "")


# --- designers' accounts ------------------------------------------------------------------------


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


# --- events and reconciliation ------------------------------------------------------------------


def events_since(moment: datetime) -> Iterator[EventFacts]:
    """Snapshot events of the platform, newest first; Stripe keeps them for 30 days."""
    chosen: Any = {"limit": PAGE, "created": {"gte": int(moment.timestamp())}}
    with asking() as client:
        for event in client.v1.events.list(chosen).auto_paging_iter():
            yield EventFacts.of(json.loads(str(event)))


def charges() -> Iterator[ChargeFacts]:
    """All charges that took money, newest first."""
    with asking() as client:
        for charge in client.v1.charges.list({"limit": PAGE}).auto_paging_iter():
            if charge.captured and charge.payment_intent:
                yield ChargeFacts(charge.id, charge.amount_captured, _note(charge, "order"))


def balance(currency: str) -> int:
    """What Stripe holds for the platform, available and pending together, in minor units."""
    with asking() as client:
        held: Any = client.v1.balance.retrieve()
    return sum(
        part.amount
        for part in [*held.available, *held.pending]
        if part.currency == currency.lower()
    )


def moved_by_bank(currency: str) -> int:
    """What top-ups brought and payouts took since the beginning, in minor units."""
    with asking() as client:
        return sum(
            booking.net
            for kind in BANK_MOVEMENTS
            for booking in client.v1.balance_transactions.list(
                {"type": kind, "currency": currency.lower(), "limit": PAGE}
            ).auto_paging_iter()
        )


# --- the client ---------------------------------------------------------------------------------


@contextmanager
def asking() -> Iterator[stripe.StripeClient]:
    """The client; its errors become ours. Refuses to run inside a transaction."""
    if in_transaction():
        raise StripeInsideTransactionError("Stripe is asked before or after a transaction.")
    try:
        yield client()
    except (stripe.InvalidRequestError, stripe.CardError, stripe.PermissionError) as error:
        param: str = getattr(error, "param", None) or ""
        raise GatewayRefused(error.code or "", param, error.request_id or "") from None
    except stripe.IdempotencyError:
        raise  # one key stood for two requests: a fault of the program, no outcome
    except stripe.StripeError as error:
        raise GatewayUnsure(type(error).__name__, error.request_id or "") from None


def in_transaction() -> bool:
    """Whether a transaction of the program is open; the one that wraps a test does not count."""
    return any(not getattr(block, "_from_testcase", False) for block in connection.atomic_blocks)


def client() -> stripe.StripeClient:
    """The client of this process."""
    return _client(settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE)


@cache
def _client(key: str, base: str) -> stripe.StripeClient:
    if base and key.startswith(("sk_live_", "rk_live_")):
        raise ImproperlyConfigured(
            "STRIPE_API_BASE is set, so this is no real Stripe, but STRIPE_SECRET_KEY is a live "
            "key. Unset STRIPE_API_BASE in production, or use a test key."
        )
    return stripe.StripeClient(
        key,
        base_addresses={"api": base} if base else {},
        max_network_retries=RETRIES,
        http_client=stripe.RequestsClient(timeout=TIMEOUT),
    )
