"""Whose basket is asked for."""

from __future__ import annotations

from typing import Any

from orders import basket_cookie
from orders.models import Cart


def cart_for(request: Any) -> Cart | None:
    """The basket of who sends this request: her account's, else the one of her browser's cookie.

    A cookie never opens a basket that belongs to an account.
    """
    if request.user.is_authenticated:
        return Cart.objects.filter(user=request.user).first()
    cart_id = basket_cookie.read(request)
    return Cart.objects.filter(pk=cart_id, user=None).first() if cart_id else None


def own_cart(request: Any) -> Cart:
    """As `cart_for`. Raises Cart.DoesNotExist when nothing was put in yet."""
    cart = cart_for(request)
    if cart is None:
        raise Cart.DoesNotExist
    return cart
