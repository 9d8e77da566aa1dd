"""All we ask of Stripe; besides `webhooks` the only module that knows its SDK.

Every function makes one request (lists: one per page) and gives plain values (`facts`). Errors come
in two kinds, because money depends on the difference: `GatewayRefused` is a definite no, nothing
was done; after `GatewayUnsure` it may have been done, so the same is asked again with the same key.
"""

from __future__ import annotations

from payments.gateway.accounts import (
    account,
    account_of_thin_event,
    create_account,
    dashboard_link,
    onboarding_link,
)
from payments.gateway.books import (
    balance,
    bookings_since,
    events_since,
    transfer_of_reversal,
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
)
from payments.gateway.disputes import (
    charge_now,
    dispute_now,
    disputes,
    send_evidence,
)
from payments.gateway.endpoints import (
    create_endpoint,
)
from payments.gateway.events import (
    events_of_account,
    thin_events_since,
)
from payments.gateway.money_out import (
    available_of,
    refund,
    refund_now,
    refunds,
    reversals,
    reverse,
    transfer,
    transfer_now,
    transfers,
)
from payments.gateway.payouts import (
    balance_of_account,
    pay_out_weekly,
    payout_now,
    top_up_now,
)
from payments.gateway.terminal import (
    ask_for_card,
    cancel_intent,
    create_reader,
    intent,
    open_intent,
    reader,
)

__all__ = [
    "GatewayRefused",
    "GatewayUnsure",
    "StripeInsideTransactionError",
    "account",
    "account_of_thin_event",
    "ask_for_card",
    "asking",
    "available_of",
    "balance",
    "balance_of_account",
    "bookings_since",
    "cancel_intent",
    "charge_now",
    "checkout",
    "client",
    "create_account",
    "create_endpoint",
    "create_reader",
    "dashboard_link",
    "dispute_now",
    "disputes",
    "events_of_account",
    "events_since",
    "expire_checkout",
    "intent",
    "onboarding_link",
    "open_checkout",
    "open_intent",
    "pay_out_weekly",
    "payout_now",
    "reader",
    "refund",
    "refund_now",
    "refunds",
    "reversals",
    "reverse",
    "send_evidence",
    "thin_events_since",
    "top_up_now",
    "transfer",
    "transfer_now",
    "transfer_of_reversal",
    "transfers",
]
