"""Alerts in words: what happened, and what to do next. Never a person's data."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from matricia.kit.clock import PARIS
from matricia.kit.money import Money
from orders.money_text import money_text
from payments.fees import COMMISSION_BELOW_FEE
from payments.models import Alert

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

    Words = tuple[StrPromise, StrPromise]
    """What happened, and what to do next, with places for an alert's details."""

DRIFT: Final = "DRIFT"
PROOF: Final = "PROOF"
JOB_LATE: Final = "JOB_LATE"
UNPAID: Final = "UNPAID"
HELD_LONG: Final = "HELD_LONG"
TRANSFER_LATE: Final = "TRANSFER_LATE"
REFUND_LATE: Final = "REFUND_LATE"
REFUND_FAILED: Final = "REFUND_FAILED"
EVENT_STUCK: Final = "EVENT_STUCK"
DISPUTE: Final = "DISPUTE"
DISPUTE_UNEXPECTED: Final = "DISPUTE_UNEXPECTED"
EVIDENCE_REFUSED: Final = "EVIDENCE_REFUSED"
FRAUD_WARNING: Final = "FRAUD_WARNING"
REVERSED_ELSEWHERE: Final = "REVERSED_ELSEWHERE"
INVOICE_MISSING: Final = "INVOICE_MISSING"
INVOICE_CONTESTED: Final = "INVOICE_CONTESTED"

#: Conditions: such an alert is over when its cause is, and not before.
CLOSE_BY_THEMSELVES: Final = {
    *(DRIFT, PROOF, JOB_LATE, UNPAID, HELD_LONG, TRANSFER_LATE, REFUND_LATE),
    INVOICE_MISSING,
}
#: By code: what happened, and what to do next, with the alert's details put in.
_WORDS: Final[dict[str, Words]] = {
    DRIFT: (
        gettext_lazy("The books differ from Stripe by %(amount)s: %(cause)s."),
        gettext_lazy(
            "Run “manage.py verify_books”, look the object up at Stripe, and correct the books by "
            "a manual entry that a second person approves."
        ),
    ),
    PROOF: (
        gettext_lazy("The nightly proof of the books failed: %(cause)s."),
        gettext_lazy(
            "Run “manage.py verify_books”: it names every difference. Correct the books by a "
            "manual entry that a second person approves."
        ),
    ),
    JOB_LATE: (
        gettext_lazy("The job %(job)s has not run since %(since)s."),
        gettext_lazy(
            "See whether beat and worker are running and what their logs say, then restart them."
        ),
    ),
    UNPAID: (
        gettext_lazy("Order %(order)s of shop %(shop)s is unpaid for %(days)s days."),
        gettext_lazy(
            "Open the order in the staff console: it says what holds her share. Remove the cause, "
            "or try the transfer again."
        ),
    ),
    HELD_LONG: (
        gettext_lazy("Order %(order)s of shop %(shop)s is paid for %(days)s days and not shipped."),
        gettext_lazy(
            "Ask the designer. Her share is released by itself before day 75; if she cannot "
            "deliver, refund the customer before."
        ),
    ),
    TRANSFER_LATE: (
        gettext_lazy("The transfer for order %(order)s of shop %(shop)s waits for %(days)s days."),
        gettext_lazy(
            "Look at our Stripe balance: if it is too low, top it up; the transfer is made by "
            "itself then."
        ),
    ),
    REFUND_LATE: (
        gettext_lazy("A refund of %(amount)s for order %(order)s waits for %(days)s days."),
        gettext_lazy(
            "Look at the refund at Stripe: if our balance is too low, top it up; the refund is "
            "made by itself then."
        ),
    ),
    REFUND_FAILED: (
        gettext_lazy("A refund of %(amount)s for order %(order)s failed."),
        gettext_lazy("Try it again in the staff console, or pay the customer another way."),
    ),
    EVENT_STUCK: (
        gettext_lazy("An event of Stripe (%(kind)s) could not be handled."),
        gettext_lazy(
            "Look the event up at Stripe and compare its object with the staff console; then tell "
            "the developers."
        ),
    ),
    COMMISSION_BELOW_FEE: (
        gettext_lazy(
            "The commission on order %(order)s is %(amount)s below Stripe's fee and the margin."
        ),
        gettext_lazy(
            "Nothing is to be done for this order: it keeps its commission. If it happens often, "
            "set a higher commission."
        ),
    ),
    DISPUTE: (
        gettext_lazy("A customer's bank asks about order %(order)s: %(amount)s."),
        gettext_lazy(
            "Answer it in the staff console by %(until)s. If nobody does, what we know is sent by "
            "itself two days before."
        ),
    ),
    DISPUTE_UNEXPECTED: (
        gettext_lazy("Stripe changed the dispute of order %(order)s in a way we do not know."),
        gettext_lazy(
            "Look the dispute up at Stripe, compare it with the order in the staff console, and "
            "correct the books by a manual entry."
        ),
    ),
    EVIDENCE_REFUSED: (
        gettext_lazy("Stripe refused our answer to the dispute of order %(order)s: %(problem)s."),
        gettext_lazy("Answer it in Stripe's dashboard, or try again in the staff console."),
    ),
    FRAUD_WARNING: (
        gettext_lazy("The payment of order %(order)s may be fraudulent."),
        gettext_lazy(
            "Ask the designer not to ship yet and look at the payment at Stripe. If it is good, "
            "lift the hold in the staff console; if not, refund the order."
        ),
    ),
    REVERSED_ELSEWHERE: (
        gettext_lazy("In Stripe's dashboard %(amount)s were taken back for order %(order)s."),
        gettext_lazy(
            "The share is held. Lift the hold to send it again, or refund the customer; next time "
            "do it in the staff console."
        ),
    ),
    INVOICE_MISSING: (
        gettext_lazy("%(shop)s has sold, and no invoice can be written in her name."),
        gettext_lazy(
            "Ask her for her business's identity, her VAT regime and the billing mandate. Her "
            "invoices are written by themselves within the hour then."
        ),
    ),
    INVOICE_CONTESTED: (
        gettext_lazy("%(shop)s contests invoice %(number)s."),
        gettext_lazy(
            "Read her reason in the admin and answer her. If she is right, correct her identity; "
            "what was billed too much is refunded, which writes the credit note."
        ),
    ),
}


def add_words(words: Mapping[str, Words], *, close_by_themselves: Collection[str] = ()) -> None:
    """Rooms above have alerts too: they bring their words when they are ready, and say which are
    conditions that nobody closes by hand."""
    _WORDS.update(words)
    CLOSE_BY_THEMSELVES.update(close_by_themselves)


class _Details(dict[str, Any]):
    """An alert with a missing detail is told all the same."""

    def __missing__(self, key: str) -> str:
        return "?"


def words_of(alert: Alert) -> str:
    """What happened; one sentence."""
    if alert.code not in _WORDS:
        return f"{alert.code}: {alert.subject}"
    return str(_WORDS[alert.code][0]) % _shown(alert.details)


def advice_on(alert: Alert) -> str:
    """What to do next."""
    if alert.code not in _WORDS:
        return _("Open the staff console and look at it; then mark the alert as dealt with.")
    return str(_WORDS[alert.code][1]) % _shown(alert.details)


def _shown(details: dict[str, Any]) -> _Details:
    """Details as they are read: amounts from `cents`, moments in Paris time."""
    shown = _Details(details)
    if "cents" in details:
        shown["amount"] = money_text(Money(abs(details["cents"]), details.get("currency", "EUR")))
    if "since" in details:
        since = details["since"]
        shown["since"] = _moment(since) if since else _("the start")
    return shown


def _moment(iso: str) -> str:
    return f"{datetime.fromisoformat(iso).astimezone(PARIS):%Y-%m-%d %H:%M}"
