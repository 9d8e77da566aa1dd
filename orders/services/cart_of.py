"""The visitor's basket, made when she first needs one."""

from __future__ import annotations

from typing import Any

from orders import basket_cookie
from orders.models import Cart
from orders.services.lock_cart import lock_cart


def cart_of(request: Any) -> Cart:
    """The basket of who sends this request, made if there is none; locked until the transaction
    ends.

    A guest's cookie is set, or lives on for another 90 days.
    """
    if request.user.is_authenticated:
        cart = Cart.objects.get_or_create(user=request.user)[0]
        return lock_cart(cart.pk, request.user) or cart
    cart_id = basket_cookie.read(request)
    cart = (lock_cart(cart_id, None) if cart_id else None) or Cart.objects.create()
    basket_cookie.remember(request, cart.pk)
    return cart
