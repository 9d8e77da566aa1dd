"""Who may have an invoice as a file, and that it is one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.utils import translation

from payments.invoices.content import InvoiceContent, Vat
from payments.invoices.pdf import invoice_pdf
from payments.invoices.sheet import sheet_of
from payments.models import Invoice
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, paid
from tests.factories.sellers import billable
from tests.factories.shops import ShopFactory, member_of, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def invoice() -> Invoice:
    buyer = UserFactory()
    shop = billable(ShopFactory())
    paid(basket_of(variant_in_stock(product__shop=shop), user=buyer))
    return Invoice.objects.get()


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def status(client: Client, invoice: Invoice, query: str = "") -> int:
    return client.get(f"/documents/invoices/{invoice.number}.pdf{query}").status_code


def test_the_buyer_the_seller_and_staff_have_it_as_a_file(invoice):
    buyer = invoice.seller_order.order.user
    for user in (buyer, member_of(invoice.shop, UserFactory()), StaffFactory()):
        answer = client_of(user).get(f"/documents/invoices/{invoice.number}.pdf")

        assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["Content-Disposition"] == f'inline; filename="{invoice.number}.pdf"'
        assert answer.content.startswith(b"%PDF-")


def test_a_guest_has_it_by_the_token_of_her_order_only(invoice):
    token = invoice.seller_order.order.access_token

    assert status(Client(), invoice, f"?token={token}") == 200
    assert status(Client(), invoice, "?token=guessed") == 404
    assert status(Client(), invoice) == 404


def test_others_find_nothing(invoice):
    other_designer = member_of(ShopFactory(), UserFactory())

    assert status(client_of(UserFactory()), invoice) == 404
    assert status(client_of(other_designer), invoice) == 404


def test_the_same_content_gives_the_same_bytes_whatever_language_is_active(invoice):
    with translation.override("ar"):
        first = invoice_pdf(invoice)
    with translation.override("fr"):
        assert invoice_pdf(invoice) == first


def test_in_franchise_there_is_one_total_and_the_mention(invoice):
    content = InvoiceContent.from_json(invoice.content)

    sheet = sheet_of(content, "en", invoice.number)

    assert sheet["totals"] == [["Total", "€54.90", True]]
    assert sheet["mention"].startswith("TVA non applicable, art. 293 B du CGI")
    assert "au nom et pour le compte de" in sheet["on_behalf"]


def test_with_vat_net_and_vat_are_named(invoice):
    content = InvoiceContent.from_json(invoice.content)
    content = replace(content, vat=Vat("vat", 550, 5204, 286, ""))

    sheet = sheet_of(content, "en", invoice.number)

    assert [row[:2] for row in sheet["totals"]] == [
        ["Total without VAT", "€52.04"],
        ["VAT of 5.5 %", "€2.86"],
        ["Total, VAT included", "€54.90"],
    ]
    assert sheet["mention"] == ""
