"""Events about designers' accounts at Stripe."""

from __future__ import annotations

from payments import gateway
from payments.models import PayoutAccount, StripeEvent
from payments.services.events.hints import Act, NotKnownYetError, nothing
from payments.services.refresh_account import asked_account


def account(event: StripeEvent) -> Act:
    """A thin event about an account: what it may do, what is asked of it, that it is closed."""
    return _refreshed(event, event.object_id)


def form_left(event: StripeEvent) -> Act:
    """She came back from Stripe's form, with or without having filled it in."""
    return _refreshed(event, gateway.account_of_thin_event(event.stripe_id))


def connected(event: StripeEvent) -> Act:
    """A snapshot event about an account: another bank, or the connection cut."""
    return _refreshed(event, event.account)


def _refreshed(event: StripeEvent, stripe_id: str) -> Act:
    if not stripe_id or PayoutAccount.objects.filter(former_ids__contains=[stripe_id]).exists():
        return nothing(event)
    found = PayoutAccount.objects.filter(stripe_id=stripe_id).first()
    if found is None:
        raise NotKnownYetError(f"account {stripe_id}")
    return asked_account(found)
