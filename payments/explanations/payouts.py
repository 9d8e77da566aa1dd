"""Where a payout is, in words a designer can act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payments.models import Payout
from payments.states import PayoutState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

_SENT_BACK: Final = gettext_lazy(
    "Your bank sent it back: check your account number on your Stripe page."
)
#: By Stripe's codes (docs.stripe.com/api/payouts/failures); all others are "sent back".
_FAILURES: Final[dict[str, StrPromise]] = {
    "account_closed": gettext_lazy(
        "Your bank sent it back because the account is closed: give another one on your Stripe "
        "page."
    ),
    "account_frozen": gettext_lazy(
        "Your bank sent it back because the account is blocked: ask your bank, or give another one "
        "on your Stripe page."
    ),
    "bank_account_restricted": gettext_lazy(
        "Your bank sent it back because the account takes no such payments: give another one on "
        "your Stripe page."
    ),
    "incorrect_account_holder_name": gettext_lazy(
        "Your bank sent it back because the name does not fit: correct it on your Stripe page."
    ),
    "debit_not_authorized": gettext_lazy(
        "Your bank allows no debits: ask your bank, or give another account on your Stripe page."
    ),
    "could_not_process": gettext_lazy(
        "Your bank could not take it. It is tried again with the next payout; if that fails, too, "
        "ask your bank."
    ),
    "insufficient_funds": gettext_lazy(
        "There was not enough in your Stripe balance. It is paid out as soon as there is."
    ),
}


def payout_words(payout: Payout) -> str:
    """Where it is and what to do; dates in full."""
    match payout.state:
        case PayoutState.FAILED:
            return str(_FAILURES.get(payout.failure_code, _SENT_BACK))
        case PayoutState.CANCELED:
            return _("Stripe cancelled it: the money is in your Stripe balance again.")
        case PayoutState.PAID:
            return _("In your bank account since %(day)s.") % {"day": _day(payout)}
    if payout.arrives_on is None:
        return _("On its way to your bank.")
    return _("On its way to your bank, expected on %(day)s.") % {"day": _day(payout)}


def _day(payout: Payout) -> str:
    """Friday 27 November, or vendredi 27 novembre."""
    return formats.date_format(payout.arrives_on, "l j F") if payout.arrives_on else ""
