"""The guest's basket cookie: the signed id of her cart, in no script's reach.

Services and mutations only note on the request what shall be set; `BasketCookieMiddleware` puts it
on the response.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase

NAME: Final = "basket"
SALT: Final = "orders.basket"
MAX_AGE: Final = 60 * 60 * 24 * 90
_NOTE: Final = "basket_to_remember"
_FORGET: Final = "forget"


def read(request: Any) -> UUID | None:
    """The cart this browser holds; None without a cookie, or with one that we did not sign."""
    note = getattr(request, _NOTE, None)
    if isinstance(note, UUID):
        return note
    if note == _FORGET or not isinstance(request, HttpRequest):
        return None
    value = request.get_signed_cookie(NAME, default="", salt=SALT, max_age=MAX_AGE)
    try:
        return UUID(value)
    except ValueError:
        return None


def remember(request: Any, cart_id: UUID) -> None:
    """This browser's basket is `cart_id` from now on."""
    setattr(request, _NOTE, cart_id)


def forget(request: Any) -> None:
    """This browser's basket went into an account."""
    setattr(request, _NOTE, _FORGET)


def write(request: HttpRequest, response: HttpResponseBase) -> None:
    """Put on the response what was noted on the request."""
    note = getattr(request, _NOTE, None)
    if isinstance(note, UUID):
        response.set_signed_cookie(
            NAME,
            str(note),
            salt=SALT,
            max_age=MAX_AGE,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
        )
    elif note == _FORGET:
        response.delete_cookie(NAME, samesite="Lax")
