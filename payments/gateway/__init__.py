"""All we ask of Stripe; besides `webhooks` the only module that knows its SDK.

Every function makes one request (lists: one per page) and gives plain values (`facts`). Errors come
in two kinds, because money depends on the difference: `GatewayRefused` is a definite no, nothing
was done; after `GatewayUnsure` it may have been done, so the same is asked again with the same key.
"""

from __future__ import annotations

from payments.gateway.accounts import (
    account,
    create_account,
    dashboard_link,
    onboarding_link,
)
from payments.gateway.books import (
    balance,
    charges,
    events_since,
    moved_by_bank,
)
from payments.gateway.checkouts import (
    checkout,
    expire_checkout,
    open_checkout,
)
from payments.gateway.client import (
    GatewayRefused,
    GatewayUnsure,
    StripeInsideTransactionError,
    asking,
    client,
    in_transaction,
)
from payments.gateway.money_out import (
    refund,
    refund_now,
    refunds,
    reverse,
    transfer,
    transfer_now,
    transfers,
)

__all__ = [
    "GatewayRefused",
    "GatewayUnsure",
    "StripeInsideTransactionError",
    "account",
    "asking",
    "balance",
    "charges",
    "checkout",
    "client",
    "create_account",
    "dashboard_link",
    "events_since",
    "expire_checkout",
    "in_transaction",
    "moved_by_bank",
    "onboarding_link",
    "open_checkout",
    "refund",
    "refund_now",
    "refunds",
    "reverse",
    "transfer",
    "transfer_now",
    "transfers",
]
