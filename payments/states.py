"""States of money on its way, and which may follow which. A late event never moves back."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class PaymentState(models.TextChoices):
    """One customer's charge."""

    DRAFT = "draft", _("being prepared")
    OPEN = "open", _("waiting for the customer")
    PROCESSING = "processing", _("being processed")
    PAID = "paid", _("paid")
    EXPIRED = "expired", _("not paid in time")
    FAILED = "failed", _("failed")


class ShareState(models.TextChoices):
    """One designer's part of a charge."""

    HELD = "held", _("held until you ship")
    RELEASABLE = "releasable", _("on its way to your Stripe balance")
    TRANSFERRED = "transferred", _("in your Stripe balance")
    BLOCKED = "blocked", _("blocked")
    CANCELLED = "cancelled", _("refunded to the customer")
    REVERSED = "reversed", _("taken back after a refund")


class RefundState(models.TextChoices):
    """Money going back to a customer."""

    REQUESTED = "requested", _("requested")
    PENDING = "pending", _("on its way")
    SUCCEEDED = "succeeded", _("refunded")
    FAILED = "failed", _("failed")


class CapabilityState(models.TextChoices):
    """Whether Stripe lets us transfer to a designer (`stripe_transfers` of the v2 account)."""

    NONE = "none", _("not started")
    PENDING = "pending", _("being checked")
    ACTIVE = "active", _("active")
    RESTRICTED = "restricted", _("restricted")
    REJECTED = "rejected", _("rejected")
    UNSUPPORTED = "unsupported", _("not supported")


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
    ShareState.TRANSFERRED: frozenset({ShareState.REVERSED}),
    ShareState.CANCELLED: frozenset(),
    ShareState.REVERSED: frozenset(),
}

NEXT_REFUND_STATES: Final[dict[RefundState, frozenset[RefundState]]] = {
    RefundState.REQUESTED: frozenset(
        {RefundState.PENDING, RefundState.SUCCEEDED, RefundState.FAILED}
    ),
    RefundState.PENDING: frozenset({RefundState.SUCCEEDED, RefundState.FAILED}),
    RefundState.SUCCEEDED: frozenset({RefundState.FAILED}),  # Stripe: refund.failed may come late
    RefundState.FAILED: frozenset(),
}
