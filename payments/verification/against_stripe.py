"""The books against Stripe's bookings: each has its entry, each entry its booking, and together
they are what Stripe holds for us."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from django.db.models import Sum

from payments import gateway
from payments.drift import Gap, gaps_of_bookings, gaps_of_entries, total, uncorrected
from payments.models import Payment, Refund, StripeBooking
from payments.services.keep_bookings import BEGINNING, cursor
from payments.services.match_bookings import CLEARING, match_bookings, unbooked_entries
from payments.services.reconcile import bring_bookings
from payments.states import PaymentState, RefundMethod, RefundState
from payments.verification.against_shares import balances
from payments.verification.report import Finding, Report

CURRENCY: Final = "EUR"
FOREVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
SUMMED: Final = {
    "charges at Stripe": ("charge", "payment"),
    "refunds at Stripe": ("refund", "payment_refund", "refund_failure", "payment_failure_refund"),
    "transfers at Stripe": ("transfer", "transfer_refund"),
    "disputes at Stripe": ("adjustment",),
}


def check_stripe(report: Report) -> None:
    """Fetch what is new of Stripe's bookings, and compare all of them. Raises GatewayUnsure."""
    held_before = gateway.balance(CURRENCY)
    bring_bookings(cursor())
    held = gateway.balance(CURRENCY)
    match_bookings(every=True)
    gaps = [*gaps_of_bookings(FOREVER), *gaps_of_entries(unbooked_entries(BEGINNING, FOREVER))]
    waiting = _waiting_for_fee()
    for gap in uncorrected([gap for gap in gaps if gap.subject not in waiting]):
        cause = f"{gap.cause}: differs by {gap.cents}"
        report.findings.append(Finding(gap.subject, cause, gap.cents))
    _sum_up(report, held)
    if held == held_before:
        _check_balance(report, gaps, held)
    else:
        report.under_way.append("Stripe's balance is moving: not compared")
    _name_under_way(report)


def _sum_up(report: Report, held: int) -> None:
    bookings = StripeBooking.objects.filter(currency=CURRENCY)
    for name, kinds in SUMMED.items():
        amount = bookings.filter(kind__in=kinds).aggregate(sum=Sum("amount"))["sum"] or 0
        report.sums[name] = amount
    report.sums["balance at Stripe"] = held


def _check_balance(report: Report, gaps: list[Gap], held: int) -> None:
    """Stripe's bookings add up to its balance; so do the books, but for the gaps named above."""
    bookings = StripeBooking.objects.filter(currency=CURRENCY)
    booked = bookings.aggregate(sum=Sum("net"))["sum"] or 0
    report.expect("bookings at Stripe", booked, held)
    report.expect(CLEARING, -balances()[CLEARING] - total(gaps), booked)


def _waiting_for_fee() -> set[str]:
    """Gaps that close by themselves: Stripe books a charge a moment after it was paid."""
    without = Payment.objects.filter(state=PaymentState.PAID, stripe_fee=None)
    references = [f"payment:{pk}" for pk in without.values_list("pk", flat=True)]
    bookings = StripeBooking.objects.filter(reference__in=references)
    return {*references, *bookings.values_list("stripe_id", flat=True)}


def _name_under_way(report: Report) -> None:
    without_fee = Payment.objects.filter(state=PaymentState.PAID, stripe_fee=None).count()
    if without_fee:
        report.under_way.append(f"{without_fee} payments wait for Stripe's fee")
    refunds = Refund.objects.filter(method=RefundMethod.CARD)
    waiting = refunds.filter(state__in=[RefundState.REQUESTED, RefundState.PENDING]).count()
    if waiting:
        report.under_way.append(f"{waiting} refunds have not arrived yet")
    failed = refunds.filter(state=RefundState.FAILED).count()
    if failed:
        report.under_way.append(f"{failed} refunds failed: their customers are paid another way")
