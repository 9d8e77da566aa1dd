"""Every entry stands for a row of ours and moved just its money; every row has its entry."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import reduce
from operator import or_
from typing import Any, Final

from django.db.models import F, Q, QuerySet, Sum

from payments.models import (
    Debt,
    DebtPayment,
    Entry,
    ManualEntry,
    Payment,
    Posting,
    Refund,
    Reversal,
    Transfer,
)
from payments.states import OutboxState, PaymentState, ProposalState, RefundState
from payments.verification.report import Report

CLEARING = "stripe:clearing"
BY_HAND = "manual:"
#: How references begin; see docs/books.md.
KINDS: Final = (
    "payment:", "fee:", "transfer:", "reversal:", "debt:", "net:", "refund:", "refund-failed:",
    "dispute:", "payout:", "payout-failed:", "platform-payout:", "platform-payout-failed:",
    "topup:", "topup-reversed:", "stripe-fee:", "till-sale:", "settlement:",
    "shift-open:", "shift-close:", "shift-recount:", "cash-move:",
    "settlement-paid:", BY_HAND,
)  # fmt: skip
#: The postings of an entry: from, to, cents.
Moves = tuple[tuple[str, str, int], ...]


def check_entries(report: Report) -> None:
    """Kind by kind, by reference."""
    paid = Payment.objects.filter(state=PaymentState.PAID)
    report.expect_each("entry payment:", booked("payment:"), by_key(paid, "amount"))
    fees = paid.filter(stripe_fee__isnull=False)
    report.expect_each("entry fee:", booked("fee:"), by_key(fees, "stripe_fee"))
    _check_outboxes(report)
    debts = Debt.objects.filter(share__isnull=False)
    report.expect_each("entry debt:", booked("debt:"), by_key(debts, "amount"))
    netted = DebtPayment.objects.filter(share__isnull=False)
    report.expect_each("entry net:", booked("net:"), by_key(netted, "amount"))
    _check_refunds(report)
    _check_by_hand(report)
    _check_strays(report)


def _check_outboxes(report: Report) -> None:
    """The other move of a transfer only notes what lies in her own Stripe balance."""
    sent = by_key(Transfer.objects.filter(state=OutboxState.MADE), "amount")
    report.expect_each("entry transfer:", booked("transfer:", destination__code=CLEARING), sent)
    taken = by_key(Reversal.objects.filter(state=OutboxState.MADE), "amount")
    report.expect_each("entry reversal:", booked("reversal:", source__code=CLEARING), taken)


def _check_refunds(report: Report) -> None:
    """What has left is booked; what waits or was refused is not, unless it came back."""
    given = booked("refund:")
    amounts = by_key(Refund.objects.all(), "amount")
    done = by_key(Refund.objects.filter(state=RefundState.SUCCEEDED), "amount")
    expected = done | {key: amounts.get(key, 0) for key in given}
    report.expect_each("entry refund:", given, expected)
    back = booked("refund-failed:")
    failed = by_key(Refund.objects.filter(state=RefundState.FAILED), "amount")
    came_back = {key: cents for key, cents in failed.items() if key in given or key in back}
    report.expect_each("entry refund-failed:", back, came_back)


def _check_by_hand(report: Report) -> None:
    """Nobody books by hand alone: each such entry was proposed by one and approved by another."""
    approved = ManualEntry.objects.filter(state=ProposalState.APPROVED, entry__isnull=False)
    by_hand = Entry.objects.filter(reference__startswith=BY_HAND)
    for reference in by_hand.exclude(pk__in=approved.values("entry")).values_list(
        "reference", flat=True
    ):
        report.found(f"entry {reference} was not approved by anybody")


def _check_strays(report: Report) -> None:
    """Entries of no kind we know; not those that people took back by hand, move by move."""
    taken_back = Counter(_moves_of(Q(reference__startswith=BY_HAND)).values())
    for reference, moves in _moves_of(stray()).items():
        back = tuple(sorted((to, source, cents) for source, to, cents in moves))
        if taken_back[back]:
            taken_back[back] -= 1
        else:
            report.found(f"entry {reference} stands for nothing")


def stray(path: str = "") -> Q:
    """Entries that are of no kind we know."""
    known = [Q(**{f"{path}reference__startswith": kind}) for kind in KINDS]
    return ~reduce(or_, known)


def _moves_of(which: Q) -> dict[str, Moves]:
    moves: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    entries = Posting.objects.filter(entry__in=Entry.objects.filter(which))
    for reference, source, to, cents in entries.values_list(
        "entry__reference", "source__code", "destination__code", "amount"
    ):
        moves[reference].append((source, to, cents))
    return {reference: tuple(sorted(found)) for reference, found in moves.items()}


def booked(prefix: str, **side: Any) -> dict[str, int]:
    """Cents moved by the entries of a kind, by what follows its prefix."""
    rows = Posting.objects.filter(entry__reference__startswith=prefix, **side)
    sums = rows.values_list("entry__reference").annotate(sum=Sum("amount")).order_by()
    return {reference.removeprefix(prefix): cents for reference, cents in sums}


def by_key(rows: QuerySet[Any], field: str) -> dict[str, int]:
    """Values that are not 0, by primary key as it stands in references."""
    found = rows.exclude(**{field: 0}).values_list("pk", F(field))
    return {str(key): cents for key, cents in found}
