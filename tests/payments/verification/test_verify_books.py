"""A planted cent is found and named."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import QuerySet

from matricia.kit.money import Money
from orders.models import Order
from payments.models import Payment, Refund, Share
from payments.services.post_entry import Move, post_entry
from payments.services.ship_seller_order import ship_seller_order
from shops.models import StockLevel
from tests.factories.payments import basket_of, checked_out, onboarded
from tests.factories.shops import variant_in_stock


def verify() -> str:
    out = StringIO()
    call_command("verify_books", stdout=out)
    return out.getvalue()


@pytest.fixture
def sold(town: Any) -> Payment:
    """Two pieces of two designers paid, one of them shipped and transferred."""
    variants = [variant_in_stock(price=price) for price in (5000, 3000)]
    for variant in variants:
        onboarded(variant.product.shop, town.stripe)
    payment = checked_out(basket_of(*variants))
    town.pay(payment)
    town.settle()
    part = town.again(payment).order.seller_orders.order_by("pk")[0]
    ship_seller_order(part, actor=None, carrier="La Poste", tracking_number="6A1")
    town.settle()
    again: Payment = town.again(payment)
    return again


def _first_level() -> int:
    return StockLevel.objects.order_by("pk")[0].pk


def test_a_cent_is_found_and_its_cause_named(sold, town):
    told = verify()
    assert told.endswith("0 drift\n")
    assert "charges at Stripe" in told
    assert "89.80" in told
    share = Share.objects.get(transferred__gt=0)
    plants: list[tuple[QuerySet[Any], dict[str, Any], str]] = [
        (Share.objects.filter(pk=share.pk), {"transferred": 1}, f"transferred of share {share.pk}"),
        (Payment.objects.all(), {"amount": sold.amount - 1}, f"entry payment:{sold.pk}"),
        (StockLevel.objects.filter(pk=_first_level()), {"on_hand": 9}, "stock level"),
        (Order.objects.all(), {"state": "expired", "paid_at": None}, "made no order"),
    ]
    for rows, planted, cause in plants:
        before = rows.values(*planted).get()
        rows.update(**planted)
        with pytest.raises(CommandError, match=cause):
            verify()
        rows.update(**before)
    assert verify().endswith("0 drift\n")


def test_an_entry_that_nothing_stands_for_is_drift(sold, town):
    post_entry("mistake:1", [Move("stripe:clearing", "house:commission", Money(1))])

    with pytest.raises(CommandError, match="entry mistake:1 is in the books but not at Stripe"):
        verify()


def test_a_charge_and_a_transfer_that_are_not_ours_are_named(sold, town):
    stripe = town.stripe.client()
    intent = stripe.v1.payment_intents.create(
        {
            "amount": 100,
            "currency": "eur",
            "payment_method": "pm_card_visa",
            "confirm": True,
            "return_url": "https://shop.example",
        }
    )
    town.settle()  # Stripe books a charge a moment after it was made
    with pytest.raises(CommandError, match=f"charge {intent.latest_charge} .*is not in the books"):
        verify()


def test_a_commission_that_differs_from_its_share_is_named(sold, town):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE payments_commission DISABLE TRIGGER append_only")
        cursor.execute("UPDATE payments_commission SET amount = amount + 1 WHERE base = 5000")
        cursor.execute("ALTER TABLE payments_commission ENABLE TRIGGER append_only")

    with pytest.raises(CommandError, match="commissions of seller order"):
        verify()


def test_a_refund_that_only_we_know_of_is_named(sold, town):
    Refund.objects.create(
        payment=sold, amount=100, currency="EUR", reason="x", state="succeeded", stripe_id="re_x"
    )

    with pytest.raises(CommandError, match=r"entry refund:.*: 0, expected 100"):
        verify()


def test_when_stripe_does_not_answer_nothing_is_proved(stripe, transactional_db):
    stripe.fault("error_500", times=3)

    with pytest.raises(CommandError, match="Stripe could not be asked"):
        verify()
