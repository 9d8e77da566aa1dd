"""Ask Stripe what a designer's account may do."""

from __future__ import annotations

from payments import gateway
from payments.models import PayoutAccount
from payments.services.record_account import record_account


def refresh_account(shop_id: int) -> None:
    """Fetch and keep the account's state. Call it outside transactions."""
    account = PayoutAccount.objects.filter(shop=shop_id, stripe_id__isnull=False).first()
    if account is not None and account.stripe_id is not None:
        record_account(account.pk, gateway.account(account.stripe_id))
