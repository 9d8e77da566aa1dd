"""What an event tells: which row of ours it is about, and what is to be asked of Stripe."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from payments.facts import EventFacts
from payments.models import Payment, PayoutAccount, StripeEvent

#: What to do about an event, inside the transaction that marks it as handled.
Act = Callable[[], object]
#: Asks Stripe about an event, outside any transaction.
Ask = Callable[[StripeEvent], Act]


class NotKnownYetError(Exception):
    """The event is about something of ours that is not there yet: it will be tried again."""


def nothing(event: StripeEvent) -> Act:
    """An event that changes nothing here."""
    return lambda: None


def paid_order(order_id: str) -> Payment | None:
    """The payment of an order named in Stripe's metadata; None when it is not one of ours.

    Raises NotKnownYetError while we have not recorded its charge.
    """
    pk = uuid_of(order_id)
    if pk is None:
        return None
    payment = Payment.objects.filter(order=pk).first()
    if payment is None or payment.charge_id is None:
        raise NotKnownYetError(f"order {pk}")
    return payment


def account_of(stripe_id: str) -> PayoutAccount | None:
    """The designer's account, also one that she had before."""
    now = PayoutAccount.objects.filter(stripe_id=stripe_id).first()
    return now or PayoutAccount.objects.filter(former_ids__contains=[stripe_id]).first()


def snapshot(event: StripeEvent) -> dict[str, Any]:
    """The object as it was when the event happened; for what never changes afterwards."""
    found = event.payload.get("data", {}).get("object")
    return found if isinstance(found, dict) else {}


def order_named_by(event: StripeEvent) -> str:
    """The order in the metadata of the event's object."""
    return EventFacts.of(event.payload).order_id


def uuid_of(text: str) -> UUID | None:
    """The id in a text that others wrote; None when it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None
