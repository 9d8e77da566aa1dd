"""How one shop's part of a basket shall come."""

from __future__ import annotations

from orders.models import Cart, CartDelivery, DeliveryOption


def choose_delivery(cart: Cart, option: DeliveryOption) -> None:
    """`option` for the pieces of its shop. DeliveryOption.DoesNotExist for one that is off."""
    if not option.is_active:
        raise DeliveryOption.DoesNotExist
    CartDelivery.objects.update_or_create(
        cart=cart, shop_id=option.shop_id, defaults={"option": option}
    )
