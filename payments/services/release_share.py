"""A share is hers to have once she has handed the order over; if nothing holds it, it leaves.

What holds it: the programme's policy, an open hold, a debt of hers (it is set against that first),
or her account at Stripe.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from matricia.kit import clock
from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments.models import PayoutAccount, Share, Transfer
from payments.services.debts import net_debts
from payments.services.transitions import move_share
from payments.states import CapabilityState, OutboxState, ShareState, TransferPurpose

ACCOUNT: Final = "account:"  # blocked because of the designer's account, and by which state of it
HOLD: Final = "hold:"  # blocked because of a hold, and of which kind
STRIPE: Final = "stripe:"  # blocked because Stripe refused, and by which code of its
#: Stripe: funds of manual payouts must leave within 90 days; we let go well before.
LONGEST_STAY: Final = timedelta(days=75)
LET_GO_AFTER: Final = timedelta(days=70)


def hand_over_share(share: Share) -> Share:
    """She has sent or handed over her part: by the policy that held when it was paid, the share is
    released now or some days later. In the caller's transaction, with the payment locked."""
    if share.state != ShareState.HELD:
        return share
    share.release_on = min(clock.today() + timedelta(days=share.policy.days), _last_day(share))
    share.save(update_fields=["release_on"])
    return release_share(share) if share.policy.days == 0 else share


def _last_day(share: Share) -> date:
    """When it is let go whatever the policy says."""
    paid_at = share.payment.paid_at or clock.now()
    return (paid_at + LET_GO_AFTER).astimezone(clock.PARIS).date()


def release_start(share: Share) -> Share:
    """She has started a made-to-order piece: a part of her share, if the policy says so. In the
    caller's transaction, with the payment locked. Whatever stands in the way, the part comes with
    the rest."""
    part = Money(share.claim, share.currency).basis_points(share.policy.start_part).amount
    part = min(part - share.received, share.outstanding)
    may_leave = share.state == ShareState.HELD and obstacle(share) == ""
    if part > 0 and may_leave and not _is_waiting(share):
        _send(share, part, TransferPurpose.START)
    return share


def release_share(share: Share) -> Share:
    """Send the share on its way, or note what stands in its way; in the caller's transaction, with
    the payment locked."""
    if share.state == ShareState.CANCELLED or (
        share.state == ShareState.REVERSED and not share.claim
    ):
        return share
    if _is_waiting(share):
        move_share(share, ShareState.RELEASABLE)  # the rest follows that transfer
        return share
    because = obstacle(share)
    is_held = because.startswith(HOLD)
    if not is_held:
        net_debts(share)
    if not share.outstanding and not (share.frozen and is_held):
        _close(share)
    elif because:
        move_share(share, ShareState.BLOCKED, blocked_because=because)
    else:
        move_share(share, ShareState.RELEASABLE, blocked_because="")
        _send(share, share.outstanding, _purpose(share))
    return share


def obstacle(share: Share) -> str:
    """What keeps a share here although it could leave, as a code; empty: nothing."""
    hold = share.holds.filter(lifted_at=None).order_by("pk").first()
    if hold is not None:
        return f"{HOLD}{hold.kind}"
    account = PayoutAccount.objects.filter(shop=share.shop_id).first()
    if account is None or not account.is_active or account.stripe_id is None:
        return f"{ACCOUNT}{account.transfers if account else CapabilityState.NONE}"
    return ""


def _is_waiting(share: Share) -> bool:
    return share.transfers.filter(state=OutboxState.WAITING).exists()


def _close(share: Share) -> None:
    """Nothing is left to be sent: a share of nothing, or all of it was set against a debt."""
    if share.state == ShareState.TRANSFERRED:
        return
    if share.state in (ShareState.BLOCKED, ShareState.HELD):
        move_share(share, ShareState.RELEASABLE, blocked_because="")
    move_share(share, ShareState.TRANSFERRED, transferred_at=share.transferred_at or clock.now())


def _purpose(share: Share) -> TransferPurpose:
    """What was taken back, by a dispute that is won or by somebody in Stripe's dashboard, has used
    up its part of the charge."""
    return TransferPurpose.REINSTATED if share.taken_back else TransferPurpose.RELEASE


def _send(share: Share, cents: int, purpose: TransferPurpose) -> None:
    transfer = Transfer.objects.create(
        share=share, purpose=purpose, amount=cents, currency=share.currency
    )
    enqueue("payments.make_transfer", transfer=str(transfer.pk))
