"""The evidence pack, field by field."""

from __future__ import annotations

import datetime as dt

import pytest

from matricia.kit import clock
from orders.models import Order, Parcel
from payments.models import Dispute, Refund
from payments.services.evidence import LONGEST, RIGHTS, evidence_for
from tests.factories.payments import basket_of, paid
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 11, 23, 10, 0, tzinfo=clock.PARIS)


@pytest.fixture
def dispute(settings) -> Dispute:
    settings.PUBLIC_URL = "https://matricia.example"
    with clock.frozen(AT):
        variants = [
            variant_in_stock(price=price, product__title=title, product__shop__name=f"Shop {title}")
            for price, title in ((5000, "Robe"), (3000, "Sac"))
        ]
        payment = paid(basket_of(*variants))
        Order.objects.update(number="M-1", confirmation_sent_at=AT + dt.timedelta(minutes=1))
        return Dispute.objects.create(
            stripe_id="dp_1",
            payment=payment,
            amount=payment.amount,
            currency="EUR",
            reason="fraudulent",
            state="open",
        )


def fresh(dispute: Dispute) -> Dispute:
    return Dispute.objects.select_related("payment__order").get(pk=dispute.pk)


def test_before_anything_is_sent_no_field_of_shipping_is_filled(dispute):
    pack = evidence_for(fresh(dispute))

    assert set(pack) == {
        "customer_name",
        "customer_email_address",
        "shipping_address",
        "product_description",
        "refund_policy_disclosure",
        "cancellation_policy_disclosure",
        "access_activity_log",
        "uncategorized_text",
    }
    assert pack["customer_name"] == "Ann Buyer"
    assert pack["customer_email_address"] == "ann@example.test"
    assert pack["shipping_address"] == "Ann Buyer\n1 rue de la Paix\n75002 Paris\nFR"
    assert pack["product_description"] == (
        "1 × Robe, made and sold by Shop Robe\n1 × Sac, made and sold by Shop Sac"
    )
    assert pack["refund_policy_disclosure"] == RIGHTS


def test_parcels_are_named_with_carrier_number_and_the_first_day(dispute):
    parts = dispute.payment.order.seller_orders.order_by("pk")
    for days, (part, number) in enumerate(zip(parts, ("6A1", "6A2"), strict=True), start=1):
        sent_at = AT + dt.timedelta(days=days)
        Parcel.objects.create(
            seller_order=part,
            carrier="Colissimo",
            tracking_number=number,
            sent_at=sent_at,
            buyer_told_at=sent_at,
        )

    pack = evidence_for(fresh(dispute))

    assert pack["shipping_carrier"] == "Colissimo, Colissimo"
    assert pack["shipping_tracking_number"] == "6A1, 6A2"
    assert pack["shipping_date"] == "2026-11-24"
    assert (
        "Parcels:\n2026-11-24 10:00 Colissimo 6A1 "
        "https://www.laposte.fr/outils/suivre-vos-envois?code=6A1\n"
    ) in pack["uncategorized_text"]


def test_the_story_holds_note_receipt_mails_refunds_page_and_terms(dispute):
    Refund.objects.create(
        payment=dispute.payment,
        amount=500,
        currency="EUR",
        reason="Late",
        state="succeeded",
        succeeded_at=AT + dt.timedelta(days=3),
    )

    story = evidence_for(fresh(dispute), note="She wrote.")["uncategorized_text"]

    order = dispute.payment.order_id
    assert story == (
        "What the seller says:\nShe wrote.\n\n"
        "Receipt:\n1 × Robe: €50.00\nDelivery by Shop Robe: €4.90\n"
        "1 × Sac: €30.00\nDelivery by Shop Sac: €4.90\nTotal of order M-1, paid: €89.80\n\n"
        "E-mails sent to the customer:\n"
        "2026-11-23 10:01 confirmation of the order with its receipt\n\n"
        "Refunds:\n2026-11-26 10:00 €5.00 paid back\n\n"
        "Order page:\nThe customer can open the order at any time, by signing in or by the "
        f"confirmation's link:\nhttps://matricia.example/orders/{order}\n\n"
        f"Terms:\n{RIGHTS}"
    )


def test_the_log_tells_what_happened_and_never_the_secret_link(dispute):
    pack = evidence_for(fresh(dispute))

    assert pack["access_activity_log"].splitlines()[0] == "2026-11-23 10:00 order M-1 placed"
    assert "2026-11-23 10:00 M-1: paid" in pack["access_activity_log"]
    assert all(dispute.payment.order.access_token not in text for text in pack.values())


def test_no_field_is_longer_than_stripe_takes(dispute):
    pack = evidence_for(fresh(dispute), note="x" * (LONGEST + 5))

    assert len(pack["uncategorized_text"]) == LONGEST
