"""What tills take by card, through shares, transfers, refunds and disputes: the books agree."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core import mail
from django.db import transaction
from django.utils import translation

from matricia.kit import clock
from payments import gateway
from payments.facts import PlaceFacts
from payments.models import Alert, Dispute, Payment, Share
from payments.money_places import Place, shop_money
from payments.services.evidence import evidence_for
from payments.services.hand_over_counter_order import hand_over_counter_order
from payments.services.reconcile import reconcile
from payments.services.refund_counter_order import refund_counter_order
from payments.share_story import stories_of
from payments.statements.amounts import AmountFormat
from payments.statements.content import statement_content
from payments.statements.words import detail_words
from payments.states import RefundState, ShareState
from shops.models import Variant
from tests.factories.counters import asked_at_counter
from tests.factories.payments import cents_on, onboarded
from tests.factories.shops import variant_in_stock
from tests.payments.deals import WITHOUT_WAITING, drifts

HALL = PlaceFacts(name="Hall", line1="1 rue du Marché", postcode="92130", city="Issy", country="FR")


@pytest.fixture
def reader(town) -> str:
    return gateway.create_reader(code="simulated-wpe", label="Till 1", place=HALL, key="till:1")


def taken(town, reader: str, *pieces: Variant, card: str = WITHOUT_WAITING) -> Payment:
    """Paid at the reader by a card, by default one whose money is there at once."""
    payment = asked_at_counter(*pieces, reader_id=reader)

    def is_asking() -> bool:
        action = town.stripe.objects("terminal.reader")[0]["action"]
        return bool(action) and action["status"] == "in_progress"

    town.until(is_asking, "the reader")
    town.stripe.tap(reader, card)
    town.settle()
    taken: Payment = town.again(payment)
    return taken


def pieces(town, *prices: int) -> list[Variant]:
    """One per price, each of a shop that Stripe pays."""
    made = [variant_in_stock(price=price) for price in prices]
    for piece in made:
        onboarded(piece.product.shop, town.stripe)
    return made


def handed_over(town, payment: Payment) -> None:
    with transaction.atomic():
        hand_over_counter_order(payment.order, at=clock.now())
    town.settle()


def test_a_card_at_a_till_pays_two_designers_to_the_cent(town, reader) -> None:
    robe, ring = pieces(town, 4000, 2500)

    payment = taken(town, reader, robe, ring)
    handed_over(town, payment)

    assert (payment.stripe_fee, cents_on("house:fees")) == (101, -101)
    sent = {row["amount"]: row for row in town.stripe.objects("transfer")}
    assert sorted(sent) == [2200, 3520]
    assert {row["source_transaction"] for row in sent.values()} == {payment.charge_id}
    assert {row["transfer_group"] for row in sent.values()} == {payment.transfer_group}
    assert [share.state for share in payment.shares.all()] == [ShareState.TRANSFERRED] * 2
    reconcile()
    assert not drifts()
    assert not Alert.objects.exists()


def test_a_refund_after_the_transfer_takes_back_what_she_had(town, reader) -> None:
    robe, ring = pieces(town, 4000, 2500)
    payment = taken(town, reader, robe, ring)
    handed_over(town, payment)

    with transaction.atomic():
        refund = refund_counter_order(
            payment.order, parts={robe.product.shop_id: 4000}, refund_id=uuid4(), reason="small"
        )
    town.settle()
    reconcile()

    refund.refresh_from_db()
    assert refund.state == RefundState.SUCCEEDED
    [back] = town.stripe.objects("refund")
    assert (back["amount"], back["charge"]) == (4000, payment.charge_id)
    [reversal] = town.stripe.objects("transfer_reversal")
    assert reversal["amount"] == 3520
    assert cents_on(f"shop:{robe.product.shop_id}:payable") == 0
    assert not drifts()
    assert mail.outbox == []  # nobody's address is known


def test_a_dispute_freezes_both_and_a_lost_one_is_booked(town, reader) -> None:
    robe, ring = pieces(town, 4000, 2500)
    payment = taken(town, reader, robe, ring)
    handed_over(town, payment)

    dispute = town.stripe.open_dispute(payment.charge_id)
    town.settle()
    town.stripe.close_dispute(dispute["id"], "lost")
    town.settle()
    reconcile()

    shares = Share.objects.filter(payment=payment)
    assert [share.lost_gross for share in shares.order_by("gross")] == [2500, 4000]
    assert cents_on("dispute:clearing") == 0
    assert not drifts()


def test_the_answer_to_a_dispute_says_that_the_goods_were_taken_along(town, reader) -> None:
    payment = taken(town, reader, *pieces(town, 4000))
    handed_over(town, payment)
    town.stripe.open_dispute(payment.charge_id)
    town.settle()

    pack = evidence_for(Dispute.objects.get())

    assert "the customer took the goods along at the till" in pack["uncategorized_text"]
    assert "no right of withdrawal" in pack["refund_policy_disclosure"]
    assert not {"shipping_address", "customer_email_address", "customer_name"} & pack.keys()


def test_her_money_pages_and_statement_say_card_at_a_market(town, reader) -> None:
    [robe] = pieces(town, 4000)
    payment = taken(town, reader, robe)
    shop, today = robe.product.shop, clock.today()
    share = payment.shares.get()

    with translation.override("en"):
        content = statement_content(shop, today, today)
        told = [detail_words(line, AmountFormat.of("EUR")) for line in content.lines]
        story = [step.words for step in stories_of([share])[share.pk]]

    assert shop_money(shop).sold == 4000
    assert shop_money(shop).places[Place.HELD].amount == 3520
    number = payment.order.seller_orders.get().number
    assert told == [f"Order {number} · card at a market"]
    assert story[0] == "Sold for €40.00 by card at a market."


def test_a_charge_whose_events_were_lost_is_found_by_the_hourly_check(town, reader) -> None:
    [robe] = pieces(town, 4000)
    town.stripe.deliveries(drop=50)
    payment = taken(town, reader, robe)
    town.stripe.deliveries()

    town.sweep()
    reconcile()

    payment = town.again(payment)
    assert (payment.state, payment.stripe_fee) == ("paid", 66)
    assert not drifts()
