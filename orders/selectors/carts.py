"""Whose basket is asked for."""

from __future__ import annotations

from typing import Any

from orders import basket_cookie
from orders.delivered_to import DELIVERED_TO
from orders.models import Cart
from orders.models.cart import HOME


def cart_for(request: Any) -> Cart | None:
    """The basket of who sends this request: her account's, else the one of her browser's cookie.

    A cookie never opens a basket that belongs to an account.
    """
    if request.user.is_authenticated:
        return Cart.objects.filter(user=request.user).first()
    cart_id = basket_cookie.read(request)
    return Cart.objects.filter(pk=cart_id, user=None).first() if cart_id else None


def unread_cart(request: Any) -> Cart | None:
    """As `cart_for`, for a service that locks and reads it: a guest's is only named here, and may
    be gone."""
    if request.user.is_authenticated:
        return cart_for(request)
    cart_id = basket_cookie.read(request)
    return Cart(pk=cart_id) if cart_id else None


def delivery_country(request: Any, asked: str | None = None) -> str:
    """`asked` when it is one we deliver to, else where the visitor's basket goes, else France."""
    wanted = (asked or "").strip().upper()
    if wanted in DELIVERED_TO:
        return wanted
    cart = cart_for(request)
    return cart.goes_to if cart else HOME


def own_cart(request: Any) -> Cart:
    """As `cart_for`. Raises Cart.DoesNotExist when nothing was put in yet."""
    cart = cart_for(request)
    if cart is None:
        raise Cart.DoesNotExist
    return cart
