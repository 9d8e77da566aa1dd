"""What one purchase costs the database: each step takes so many statements, and no more.

A guest buys of three designers, from the empty basket to the last mail. Stripe's events are brought
one by one and tasks run where they are enqueued, so that the numbers are the same every time.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from typing import Any
from uuid import uuid4

import pytest
from celery import current_task
from django.core import mail
from django.db import connection
from django.test import Client
from stripe import WebhookSignature

from orders.states import OrderState
from payments.models import Invoice, Payment
from shops.models import Variant
from tests.conftest import Ask
from tests.factories.accounts import UserFactory
from tests.factories.sellers import billable
from tests.factories.shops import ShopFactory, ThemeFactory, member_of, variant_in_stock
from tests.payments.deals import drifts
from tests.payments.graphql.test_check_out import ADD, CHECK_OUT, CONTACT
from tests.stripe_server import LoopbackStripe

BASKET = """{ cart { count total { amount } problems { code } groups { shop { name }
  deliveryOptions { id name price { amount } chosen } giftOffer { amount }
  lines { quantity total { amount } onlyLeft variant { title } } } } }"""
PAGE = """query ($order: ID!, $token: String) {
  payment(order: $order, token: $token) { state url problem amount { amount } } }"""

#: By step; a task's are its own. Savepoints count, the bounds of transactions do not.
EXPECTED = {
    "first piece": 4,
    "second piece": 4,
    "third piece": 4,
    "basket": 3,
    "check out": 14,
    "payments.open_session": 3,
    "page": 1,
    # Four events, the first two of which say nothing to us.
    "webhooks": 4,
    "payments.handle_event": 32,
    "orders.notify_designers": 5,
    "orders.send_confirmation": 5,
}
MOST_STATEMENTS = 80
#: Until Stripe's fee is known: after the first news of the payment, before the last.
FEE_SECONDS = 20


class Counted:
    """Statements by the task that makes them, else by the step that is going on."""

    def __init__(self) -> None:
        self.step = ""
        self.statements: Counter[str] = Counter()

    def __call__(self, execute: Any, *statement: Any) -> Any:
        self.statements[current_task.name if current_task else self.step] += 1
        return execute(*statement)


class Guest:
    """She has no account; `counted` knows what she does."""

    def __init__(self, ask: Ask, stripe: LoopbackStripe, counted: Counted) -> None:
        self._client = Client()
        self._ask = ask
        self._stripe = stripe
        self._counted = counted

    def buys(self, *pieces: Variant) -> Payment:
        """One of each; answers the payment once Stripe has said all it has to say."""
        for step, piece in zip(("first", "second", "third"), pieces, strict=True):
            self._asks(f"{step} piece", ADD, v=piece.pk)
        cart = self._asks("basket", BASKET)["cart"]
        given = {"id": str(uuid4()), "contact": CONTACT, "expected": cart["total"]["amount"]}
        order = self._asks("check out", CHECK_OUT, **given)["checkOut"]["order"]
        page = self._asks("page", PAGE, order=order["id"], token=order["accessToken"])
        known = self._events()
        self._stripe.pay(page["payment"]["url"].rpartition("/")[2])
        self._counted.step = "webhooks"
        for event_id, event in self._events().items():
            if event_id not in known:
                if event["type"] == "checkout.session.completed":
                    self._stripe.advance(FEE_SECONDS)
                self._is_told(event)
        self._counted.step = ""
        return Payment.objects.select_related("order").get(order=order["id"])

    def _asks(self, step: str, document: str, **given: Any) -> dict[str, Any]:
        self._counted.step = step
        return self._ask(self._client, document, **given)

    def _events(self) -> dict[str, dict[str, Any]]:
        return {event["id"]: event for event in self._stripe.objects("event")}

    def _is_told(self, event: dict[str, Any]) -> None:
        body = json.dumps(event)
        signed = WebhookSignature.generate_signature_header(
            body, "whsec_platform", int(time.time())
        )
        answer = self._client.post(
            "/webhooks/stripe/platform",
            body,
            content_type="application/json",
            headers={"Stripe-Signature": signed},
        )
        assert answer.status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_guest_buys_of_three_designers_in_few_statements(
    ask: Ask, stripe: LoopbackStripe, tasks_at_once: None
):
    stripe.settings(balance_transaction_delay=FEE_SECONDS)
    theme, pieces = ThemeFactory(), []
    for price in (5000, 3000, 2000):
        shop = billable(ShopFactory())
        member_of(shop, UserFactory())
        pieces.append(variant_in_stock(product__shop=shop, price=price))
        pieces[-1].product.themes.add(theme)
    Guest(ask, stripe, Counted()).buys(*pieces)  # makes what every shop needs once
    mail.outbox.clear()
    counted = Counted()

    with connection.execute_wrapper(counted):
        payment = Guest(ask, stripe, counted).buys(*pieces)
    counted.statements.pop("")

    assert dict(counted.statements) == EXPECTED
    assert sum(EXPECTED.values()) <= MOST_STATEMENTS
    assert payment.order.state == OrderState.PAID
    assert payment.stripe_fee is not None
    assert Invoice.objects.filter(seller_order__order=payment.order).count() == 3
    assert len(mail.outbox) == 4
    assert drifts() == []
