"""The visitor's basket, made when she first needs one."""

from __future__ import annotations

from typing import Any

from orders import basket_cookie
from orders.models import Cart
from orders.selectors.carts import cart_for


def cart_of(request: Any) -> Cart:
    """The basket of who sends this request; made if there is none.

    A guest's cookie is set, or lives on for another 90 days.
    """
    if request.user.is_authenticated:
        return Cart.objects.get_or_create(user=request.user)[0]
    cart = cart_for(request) or Cart.objects.create()
    basket_cookie.remember(request, cart.pk)
    return cart
