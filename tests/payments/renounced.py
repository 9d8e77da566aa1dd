"""Orders that are paid, sent and renounced."""

from __future__ import annotations

from uuid import uuid4

from matricia.kit import clock
from orders.models import CartLine, Order, OrderLine, SellerOrder, Withdrawal
from orders.services.announce_withdrawal import Declarant
from payments.models import Payment
from payments.services.ship_seller_order import ship_seller_order
from payments.services.withdraw import WithdrawalRequest, withdraw
from shops.models import Variant
from tests.factories.payments import basket_of, paid
from tests.factories.shops import variant_in_stock

WHO = Declarant("Ann Buyer", "ann@example.test", "en")


def bought(*prices: int, quantity: int = 1) -> Payment:
    """One line of `quantity` pieces per price, each of another shop, 4.90 € of delivery each."""
    cart = basket_of(*(variant_in_stock(price=price) for price in prices))
    CartLine.objects.filter(cart=cart).update(quantity=quantity)
    payment = paid(cart)
    Order.objects.filter(pk=payment.order_id).update(confirmation_sent_at=clock.now())
    return Payment.objects.select_related("order").get(pk=payment.pk)


def parts_of(payment: Payment) -> list[SellerOrder]:
    rows = SellerOrder.objects.filter(order=payment.order_id).select_related("order", "shop")
    return list(rows.order_by("number"))


def line_of(part: SellerOrder) -> OrderLine:
    return part.lines.get()


def piece_of(part: SellerOrder) -> Variant:
    variant = line_of(part).variant
    assert variant is not None
    return variant


def send(part: SellerOrder) -> None:
    ship_seller_order(part, actor=None, carrier="Colissimo", tracking_number=f"6A{part.pk:08d}")


def renounce(part: SellerOrder, quantity: int = 1) -> Withdrawal:
    """`quantity` pieces of each line."""
    pieces = {str(line.pk): quantity for line in part.lines.all()}
    order = Order.objects.get(pk=part.order_id)
    return withdraw(order, WithdrawalRequest(uuid4(), str(part.pk), pieces, WHO), actor=None)
