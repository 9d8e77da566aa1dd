"""What designers owe: a refund or a lost dispute came after the money had left for good.

A debt is dated, has its cause, and is settled from the designer's next shares, oldest first.
"""

from __future__ import annotations

from django.db.models import F

from matricia.kit.money import Money
from payments.models import Debt, DebtPayment, DisputePart, Refund, Share
from payments.services.post_entry import Move, post_entry
from shops.models import Shop


def book_debt(
    share: Share,
    cents: int,
    *,
    refund: Refund | None = None,
    dispute_part: DisputePart | None = None,
) -> Debt:
    """`cents` of this share should have come back and could not; in the caller's transaction with
    the payment locked. The share itself is even with that."""
    debt = Debt.objects.create(
        shop_id=share.shop_id,
        share=share,
        refund=refund,
        dispute_part=dispute_part,
        amount=cents,
        currency=share.currency,
    )
    owed, payable = _accounts(share.shop_id)
    post_entry(f"debt:{debt.pk}", [Move(owed, payable, Money(cents, share.currency))])
    share.indebted += cents
    share.save(update_fields=["indebted"])
    return debt


def owe(shop: Shop, money: Money, *, memo: str) -> Debt:
    """She owes `money` of something that is no share: `memo` is its number. The caller books where
    it stood until now; in the caller's transaction."""
    return Debt.objects.create(shop=shop, memo=memo, amount=money.amount, currency=money.currency)


def settle_debts(shop: Shop, money: Money, *, memo: str) -> bool:
    """Set all of `money`, which we hold for her, against her open debts, the oldest first; False,
    and nothing is done, when she owes less. The caller books where it came from; in the caller's
    transaction."""
    open_debts = Debt.objects.filter(shop=shop, currency=money.currency, settled__lt=F("amount"))
    debts = list(open_debts.select_for_update().order_by("at", "pk"))
    left = money.amount
    if left > sum(debt.left for debt in debts):
        return False
    for debt in debts:
        if cents := min(left, debt.left):
            settle_debt(debt, cents, memo=memo)
            left -= cents
    return True


def net_debts(share: Share) -> int:
    """Set what is outstanding of this share against the designer's open debts, oldest first; how
    many cents that took. In the caller's transaction with the payment locked."""
    before = share.netted
    open_debts = Debt.objects.filter(
        shop=share.shop_id, currency=share.currency, settled__lt=F("amount")
    )
    if not share.outstanding or not open_debts.exists():
        return 0
    for debt in open_debts.select_for_update().order_by("at", "pk"):
        cents = min(share.outstanding, debt.left)
        if cents:
            settle_debt(debt, cents, share=share)
            share.netted += cents
    share.save(update_fields=["netted"])
    return share.netted - before


def settle_debt(
    debt: Debt, cents: int, *, share: Share | None = None, memo: str = ""
) -> DebtPayment:
    """`cents` of a locked debt are settled: from a share of hers, or otherwise (then the caller
    books where they came from). In the caller's transaction."""
    payment = DebtPayment.objects.create(debt=debt, share=share, amount=cents, memo=memo)
    debt.settled += cents
    debt.save(update_fields=["settled"])
    if share is not None:
        owed, payable = _accounts(debt.shop_id)
        post_entry(f"net:{payment.pk}", [Move(payable, owed, Money(cents, debt.currency))])
    return payment


def _accounts(shop_id: int) -> tuple[str, str]:
    return f"shop:{shop_id}:debt", f"shop:{shop_id}:payable"
