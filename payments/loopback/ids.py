"""Random identifiers in Stripe's shape: `<prefix>_<24 hex digits>`."""

from __future__ import annotations

import secrets

# Object kind by id prefix, for `expand[]`.
KIND_BY_PREFIX = {
    "ch": "charge",
    "cs": "checkout.session",
    "cus": "customer",
    "dp": "dispute",
    "issfr": "radar.early_fraud_warning",
    "pi": "payment_intent",
    "pm": "payment_method",
    "po": "payout",
    "py": "charge",
    "prv": "review",
    "pyr": "refund",
    "re": "refund",
    "tml": "terminal.location",
    "tmr": "terminal.reader",
    "tr": "transfer",
    "trr": "transfer_reversal",
    "tu": "topup",
    "txn": "balance_transaction",
}


def new_id(prefix: str) -> str:
    """An unguessable id, e.g. `pi_3f…`."""
    return f"{prefix}_{secrets.token_hex(12)}"


def kind_of(identifier: str) -> str | None:
    """The kind of object an id belongs to, if ids of that prefix can be looked up."""
    return KIND_BY_PREFIX.get(identifier.partition("_")[0])
