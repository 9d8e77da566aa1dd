"""Any message can be lost: find every row that waits, and enqueue its work again.

Nothing here asks Stripe or changes a row but by the tasks, which check before they act; so sweeping
at the same time, or too often, does no harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from orders.states import OrderChannel, OrderState
from payments.models import (
    Dispute,
    Payment,
    Payout,
    PayoutAccount,
    Refund,
    Share,
    StripeEvent,
    Transfer,
)
from payments.services.handle_event import MAX_ATTEMPTS
from payments.services.release_share import ACCOUNT, STRIPE
from payments.services.send_refund import UNSENT
from payments.states import (
    CapabilityState,
    DisputeState,
    OutboxState,
    PaymentMethod,
    PaymentState,
    PayoutState,
    RefundState,
    ShareState,
)
from shops.models import Shop

GRACE: Final = timedelta(seconds=60)  # longer than a task takes when nothing is wrong
AT_ONCE: Final = 500  # rows of each kind per sweep
TRIES_APART: Final = 10  # times the grace
FEE_PATIENCE: Final = timedelta(days=2)
#: A task, the name of its argument, and the rows it is due for.
Waiting = tuple[str, str, QuerySet[Any]]


def sweep(*, grace: timedelta = GRACE) -> None:
    """Enqueue the work of every row that has waited for longer than `grace`."""
    before = clock.now() - grace
    everything = [*_payments(before), *_money_going_out(before), *_watched(), *_news(before)]
    for task, argument, rows in everything:
        for key in rows.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]:
            ids: dict[str, Any] = {argument: key if isinstance(key, int) else str(key)}
            enqueue(task, **ids)
    for shop_id in _accounts(before):
        enqueue("payments.refresh_account", shop=shop_id)


def _accounts(before: datetime) -> list[int]:
    """Shops that cannot be paid, as far as we know, or whose shares wait although they can."""
    blocked = Share.objects.filter(
        state=ShareState.BLOCKED, blocked_because__startswith=ACCOUNT, shop=OuterRef("shop")
    )
    linked = PayoutAccount.objects.filter(stripe_id__isnull=False, unlinked_at=None)
    accounts = linked.filter(_before("fetched_at", before), closed_at=None)
    waiting = accounts.filter(~Q(transfers=CapabilityState.ACTIVE) | Exists(blocked))
    return list(waiting.order_by("fetched_at").values_list("shop", flat=True)[:AT_ONCE])


def _payments(before: datetime) -> Iterator[Waiting]:
    payments = Payment.objects.all()
    nobody_waits = Q(order__hold_until__lt=clock.now()) | ~Q(
        order__state=OrderState.AWAITING_PAYMENT
    )
    drafts = payments.filter(state=PaymentState.DRAFT, created_at__lt=before)
    awaited, at_reader = drafts.exclude(nobody_waits), Q(method=PaymentMethod.READER)
    yield "payments.open_session", "payment", awaited.exclude(at_reader)
    yield "payments.ask_reader", "payment", awaited.filter(at_reader)
    undecided = Q(state__in=[PaymentState.DRAFT, PaymentState.OPEN])
    yield "payments.close_checkout", "payment", payments.filter(undecided & nobody_waits)
    unsure = Q(state__in=[PaymentState.OPEN, PaymentState.PROCESSING])
    without_fee = Q(
        state=PaymentState.PAID, stripe_fee=None, paid_at__gt=clock.now() - FEE_PATIENCE
    )
    to_check = payments.filter(unsure | without_fee).filter(_before("checked_at", before))
    yield "payments.check_payment", "payment", to_check


def _money_going_out(before: datetime) -> Iterator[Waiting]:
    waiting = Transfer.objects.filter(state=OutboxState.WAITING, created_at__lt=before)
    yield "payments.make_transfer", "transfer", waiting
    yield "payments.release_share", "share", _without_transfer(before)
    unsent = Refund.objects.filter(UNSENT, created_at__lt=before).distinct()
    yield "payments.send_refund", "refund", unsent
    pending = Refund.objects.filter(state=RefundState.PENDING, created_at__lt=before)
    yield "payments.check_refund", "refund", pending
    done = [RefundState.PENDING, RefundState.SUCCEEDED]
    from_web = Refund.objects.filter(payment__order__channel=OrderChannel.WEB)
    untold = from_web.filter(state__in=done, told_at=None, created_at__lt=before)
    yield "payments.tell_refund", "refund", untold


def _without_transfer(before: datetime) -> QuerySet[Share]:
    """Stripe refused for want of money: now and then another try, with a key of its own."""
    pause = clock.now() - TRIES_APART * (clock.now() - before)
    recent = Transfer.objects.filter(share=OuterRef("pk")).filter(
        Q(state=OutboxState.WAITING) | Q(created_at__gt=pause)
    )
    waiting = Share.objects.filter(state=ShareState.RELEASABLE, blocked_because__startswith=STRIPE)
    return waiting.filter(~Exists(recent))


def _watched() -> Iterator[Waiting]:
    """What banks dispute, and what goes to designers' banks."""
    decided = Q(state__in=[DisputeState.WON, DisputeState.LOST], settled_at=None)
    unsettled = Dispute.objects.filter(decided | Q(parts__is_settled=False)).distinct()
    yield "payments.take_back_dispute", "dispute", unsettled
    answered = Dispute.objects.exclude(evidence={}).filter(evidence_sent_at=None)
    yield "payments.send_evidence", "dispute", answered.filter(closed_at=None)
    untold = Payout.objects.filter(state=PayoutState.FAILED, told_failed_at=None)
    yield "payments.tell_payout", "payout", untold
    without_rhythm = PayoutAccount.objects.filter(transfers=CapabilityState.ACTIVE, schedule="")
    shops = Shop.objects.filter(pk__in=without_rhythm.values("shop"))
    yield "payments.set_payout_schedule", "shop", shops


def _news(before: datetime) -> Iterator[Waiting]:
    waiting = StripeEvent.objects.filter(
        handled_at=None, retry_at__lt=clock.now(), attempts__lt=MAX_ATTEMPTS
    )
    yield "payments.handle_event", "event", waiting.filter(received_at__lt=before)


def _before(field: str, moment: datetime) -> Q:
    return Q(**{f"{field}__lt": moment}) | Q(**{f"{field}__isnull": True})
