"""Designers are paid out every Friday; Stripe's own rhythm would be daily."""

from __future__ import annotations

from typing import Final

from payments import gateway
from payments.models import PayoutAccount
from payments.states import CapabilityState

WEEKLY: Final = "weekly:friday"


def set_payout_schedule(shop_id: int) -> None:
    """Set the rhythm of an account that can be paid, once. Call it outside transactions."""
    account = PayoutAccount.objects.filter(
        shop=shop_id, schedule="", stripe_id__isnull=False, transfers=CapabilityState.ACTIVE
    ).first()
    if account is None or account.stripe_id is None:
        return
    key = f"account:{account.stripe_id}:schedule:{WEEKLY}"
    gateway.pay_out_weekly(account.stripe_id, key=key)
    # Meanwhile she may have got another account, which has a rhythm of its own.
    same = PayoutAccount.objects.filter(pk=account.pk, stripe_id=account.stripe_id)
    same.update(schedule=WEEKLY)
