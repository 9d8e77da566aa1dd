"""Checkout: the hosted page of one order, and what became of it."""

from __future__ import annotations

from typing import Any, Final

from payments.facts import CheckoutFacts, CheckoutLine, CheckoutRequest
from payments.gateway.client import GatewayRefused, asking

_SESSION_PARTS: Final = ["payment_intent.latest_charge.balance_transaction"]


def open_checkout(request: CheckoutRequest, *, key: str) -> CheckoutFacts:
    """Make the hosted page for one order."""
    metadata = {"order": request.order_id}
    page: Any = {
        "mode": "payment",
        "ui_mode": "hosted_page",
        "client_reference_id": request.order_id,
        "customer_email": request.email or None,  # a till knows none
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
    }
    with asking() as client:
        session = client.v1.checkout.sessions.create(page, {"idempotency_key": key})
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
        decline=decline_code(decline),
    )


def decline_code(error: Any) -> str:
    """Stripe's code of a refused attempt; empty without one."""
    return getattr(error, "decline_code", None) or getattr(error, "code", None) or ""
