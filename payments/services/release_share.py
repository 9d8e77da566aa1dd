"""A share is hers to have once she has shipped; if Stripe lets us, it is transferred at once."""

from __future__ import annotations

from typing import Final

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments.models import PayoutAccount, Share
from payments.services.transitions import move_share
from payments.states import CapabilityState, ShareState

ACCOUNT: Final = "account:"  # blocked because of the designer's account, and by which state of it


def release_share(share: Share) -> Share:
    """Send the share on its way, or note what stands in its way; in the caller's transaction, with
    the payment locked. A share of nothing needs no transfer."""
    account = PayoutAccount.objects.filter(shop=share.shop_id).first()
    if not share.remaining:
        move_share(share, ShareState.RELEASABLE)
        move_share(share, ShareState.TRANSFERRED, transferred_at=clock.now())
    elif account is not None and account.is_active:
        move_share(share, ShareState.RELEASABLE, to_transfer=share.remaining, blocked_because="")
        enqueue("payments.transfer_share", share=share.pk)
    else:
        state = account.transfers if account else CapabilityState.NONE
        move_share(share, ShareState.BLOCKED, blocked_because=f"{ACCOUNT}{state}")
    return share
