"""Where is my money? Every cent that a shop sold by card is in exactly one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.db import models
from django.db.models import ExpressionWrapper, F, Prefetch, Q, Sum
from django.utils.translation import gettext_lazy as _

from payments.balances import balance_of
from payments.models import Debt, DebtPayment, Payout, Share
from payments.share_sums import shares_of_shop
from payments.states import PayoutState, ShareState
from shops.models import Shop

NEWEST_DEBTS: Final = 20


class Place(models.TextChoices):
    """Where money can be, from the customer on."""

    COMMISSION = "commission", _("Commission")
    REFUNDED = "refunded", _("Refunded to customers")
    LOST = "lost", _("Lost to disputes")
    HELD = "held", _("Held")
    BLOCKED = "blocked", _("Blocked")
    FROZEN = "frozen", _("Frozen by a dispute")
    ON_ITS_WAY = "on_its_way", _("On its way to your Stripe balance")
    SET_AGAINST_DEBT = "set_against_debt", _("Kept for what you owed")
    STRIPE_BALANCE = "stripe_balance", _("In your Stripe balance")
    TO_BANK = "to_bank", _("On its way to your bank")
    IN_BANK = "in_bank", _("In your bank")


#: Where money of shares may lie that are not open any more, beside what was sent.
SETTLED_PLACES: Final = (Place.COMMISSION, Place.REFUNDED, Place.LOST, Place.SET_AGAINST_DEBT)


@dataclass
class Heap:
    """What lies in one place: cents, of how many orders (0: it is mixed there), how many of them
    wait to be sent, and when the first of it is released."""

    amount: int = 0
    count: int = 0
    first_on: date | None = None
    waiting_to_ship: int = 0

    def add(self, share: Share, cents: int) -> None:
        """`cents` of one order more."""
        self.amount += cents
        self.count += 1
        day = share.release_on
        self.waiting_to_ship += day is None
        if day is not None and (self.first_on is None or day < self.first_on):
            self.first_on = day


@dataclass(frozen=True)
class ShopMoney:
    """Cents: `sold` is the sum of all places; `owed` is what she owes the programme, and `market`
    what she earned in cash, both beside it."""

    shop: Shop
    sold: int
    owed: int
    market: int
    places: Mapping[Place, Heap] = field(default_factory=dict)

    @property
    def currency(self) -> str:
        """All amounts are in it."""
        return self.shop.currency


def places_of(share: Share) -> dict[Place | None, int]:
    """Where each cent of one sale is; under None what has left for her Stripe balance: how much of
    that is in her bank by now is known of the whole shop only. The sum is the share's gross.

    What came back twice (a refund after the money had been kept for a debt) counts as refunded.
    """
    passed_on = min(share.received, share.claim - share.frozen)
    sent = share.transferred - share.taken_back - share.indebted - share.excess
    sent = min(max(sent, 0), passed_on)
    return {
        Place.COMMISSION: share.commission_kept,
        Place.REFUNDED: share.refunded_gross,
        Place.LOST: share.lost_gross,
        Place.FROZEN: share.frozen,
        _waiting_place(share): share.outstanding,
        Place.SET_AGAINST_DEBT: passed_on - sent,
        None: sent,
    }


def shop_money(shop: Shop) -> ShopMoney:
    """Where everything is that `shop` sold by card. Whether the caller may know is the caller's
    business."""
    shares = shares_of_shop(shop)
    settled = shares.settled
    heaps: dict[Place, Heap] = {place: Heap() for place in Place}
    for known in SETTLED_PLACES:
        heaps[known] = Heap(settled[known.value], settled[f"{known.value}_shares"])
    sold, sent = settled["sold"], settled["sent"]
    for share in shares.open:
        sold += share.gross
        for place, cents in places_of(share).items():
            if place is None:
                sent += cents
            elif cents:
                heaps[place].add(share, cents)
    for place, cents in _beyond_us(shop, sent).items():
        heaps[place].amount = cents
    hers = f"shop:{shop.pk}"
    return ShopMoney(
        shop=shop,
        sold=sold,
        owed=-balance_of(f"{hers}:debt", shop.currency).amount,
        market=balance_of(f"{hers}:market", shop.currency).amount,
        places=heaps,
    )


def debts_of(shop: Shop) -> list[Debt]:
    """What she owes and owed: open debts first, then the newest; at most NEWEST_DEBTS, each with
    what settled it."""
    rows = Debt.objects.filter(shop=shop).select_related("share__seller_order", "dispute_part")
    is_settled = ExpressionWrapper(Q(settled__gte=F("amount")), models.BooleanField())
    payments = DebtPayment.objects.select_related("debt", "share__seller_order").order_by("pk")
    rows = rows.annotate(is_settled=is_settled).order_by("is_settled", "-at", "-pk")
    return list(rows.prefetch_related(Prefetch("payments", payments))[:NEWEST_DEBTS])


def _waiting_place(share: Share) -> Place:
    if share.state == ShareState.HELD:
        return Place.HELD
    return Place.BLOCKED if share.state == ShareState.BLOCKED else Place.ON_ITS_WAY


def _beyond_us(shop: Shop, sent: int) -> dict[Place, int]:
    """Of what was sent: still at Stripe, under way, and the rest in her bank. The money of a debt
    is in none of them: it is refunded, and she has it of the programme's."""
    at_stripe = balance_of(f"shop:{shop.pk}:stripe", shop.currency).amount
    on_the_way = Payout.objects.filter(
        account__shop=shop, state__in=[PayoutState.PENDING, PayoutState.IN_TRANSIT]
    )
    pending = on_the_way.aggregate(sum=Sum("amount"))["sum"] or 0
    at_stripe = min(max(at_stripe, 0), sent)
    pending = min(pending, sent - at_stripe)
    return {
        Place.STRIPE_BALANCE: at_stripe,
        Place.TO_BANK: pending,
        Place.IN_BANK: sent - at_stripe - pending,
    }
