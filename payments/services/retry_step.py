"""Staff try a stuck step again. Whatever it was: doing it twice moves no money twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.rows import get_row
from matricia.kit.tasks import enqueue
from payments.models import Refund, Share, StripeEvent, Transfer
from payments.services.demand_staff import demand_staff
from payments.services.retry_refund import retry_refund
from payments.services.retry_transfer import retry_transfer
from payments.states import OutboxState, RefundState, ShareState
from payments.stuck_steps import StepKind


@transaction.atomic
def retry_step(kind: StepKind, pk: str, *, actor: User) -> None:
    """Try the row `pk` of this kind again. Raises RuleBroken NOT_ALLOWED, NOT_STUCK, or what the
    step itself refuses; ObjectDoesNotExist when there is no such row."""
    demand_staff(actor)
    _RETRY[kind](pk, actor)


def _transfer(pk: str, actor: User) -> None:
    transfer = get_row(Transfer.objects.all(), pk)
    _demand(transfer.state == OutboxState.WAITING)
    enqueue("payments.make_transfer", transfer=str(transfer.pk))


def _share(pk: str, actor: User) -> None:
    share = get_row(Share.objects.all(), pk)
    if share.state == ShareState.RELEASABLE and share.blocked_because:
        enqueue("payments.release_share", share=share.pk)  # it waits for money of ours
    else:
        retry_transfer(share, actor=actor)


def _refund(pk: str, actor: User) -> None:
    refund = get_row(Refund.objects.all(), pk)
    if refund.state == RefundState.REQUESTED:
        enqueue("payments.send_refund", refund=str(refund.pk))
    else:
        retry_refund(refund, actor=actor)


def _event(pk: str, actor: User) -> None:
    event = get_row(StripeEvent.objects.select_for_update(), pk)
    _demand(event.handled_at is None)
    event.retry_at = clock.now()
    event.save(update_fields=["retry_at"])
    enqueue("payments.handle_event", event=event.pk)


def _demand(is_stuck: bool) -> None:
    if not is_stuck:
        raise RuleBroken("NOT_STUCK", _("This is done already. Reload the page."))


_RETRY: Final[dict[StepKind, Callable[[str, User], None]]] = {
    StepKind.TRANSFER: _transfer,
    StepKind.SHARE: _share,
    StepKind.REFUND: _refund,
    StepKind.EVENT: _event,
}
