"""Stripe's test cards and what each of them does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from payments.loopback.errors import ApiError


@dataclass(frozen=True)
class Decline:
    """Why the bank says no; `code` and `decline_code` as in Stripe's tables."""

    code: str
    decline_code: str | None
    message: str


@dataclass(frozen=True)
class Card:
    """A test card, or a test IBAN of a SEPA debit by its digits."""

    number: str
    label: str
    brand: str = "visa"
    country: str = "FR"
    needs_3ds: bool = False
    decline: Decline | None = None
    dispute: Literal["none", "chargeback", "inquiry"] = "none"
    refund: Literal["instant", "pending", "fails"] = "instant"
    skips_pending: bool = False
    warns: bool = False
    is_debit: bool = False

    @property
    def last4(self) -> str:
        """The digits a receipt shows."""
        return self.number[-4:]


GENERIC = Decline("card_declined", "generic_decline", "Your card was declined.")
NO_FUNDS = Decline("card_declined", "insufficient_funds", "Your card has insufficient funds.")
EXPIRED = Decline("expired_card", "expired_card", "Your card has expired.")
BANK_REFUSED = Decline("payment_method_provider_decline", None, "The bank refused the debit.")
UNAUTHENTICATED = Decline(
    "payment_intent_authentication_failure",
    None,
    "We are unable to authenticate your payment method. Please choose a different payment method "
    "and try again.",
)
NOT_A_TEST_CARD = Decline(
    "card_declined",
    "test_mode_live_card",
    "Your card was declined. Your request was in test mode, but used a non test card. For a list "
    "of valid test cards, visit: https://stripe.com/docs/testing.",
)

_ALL = (
    Card("4242424242424242", "pays"),
    Card("5555555555554444", "pays", brand="mastercard"),
    Card("4000002760003184", "asks for 3-D Secure", country="DE", needs_3ds=True),
    Card("4000000000003220", "asks for 3-D Secure 2", needs_3ds=True),
    Card("4000000000000002", "is declined", decline=GENERIC),
    Card("4000000000009995", "lacks funds", decline=NO_FUNDS),
    Card("4000000000000069", "has expired", decline=EXPIRED),
    Card("4000008400001629", "3-D Secure, then declined", needs_3ds=True, decline=GENERIC),
    Card("4000000000000259", "pays, then disputed", dispute="chargeback"),
    Card("4000000000001976", "pays, then an inquiry", dispute="inquiry"),
    Card("4000000000005423", "pays, then an early fraud warning", warns=True),
    Card("4000000000007726", "pays; refunds are pending first", refund="pending"),
    Card("4000000000005126", "pays; refunds fail", refund="fails"),
    Card("4000000000000077", "pays, available at once", skips_pending=True),
    # Stripe's test IBANs AT61… and AT86…: SEPA debits, whose bank answers later.
    Card("611904300234573201", "SEPA debit that succeeds", country="AT", is_debit=True),
    Card(
        "861904300235473202",
        "SEPA debit that fails",
        country="AT",
        is_debit=True,
        decline=BANK_REFUSED,
    ),
)
CARDS = {card.number: card for card in _ALL}
# Stripe's ready-made payment methods for API tests.
TOKENS = {
    "pm_card_visa": "4242424242424242",
    "pm_card_mastercard": "5555555555554444",
    "pm_card_threeDSecure2Required": "4000000000003220",
    "pm_card_authenticationRequired": "4000002760003184",
    "pm_card_chargeDeclined": "4000000000000002",
    "pm_card_visa_chargeDeclined": "4000000000000002",
    "pm_card_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_visa_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_chargeDeclinedExpiredCard": "4000000000000069",
    "pm_card_createDispute": "4000000000000259",
    "pm_card_createDisputeInquiry": "4000000000001976",
    "pm_card_createIssuerFraudRecord": "4000000000005423",
    "pm_card_pendingRefund": "4000000000007726",
    "pm_card_refundFail": "4000000000005126",
    "pm_card_bypassPending": "4000000000000077",
}


def find_card(number: str) -> Card | None:
    """The test card of a typed number (spaces and dashes allowed); None for any other card."""
    return CARDS.get("".join(sign for sign in number if sign.isdigit()))


def card_error(decline: Decline, charge: str | None, intent: object, method: object) -> ApiError:
    """402 as Stripe answers a declined confirmation; the failed attempt stands."""
    extra: dict[str, object] = {"payment_intent": intent, "payment_method": method}
    if charge:
        extra["charge"] = charge
    if decline.decline_code:
        extra["decline_code"] = decline.decline_code
    return ApiError(
        402, decline.message, kind="card_error", code=decline.code, keep_work=True, extra=extra
    )
