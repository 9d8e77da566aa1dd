"""Where Stripe shall call us."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import stripe

from payments.gateway.client import asking


def create_endpoint(url: str, *, events: Sequence[str], of_accounts: bool) -> str:
    """A webhook endpoint for snapshot events, of ours or of connected accounts; its secret, which
    Stripe shows once. Events come in the version the SDK is pinned to: others have other shapes."""
    wanted: Any = {
        "url": url,
        "enabled_events": list(events),
        "connect": of_accounts,
        "api_version": stripe.api_version,
    }
    with asking() as client:
        made = client.v1.webhook_endpoints.create(wanted)
    return made.secret or ""
