"""What money is doing, in words a designer or a customer can act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from payments.models import PayoutAccount, Share
from payments.services.release_share import ACCOUNT
from payments.states import CapabilityState, ShareState

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


_TRY_ANOTHER = gettext_lazy("This card cannot be used for this purchase. Try another card.")
_CHECK_DETAILS = gettext_lazy("The card details are not right. Check them and try again.")
_NOT_CONFIRMED = gettext_lazy(
    "Your bank could not confirm that it is you. Try again, or use another card."
)
_NO_ANSWER = gettext_lazy("Your bank did not answer. Wait a moment and try again.")
#: By Stripe's decline codes (docs.stripe.com/declines/codes); all others are "refused".
_DECLINES: Final = {
    "insufficient_funds": gettext_lazy("There is not enough money on this card. Try another card."),
    "expired_card": gettext_lazy("This card has expired. Try another card."),
    "incorrect_cvc": _CHECK_DETAILS,
    "incorrect_number": _CHECK_DETAILS,
    "invalid_expiry_year": _CHECK_DETAILS,
    "invalid_expiry_month": _CHECK_DETAILS,
    "authentication_required": _NOT_CONFIRMED,
    "payment_intent_authentication_failure": _NOT_CONFIRMED,
    "card_not_supported": _TRY_ANOTHER,
    "currency_not_supported": _TRY_ANOTHER,
    "processing_error": _NO_ANSWER,
    "issuer_not_available": _NO_ANSWER,
    "try_again_later": _NO_ANSWER,
}
_REFUSED = gettext_lazy("Your bank refused the payment. Try another card, or ask your bank why.")
_SHARES: Final[dict[str, StrPromise]] = {
    ShareState.HELD: gettext_lazy("Held until you ship this order."),
    ShareState.RELEASABLE: gettext_lazy("On its way to your Stripe balance."),
    ShareState.TRANSFERRED: gettext_lazy(
        "In your Stripe balance; Stripe pays it out to your bank."
    ),
    ShareState.CANCELLED: gettext_lazy("Refunded to the customer before it was paid out."),
    ShareState.REVERSED: gettext_lazy(
        "Taken back from your Stripe balance, because the customer was refunded."
    ),
}
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


def decline_words(code: str) -> str:
    """Why a card was refused, and what to do; `code` is Stripe's."""
    return str(_DECLINES.get(code, _REFUSED))


def share_words(share: Share, account: PayoutAccount | None) -> str:
    """Where a designer's share is, and why."""
    if share.state != ShareState.BLOCKED:
        return str(_SHARES[share.state])
    if share.blocked_because.startswith(ACCOUNT):
        return _("Blocked: %(why)s") % {"why": account_words(account)}
    return _("Blocked: Stripe refused the transfer. The programme's team is looking into it.")


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
