"""How one shop's part of a basket shall come."""

from __future__ import annotations

from orders.models import Cart, CartDelivery, DeliveryOption


def choose_delivery(cart: Cart, shop_id: int, option_id: int) -> None:
    """Of the shop's active options, this one. Raises DeliveryOption.DoesNotExist for any other."""
    option = DeliveryOption.objects.get(pk=option_id, shop=shop_id, is_active=True)
    CartDelivery.objects.update_or_create(cart=cart, shop_id=shop_id, defaults={"option": option})
