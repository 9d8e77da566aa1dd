"""Alerts in words: what happened, and what to do next. Never a person's data."""

from __future__ import annotations

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

DRIFT: Final = "DRIFT"
JOB_LATE: Final = "JOB_LATE"
UNPAID: Final = "UNPAID"
HELD_LONG: Final = "HELD_LONG"
TRANSFER_LATE: Final = "TRANSFER_LATE"
REFUND_LATE: Final = "REFUND_LATE"
REFUND_FAILED: Final = "REFUND_FAILED"
EVENT_STUCK: Final = "EVENT_STUCK"

#: By code: what happened, and what to do next, with the alert's details put in.
_WORDS: Final[dict[str, tuple[StrPromise, StrPromise]]] = {
    DRIFT: (
        gettext_lazy("The books differ by %(amount)s: %(cause)s."),
        gettext_lazy(
            "Run “manage.py verify_books”, look the object up at Stripe, and correct the books by "
            "a manual entry that a second person approves."
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
}


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
