"""What is paid for wrapping is the designer's, billed, told and given back as its delivery is."""

from __future__ import annotations

import pytest

from matricia.kit import clock
from orders.models import CartLine, SellerOrder
from payments.invoices.content import InvoiceContent
from payments.models import Invoice, Refund, Share
from payments.services.issue_invoices import issue_credit_notes
from payments.services.open_session import open_session
from payments.services.record_refund import book_refund
from payments.statements.content import statement_content
from payments.states import InvoiceKind
from payments.withdrawals import money_of
from shops.models import Shop
from tests.factories.payments import basket_of, checked_out, paid
from tests.factories.sellers import billable
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.payments.renounced import parts_of, renounce, send

pytestmark = pytest.mark.django_db


def gift_of(shop: Shop, quantity: int = 1) -> SellerOrder:
    """Pieces for 50.00 €, delivery for 4.90 €, wrapped for 3.50 €: paid."""
    cart = basket_of(variant_in_stock(5, price=5000, product__shop=shop), wrapping=350)
    CartLine.objects.filter(cart=cart).update(quantity=quantity)
    [part] = parts_of(paid(cart))
    return part


def lines_of(invoice: Invoice) -> list[tuple[str, int]]:
    return [(line.kind, line.total) for line in InvoiceContent.from_json(invoice.content).lines]


def test_wrapping_is_hers_without_commission():
    part = gift_of(ShopFactory())

    share = Share.objects.get()
    assert (part.gift_total, part.order.total) == (350, 5840)
    assert (share.gross, share.commission, share.amount) == (5840, 600, 5240)
    assert (part.is_gift, part.gift_message) == (True, "For you")
    assert not part.order.seller_orders.filter(gift_message="").exists()


def test_the_payment_page_names_it(stripe):
    variant = variant_in_stock(product__title="Robe", product__shop__name="Ann")

    open_session(checked_out(basket_of(variant, wrapping=350)).pk)

    [session] = stripe.objects("checkout.session")
    lines = stripe.client().v1.checkout.sessions.line_items.list(session["id"]).data
    assert [(line.description, line.amount_total) for line in lines] == [
        ("Robe", 5000),
        ("Delivery by Ann", 490),
        ("Gift wrap by Ann", 350),
    ]


def test_the_invoice_and_the_statement_name_it():
    part = gift_of(billable(ShopFactory()))

    today = clock.today()
    [line] = statement_content(part.shop, today, today).lines
    assert lines_of(Invoice.objects.get()) == [("piece", 5000), ("delivery", 490), ("gift", 350)]
    assert Invoice.objects.get().total == 5840
    assert (line.gross, line.delivery, line.gift) == (5840, 490, 350)


def test_it_is_given_back_with_the_last_piece_and_not_before():
    part = gift_of(billable(ShopFactory()), quantity=2)
    send(part)

    first, last = renounce(part), renounce(part)

    assert [row.amount.amount for row in money_of([first, last])] == [5000, 5840]


def test_a_gift_renounced_before_it_left_is_paid_back_and_credited_in_full():
    part = gift_of(billable(ShopFactory()))

    renounce(part)

    refund = Refund.objects.get()
    book_refund(refund)
    issue_credit_notes(refund)
    credit = Invoice.objects.get(kind=InvoiceKind.CREDIT)
    assert refund.amount == 5840
    assert lines_of(credit) == [("piece", 5000), ("delivery", 840)]
    assert Share.objects.get().claim == 0
