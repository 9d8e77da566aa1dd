"""The rows that tell an order's money, read in a constant number of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final

from django.db.models import Prefetch, Q, QuerySet

from orders.models import Order, OrderLine, SellerOrder
from payments.models import (
    Debt,
    DebtPayment,
    Dispute,
    DisputePart,
    Entry,
    ManualEntry,
    Payment,
    Payout,
    PayoutAccount,
    Posting,
    Refund,
    RefundItem,
    RefundPart,
    Reversal,
    Share,
    ShareHold,
    Transfer,
)

#: A payout takes all that is available: those of the weeks after a transfer may contain it.
FOLLOWS_WITHIN: Final = timedelta(days=45)
MOST_PAYOUTS: Final = 4


@dataclass
class OrderMoney:
    """An order with its payment and all that became of it. Lists are oldest first."""

    order: Order
    payment: Payment | None
    shares: list[Share]
    refunds: list[Refund]
    disputes: list[Dispute]
    #: Parts of these shares that settled debts, and what settled the debts of these shares.
    debt_payments: list[DebtPayment]
    manual_entries: list[ManualEntry]
    accounts: dict[int, PayoutAccount]
    payouts: dict[int, list[Payout]]

    @property
    def currency(self) -> str:
        return self.order.currency

    def account_of(self, share: Share) -> PayoutAccount | None:
        """The designer's account at Stripe, as last seen."""
        return self.accounts.get(share.shop_id)

    def payouts_after(self, share: Share) -> list[Payout]:
        """The payouts to her bank that followed the transfers of this share, the first few."""
        made = [transfer.made_at for transfer in share.transfers.all() if transfer.made_at]
        if not made:
            return []
        since, until = whole_second(min(made)), max(made) + FOLLOWS_WITHIN
        rows = self.payouts.get(share.shop_id, [])
        return [row for row in rows if since <= row.created_at <= until][:MOST_PAYOUTS]

    def items_refunded(self, share: Share) -> list[RefundItem]:
        """Pieces and deliveries of this share that were given back; refunds that failed too, since
        the customer is still to get that money."""
        return [
            item
            for refund in self.refunds
            for part in refund.parts.all()
            if part.share_id == share.pk
            for item in part.items.all()
        ]

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries of the books that belong to it, with their postings."""
        found = Entry.objects.filter(reference__in=self._references())
        postings = Posting.objects.select_related("source", "destination").order_by("pk")
        return list(found.prefetch_related(Prefetch("postings", postings)).order_by("at", "pk"))

    @property
    def settled_elsewhere(self) -> set[str]:
        """References of entries that belong to another order's money: it settled a debt of this."""
        ours = {share.pk for share in self.shares}
        return {f"net:{row.pk}" for row in self.debt_payments if row.share_id not in ours}

    def _references(self) -> list[str]:
        references = [f"manual:{row.pk}" for row in self.manual_entries]
        if self.payment is not None:
            references += [f"payment:{self.payment.pk}", f"fee:{self.payment.pk}"]
        for share in self.shares:
            for transfer in share.transfers.all():
                references.append(f"transfer:{transfer.pk}")
                references += [f"reversal:{row.pk}" for row in transfer.reversals.all()]
            references += [f"debt:{debt.pk}" for debt in share.debts.all()]
        references += [f"net:{row.pk}" for row in self.debt_payments]
        for refund in self.refunds:
            references += [f"refund:{refund.pk}", f"refund-failed:{refund.pk}"]
        for dispute in self.disputes:
            steps = ("withdrawn", "reinstated", "lost")
            references += [f"dispute:{dispute.stripe_id}:{step}" for step in steps]
        return references


def order_money(number: str) -> OrderMoney | None:
    """Of the order with this number (that of a designer's part will do); None if there is none."""
    asked = number.strip()
    order = Order.objects.filter(Q(number=asked) | Q(seller_orders__number=asked)).first()
    if order is None:
        return None
    payment = Payment.objects.filter(order=order).first()
    shares = _shares(order)
    shops = [share.shop_id for share in shares]
    accounts = PayoutAccount.objects.filter(shop__in=shops)
    return OrderMoney(
        order=order,
        payment=payment,
        shares=shares,
        refunds=list(_refunds(order)),
        disputes=list(_disputes(order)),
        debt_payments=list(_debt_payments(order)),
        manual_entries=list(_manual_entries(order)),
        accounts={account.shop_id: account for account in accounts},
        payouts=_payouts(shops, order.paid_at),
    )


def _shares(order: Order) -> list[Share]:
    parts = SellerOrder.objects.prefetch_related(
        Prefetch("lines", OrderLine.objects.order_by("pk")), "parcels", "events__actor"
    )
    transfers = Transfer.objects.order_by("created_at", "pk").prefetch_related(
        Prefetch("reversals", Reversal.objects.order_by("created_at", "pk"))
    )
    rows = (
        Share.objects.filter(payment__order=order)
        .select_related("shop", "policy", "payment")
        .prefetch_related(
            Prefetch("seller_order", parts),
            Prefetch("holds", ShareHold.objects.select_related("placed_by").order_by("pk")),
            Prefetch("transfers", transfers),
            Prefetch("debts", Debt.objects.order_by("at", "pk")),
        )
    )
    shares = list(rows.order_by("seller_order__number"))
    for share in shares:
        share.seller_order.order = order
    return shares


def _refunds(order: Order) -> Iterable[Refund]:
    return _with_parts(Refund.objects.filter(payment__order=order)).order_by("created_at", "pk")


def _with_parts(refunds: QuerySet[Refund]) -> QuerySet[Refund]:
    items = RefundItem.objects.select_related("line").order_by("pk")
    parts = (
        RefundPart.objects.select_related("share__shop")
        .prefetch_related(Prefetch("items", items))
        .order_by("share__seller_order__number")
    )
    return refunds.select_related("asked_by").prefetch_related(Prefetch("parts", parts))


def refund_with_parts(refund: Refund) -> Refund:
    """The refund with all that is shown of it, read now."""
    return _with_parts(Refund.objects.filter(pk=refund.pk)).get()


def _disputes(order: Order) -> Iterable[Dispute]:
    parts = DisputePart.objects.select_related("share__shop").order_by("pk")
    rows = Dispute.objects.filter(payment__order=order).select_related(
        "evidence_sent_by", "payment__order"
    )
    return rows.prefetch_related(Prefetch("parts", parts)).order_by("opened_at", "pk")


def _debt_payments(order: Order) -> Iterable[DebtPayment]:
    about = Q(share__payment__order=order) | Q(debt__share__payment__order=order)
    rows = DebtPayment.objects.filter(about).select_related(
        "share__seller_order", "debt__shop", "debt__share__seller_order"
    )
    return rows.order_by("at", "pk")


def _manual_entries(order: Order) -> Iterable[ManualEntry]:
    about = Q(debt__share__payment__order=order) | Q(refund__payment__order=order)
    rows = ManualEntry.objects.filter(about).select_related("proposed_by", "decided_by")
    return rows.order_by("proposed_at", "pk")


def whole_second(moment: datetime) -> datetime:
    """Stripe dates by whole seconds: what follows within one seems to have come before."""
    return moment.replace(microsecond=0)


def _payouts(shops: list[int], since: datetime | None) -> dict[int, list[Payout]]:
    """By shop; only what was made since the order was paid can contain its money."""
    found: dict[int, list[Payout]] = defaultdict(list)
    if since is None:
        return found
    since = whole_second(since)
    rows: Any = Payout.objects.filter(account__shop__in=shops, created_at__gte=since)
    for row in rows.select_related("account").order_by("created_at", "pk"):
        found[row.account.shop_id].append(row)
    return found


def left_to_refund(share: Share) -> int:
    """Cents of this share that the customer could still get."""
    return share.gross - share.refunded_gross - share.lost_gross
