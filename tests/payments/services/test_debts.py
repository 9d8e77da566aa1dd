"""Debts: dated, settled from her next shares, oldest first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import translation

from matricia.kit import clock
from payments.explanations import share_words
from payments.models import Debt, DebtPayment, PayoutAccount, Share, Transfer
from payments.services.debts import book_debt
from payments.services.release_share import hand_over_share
from payments.states import ShareState
from shops.models import Shop
from tests.factories.payments import basket_of, cents_on, paid, payout_account
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop() -> Shop:
    shop = ShopFactory()
    payout_account(shop)
    return shop


def sold(shop: Shop, price: int = 5000) -> Share:
    variant = variant_in_stock(price=price, product__shop=shop)
    return Share.objects.select_related("policy").get(payment=paid(basket_of(variant)))


def test_a_debt_is_dated_and_in_the_books(shop):
    share = sold(shop)
    moment = clock.now() - timedelta(days=3)

    with clock.frozen(moment):
        debt = book_debt(share, 1200)

    assert (debt.at, debt.left, share.indebted) == (moment, 1200, 1200)
    assert cents_on(f"shop:{shop.pk}:debt") == -1200


@pytest.mark.scenario("M4")
def test_the_next_sale_settles_the_oldest_debt_first(shop):
    old, recent = book_debt(sold(shop), 3000), book_debt(sold(shop), 5000)
    share = sold(shop)

    hand_over_share(share)

    old.refresh_from_db()
    recent.refresh_from_db()
    assert (old.left, recent.left) == (0, 5000 - 1890)
    assert (share.state, share.netted, share.outstanding) == (ShareState.TRANSFERRED, 4890, 0)
    assert list(DebtPayment.objects.order_by("pk").values_list("debt", "share", "amount")) == [
        (old.pk, share.pk, 3000),
        (recent.pk, share.pk, 1890),
    ]
    assert Transfer.objects.count() == 0
    assert cents_on(f"shop:{shop.pk}:debt") == -3110
    with translation.override("en"):
        words = share_words(share, PayoutAccount.objects.get())
    assert words.endswith("€48.90 of it settled what you owed.")


def test_what_the_debt_leaves_is_transferred(shop):
    book_debt(sold(shop), 890)
    share = sold(shop)

    hand_over_share(share)

    assert (share.state, share.netted) == (ShareState.RELEASABLE, 890)
    assert Transfer.objects.get().amount == 4000


def test_a_share_that_is_blocked_settles_the_debt_all_the_same(shop):
    PayoutAccount.objects.update(transfers="restricted")
    book_debt(sold(shop), 890)
    share = sold(shop)

    hand_over_share(share)

    assert (share.state, share.netted) == (ShareState.BLOCKED, 890)
    assert Debt.objects.get().left == 0


def test_anothers_share_settles_nothing_of_mine(shop):
    debt = book_debt(sold(shop), 890)
    other = ShopFactory()
    payout_account(other)

    hand_over_share(sold(other))

    debt.refresh_from_db()
    assert debt.left == 890
