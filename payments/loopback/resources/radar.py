"""What Radar says about a charge: a bank's early fraud warning, a review by a human."""

from __future__ import annotations

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.world import World

_WARNING, _REVIEW = "radar.early_fraud_warning", "review"
FRAUD_TYPES = (
    "card_never_received", "fraudulent_card_application", "made_with_counterfeit_card",
    "made_with_lost_card", "made_with_stolen_card", "misc", "unauthorized_use_of_card",
)  # fmt: skip
REVIEW_ENDS = ("approved", "disputed", "refunded", "refunded_as_fraud")


def warn(world: World, charge: Json, fraud_type: str = "unauthorized_use_of_card") -> Json:
    """The card's bank calls a payment probably fraudulent. No money moves, once per charge."""
    if fraud_type not in FRAUD_TYPES:
        raise invalid(f"fraud_type must be one of {', '.join(FRAUD_TYPES)}.", "fraud_type")
    if not charge["paid"] or charge.get("source_transfer"):
        raise invalid(f"Charge {charge['id']} is no card payment.", "charge")
    if world.store.matching(_WARNING, "charge", charge["id"]):
        raise invalid(f"Charge {charge['id']} has its warning already.", "charge")
    warning: Json = {
        "id": new_id("issfr"),
        "object": _WARNING,
        "actionable": True,
        "charge": charge["id"],
        "created": world.now(),
        "fraud_type": fraud_type,
        "livemode": False,
        "payment_intent": charge["payment_intent"],
    }
    world.store.put(_WARNING, warning)
    emit(world, "radar.early_fraud_warning.created", warning)
    return warning


def open_review(world: World, charge: Json) -> Json:
    """Radar holds a payment up for a human to look at."""
    review: Json = {
        "id": new_id("prv"),
        "object": _REVIEW,
        "billing_zip": None,
        "charge": charge["id"],
        "closed_reason": None,
        "created": world.now(),
        "ip_address": None,
        "ip_address_location": None,
        "livemode": False,
        "open": True,
        "opened_reason": "rule",
        "payment_intent": charge["payment_intent"],
        "reason": "rule",
        "session": None,
    }
    world.store.put(_REVIEW, review)
    world.store.change("charge", charge["id"], review=review["id"])
    emit(world, "review.opened", review)
    return review


def close_review(world: World, review: Json, reason: str) -> Json:
    """The human decided."""
    if reason not in REVIEW_ENDS:
        raise invalid(f"reason must be one of {', '.join(REVIEW_ENDS)}.", "reason")
    if not review["open"]:
        raise invalid(f"Review {review['id']} is already closed.", "review")
    closed = world.store.change(
        _REVIEW, review["id"], open=False, closed_reason=reason, reason=reason
    )
    world.store.change("charge", review["charge"], review=None)
    emit(world, "review.closed", closed, before=review)
    return closed
