"""What the payments room reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Prefetch, QuerySet, Sum

from matricia.kit.compiled import Compiled
from matricia.kit.money import Money
from orders.models import Order, SellerOrder
from orders.selectors.orders import opened, with_lines
from payments.balances import balance_of
from payments.models import Dispute, Entry, Payment, Payout, PayoutAccount, Refund, Share
from payments.permissions import can_refund, can_see_earnings
from payments.share_sums import share_count, shares_of_shop
from payments.states import RefundMethod, RefundState, ShareState
from shops.models import Shop
from shops.permissions import owns

__all__ = [
    "Earnings",
    "balance_of",
    "came_back",
    "disputes_of",
    "earnings_of",
    "payment_for",
    "payment_of",
    "payout_account_of",
    "payouts_of",
    "refunded",
    "share_count",
    "shares_of",
]

_OF_ORDER: Final = Compiled(
    lambda order: Payment.objects.select_related("order").filter(order=order), order=UUID
)
_OF_ALL_SHARES: Final = ("sold", "refunded", "commission", "transferred")


@dataclass(frozen=True, slots=True)
class Earnings:
    """A shop's money: sold = commission + held + blocked + on its way + transferred + refunded,
    as long as nothing is owed. All in the shop's currency; cash at markets is beside it."""

    sold: Money
    commission: Money
    held: Money
    blocked: Money
    on_its_way: Money
    transferred: Money
    refunded: Money
    cash_at_markets: Money


def payment_of(order: Order) -> Payment | None:
    """The payment of an order that the caller may see, with the order."""
    payment = Payment.objects.filter(order=order).first()
    if payment is not None:
        payment.order = order
    return payment


def payment_for(user: Any, order_id: str, token: str | None) -> Payment | None:
    """The payment of the order that `order_for` gives, in one statement. Raises
    Order.DoesNotExist as that does."""
    try:
        payment = _OF_ORDER.first(order=UUID(order_id))
    except ValueError:
        raise Order.DoesNotExist from None
    if payment is not None:
        payment.order = opened(payment.order, user, token)
    return payment


def refunded(payment: Payment) -> Money:
    """What goes back or went back to the customer; a refund that failed did not,
    unless it was paid by bank transfer instead."""
    going = payment.refunds.exclude(state=RefundState.FAILED, method=RefundMethod.CARD)
    return Money(going.aggregate(sum=Sum("amount"))["sum"] or 0, payment.currency)


def shares_of(user: Any, shop: Shop | None = None) -> QuerySet[Share]:
    """Shares this person may see, of one shop if given, with all that their pages show."""
    rows = Share.objects.visible_to(user)
    if shop is not None:
        rows = rows.filter(shop=shop)
    return rows.prefetch_related(Prefetch("seller_order", with_lines(SellerOrder.objects.all())))


def payout_account_of(user: Any, shop: Shop) -> PayoutAccount | None:
    """The shop's account as we last saw it, or an empty one; None for everybody but its owners and
    programme staff."""
    if not owns(user, shop.pk):
        return None
    return PayoutAccount.objects.filter(shop=shop).first() or PayoutAccount(shop=shop)


def payouts_of(user: Any, shop: Shop) -> QuerySet[Payout]:
    """What Stripe paid to the shop's bank; nothing for whom it is no business."""
    if not can_see_earnings(user, shop):
        return Payout.objects.none()
    return Payout.objects.filter(account__shop=shop)


def disputes_of(user: Any, *, open_only: bool = False) -> QuerySet[Dispute]:
    """Disputes for programme staff, undecided ones only if wished; none for everybody else."""
    if not (user.is_authenticated and can_refund(user)):
        return Dispute.objects.none()
    rows = Dispute.objects.select_related("payment__order")
    return rows.filter(closed_at=None) if open_only else rows


def earnings_of(user: Any, shop: Shop) -> Earnings | None:
    """What the shop sold and where the money is; None for whom it is no business."""
    if not can_see_earnings(user, shop):
        return None
    shares = shares_of_shop(shop)
    sums = Counter({name: shares.settled[name] for name in _OF_ALL_SHARES})
    left: Counter[str] = Counter()
    for share in shares.open:
        had = share.transferred - share.taken_back
        sums["sold"] += share.gross
        sums["refunded"] += share.refunded_gross
        sums["commission"] += share.commission_kept
        sums["transferred"] += had
        left[share.state] += share.claim - had - share.netted
    return Earnings(
        **{name: Money(sums[name], shop.currency) for name in _OF_ALL_SHARES},
        held=Money(left[ShareState.HELD], shop.currency),
        blocked=Money(left[ShareState.BLOCKED], shop.currency),
        on_its_way=Money(left[ShareState.RELEASABLE], shop.currency),
        cash_at_markets=balance_of(f"shop:{shop.pk}:market", shop.currency),
    )


def came_back(refunds: Iterable[Refund]) -> set[UUID]:
    """Refunds whose money had left Stripe and was sent back by the bank: those are not tried again
    but paid another way. Any other that failed may be tried again."""
    failed = {f"refund:{row.pk}": row.pk for row in refunds if row.state == RefundState.FAILED}
    booked = Entry.objects.filter(reference__in=failed).values_list("reference", flat=True)
    return {failed[reference] for reference in booked}
