"""Orders, their payments, and how these are shared."""

from __future__ import annotations

from django.db.models import F, Q, Sum

from orders.models import Order
from payments.models import Commission, Payment, Refund, Share
from payments.states import PaymentState, RefundKind, RefundState
from payments.verification.report import Report


def check_orders(report: Report) -> None:
    """Each paid order has its payment and its shares, and they are the same money."""
    _check_shares(report)
    _check_refunds(report)
    _check_given_back(report)
    _check_commissions(report)
    for number in (
        Order.objects.filter(paid_at__isnull=False)
        .exclude(pk__in=Payment.objects.filter(state=PaymentState.PAID).values("order"))
        .values_list("number", flat=True)
    ):
        report.found(f"order {number} is paid without a payment")


def _check_shares(report: Report) -> None:
    paid = Payment.objects.filter(state=PaymentState.PAID, order__paid_at__isnull=False)
    shared = paid.annotate(shared=Sum("shares__gross"))
    for pk, amount, gross in shared.values_list("pk", "amount", "shared"):
        report.expect(f"shares of payment {pk}", gross or 0, amount)


def _check_refunds(report: Report) -> None:
    """A refund is shared out; what no share covers is the programme's loss."""
    shared = Refund.objects.exclude(kind__in=[RefundKind.TOO_LATE, RefundKind.DASHBOARD])
    parts = shared.annotate(sum=Sum(F("parts__amount") + F("parts__commission")))
    for key, amount, total in parts.filter(~Q(sum=None)).values_list("pk", "amount", "sum"):
        report.expect(f"parts of refund {key}", total, amount)
    going = ~Q(refunds__state=RefundState.FAILED)
    back = Payment.objects.annotate(back=Sum("refunds__amount", filter=going))
    for pk, amount, refunded in back.filter(back__gt=F("amount")).values_list(
        "pk", "amount", "back"
    ):
        report.expect(f"refunds of payment {pk}, more than was paid", refunded, amount)


def _check_given_back(report: Report) -> None:
    """A payment without an order went back in full."""
    kept = Payment.objects.filter(state=PaymentState.PAID, order__paid_at=None)
    back = kept.annotate(back=Sum("refunds__amount", filter=~Q(refunds__state=RefundState.FAILED)))
    for pk, amount, refunded in back.values_list("pk", "amount", "back"):
        report.expect(f"given back of payment {pk}, which made no order", refunded or 0, amount)


def _check_commissions(report: Report) -> None:
    frozen = Commission.objects.values_list("line__seller_order").annotate(sum=Sum("amount"))
    sums: dict[int, int] = dict(frozen.order_by())
    for part, commission in Share.objects.values_list("seller_order", "commission"):
        report.expect(f"commissions of seller order {part}", sums.get(part, 0), commission)
