"""Accounts say what the rows of shares, refunds, debts, disputes and payouts add up to."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Sum, Value
from django.db.models.functions import Cast, Concat

from payments.balances import balances_of
from payments.models import (
    Account,
    Debt,
    DebtPayment,
    Dispute,
    DisputePart,
    Entry,
    Payout,
    Posting,
    RefundPart,
    Reversal,
    Share,
    Transfer,
)
from payments.states import OutboxState, PayoutState
from payments.verification.against_rows import BY_HAND, stray
from payments.verification.report import Report

MADE = Q(state=OutboxState.MADE)
#: How the memo of a debt's payment begins that was kept from a market's settlement.
SETTLED_AT_MARKET = "settlement-paid:"
LEFT_HER_BALANCE = ~Q(state__in=[PayoutState.FAILED, PayoutState.CANCELED])


def check_accounts(report: Report) -> None:
    """Account by account. What people booked by hand comes on top, and what stands for nothing:
    that is named by itself, and may have been put right by hand."""
    booked, by_hand = balances(), balances(entry__reference__startswith=BY_HAND)
    by_hand.update(balances(stray("entry__")))
    expected = {**_payable(), **_debts(), **_in_her_balance(), **_house()}
    ours = [code for code in booked if code.startswith("shop:") and _kind(code) in _BY_SHOP]
    for code in sorted({*expected, *ours}):
        report.expect(code, booked[code], expected.get(code, 0) + by_hand[code])
    _check_checkpoints(report, booked)
    _check_shares(report)


def balances(*which: Q, **more: Any) -> Counter[str]:
    """Cents on each account, summed from the beginning."""
    sums: Counter[str] = Counter()
    postings = Posting.objects.filter(*which, **more)
    for side, sign in (("destination__code", 1), ("source__code", -1)):
        for code, cents in postings.values_list(side).annotate(sum=Sum("amount")).order_by():
            sums[code] += sign * cents
    return sums


def _check_checkpoints(report: Report, booked: Counter[str]) -> None:
    """Balances that start from a checkpoint are those from the beginning."""
    quick = balances_of(list(Account.objects.values_list("code", flat=True)))
    for code, money in sorted(quick.items()):
        report.expect(f"{code} from its checkpoint", money.amount, booked[code])


def _payable() -> dict[str, int]:
    """What we owe from card sales: her shares, less what left and what customers got back."""
    sums = _by_shop(Share.objects.all(), "shop", "amount")
    sums.subtract(_by_shop(Transfer.objects.filter(MADE), "share__shop", "amount"))
    sums.update(_by_shop(Reversal.objects.filter(MADE), "transfer__share__shop", "amount"))
    sums.update(_by_shop(Debt.objects.filter(share__isnull=False), "shop", "amount"))
    netted = DebtPayment.objects.filter(share__isnull=False)
    sums.subtract(_by_shop(netted, "debt__shop", "amount"))
    sums.subtract(_by_shop(_refunded(), "share__shop", "amount"))
    sums.subtract(_by_shop(_lost(), "share__shop", "amount"))
    return _coded(sums, "payable")


def _debts() -> dict[str, int]:
    """Minus what she owes; what she paid otherwise was booked by hand, or at a settlement."""
    paid = Q(share__isnull=False) | Q(memo__startswith=SETTLED_AT_MARKET)
    sums = _by_shop(DebtPayment.objects.filter(paid), "debt__shop", "amount")
    sums.subtract(_by_shop(Debt.objects.all(), "shop", "amount"))
    return _coded(sums, "debt")


def _in_her_balance() -> dict[str, int]:
    """What we sent to her Stripe balance and she has neither given back nor been paid out."""
    sums = _by_shop(Transfer.objects.filter(MADE), "share__shop", "amount")
    sums.subtract(_by_shop(Reversal.objects.filter(MADE), "transfer__share__shop", "amount"))
    sums.subtract(_by_shop(Payout.objects.filter(LEFT_HER_BALANCE), "account__shop", "amount"))
    return _coded(sums, "stripe")


def _house() -> dict[str, int]:
    """The commission, its VAT, and what banks took that is not decided yet."""
    vat = _sum(Share.objects.all(), "commission_vat")
    vat -= sum(_sum(rows, "commission_vat") for rows in (_refunded(), _lost()))
    commission = _sum(Share.objects.all(), "commission") - vat
    commission -= sum(_sum(rows, "commission") for rows in (_refunded(), _lost()))
    lost = Concat(Value("dispute:"), OuterRef("stripe_id"), Value(":lost"))
    taken = Dispute.objects.filter(withdrawn_at__isnull=False, reinstated_at=None)
    undecided = taken.exclude(Exists(Entry.objects.filter(reference=lost)))
    return {
        "house:commission": commission,
        "house:commission-vat": vat,
        "dispute:clearing": -_sum(undecided, "amount"),
    }


def _refunded() -> QuerySet[RefundPart]:
    """Parts of refunds whose money has left."""
    key = Concat(Value("refund:"), Cast(OuterRef("refund"), CharField()))
    return RefundPart.objects.filter(Exists(Entry.objects.filter(reference=key)))


def _lost() -> QuerySet[DisputePart]:
    """Parts of disputes whose loss is booked."""
    key = Concat(Value("dispute:"), OuterRef("dispute__stripe_id"), Value(":lost"))
    return DisputePart.objects.filter(Exists(Entry.objects.filter(reference=key)))


def _check_shares(report: Report) -> None:
    """What a share says it had is what its rows say."""
    said: list[tuple[str, QuerySet[Any], str]] = [
        ("transferred", Transfer.objects.filter(MADE), "share"),
        ("taken_back", Reversal.objects.filter(MADE), "transfer__share"),
        ("netted", DebtPayment.objects.filter(share__isnull=False), "share"),
        ("indebted", Debt.objects.filter(share__isnull=False), "share"),
    ]
    for field, rows, path in said:
        shares = Share.objects.exclude(**{field: 0}).values_list("pk", F(field))
        by_rows = _by_shop(rows, path, "amount")
        keys: Counter[int] = Counter(dict(shares))
        for pk in sorted(keys.keys() | by_rows.keys()):
            report.expect(f"{field} of share {pk}", keys[pk], by_rows[pk])


def _by_shop(rows: QuerySet[Any], path: str, field: str) -> Counter[int]:
    return Counter(dict(rows.values_list(path).annotate(sum=Sum(field)).order_by()))


def _sum(rows: QuerySet[Any], field: str) -> int:
    cents: int = rows.aggregate(sum=Sum(field))["sum"] or 0
    return cents


def _coded(sums: Counter[int], kind: str) -> dict[str, int]:
    return {f"shop:{shop}:{kind}": cents for shop, cents in sums.items()}


def _kind(code: str) -> str:
    return code.rpartition(":")[2]


_BY_SHOP = ("payable", "debt", "stripe")
