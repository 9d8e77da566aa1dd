"""What stands between a designer and her money at Stripe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from matricia.kit.clock import PARIS
from payments.models import PayoutAccount
from payments.states import CapabilityState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

_ACCOUNTS: Final[dict[str, StrPromise]] = {
    CapabilityState.NONE: gettext_lazy(
        "Tell Stripe who you are and where your money shall go: choose “Complete my bank details”."
    ),
    CapabilityState.PENDING: gettext_lazy(
        "Stripe is checking what you sent. This takes a day or two; you need not do anything."
    ),
    CapabilityState.RESTRICTED: gettext_lazy(
        "Stripe has paused your account. Open your Stripe page to see why."
    ),
    CapabilityState.REJECTED: gettext_lazy(
        "Stripe refused this account. Write to the programme's team."
    ),
    CapabilityState.UNSUPPORTED: gettext_lazy(
        "Stripe cannot pay to your country yet. Write to the programme's team."
    ),
}
_UNLINKED: Final = gettext_lazy(
    "You have cut the connection between Stripe and MATRICIA. Choose “Complete my bank details” to "
    "make another account; what waits for you is sent there."
)
_CLOSED: Final = gettext_lazy(
    "Your Stripe account is closed. Choose “Complete my bank details” to make another one; what "
    "waits for you is sent there."
)
_PAYOUTS_PAUSED: Final = gettext_lazy(
    "Your money reaches your Stripe balance, but Stripe has paused payouts to your bank. Open your "
    "Stripe page to see what is missing."
)


def account_words(account: PayoutAccount | None) -> str:
    """What stands between a designer and her money, with the next step; empty when nothing does."""
    if account is None:
        return str(_ACCOUNTS[CapabilityState.NONE])
    if account.unlinked_at is not None:
        return str(_UNLINKED)
    if account.closed_at is not None:
        return str(_CLOSED)
    if account.is_active:
        return ""
    asked = requirement_words(account.requirements)
    if asked and account.transfers == CapabilityState.RESTRICTED:
        return _needed(account, asked)
    return str(_ACCOUNTS[account.transfers])


def account_notice(account: PayoutAccount | None) -> str:
    """What a designer who is paid should do before she is not; empty when there is nothing."""
    if account is None or not account.is_active or account.is_gone:
        return ""
    if account.payouts not in (CapabilityState.ACTIVE, CapabilityState.NONE):
        return str(_PAYOUTS_PAUSED)
    asked = requirement_words(account.requirements)
    return _needed(account, asked) if asked and account.requirements_due_by else ""


def schedule_words(account: PayoutAccount) -> str:
    """How often Stripe pays out to her bank; empty while that is not set."""
    if account.schedule != "weekly:friday":
        return ""
    return _("Stripe pays your balance out to your bank every Friday.")


def _needed(account: PayoutAccount, asked: list[str]) -> str:
    what = ", ".join(asked)
    if account.requirements_due_by is None:
        return _("Stripe still needs: %(what)s.") % {"what": what}
    day = date_format(account.requirements_due_by.astimezone(PARIS), "DATE_FORMAT")
    return _("Stripe needs %(what)s by %(day)s: choose “Complete my bank details”.") % {
        "what": what,
        "day": day,
    }


def requirement_words(requirements: list[str]) -> list[str]:
    """What Stripe asks for, without its dots: each once, in the order of asking."""
    return list(dict.fromkeys(_requirement(code) for code in requirements))


def _requirement(code: str) -> str:
    known = {
        "given_name": _("your name"),
        "surname": _("your name"),
        "date_of_birth": _("your date of birth"),
        "primary_verification": _("an identity document"),
        "default_outbound_destination": _("your bank account"),
        "address": _("your address"),
        "phone": _("your phone number"),
        "email": _("your e-mail address"),
    }
    last = code.rpartition(".")[2]
    return known.get(last) or last.replace("_", " ")
