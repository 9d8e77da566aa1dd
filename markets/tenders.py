"""How a request for money by card or QR stands, as the till shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from markets.models import Device, TenderRequest
from markets.qr import qr_of
from markets.states import TenderKind
from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments.models import Payment
from payments.states import UNDECIDED, UNSURE, PaymentState

#: News come by webhook; when a till looks again after this long, Stripe is asked.
FRESH: Final = timedelta(seconds=2)


class TenderWay(models.TextChoices):
    """The tenders that we ask for; cash and other terminals ask nobody."""

    CARD = TenderKind.CARD.value, TenderKind.CARD.label
    QR = TenderKind.QR.value, TenderKind.QR.label


class TenderState(models.TextChoices):
    """How far it has come. Only when it is PAID the ticket may be written."""

    ASKED = "asked", gettext_lazy("asked")
    WAITING = "waiting", gettext_lazy("waiting for the customer")
    UNKNOWN = "unknown", gettext_lazy("no answer yet")
    PAID = "paid", gettext_lazy("paid at the till")
    FAILED = "failed", gettext_lazy("not paid")
    CANCELLED = "cancelled", gettext_lazy("given up")


_STATES: Final = {
    PaymentState.DRAFT: TenderState.ASKED,
    PaymentState.OPEN: TenderState.WAITING,
    PaymentState.PROCESSING: TenderState.WAITING,
    PaymentState.PAID: TenderState.PAID,
    PaymentState.FAILED: TenderState.FAILED,
    PaymentState.EXPIRED: TenderState.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class TillTender:
    """A request as it stands. `url` and `qr` lead to the page on the customer's phone, while it
    can be paid there."""

    id: UUID
    kind: TenderWay
    amount: int
    state: TenderState
    url: str
    qr: str
    problem: str

    @property
    def is_final(self) -> bool:
        """Nothing can be charged for it any more, or everything was."""
        return self.state in (TenderState.PAID, TenderState.FAILED, TenderState.CANCELLED)


def tender_request(device: Device, request_id: UUID) -> TenderRequest | None:
    """A request of the device's own till."""
    return TenderRequest.objects.filter(pk=request_id, till=device.till_id).first()


def payment_of(request: TenderRequest) -> Payment:
    """Its payment, as it is now."""
    return Payment.objects.select_related("order").get(order=request.order_id)


def tender_of(request: TenderRequest) -> TillTender:
    """The request as it stands here; see `look_again`."""
    payment = payment_of(request)
    state = _STATES[PaymentState(payment.state)]
    if payment.state in UNDECIDED and payment.problem in UNSURE:
        state = TenderState.UNKNOWN
    url = payment.session_url if state == TenderState.WAITING else ""
    return TillTender(
        id=request.order_id,
        kind=TenderWay(request.kind),
        amount=payment.amount,
        state=state,
        url=url,
        qr=qr_of(url) if url else "",
        problem=_words(payment.problem, state),
    )


def look_again(request: TenderRequest) -> None:
    """Have Stripe asked, unless it has just been: the till will see the answer when it looks next.

    By a task, as in docs/decisions/0004; who comes first claims the question, so that a till that
    looks every second does not fill the queue while Stripe is slow.
    """
    asked = Coalesce("checked_at", F("created_at"))
    stale = Q(state__in=UNDECIDED, asked__lt=clock.now() - FRESH)
    rows = Payment.objects.annotate(asked=asked).filter(stale, order=request.order_id)
    payment = rows.values_list("pk", flat=True).first()
    if payment is not None and rows.update(checked_at=clock.now()):
        enqueue("payments.check_payment", payment=payment)


def _words(code: str, state: TenderState) -> str:
    """Why it is not paid, and what to do next; empty while nothing is wrong."""
    if state == TenderState.UNKNOWN:
        return _("No answer yet. Do not take another payment: wait, or cancel this one.")
    if state != TenderState.FAILED:
        return ""
    return str(_PROBLEMS.get(code, _REFUSED))


_REFUSED: Final = gettext_lazy(
    "The card was refused. Nothing was charged: try another card or take cash."
)
#: By Stripe's codes.
_PROBLEMS: Final = {
    "customer_canceled": gettext_lazy("The customer cancelled. Nothing was charged."),
    "insufficient_funds": gettext_lazy(
        "The card's bank says that there is not enough money. Nothing was charged: try another "
        "card or take cash."
    ),
    "expired_card": gettext_lazy("The card has expired. Nothing was charged: try another card."),
    "terminal_reader_timeout": gettext_lazy(
        "The card reader did not answer. Nothing was charged: look whether it is switched on, "
        "then ask again."
    ),
    "terminal_reader_busy": gettext_lazy(
        "The card reader is busy with something else. Look at it, then ask again."
    ),
    "terminal_reader_offline": gettext_lazy(
        "The card reader has no network. Nothing was charged: use the customer's phone or take "
        "cash."
    ),
}
