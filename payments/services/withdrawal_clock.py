"""What the law's fourteen days make due: a designer is reminded after seven and after twelve, and
on the fourteenth the platform refunds by itself (C. conso. L221-24).

The refund may wait for the pieces or for the proof that they were sent, whichever comes first: so
on the fourteenth day a withdrawal is refunded if either is there, and later as soon as it is.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.db.models import Q

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import Withdrawal
from orders.states import WithdrawalState
from orders.withdrawal_period import REFUND_AFTER
from payments.services.refund_withdrawal import refund_withdrawal

log = logging.getLogger(__name__)

REMIND_AFTER: Final = timedelta(days=7)
PRESS_AFTER: Final = timedelta(days=12)
#: Longer than a message takes and its retries.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def withdrawal_clock() -> None:
    """Every few minutes: refund what is due, and send mails that are due or were lost."""
    refund_due_withdrawals()
    for task, waiting in _mails().items():
        rows = Withdrawal.objects.filter(waiting).order_by("announced_at")
        for pk in rows.values_list("pk", flat=True)[:AT_ONCE]:
            enqueue(task, withdrawal=str(pk))


def refund_due_withdrawals() -> None:
    """All whose day has come. What a bank disputes is tried again until it has decided."""
    received = Q(state=WithdrawalState.RECEIVED)
    sent = Q(state=WithdrawalState.SENT, announced_at__lte=clock.now() - REFUND_AFTER)
    due = Withdrawal.objects.filter(received | sent).order_by("announced_at")
    for withdrawal in due.select_related("seller_order"):
        try:
            refund_withdrawal(withdrawal)
        except RuleBroken as refused:
            log.warning("Withdrawal %s cannot be refunded yet: %s", withdrawal.pk, refused.code)


def _mails() -> dict[str, Q]:
    now = clock.now()
    lost = Q(announced_at__lte=now - PATIENCE)
    outside = Q(was_sent=True, received_at=None) & ~Q(state=WithdrawalState.REFUNDED)
    return {
        "payments.acknowledge_withdrawal": lost & Q(acknowledged_at=None),
        "payments.tell_withdrawal": lost & Q(designers_told_at=None),
        "payments.remind_of_return": outside
        & Q(announced_at__lte=now - REMIND_AFTER, designers_warned_at=None),
        "payments.press_for_return": outside
        & Q(announced_at__lte=now - PRESS_AFTER, designers_pressed_at=None),
    }
