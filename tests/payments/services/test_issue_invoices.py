"""Invoices are numbered per seller without a gap, say what held then, and are never rewritten."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, transaction

from matricia.kit import clock
from payments.invoices.content import InvoiceContent, digest_of
from payments.models import Invoice, InvoiceSeries
from payments.services.issue_invoices import issue_credit_notes, issue_invoices
from payments.services.record_payment import record_payment
from payments.services.record_refund import book_refund
from payments.services.refund_order import refund_amount, refund_lines
from payments.states import InvoiceKind
from shops.legal_texts import FRANCHISE_MENTION, legal_text
from tests.factories.payments import basket_of, checked_out, paid
from tests.factories.sellers import billable, in_franchise, mandated, seller_of, with_vat
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.payments.at_once import at_once
from tests.payments.services.test_record_payment import EXPIRED, FAILED

NOW = datetime(2026, 12, 1, 10, tzinfo=UTC)
A_DAY_BEFORE = datetime(2026, 11, 30, 10, tzinfo=UTC)


def piece(shop=None, **fields):
    shop = shop or billable(ShopFactory())
    return variant_in_stock(fields.pop("on_hand", 5), product__shop=shop, **fields)


@pytest.mark.django_db
def test_every_seller_of_an_order_has_an_invoice_of_her_own_series():
    first, second = piece(), piece(price=7000)

    payment = paid(basket_of(first, second))

    invoices = list(Invoice.objects.order_by("shop"))
    shops = [first.product.shop, second.product.shop]
    assert [row.number for row in invoices] == [f"MAT-{shop.pk:04d}-000001" for shop in shops]
    assert [row.total for row in invoices] == [5490, 7490]
    assert sum(row.total for row in invoices) == payment.amount


@pytest.mark.django_db
def test_the_series_goes_on_without_a_gap():
    variant = piece()

    for _ in range(3):
        paid(basket_of(variant))

    assert list(Invoice.objects.values_list("sequence", flat=True)) == [1, 2, 3]
    assert InvoiceSeries.objects.get(shop=variant.product.shop).last == 3


@pytest.mark.django_db
@pytest.mark.parametrize("news", [EXPIRED, FAILED])
def test_a_payment_that_fails_burns_no_number(news):
    variant = piece()
    record_payment(checked_out(basket_of(variant)).pk, news)

    paid(basket_of(variant))

    assert Invoice.objects.get().sequence == 1


@pytest.mark.django_db
def test_what_is_rolled_back_burns_no_number():
    variant = piece()

    with transaction.atomic():
        paid(basket_of(variant))
        transaction.set_rollback(True)
    paid(basket_of(variant))

    assert Invoice.objects.get().sequence == 1


@pytest.mark.django_db
def test_a_seller_in_franchise_asks_no_vat_and_says_why():
    paid(basket_of(piece()))

    content = InvoiceContent.from_json(Invoice.objects.get().content)
    assert (content.vat.rate, content.vat.net, content.vat.vat) == (0, 5490, 0)
    assert content.vat.mention.startswith("TVA non applicable, art. 293 B du CGI")
    assert "au nom et pour le compte de" in content.on_behalf
    assert content.seller.siren == "732829320"
    assert content.buyer.name == "Ann Buyer"


@pytest.mark.django_db
def test_a_change_of_regime_holds_from_its_day_on_and_leaves_earlier_invoices():
    shop = ShopFactory()
    seller_of(shop), mandated(shop), in_franchise(shop)
    with_vat(shop, since=date(2026, 12, 1))
    variant = piece(shop, price=11510)

    with clock.frozen(A_DAY_BEFORE):
        paid(basket_of(variant))
    with clock.frozen(NOW):
        paid(basket_of(variant))

    before, after = (InvoiceContent.from_json(row.content).vat for row in Invoice.objects.all())
    assert (before.regime, before.vat, before.mention != "") == ("franchise", 0, True)
    assert (after.regime, after.rate, after.net, after.vat) == ("vat", 2000, 10000, 2000)
    assert after.mention == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("on", "words"),
    [
        (datetime(2026, 8, 31, 10, tzinfo=UTC), "TVA non applicable, art. 293 B du CGI (no VAT"),
        (datetime(2026, 9, 1, 10, tzinfo=UTC), "repris aux art. L. 223-1 et suivants du CIBS"),
    ],
)
def test_the_mention_is_the_one_of_the_day(on, words):
    assert words in legal_text(FRANCHISE_MENTION, "en", on.date()).text


@pytest.mark.django_db
@pytest.mark.parametrize("lacking", ["identity", "regime", "mandate"])
def test_without_her_papers_there_is_no_invoice_and_the_order_is_paid_all_the_same(lacking):
    shop = ShopFactory()
    if lacking != "identity":
        seller_of(shop)
    if lacking != "regime":
        in_franchise(shop)
    if lacking != "mandate":
        mandated(shop)

    payment = paid(basket_of(piece(shop)))

    assert payment.order.paid_at is not None
    assert not Invoice.objects.exists()


@pytest.mark.django_db
def test_no_invoice_is_dated_before_its_mandate():
    variant = piece()

    paid(basket_of(variant))

    invoice = Invoice.objects.get()
    assert invoice.mandate.signed_at <= invoice.issued_at


@pytest.mark.django_db
def test_asking_again_issues_nothing():
    payment = paid(basket_of(piece()))

    assert issue_invoices(payment) == []
    assert Invoice.objects.count() == 1


@pytest.mark.django_db
def test_a_refund_gets_a_credit_note_that_names_its_original_once():
    variant = piece()
    payment = paid(basket_of(variant))
    invoice = Invoice.objects.get()
    line = payment.order.seller_orders.get().lines.get()
    refund = refund_lines(payment, lines={line: 1}, deliveries=[], actor=None, reason="Too small")

    book_refund(refund)
    book_refund(refund)

    note = Invoice.objects.get(kind=InvoiceKind.CREDIT)
    content = InvoiceContent.from_json(note.content)
    assert (note.original, note.sequence, note.total) == (invoice, 2, 5000)
    assert (content.original, content.reason) == (invoice.number, "Too small")
    assert [(row.title, row.quantity, row.total) for row in content.lines] == [
        (variant.product.title, 1, 5000)
    ]
    assert issue_credit_notes(refund) == []


@pytest.mark.django_db
def test_a_credit_note_contains_the_vat_of_its_original():
    shop = ShopFactory()
    seller_of(shop), mandated(shop), with_vat(shop)
    payment = paid(basket_of(piece(shop, price=12000)))
    refund = refund_amount(payment, 6000, actor=None, reason="A flaw")

    book_refund(refund)

    content = InvoiceContent.from_json(Invoice.objects.get(kind=InvoiceKind.CREDIT).content)
    assert (content.vat.net, content.vat.vat, content.total) == (5000, 1000, 6000)


@pytest.mark.django_db
def test_the_digest_is_of_the_content():
    paid(basket_of(piece()))

    invoice = Invoice.objects.get()

    assert invoice.digest == digest_of(invoice.content)


@pytest.mark.django_db
def test_an_invoice_is_never_rewritten():
    paid(basket_of(piece()))
    invoice = Invoice.objects.get()

    for attempt in (lambda: Invoice.objects.update(total=1), invoice.delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()
    assert Invoice.objects.get().total == 5490


@pytest.mark.django_db(transaction=True)
def test_fifty_payments_at_once_leave_no_gap_and_no_duplicate_in_any_series():
    shops = [billable(ShopFactory()) for _ in range(3)]
    pieces = [piece(shop, on_hand=60) for shop in shops]
    first, second, third = pieces
    baskets = [(first, second, third), (third, second), (third, first)]
    carts = [basket_of(*baskets[turn % 3]) for turn in range(50)]

    at_once(paid, *carts)

    for shop in shops:
        numbers = list(Invoice.objects.filter(shop=shop).values_list("sequence", flat=True))
        assert numbers == list(range(1, len(numbers) + 1))
    assert Invoice.objects.filter(shop=shops[2]).count() == 50
