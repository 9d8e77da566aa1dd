"""What stands between a designer and her money at Stripe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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


def account_words(account: PayoutAccount | None) -> str:
    """What stands between a designer and her money; empty when nothing does."""
    if account is None:
        return str(_ACCOUNTS[CapabilityState.NONE])
    if account.is_active:
        return ""
    asked = requirement_words(account.requirements)
    if asked and account.transfers == CapabilityState.RESTRICTED:
        return _("Stripe still needs: %(what)s.") % {"what": ", ".join(asked)}
    return str(_ACCOUNTS[account.transfers])


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
