"""Invoices over the API."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from payments.models import Alert, Invoice, InvoiceContest
from tests.factories.accounts import UserFactory
from tests.factories.payments import basket_of, paid
from tests.factories.sellers import billable
from tests.factories.shops import ShopFactory, member_of, variant_in_stock

pytestmark = pytest.mark.django_db

OF_ORDER = """query($order: ID!, $token: String) { invoices(order: $order, token: $token) {
  number kind total { amount } pdf shopName partNumber originalNumber } }"""
OF_SHOP = """query($shop: ID!) { shopInvoices(shop: $shop, first: 10) { totalCount edges { node {
  number canBeContested contestedAt } } } }"""
CONTEST = """mutation($invoice: ID!, $reason: String!) {
  contestInvoice(invoice: $invoice, reason: $reason) {
    invoice { contestedAt } problems { code field } } }"""


@pytest.fixture
def shop():
    return billable(ShopFactory(name="Tamgout"))


@pytest.fixture
def payment(shop):
    return paid(basket_of(variant_in_stock(product__shop=shop)))


@pytest.fixture
def hers(shop, payment) -> Client:
    client = Client()
    client.force_login(member_of(shop, UserFactory()))
    return client


def test_a_guest_finds_the_invoices_of_her_order_by_its_token(ask, payment):
    order = payment.order

    found = ask(Client(), OF_ORDER, order=str(order.pk), token=order.access_token)["invoices"]

    number = Invoice.objects.get().number
    assert found == [
        {
            "number": number,
            "kind": "INVOICE",
            "total": {"amount": 5490},
            "pdf": f"/documents/invoices/{number}.pdf?token={order.access_token}",
            "shopName": "Tamgout",
            "partNumber": f"{order.number}-1",
            "originalNumber": None,
        }
    ]
    assert ask(Client(), OF_ORDER, order=str(order.pk), token="x")["invoices"] == []


def test_a_shop_lists_hers_and_nobody_else_does(ask, hers, shop, payment):
    listed = ask(hers, OF_SHOP, shop=shop.pk)["shopInvoices"]

    assert listed["totalCount"] == 1
    assert listed["edges"][0]["node"]["canBeContested"] is True
    assert ask(Client(), OF_SHOP, shop=shop.pk)["shopInvoices"]["edges"] == []


def test_a_list_takes_as_many_statements_for_three_as_for_one(ask, hers, shop, payment):
    def statements() -> int:
        with CaptureQueriesContext(connection) as caught:
            ask(hers, OF_SHOP, shop=shop.pk)
        return len(caught)

    for_one = statements()
    for _ in range(2):
        paid(basket_of(variant_in_stock(product__shop=shop)))

    assert statements() == for_one


def test_the_seller_contests_hers_once_and_staff_hear_of_it(ask, hers, payment):
    invoice = Invoice.objects.get()

    for reason in ("My address is wrong", "Something else"):
        answer = ask(hers, CONTEST, invoice=invoice.pk, reason=reason)["contestInvoice"]
        assert answer["problems"] == []

    assert InvoiceContest.objects.get().reason == "My address is wrong"
    assert Alert.objects.get(code="INVOICE_CONTESTED").subject == invoice.number


def test_after_thirty_days_it_stands(ask, hers, payment):
    invoice = Invoice.objects.get()

    with clock.frozen(invoice.issued_at + timedelta(days=30, seconds=1)):
        answer = ask(hers, CONTEST, invoice=invoice.pk, reason="Late")["contestInvoice"]

    assert answer["problems"] == [{"code": "TOO_LATE", "field": None}]
    assert not InvoiceContest.objects.exists()


def test_the_buyer_contests_nothing(ask, payment, shop):
    buyer = UserFactory()
    payment.order.user = buyer
    payment.order.save()
    client = Client()
    client.force_login(buyer)

    answer = ask(client, CONTEST, invoice=Invoice.objects.get().pk, reason="No")["contestInvoice"]

    assert answer["problems"] == [{"code": "NOT_ALLOWED", "field": None}]
