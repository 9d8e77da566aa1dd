"""Checkouts, payments, late payments and expiries of the same few pieces, all at once."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.db.models import Sum

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartLine, Order, OrderLine, Voucher
from orders.services.expire_order import expire_order
from orders.services.mark_paid import mark_paid
from orders.services.merge_carts import merge_carts
from orders.states import OrderState
from shops.models import StockLevel, Variant
from tests.factories.accounts import UserFactory
from tests.factories.orders import VoucherFactory, cart_with, placed_order
from tests.factories.shops import variant_in_stock

SHOPPERS = 8
ROUNDS = 6
ON_HAND = 9


def _shop_around(shopper: int, pieces: list[Variant], voucher: Voucher, user: User) -> None:
    chance = random.Random(shopper)
    try:
        for _ in range(ROUNDS):
            picked = chance.sample(pieces, 2)
            cart = cart_with(*picked, voucher=voucher)
            try:
                _go_through(placed_order(cart), cart, user, chance)
            except RuleBroken as refused:
                assert refused.code in {"SOLD_OUT", "LESS_LEFT", "VOUCHER_USED"}  # noqa: PT017
    finally:
        connection.close()


def _go_through(order: Order, cart: Cart, user: User, chance: random.Random) -> None:
    way = chance.choice(["paid", "expired", "late", "signed in"])
    if way == "signed in":
        merge_carts(cart, user)
    if way in {"expired", "late"}:
        expire_order(order, reason="time is up")
    if way != "expired":
        mark_paid(order, at=clock.now())


@pytest.mark.django_db(transaction=True)
def test_nothing_is_oversold_lost_or_left_held():
    pieces = [variant_in_stock(ON_HAND) for _ in range(4)]
    voucher = VoucherFactory.create(amount=100, max_uses=500)
    users = [UserFactory.create() for _ in range(SHOPPERS)]

    with ThreadPoolExecutor(SHOPPERS) as threads:
        running = [
            threads.submit(_shop_around, shopper, pieces, voucher, users[shopper])
            for shopper in range(SHOPPERS)
        ]
        for one in running:
            one.result()

    paid = Order.objects.filter(state=OrderState.PAID)
    assert Order.objects.filter(state=OrderState.AWAITING_PAYMENT).count() == 0
    assert StockLevel.objects.aggregate(held=Sum("held")) == {"held": 0}
    for piece in pieces:
        lines = OrderLine.objects.filter(variant=piece, seller_order__order__in=paid)
        sold = lines.aggregate(pieces=Sum("quantity"))["pieces"] or 0
        assert sold + StockLevel.objects.get(variant=piece).on_hand == ON_HAND
    assert Voucher.objects.get().uses == paid.count() > 0
    assert CartLine.objects.filter(cart__user__isnull=False).count() == 0
