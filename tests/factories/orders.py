"""Baskets, vouchers and orders. Orders are made by the services themselves: no state is faked."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from factory.declarations import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory

from matricia.accounts.models import User
from matricia.kit import clock
from orders.models import Cart, CartLine, DeliveryOption, Order, SellerOrder, Voucher
from orders.services.contact import Contact
from orders.services.ensure_delivery_options import ensure_delivery_options
from orders.services.mark_paid import mark_paid
from orders.services.place_order import place_order
from shops.models import Variant
from tests.factories.shops import ShopFactory, variant_in_stock

ANN = Contact(
    email="ann@example.test",
    name="Ann Martin",
    street="3 rue des Lilas",
    postcode="93100",
    city="Montreuil",
    country="FR",
)


class DeliveryOptionFactory(DjangoModelFactory[DeliveryOption]):
    """Post for 4,90 €, two to four working days."""

    class Meta:
        model = DeliveryOption

    shop = SubFactory(ShopFactory)
    name = LazyFunction(lambda: {"fr": "Colis suivi", "en": "Tracked parcel"})
    price = 490


class VoucherFactory(DjangoModelFactory[Voucher]):
    """10,00 € off, once."""

    class Meta:
        model = Voucher

    code = Sequence(lambda n: f"CODE{n}")
    amount = 1000


def cart_with(
    *pieces: Variant | tuple[Variant, int], user: User | None = None, voucher: Voucher | None = None
) -> Cart:
    """A basket (a guest's, or the one of `user`) with each variant once, or (variant, quantity)."""
    cart = Cart.objects.create(user=user, voucher=voucher)
    for piece in pieces:
        variant, quantity = piece if isinstance(piece, tuple) else (piece, 1)
        ensure_delivery_options(variant.product.shop)
        CartLine.objects.create(
            cart=cart, variant=variant, quantity=quantity, price_when_added=variant.price
        )
    return cart


def placed_order(cart: Cart | None = None, **fields: Any) -> Order:
    """An order awaiting payment: of `cart`, or of one piece that costs 50,00 € (+ 4,90 €)."""
    user = fields.pop("user", cart.user if cart else None)
    return place_order(
        cart=cart or cart_with(variant_in_stock(), user=user),
        order_id=fields.pop("order_id", uuid.uuid4()),
        contact=fields.pop("contact", ANN),
        user=user,
        language=fields.pop("language", "fr"),
        **fields,
    )


def paid_order(cart: Cart | None = None, *, at: datetime | None = None, **fields: Any) -> Order:
    """As `placed_order`, and paid."""
    return mark_paid(placed_order(cart, **fields), at=at or clock.now())


def part_of(order: Order) -> SellerOrder:
    """The only shop's part of `order`, as it is now."""
    return SellerOrder.objects.get(order=order)
