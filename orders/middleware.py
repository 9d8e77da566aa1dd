"""Sets the guest's basket cookie that a mutation or a sign-in asked for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from orders import basket_cookie


class BasketCookieMiddleware:
    """Writes what `basket_cookie.remember` or `forget` noted on the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._get_response(request)
        basket_cookie.write(request, response)
        return response
