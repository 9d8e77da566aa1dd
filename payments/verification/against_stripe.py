"""The books against Stripe's own objects, all of them."""

from __future__ import annotations

from django.db.models import Sum

from payments import gateway
from payments.models import Payment, Refund, RefundPart, Share
from payments.selectors import balance_of
from payments.states import PaymentState
from payments.verification.report import Report

CURRENCY = "EUR"


def check_stripe(report: Report) -> None:
    """Each charge, transfer and refund on one side is on the other, with the same amount."""
    _check_charges(report)
    _check_transfers(report)
    _check_refunds(report)
    _check_balance(report)


def _check_charges(report: Report) -> None:
    charged = Payment.objects.filter(charge_id__isnull=False)
    ours = dict(charged.values_list("charge_id", "amount"))
    theirs = {charge.id: charge for charge in gateway.charges()}
    for key in ours.keys() - theirs.keys():
        report.expect(f"charge {key} is in the books but not at Stripe", ours[key], 0)
    for key, charge in theirs.items():
        if key in ours:
            report.expect(f"charge {key}", ours[key], charge.amount)
        else:
            cause = f"charge {key} of order {charge.order_id or 'unknown'} is not in the books"
            report.expect(cause, 0, charge.amount)
    report.sums["charges at Stripe"] = sum(charge.amount for charge in theirs.values())


def _check_transfers(report: Report) -> None:
    moved = Share.objects.filter(transfer_id__isnull=False)
    ours = dict(moved.values_list("transfer_id", "transferred"))
    taken_back = dict(
        RefundPart.objects.filter(taken_back__gt=0)
        .values_list("share__transfer_id")
        .annotate(sum=Sum("taken_back"))
        .order_by()
    )
    theirs = {transfer.id: transfer for transfer in gateway.transfers()}
    for key in ours.keys() - theirs.keys():
        report.expect(f"transfer {key} is in the books but not at Stripe", ours[key], 0)
    for key, transfer in theirs.items():
        name = f"transfer {key} of share {transfer.share or 'unknown'}"
        report.expect(name, ours.get(key, 0), transfer.amount)
        report.expect(f"reversals of {name}", taken_back.get(key, 0), transfer.amount_reversed)
    report.sums["transfers at Stripe"] = sum(transfer.amount for transfer in theirs.values())


def _check_refunds(report: Report) -> None:
    asked = Refund.objects.filter(stripe_id__isnull=False)
    ours = dict(asked.values_list("stripe_id", "amount"))
    theirs = {refund.id: refund for refund in gateway.refunds()}
    for key in ours.keys() - theirs.keys():
        report.expect(f"refund {key} is in the books but not at Stripe", ours[key], 0)
    for key, refund in theirs.items():
        name = f"refund {key} of {refund.refund or 'the dashboard'}"
        report.expect(name, ours.get(key, 0), refund.amount)
    report.sums["refunds at Stripe"] = sum(refund.amount for refund in theirs.values())
    waiting = Refund.objects.filter(stripe_id=None).count()
    if waiting:
        report.under_way.append(f"{waiting} refunds are not at Stripe yet")


def _check_balance(report: Report) -> None:
    """What we think Stripe holds for us is what it holds, once every fee is known."""
    without_fee = Payment.objects.filter(state=PaymentState.PAID, stripe_fee=None).count()
    if without_fee:
        report.under_way.append(
            f"{without_fee} payments wait for Stripe's fee: balance not compared"
        )
        return
    held = gateway.balance(CURRENCY)
    report.sums["balance at Stripe"] = held
    # Payouts to our bank and top-ups from it are no part of these books.
    held -= gateway.moved_by_bank(CURRENCY)
    report.expect("stripe:clearing", -balance_of("stripe:clearing").amount, held)
