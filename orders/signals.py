"""Who signs in or up takes her guest's basket along."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import user_signed_up
from django.contrib.auth.signals import user_logged_in

from matricia.accounts.models import User
from orders import basket_cookie
from orders.models import Cart
from orders.services.merge_carts import merge_carts


def connect() -> None:
    """Called once, when the app is ready."""
    for signal in (user_logged_in, user_signed_up):
        signal.connect(bring_basket, dispatch_uid="orders.bring_basket")


def bring_basket(sender: Any, request: Any, user: User, **_: Any) -> None:
    """Merge the browser's basket into hers; the cookie has done its work."""
    cart_id = basket_cookie.read(request)
    if cart_id is None:
        return
    guest = Cart.objects.filter(pk=cart_id, user=None).first()
    if guest is not None:
        merge_carts(guest, user)
    basket_cookie.forget(request)
