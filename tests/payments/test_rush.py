"""A rush: more buyers at the same moment than there are pieces."""

from __future__ import annotations

from collections import Counter
from uuid import uuid4

import pytest
from django.test import Client

from orders.models import Order, OrderEvent
from payments.models import Payment
from tests.conftest import Ask
from tests.factories.shops import level_of, variant_in_stock
from tests.payments.at_once import at_once
from tests.payments.graphql.test_check_out import ADD, CHECK_OUT, CONTACT
from tests.stripe_server import LoopbackStripe

BUYERS, PIECES = 64, 20


@pytest.mark.scenario("S1")
@pytest.mark.django_db(transaction=True)
def test_of_64_buyers_of_20_pieces_20_order_and_44_are_told_and_never_charged(
    ask: Ask, stripe: LoopbackStripe, tasks_at_once: None
):
    variant = variant_in_stock(PIECES)
    guests = [Client() for _ in range(BUYERS)]
    for guest in guests:
        ask(guest, ADD, v=variant.pk)

    def check_out(guest: Client) -> str:
        answer = ask(guest, CHECK_OUT, id=str(uuid4()), contact=CONTACT)["checkOut"]
        [problem] = answer["problems"] or [{"code": "ordered"}]
        return str(problem["code"])

    outcomes = Counter(at_once(check_out, *guests))

    assert outcomes == {"ordered": PIECES, "SOLD_OUT": BUYERS - PIECES}
    assert (level_of(variant).on_hand, level_of(variant).held) == (PIECES, PIECES)
    assert Order.objects.count() == OrderEvent.objects.count() == PIECES
    pages = {page["client_reference_id"] for page in stripe.objects("checkout.session")}
    assert pages == {str(order) for order in Payment.objects.values_list("order", flat=True)}
    assert len(pages) == PIECES
