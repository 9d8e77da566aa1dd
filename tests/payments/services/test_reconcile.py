"""The books against Stripe's bookings: what was lost is fetched, what differs is named."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from matricia.kit import clock
from matricia.kit.money import Money
from payments.models import Alert, Entry, Payment, Reconciliation, Refund, StripeBooking, Transfer
from payments.selectors import balance_of
from payments.services.post_entry import Move, post_entry
from payments.services.prove_books import prove_books
from payments.services.reconcile import reconcile
from payments.services.ship_seller_order import ship_seller_order
from payments.verification import verify_books
from tests.factories.payments import basket_of, checked_out, onboarded
from tests.factories.shops import variant_in_stock

AT_ONCE = timedelta(0)
HOUR = timedelta(hours=1)


@pytest.fixture
def sold(town: Any) -> Payment:
    """A piece paid, shipped and transferred."""
    variant = variant_in_stock(price=5000)
    onboarded(variant.product.shop, town.stripe)
    payment = checked_out(basket_of(variant))
    town.pay(payment)
    town.settle()
    ship_seller_order(
        payment.order.seller_orders.get(), actor=None, carrier="La Poste", tracking_number="6A1"
    )
    town.settle()
    again: Payment = town.again(payment)
    return again


def causes() -> list[str]:
    return [finding["cause"] for finding in reconcile(grace=AT_ONCE).findings]


def plant(reference: str, cents: int = 1) -> None:
    """As somebody would who reached the database: dated an hour ago."""
    with clock.frozen(clock.now() - HOUR):
        post_entry(reference, [Move("stripe:clearing", "house:commission", Money(cents))])


def test_every_booking_is_matched_with_its_entry(sold, town):
    run = reconcile(grace=AT_ONCE)

    assert run.findings == []
    assert run.unbooked == {}
    transfer = Transfer.objects.get()
    assert dict(StripeBooking.objects.values_list("kind", "reference")) == {
        "charge": f"payment:{sold.pk}",
        "transfer": f"transfer:{transfer.pk}",
    }
    assert set(StripeBooking.objects.values_list("difference", flat=True)) == {0}
    assert not StripeBooking.objects.filter(matched_at=None).exists()


def test_the_same_again_changes_nothing(sold, town):
    reconcile(grace=AT_ONCE)
    before = (StripeBooking.objects.count(), Entry.objects.count())

    again = reconcile(grace=AT_ONCE)

    assert (StripeBooking.objects.count(), Entry.objects.count()) == before
    assert again.since == Reconciliation.objects.order_by("pk")[0].until


def test_a_refund_of_the_dashboard_whose_events_were_lost_is_taken_up(sold, town):
    town.stripe.deliveries(drop=99)
    made = town.stripe.client().v1.refunds.create(
        {"payment_intent": str(sold.payment_intent_id), "amount": 100}
    )

    assert causes() == []

    assert Refund.objects.get().stripe_id == made.id


def test_a_charge_that_is_not_ours_is_named_after_the_grace_and_over_once_booked_by_hand(
    sold, town
):
    intent = town.stripe.client().v1.payment_intents.create(
        {
            "amount": 1000,
            "currency": "eur",
            "payment_method": "pm_card_visa",
            "confirm": True,
            "return_url": "https://shop.example",
        }
    )
    town.until(lambda: len(town.stripe.objects("balance_transaction")) > 3, "its booking")
    assert reconcile().findings == []

    assert causes() == [f"charge {intent.latest_charge} is not in the books"]
    assert Alert.objects.get(resolved_at=None).code == "DRIFT"
    booking = StripeBooking.objects.get(source=intent.latest_charge)
    plant("manual:1", booking.net)

    assert causes() == []
    assert not Alert.objects.filter(resolved_at=None, code="DRIFT").exists()


def test_an_entry_that_nothing_at_stripe_stands_for_is_named_until_it_is_corrected(sold, town):
    plant("mistake:1")

    assert causes() == ["entry mistake:1 is in the books but not at Stripe"]
    assert Alert.objects.get().details["cents"] == 1
    with clock.frozen(clock.now() - HOUR):
        back = [Move("house:commission", "stripe:clearing", Money(1))]
        post_entry("manual:1", back)

    assert causes() == []
    assert causes() == []
    assert Alert.objects.get().resolved_at is not None
    proved = [finding.cause for finding in verify_books().findings]
    assert proved == ["entry manual:1 was not approved by anybody"]


def test_a_payout_to_our_bank_and_a_top_up_are_booked_even_without_their_events(sold, town):
    town.stripe.deliveries(drop=99)
    town.stripe.topup(5000)
    town.stripe.payout("", amount=2000)

    assert causes() == []

    assert balance_of("house:bank") == Money(5000 - 2000)
    assert verify_books().findings == []


def test_the_proof_finds_what_was_changed_in_an_entry_that_matched_before(sold, town):
    reconcile(grace=AT_ONCE)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO payments_posting (entry_id, source_id, destination_id, amount, currency, "
            "at) SELECT entry_id, source_id, destination_id, 1, currency, p.at "
            "FROM payments_posting p JOIN payments_entry e ON e.id = p.entry_id "
            "WHERE e.reference = %s LIMIT 1",
            [f"payment:{sold.pk}"],
        )

    run = prove_books()

    subjects = {finding["subject"] for finding in run.findings}
    assert f"entry payment:{sold.pk}" in subjects
    assert StripeBooking.objects.get(kind="charge").stripe_id in subjects
    assert Alert.objects.filter(code="PROOF", resolved_at=None).exists()
