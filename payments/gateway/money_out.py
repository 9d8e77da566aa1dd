"""Transfers, their reversals, and refunds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from payments.facts import RefundFacts, TransferFacts
from payments.gateway.client import PAGE, asking


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
        share=note(made, "share"),
    )


def _refund(made: Any) -> RefundFacts:
    return RefundFacts(
        id=made.id,
        amount=made.amount,
        currency=made.currency.upper(),
        status=made.status,
        is_booked=bool(made.balance_transaction),
        intent_id=made.payment_intent or "",
        refund=note(made, "refund"),
    )


def note(made: Any, name: str) -> str:
    """A value of the object's metadata; empty when it has none."""
    notes: Mapping[str, str] = made.metadata.to_dict() if made.metadata else {}
    return notes.get(name, "")
