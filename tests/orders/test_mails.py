"""What the mails say."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.core.mail import EmailMultiAlternatives

from matricia.accounts.models import User
from matricia.kit import clock
from orders import mails
from orders.models import Order, Parcel, SellerOrder, ShopBreak
from orders.selectors.confirmed import to_confirm
from orders.selectors.orders import with_lines
from orders.services.ship_seller_order import ship_seller_order
from tests.factories.accounts import UserFactory
from tests.factories.orders import (
    DeliveryOptionFactory,
    VoucherFactory,
    cart_with,
    paid_order,
    part_of,
)
from tests.factories.shops import ShopFactory, member_of, variant_in_stock

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _order(language: str = "en") -> Order:
    """Two designers, 10 € off, in November."""
    pieces = []
    for name, title, price in (("Atelier A", "Dress", 6000), ("Maison <B>", "Hat", 4000)):
        shop = ShopFactory.create(name=name)
        DeliveryOptionFactory.create(shop=shop, price=490)
        pieces.append(variant_in_stock(price=price, product__shop=shop, product__title=title))
    with clock.frozen(MONDAY):
        order = paid_order(cart_with(*pieces, voucher=VoucherFactory.create()), language=language)
    confirmed = to_confirm(order.pk)
    assert confirmed is not None
    return confirmed


def _html(message: EmailMultiAlternatives) -> str:
    content, kind = message.alternatives[0]
    assert kind == "text/html"
    return str(content)


def test_confirmation_shows_each_designers_part_dates_and_totals():
    order = _order()

    message = mails.confirmation(order)

    assert message.subject == f"Your order {order.number}"
    assert message.to == ["ann@example.test"]
    body = str(message.body)
    for words in (
        f"Atelier A – {order.number}-1",
        "1 × Dress: €60.00",
        f"Maison <B> – {order.number}-2",
        "1 × Hat: €40.00",
        "Delivered between Nov. 25, 2026 and Nov. 27, 2026.",
        "Pieces: €100.00",
        "Voucher: −€10.00",
        "Delivery: €9.80",
        "Total paid: €99.80",
        "3 rue des Lilas",
        f"http://localhost:8000/en/orders/{order.pk}?token={order.access_token}",
    ):
        assert words in body


def test_confirmation_says_where_to_collect_and_why_it_takes_longer():
    shop = ShopFactory.create(name="Tamgout")
    DeliveryOptionFactory.create(
        shop=shop, kind="collect", place={"en": "3 rue des Lilas, Saturdays"}, min_days=0
    )
    ShopBreak.objects.create(
        shop=shop, from_day="2026-11-20", until_day="2026-12-04", request_id=uuid.uuid4()
    )
    cart = cart_with(variant_in_stock(product__shop=shop))
    with clock.frozen(MONDAY):
        order = paid_order(cart, language="en")
        confirmed = to_confirm(order.pk)
        assert confirmed is not None
        message = mails.confirmation(confirmed)

    told = (
        "Delivered between Dec. 7, 2026 and Dec. 11, 2026.\n3 rue des Lilas, Saturdays\n"
        "Tamgout is away until Dec. 4, 2026: your pieces leave after that.\n"
    )
    assert told in str(message.body)
    assert "<br>Tamgout is away until Dec. 4, 2026" in _html(message)


def test_confirmation_escapes_what_people_typed_in_html_only():
    message = mails.confirmation(_order())

    assert "Maison &lt;B&gt;" in _html(message)
    assert "<B>" not in _html(message)


def test_confirmation_is_in_the_buyers_language():
    html = _html(mails.confirmation(_order("ar")))

    assert '<html lang="ar" dir="rtl">' in html
    assert "شكرًا لك!" in html


def test_french_confirmation_writes_amounts_and_dates_as_the_french_do():
    order = _order("fr")

    message = mails.confirmation(order)

    assert message.subject == f"Votre commande {order.number}"
    body = str(message.body).replace("\u00a0", "~")
    for words in (
        f"Merci~! Votre commande {order.number} est payée.",
        "1 × Dress~: 60,00~€",
        "Livraison entre le 25 novembre 2026 et le 27 novembre 2026.",
        "Réduction~: −10,00~€",
        "Total payé~: 99,80~€",
        "Suivez votre commande, sans compte~:",
    ):
        assert words in body


def test_new_order_tells_each_member_what_to_send_and_what_she_declares():
    order = _order()
    part = with_lines(SellerOrder.objects.filter(number=f"{order.number}-2")).get()
    members = [UserFactory.create(language="en"), UserFactory.create(language="fr")]
    for member in members:
        member_of(part.shop, member)
    User.objects.create_user("gone@example.test", is_active=False)

    messages = [mails.new_order(part, member) for member in members]

    assert [message.to for message in messages] == [[member.email] for member in members]
    body = str(messages[0].body)
    assert messages[0].subject == f"New order {part.number}"
    for words in (
        "1 × Hat",
        "€40.00",
        "Ann Martin",
        f"http://localhost:8000/en/dashboard/orders/{part.pk}",
        "https://www.impots.gouv.fr/",
        "https://www.urssaf.fr/",
    ):
        assert words in body
        assert words in _html(messages[0])
    assert "Dress" not in body
    assert order.access_token not in body


def test_shipped_mail_has_the_tracking_number_and_its_address():
    part = part_of(paid_order(language="en"))
    part.shop.name = "Atelier\nA"
    part.shop.save()
    ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")

    message = mails.shipped(Parcel.objects.get())

    assert message.subject == f"Atelier A has sent your order {part.number}"
    assert "UPS: 1Z999" in str(message.body)
    assert "https://www.ups.com/track?tracknum=1Z999" in str(message.body)
    assert f"?token={part.order.access_token}" in str(message.body)
