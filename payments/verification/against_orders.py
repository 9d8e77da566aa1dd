"""The books against our own rows: orders, payments, shares, refunds."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F, Q, Sum

from orders.models import Order
from payments.models import Commission, Payment, Posting, Refund, Share
from payments.states import PaymentState, RefundState
from payments.verification.report import Report

CLEARING = "stripe:clearing"


def check_orders(report: Report) -> None:
    """Each paid order has its payment, entry and shares, and they are the same money."""
    _check_sums(report)
    _check_entries(report)
    _check_shares(report)
    _check_commissions(report)
    for number in (
        Order.objects.filter(paid_at__isnull=False)
        .exclude(pk__in=Payment.objects.filter(state=PaymentState.PAID).values("order"))
        .values_list("number", flat=True)
    ):
        report.found(f"order {number} is paid without a payment")


def _check_sums(report: Report) -> None:
    came_in, went_out = _by_account("destination__code"), _by_account("source__code")
    balances = {
        code: came_in.get(code, 0) - went_out.get(code, 0) for code in {*came_in, *went_out}
    }
    report.expect("all accounts together", sum(balances.values()), 0)
    for code, cents in sorted(balances.items()):
        kind = ":".join(part for part in code.split(":") if not part.isdecimal())
        report.sums[kind] = report.sums.get(kind, 0) + cents


def _by_account(side: str) -> dict[str, int]:
    return dict(Posting.objects.values_list(side).annotate(sum=Sum("amount")).order_by())


def _check_entries(report: Report) -> None:
    """A paid payment is one entry of its amount; a refund under way, one of its own."""
    taken = _booked("payment:", source__code=CLEARING)
    for pk, amount in Payment.objects.filter(state=PaymentState.PAID).values_list("pk", "amount"):
        report.expect(f"entry payment:{pk}", taken.get(f"payment:{pk}", 0), amount)
    given = _booked("refund:", destination__code=CLEARING)
    done = Refund.objects.filter(state=RefundState.SUCCEEDED)
    for key, amount in done.values_list("pk", "amount"):
        report.expect(f"entry refund:{key}", given.get(f"refund:{key}", 0), amount)
    sent = _booked("transfer:", destination__code=CLEARING)
    moved = Share.objects.filter(transferred__gt=0).values_list("pk", "attempt", "transferred")
    for pk, attempt, amount in moved:
        report.expect(f"entry transfer:{pk}", sent.get(f"transfer:{pk}:{attempt}", 0), amount)


def _booked(prefix: str, **side: str) -> dict[str, int]:
    rows = Posting.objects.filter(entry__reference__startswith=prefix, **side)
    return dict(rows.values_list("entry__reference").annotate(sum=Sum("amount")).order_by())


def _check_shares(report: Report) -> None:
    paid = Payment.objects.filter(state=PaymentState.PAID).annotate(shared=Sum("shares__gross"))
    for pk, amount, shared, order_paid in paid.values_list(
        "pk", "amount", "shared", "order__paid_at"
    ):
        if order_paid is not None:
            report.expect(f"shares of payment {pk}", shared or 0, amount)
    _check_given_back(report)
    parts = Refund.objects.annotate(sum=Sum(F("parts__amount") + F("parts__commission")))
    for key, amount, total in parts.filter(~Q(sum=None)).values_list("pk", "amount", "sum"):
        report.expect(f"parts of refund {key}", total, amount)


def _check_given_back(report: Report) -> None:
    """A payment without an order went back in full."""
    kept = Payment.objects.filter(state=PaymentState.PAID, order__paid_at=None)
    back = kept.annotate(back=Sum("refunds__amount", filter=~Q(refunds__state=RefundState.FAILED)))
    for pk, amount, refunded in back.values_list("pk", "amount", "back"):
        report.expect(f"given back of payment {pk}, which made no order", refunded or 0, amount)


def _check_commissions(report: Report) -> None:
    frozen: Iterable[tuple[int, int]] = (
        Commission.objects.values_list("line__seller_order").annotate(sum=Sum("amount")).order_by()
    )
    sums = dict(frozen)
    for part, commission in Share.objects.values_list("seller_order", "commission"):
        report.expect(f"commissions of seller order {part}", sums.get(part, 0), commission)
