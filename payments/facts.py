"""What Stripe says, in our words: plain values, minor units, currencies in upper case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class CheckoutLine:
    """A line of the hosted page: `amount` is its whole total."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class CheckoutRequest:
    """What the hosted page shall ask for."""

    order_id: str
    transfer_group: str
    email: str
    language: str
    currency: str
    lines: tuple[CheckoutLine, ...]
    success_url: str
    cancel_url: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class IntentRequest:
    """What a card reader shall ask for."""

    order_id: str
    transfer_group: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """Where a card reader stands; what is not known is empty."""

    name: str
    line1: str
    postcode: str
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class ReaderFacts:
    """What a card reader was asked last: which intent, and how far it is (in_progress, succeeded,
    failed). All empty: nothing."""

    intent_id: str
    status: str
    failure_code: str


@dataclass(frozen=True, slots=True)
class CheckoutFacts:
    """A Checkout Session, or the payment intent of a card reader, with its charge, as they are
    now."""

    session_id: str | None  # a card reader has none
    url: str
    status: str  # open, complete or expired
    is_paid: bool
    amount: int
    currency: str
    order_id: str
    intent_id: str | None = None
    charge_id: str | None = None
    fee: int | None = None  # unknown until Stripe has booked the charge
    has_failed: bool = False  # handed in, and then refused by the bank: no further try
    decline: str = ""  # Stripe's code of the last refused attempt
    is_lost: bool = False  # no reader asks for it


@dataclass(frozen=True, slots=True)
class TransferFacts:
    """Money that went to a designer's Stripe balance."""

    id: str
    amount: int
    amount_reversed: int
    share: str  # our rows, from the metadata; empty when it was not made by us
    transfer: str = ""


@dataclass(frozen=True, slots=True)
class ReversalFacts:
    """A part of a transfer taken back."""

    id: str
    amount: int
    reversal: str  # our row, from the metadata; empty when it was made in the dashboard


@dataclass(frozen=True, slots=True)
class RefundFacts:
    """Money going back to a customer. `is_booked`: it has left Stripe's balance."""

    id: str
    amount: int
    currency: str
    status: str  # pending, requires_action, succeeded, failed or canceled
    is_booked: bool
    intent_id: str
    refund: str  # our row, from the metadata; empty when it was made in the dashboard
    attempt: int = 1  # which try of ours


@dataclass(frozen=True, slots=True)
class ChargeFacts:
    """A charge, for reconciliation."""

    id: str
    amount: int
    order_id: str


@dataclass(frozen=True, slots=True)
class BookingFacts:
    """A balance transaction of our account at Stripe: amounts signed as Stripe signs them."""

    id: str
    kind: str  # charge, refund, transfer, transfer_refund, adjustment, payout, topup, …
    source: str  # what it is about: ch_…, re_…, tr_…, trr_…, dp_…, po_…, tu_…
    amount: int
    fee: int
    net: int  # amount − fee
    currency: str
    booked_at: datetime
    available_on: datetime


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """Whether a designer's account may receive transfers, and what Stripe still asks of her."""

    id: str
    transfers: str
    payouts: str = "none"
    reason: str = ""
    requirements: list[str] = field(default_factory=list)
    due_by: datetime | None = None  # when what is asked restricts her, if Stripe says so
    is_closed: bool = False

    @classmethod
    def of(cls, found: dict[str, Any]) -> Self:
        """Of a v2 account with its recipient configuration and requirements."""
        recipient = (found.get("configuration") or {}).get("recipient") or {}
        balance = (recipient.get("capabilities") or {}).get("stripe_balance") or {}
        capability = balance.get("stripe_transfers") or {}
        details = capability.get("status_details") or []
        asked = found.get("requirements") or {}
        is_closed = bool(found.get("closed"))
        deadline = (asked.get("summary") or {}).get("minimum_deadline") or {}
        return cls(
            id=found["id"],
            transfers="restricted" if is_closed else capability.get("status", "none"),
            payouts=(balance.get("payouts") or {}).get("status", "none"),
            reason="closed" if is_closed else details[0]["code"] if details else "",
            requirements=[
                entry["description"]
                for entry in asked.get("entries") or []
                if entry["awaiting_action_from"] == "user"
            ],
            due_by=_moment(deadline.get("time")),
            is_closed=is_closed,
        )


def _moment(iso: str | None) -> datetime | None:
    return datetime.fromisoformat(iso) if iso else None


@dataclass(frozen=True, slots=True)
class BalanceFacts:
    """What lies in a Stripe balance in one currency: spendable, and arriving soon."""

    available: int
    pending: int


@dataclass(frozen=True, slots=True)
class DisputeFacts:
    """A dispute or an inquiry. What Stripe moved for it are absolute amounts."""

    id: str
    charge_id: str
    order_id: str  # from the charge's metadata; empty when it is not one of ours
    amount: int
    currency: str
    reason: str
    status: str
    due_by: datetime | None
    opened_at: datetime
    withdrawn: int = 0
    reinstated: int = 0
    fee: int = 0  # for taking the money
    fee_returned: int = 0


@dataclass(frozen=True, slots=True)
class PayoutFacts:
    """Money on its way from a Stripe balance to a bank. `status` is Stripe's."""

    id: str
    amount: int
    currency: str
    status: str
    failure_code: str
    arrives_at: datetime
    created_at: datetime


@dataclass(frozen=True, slots=True)
class TopUpFacts:
    """Money from our bank to our Stripe balance."""

    id: str
    amount: int
    currency: str
    status: str  # pending, succeeded, failed, canceled or reversed


@dataclass(frozen=True, slots=True)
class EventFacts:
    """An event from Stripe's list or from a verified delivery."""

    id: str
    kind: str
    account: str
    object_id: str
    payload: dict[str, Any]

    @classmethod
    def of(cls, payload: dict[str, Any]) -> Self:
        """Of a snapshot event or a thin notification."""
        about = payload.get("related_object") or payload.get("data", {}).get("object") or {}
        return cls(
            id=payload["id"],
            kind=payload["type"],
            account=payload.get("account") or "",
            object_id=about.get("id") or "",
            payload=payload,
        )

    @property
    def order_id(self) -> str:
        """The order it is about, from the object's metadata; empty when it is not one of ours."""
        about = self.payload.get("data", {}).get("object") or {}
        return str((about.get("metadata") or {}).get("order", ""))
