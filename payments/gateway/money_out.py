"""Transfers, their reversals, and refunds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from payments.facts import RefundFacts, ReversalFacts, TransferFacts
from payments.gateway.client import PAGE, asking


def transfer(
    *,
    amount: int,
    currency: str,
    account: str,
    charge: str | None,
    group: str,
    share: str,
    transfer: str,
    key: str,
) -> TransferFacts:
    """Move (a part of) a designer's share to her Stripe balance: from this charge, even if it is
    still pending, or, without one, from what is available."""
    asked: Any = {
        "amount": amount,
        "currency": currency.lower(),
        "destination": account,
        "transfer_group": group,
        "metadata": {"share": share, "transfer": transfer},
    }
    if charge is not None:
        asked["source_transaction"] = charge
    with asking() as client:
        made = client.v1.transfers.create(asked, {"idempotency_key": key})
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


def reverse(transfer_id: str, *, amount: int, reversal: str, key: str) -> str:
    """Take a part of a transfer back; the reversal's id."""
    with asking() as client:
        made = client.v1.transfers.reversals.create(
            transfer_id,
            {"amount": amount, "metadata": {"reversal": reversal}},
            {"idempotency_key": key},
        )
    return made.id


def reversals(transfer_id: str) -> Iterator[ReversalFacts]:
    """All reversals of a transfer, newest first."""
    with asking() as client:
        made = client.v1.transfers.reversals.list(transfer_id, {"limit": PAGE})
        for reversal in made.auto_paging_iter():
            yield ReversalFacts(reversal.id, reversal.amount, note(reversal, "reversal"))


def available_of(account: str, currency: str) -> int:
    """What a designer's Stripe balance has, in minor units; never less than nothing."""
    with asking() as client:
        held: Any = client.v1.balance.retrieve({}, {"stripe_account": account})
    cents: int = sum(part.amount for part in held.available if part.currency == currency.lower())
    return max(cents, 0)


def refund(*, intent: str, amount: int, refund: str, attempt: int, key: str) -> RefundFacts:
    """Pay a part of a charge back to the customer."""
    with asking() as client:
        made = client.v1.refunds.create(
            {
                "payment_intent": intent,
                "amount": amount,
                "reason": "requested_by_customer",
                "metadata": {"refund": refund, "attempt": str(attempt)},
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
        transfer=note(made, "transfer"),
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
        attempt=int(attempt) if (attempt := note(made, "attempt")).isdecimal() else 1,
    )


def note(made: Any, name: str) -> str:
    """A value of the object's metadata; empty when it has none."""
    notes: Mapping[str, str] = made.metadata.to_dict() if made.metadata else {}
    return notes.get(name, "")
