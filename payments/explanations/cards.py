"""Why a card was refused, in words a customer can act on."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy

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


def decline_words(code: str) -> str:
    """Why a card was refused, and what to do; `code` is Stripe's."""
    return str(_DECLINES.get(code, _REFUSED))
