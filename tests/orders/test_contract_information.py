"""CON-5: what a customer is told before and confirmed after her order, item by item."""

from __future__ import annotations

import pytest

from orders import mails
from orders.models import Order
from orders.selectors.confirmed import to_confirm
from tests.factories.orders import cart_with, paid_order
from tests.factories.sellers import seller_of
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def order() -> Order:
    first, second = ShopFactory(name="Atelier A"), ShopFactory(name="Maison B")
    seller_of(first, vat_number="FR44732829320")
    seller_of(second, legal_name="Awa Diop", email="awa@example.test")
    cart = cart_with(
        variant_in_stock(product__shop=first, product__title="Dress", price=6000),
        variant_in_stock(product__shop=second, product__title="Hat", price=4000),
    )
    placed = paid_order(cart, language="en")
    confirmed = to_confirm(placed.pk)
    assert confirmed is not None
    return confirmed


ITEMS = {
    "1 what is bought": ["1 × Dress", "1 × Hat"],
    "2 its price and the total": ["1 × Dress: €60.00", "Total paid: €109.80"],
    "3 what delivery costs": ["Tracked parcel: €4.90", "Delivery: €9.80"],
    "4 when it is delivered": ["Delivered between"],
    "5 who sells": [
        "Sold by Nadia Benali, Entrepreneur individuel, SIREN 732 829 320, FR44732829320",
        "Sold by Awa Diop, Entrepreneur individuel, SIREN 732 829 320",
    ],
    "6 how she is reached": [
        "3 rue des Lilas, 93100 Montreuil, FR",
        "nadia@example.test · +33 1 02 03 04 05",
        "awa@example.test",
    ],
    "7 how it was paid": ["Paid by card through Stripe."],
    "8 the legal guarantees": ["L. 217-3 to L. 217-32", "1641 to 1649", "two years"],
    "9 the right of withdrawal, its end and its costs": [
        "fourteen days after receiving each seller's last parcel",
        "you bear the cost of sending pieces back",
        "made to your measurements cannot be sent back",
    ],
    "10 the model form": [
        "I hereby give notice that I withdraw",
        "To Nadia Benali, 3 rue des Lilas",
        "To Awa Diop",
    ],
    "11 the address of the online function": ["Withdraw from the contract here", "/withdraw/"],
    "12 complaints and the mediator": [
        "Consumer mediator: Médiateur de la mode, 12 square Desnouettes",
        "75015 Paris, https://mediateur.example",
        "A complaint?",
    ],
}


@pytest.mark.parametrize("item", ITEMS)
def test_the_confirmation_has_the_item_in_both_of_its_forms(order, item):
    message = mails.confirmation(order)

    html = str(message.alternatives[0][0])
    for words in ITEMS[item]:
        assert words in str(message.body)
        if "€" not in words and "×" not in words:
            assert words.replace("'", "&#x27;") in html


def test_the_confirmation_names_the_terms_she_accepted(order):
    body = str(mails.confirmation(order).body)

    assert order.terms_version == "2026-11"
    assert "You have accepted version 2026-11" in body
    assert "/legal/terms?version=2026-11" in body


def test_the_form_is_sent_to_the_seller_in_the_buyers_language(order):
    Order.objects.update(language="fr")

    confirmed = to_confirm(order.pk)
    assert confirmed is not None
    body = str(mails.confirmation(confirmed).body)

    assert "Je vous notifie par la présente ma rétractation" in body
    assert "À l'attention de Nadia Benali" in body
