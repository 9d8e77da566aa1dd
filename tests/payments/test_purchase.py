"""One basket of three designers, from checkout to each designer's transfer."""

from __future__ import annotations

import pytest

from orders.states import OrderState
from payments.models import Share
from payments.services.ship_seller_order import ship_seller_order
from payments.states import PaymentState, ShareState
from tests.factories.payments import basket_of, cents_on, checked_out, onboarded
from tests.factories.shops import variant_in_stock


@pytest.mark.scenario("M2")
def test_shipping_one_of_three_parcels_makes_exactly_one_transfer(town):
    variants = [variant_in_stock(price=price) for price in (5000, 3000, 2000)]
    shops = [variant.product.shop for variant in variants]
    for shop in shops:
        onboarded(shop, town.stripe)
    payment = checked_out(basket_of(*variants))
    town.pay(payment)
    town.settle()
    paid = town.again(payment)
    assert (paid.state, paid.order.state) == (PaymentState.PAID, OrderState.PAID)
    assert town.stripe.objects("transfer") == []

    part = paid.order.seller_orders.get(shop=shops[1])
    ship_seller_order(part, actor=None, carrier="Colissimo", tracking_number="6A123")
    town.settle()

    share = Share.objects.get(seller_order=part)
    assert (share.gross, share.commission, share.amount) == (3490, 360, 3130)
    assert (share.state, share.transferred) == (ShareState.TRANSFERRED, 3130)
    [transfer] = town.stripe.objects("transfer")
    assert transfer["id"] == share.transfers.get().stripe_id
    assert transfer["amount"] == 3130
    assert transfer["source_transaction"] == paid.charge_id
    assert transfer["transfer_group"] == f"order_{paid.order_id}"
    assert cents_on(f"shop:{shops[1].pk}:payable") == 0
    assert cents_on(f"shop:{shops[0].pk}:payable") == 5000 - 600 + 490
    assert cents_on("house:commission") == 600 + 360 + 240
    assert -cents_on("stripe:clearing") == 11470 - 3130 - paid.stripe_fee
