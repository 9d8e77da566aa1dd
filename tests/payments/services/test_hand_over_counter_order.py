from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from matricia.kit import clock
from orders.states import SellerOrderState
from payments.models import Transfer
from payments.services.hand_over_counter_order import hand_over_counter_order
from payments.services.record_payment import record_payment
from payments.states import ShareState
from tests.factories.counters import asked_at_counter, facts_of, paid_at_counter
from tests.factories.payments import payout_account
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db
LATER = timedelta(minutes=5)


def test_its_parts_are_shipped_without_a_parcel_and_its_shares_leave() -> None:
    robe, ring = variant_in_stock(price=4000), variant_in_stock(price=2500)
    for piece in (robe, ring):
        payout_account(piece.product.shop)
    payment, at = paid_at_counter(robe, ring), clock.now()

    hand_over_counter_order(payment.order, at=at)

    parts = payment.order.seller_orders.order_by("pk")
    assert [(part.state, part.shipped_at) for part in parts] == [(SellerOrderState.SHIPPED, at)] * 2
    assert not any(part.parcels.exists() for part in parts)
    assert [share.state for share in payment.shares.all()] == [ShareState.RELEASABLE] * 2
    assert Transfer.objects.count() == 2


def test_again_is_harmless() -> None:
    robe = variant_in_stock(price=4000)
    payout_account(robe.product.shop)
    payment, at = paid_at_counter(robe), clock.now()

    hand_over_counter_order(payment.order, at=at)
    hand_over_counter_order(payment.order, at=at + LATER)

    part = payment.order.seller_orders.get()
    assert (part.shipped_at, Transfer.objects.count()) == (at, 1)


def test_before_the_payment_is_known_it_is_noted_and_done_then() -> None:
    robe = variant_in_stock(price=4000)
    payout_account(robe.product.shop)
    payment, at = asked_at_counter(robe), clock.now()

    hand_over_counter_order(payment.order, at=at)
    before = payment.order.seller_orders.get().state
    record_payment(payment.pk, facts_of(payment))

    part = payment.order.seller_orders.get()
    assert before == SellerOrderState.AWAITING_PAYMENT
    assert (part.state, part.shipped_at) == (SellerOrderState.SHIPPED, at)
    assert payment.shares.get().state == ShareState.RELEASABLE


def test_a_payment_that_went_back_whole_hands_over_no_money() -> None:
    payment = asked_at_counter(variant_in_stock(price=4000))
    facts = replace(facts_of(payment), amount=3999)  # Stripe took another amount than asked

    record_payment(payment.pk, facts)
    payment.refresh_from_db()
    hand_over_counter_order(payment.order, at=clock.now())

    assert not payment.shares.exists()
    assert payment.refunds.get().amount == 3999
