"""What customers' banks say against payments, and what we answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from payments.facts import ChargeFacts, DisputeFacts
from payments.gateway.client import PAGE, asking
from payments.gateway.money_out import note

_PARTS: Final[Any] = ["charge"]  # its metadata names the order


def dispute_now(dispute_id: str) -> DisputeFacts:
    """The dispute as it is now."""
    with asking() as client:
        return _dispute(client.v1.disputes.retrieve(dispute_id, {"expand": _PARTS}))


def disputes(charge: str | None = None) -> Iterator[DisputeFacts]:
    """All disputes, or those of one charge, newest first."""
    chosen: Any = {"limit": PAGE, "expand": ["data.charge"]}
    chosen |= {"charge": charge} if charge else {}
    with asking() as client:
        for found in client.v1.disputes.list(chosen).auto_paging_iter():
            yield _dispute(found)


def send_evidence(dispute_id: str, evidence: Mapping[str, str], *, key: str) -> DisputeFacts:
    """Send the pack to the bank, by Stripe's field names; it can be done once only."""
    given: Any = {"evidence": dict(evidence), "submit": True, "expand": _PARTS}
    with asking() as client:
        return _dispute(client.v1.disputes.update(dispute_id, given, {"idempotency_key": key}))


def charge_now(charge_id: str) -> ChargeFacts:
    """A charge with the order it paid; also one of which nothing was captured."""
    with asking() as client:
        charge = client.v1.charges.retrieve(charge_id)
    return ChargeFacts(charge.id, charge.amount_captured, note(charge, "order"))


def _dispute(found: Any) -> DisputeFacts:
    bookings = found.balance_transactions or []
    taken = [booking for booking in bookings if booking.amount < 0]
    given = [booking for booking in bookings if booking.amount > 0]
    due_by = found.evidence_details.due_by
    return DisputeFacts(
        id=found.id,
        charge_id=found.charge.id,
        order_id=note(found.charge, "order"),
        amount=found.amount,
        currency=found.currency.upper(),
        reason=found.reason,
        status=found.status,
        due_by=datetime.fromtimestamp(due_by, UTC) if due_by else None,
        opened_at=datetime.fromtimestamp(found.created, UTC),
        withdrawn=-sum(booking.amount for booking in taken),
        reinstated=sum(booking.amount for booking in given),
        fee=sum(booking.fee for booking in taken),
        fee_returned=-sum(booking.fee for booking in given),
    )
