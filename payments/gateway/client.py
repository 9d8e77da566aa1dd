"""The client of Stripe's SDK, and what its errors mean for money."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

import stripe
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from matricia.kit.transactions import in_transaction

TIMEOUT: Final = (3, 20)  # seconds to connect, to answer
RETRIES: Final = 2  # by the SDK, with the same key; a StripeClient does none by default
PAGE: Final = 100
ACCOUNT_GONE: Final = "account_invalid"  # on 403: a designer has cut the connection to us

stripe.enable_telemetry = False


class GatewayRefused(Exception):  # noqa: N818  (an outcome that services act on)
    """Stripe said no and did nothing. `code` is Stripe's, e.g. balance_insufficient; its message
    stays out, because it repeats what was sent, and errors end up in logs."""

    def __init__(self, code: str, param: str, request_id: str) -> None:
        super().__init__(code, param, request_id)
        self.code = code
        self.param = param


class GatewayUnsure(Exception):  # noqa: N818
    """No answer, or not a definite one: it may have been done. Ask again with the same key."""


class StripeInsideTransactionError(RuntimeError):
    """A fault of the program: rows would stay locked for as long as Stripe takes to answer."""


@contextmanager
def asking() -> Iterator[stripe.StripeClient]:
    """The client; its errors become ours. Refuses to run inside a transaction."""
    if in_transaction():
        raise StripeInsideTransactionError("Stripe is asked before or after a transaction.")
    try:
        yield client()
    except (stripe.InvalidRequestError, stripe.CardError, stripe.PermissionError) as error:
        if isinstance(error, stripe.PermissionError) and _code(error) != ACCOUNT_GONE:
            # Our key lacks a right: says nothing about what was asked, and ends when it is given.
            raise GatewayUnsure(type(error).__name__, error.request_id or "") from None
        param: str = getattr(error, "param", None) or ""
        raise GatewayRefused(_code(error), param, error.request_id or "") from None
    except stripe.IdempotencyError:
        raise  # one key stood for two requests: a fault of the program, no outcome
    except stripe.StripeError as error:
        raise GatewayUnsure(type(error).__name__, error.request_id or "") from None


def _code(error: stripe.StripeError) -> str:
    """Stripe's; `error.code` stays empty on 403, but the body has it."""
    return error.code or getattr(error.error, "code", None) or ""


def client() -> stripe.StripeClient:
    """The client of this process."""
    return _client(settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE)


@cache
def _client(key: str, base: str) -> stripe.StripeClient:
    if base and key.startswith(("sk_live_", "rk_live_")):
        raise ImproperlyConfigured(
            "STRIPE_API_BASE is set, so this is no real Stripe, but STRIPE_SECRET_KEY is a live "
            "key. Unset STRIPE_API_BASE in production, or use a test key."
        )
    return stripe.StripeClient(
        key,
        base_addresses={"api": base} if base else {},
        max_network_retries=RETRIES,
        http_client=stripe.RequestsClient(timeout=TIMEOUT),
    )
