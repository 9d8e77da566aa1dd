"""States of money on its way, and which may follow which. A late event never moves back."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PaymentState(models.TextChoices):
    """One customer's charge."""

    DRAFT = "draft", _("being prepared")
    OPEN = "open", _("waiting for the customer")
    PROCESSING = "processing", _("being processed")
    PAID = "paid", _("paid")
    EXPIRED = "expired", _("not paid in time")
    FAILED = "failed", _("failed")


#: As the problem of a payment: it was asked for, and nobody knows yet whether that arrived.
NO_ANSWER: Final = "no_answer"
#: The same, said by the card reader: it may ask for the card, or may not.
READER_TIMEOUT: Final = "terminal_reader_timeout"
#: It does not, so that the intent is being cancelled: whoever hears of that first says why.
READER_SHOWS_NOTHING: Final = "terminal_reader_shows_nothing"
UNSURE: Final = (NO_ANSWER, READER_TIMEOUT, READER_SHOWS_NOTHING)


class PaymentMethod(models.TextChoices):
    """Where the customer pays."""

    SESSION = "session", _("on Stripe's page")
    READER = "reader", _("at a card reader")


class ShareState(models.TextChoices):
    """One designer's part of a charge."""

    HELD = "held", _("held until you ship")
    RELEASABLE = "releasable", _("on its way to your Stripe balance")
    TRANSFERRED = "transferred", _("in your Stripe balance")
    BLOCKED = "blocked", _("blocked")
    CANCELLED = "cancelled", _("refunded to the customer")
    REVERSED = "reversed", _("taken back after a refund")


#: Shares of which something is still to be done, or may be.
UNDER_WAY: Final = (ShareState.HELD, ShareState.RELEASABLE, ShareState.BLOCKED)


class RefundState(models.TextChoices):
    """Money going back to a customer."""

    REQUESTED = "requested", _("requested")
    PENDING = "pending", _("on its way")
    SUCCEEDED = "succeeded", _("refunded")
    FAILED = "failed", _("failed")


class RefundKind(models.TextChoices):
    """Why money goes back."""

    LINES = "lines", _("pieces sent back or missing")
    AMOUNT = "amount", _("a part of the amount")
    GOODWILL = "goodwill", _("a gesture of goodwill")
    CANCELLATION = "cancellation", _("a cancelled order")
    TOO_LATE = "too_late", _("a payment that came too late")
    DASHBOARD = "dashboard", _("made in Stripe's dashboard")


class RefundMethod(models.TextChoices):
    """How it reaches the customer."""

    CARD = "card", _("to her card")
    CASH = "cash", _("in cash at a market")
    BANK = "bank", _("by bank transfer")


class TransferPurpose(models.TextChoices):
    """Why a share moves."""

    RELEASE = "release", _("released")
    START = "start", _("started making")
    REINSTATED = "reinstated", _("sent again")


class OutboxState(models.TextChoices):
    """A row that asks something of Stripe."""

    WAITING = "waiting", _("to be sent")
    MADE = "made", _("made")
    REFUSED = "refused", _("refused by Stripe")


class HoldKind(models.TextChoices):
    """What keeps a share from being released."""

    STAFF = "staff", _("held by the programme's team")
    DISPUTE = "dispute", _("the customer's bank disputes the payment")
    INQUIRY = "inquiry", _("the customer's bank has a question")
    WARNING = "warning", _("the card's issuer warns of fraud")


class DisputeState(models.TextChoices):
    """A dispute, or an inquiry that may become one."""

    INQUIRY = "inquiry", _("the bank has a question")
    OPEN = "open", _("to be answered")
    REVIEW = "review", _("being reviewed by the bank")
    WON = "won", _("won")
    LOST = "lost", _("lost")
    CLOSED = "closed", _("question settled")


class PayoutState(models.TextChoices):
    """Money on its way from a designer's Stripe balance to her bank."""

    PENDING = "pending", _("on its way to your bank")
    IN_TRANSIT = "in_transit", _("on its way to your bank, soon there")
    PAID = "paid", _("in your bank account")
    FAILED = "failed", _("sent back by your bank")
    CANCELED = "canceled", _("cancelled by Stripe")


class ProposalState(models.TextChoices):
    """A manual entry."""

    PROPOSED = "proposed", _("waits for a second person")
    APPROVED = "approved", _("approved")
    REJECTED = "rejected", _("rejected")


class CapabilityState(models.TextChoices):
    """Whether Stripe lets us transfer to a designer (`stripe_transfers` of the v2 account)."""

    NONE = "none", _("not started")
    PENDING = "pending", _("being checked")
    ACTIVE = "active", _("active")
    RESTRICTED = "restricted", _("restricted")
    REJECTED = "rejected", _("rejected")
    UNSUPPORTED = "unsupported", _("not supported")


#: A customer may still be charged.
UNDECIDED: Final = (PaymentState.DRAFT, PaymentState.OPEN, PaymentState.PROCESSING)


class InvoiceKind(models.TextChoices):
    """What a seller's series counts."""

    INVOICE = "invoice", pgettext_lazy("paper", "invoice")
    CREDIT = "credit", _("credit note")


NEXT_PAYMENT_STATES: Final[dict[PaymentState, frozenset[PaymentState]]] = {
    PaymentState.DRAFT: frozenset(
        {PaymentState.OPEN, PaymentState.PAID, PaymentState.EXPIRED, PaymentState.FAILED}
    ),
    PaymentState.OPEN: frozenset(
        {PaymentState.PROCESSING, PaymentState.PAID, PaymentState.EXPIRED, PaymentState.FAILED}
    ),
    PaymentState.PROCESSING: frozenset({PaymentState.PAID, PaymentState.FAILED}),
    PaymentState.EXPIRED: frozenset({PaymentState.PAID}),
    PaymentState.FAILED: frozenset({PaymentState.PAID}),
    PaymentState.PAID: frozenset(),
}

NEXT_SHARE_STATES: Final[dict[ShareState, frozenset[ShareState]]] = {
    ShareState.HELD: frozenset({ShareState.RELEASABLE, ShareState.BLOCKED, ShareState.CANCELLED}),
    ShareState.RELEASABLE: frozenset(
        {ShareState.TRANSFERRED, ShareState.BLOCKED, ShareState.CANCELLED}
    ),
    ShareState.BLOCKED: frozenset({ShareState.RELEASABLE, ShareState.CANCELLED}),
    # A dispute that is won gives back what it took: that is released again.
    ShareState.TRANSFERRED: frozenset(
        {ShareState.REVERSED, ShareState.RELEASABLE, ShareState.BLOCKED}
    ),
    ShareState.REVERSED: frozenset(
        {ShareState.RELEASABLE, ShareState.BLOCKED, ShareState.TRANSFERRED}
    ),
    ShareState.CANCELLED: frozenset(),
}

NEXT_REFUND_STATES: Final[dict[RefundState, frozenset[RefundState]]] = {
    RefundState.REQUESTED: frozenset(
        {RefundState.PENDING, RefundState.SUCCEEDED, RefundState.FAILED}
    ),
    RefundState.PENDING: frozenset({RefundState.SUCCEEDED, RefundState.FAILED}),
    RefundState.SUCCEEDED: frozenset({RefundState.FAILED}),  # Stripe: refund.failed may come late
    RefundState.FAILED: frozenset({RefundState.REQUESTED}),  # staff try again what Stripe refused
}

NEXT_DISPUTE_STATES: Final[dict[DisputeState, frozenset[DisputeState]]] = {
    DisputeState.INQUIRY: frozenset(
        {
            DisputeState.OPEN,
            DisputeState.REVIEW,
            DisputeState.CLOSED,
            DisputeState.WON,
            DisputeState.LOST,
        }
    ),
    DisputeState.OPEN: frozenset({DisputeState.REVIEW, DisputeState.WON, DisputeState.LOST}),
    DisputeState.REVIEW: frozenset({DisputeState.WON, DisputeState.LOST}),
    DisputeState.WON: frozenset(),
    DisputeState.LOST: frozenset(),
    DisputeState.CLOSED: frozenset({DisputeState.OPEN}),
}

NEXT_PAYOUT_STATES: Final[dict[PayoutState, frozenset[PayoutState]]] = {
    PayoutState.PENDING: frozenset(
        {PayoutState.IN_TRANSIT, PayoutState.PAID, PayoutState.FAILED, PayoutState.CANCELED}
    ),
    PayoutState.IN_TRANSIT: frozenset({PayoutState.PAID, PayoutState.FAILED, PayoutState.CANCELED}),
    PayoutState.PAID: frozenset({PayoutState.FAILED}),  # Stripe: may fail days after "paid"
    PayoutState.FAILED: frozenset(),
    PayoutState.CANCELED: frozenset(),
}
