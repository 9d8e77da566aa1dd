"""What the API shows of a stored object: private fields go, time-dependent ones are worked out."""

from __future__ import annotations

from collections.abc import Callable

from payments.loopback.errors import Json
from payments.loopback.world import World


def render(world: World, kind: str, body: Json) -> Json:
    """The object as an API answer or event snapshot, nothing expanded."""
    shown = {key: value for key, value in body.items() if not key.startswith("_")}
    derive = _DERIVED.get(kind)
    return shown | derive(world, body) if derive else shown


def list_object(data: list[Json], url: str, *, has_more: bool = False) -> Json:
    """Stripe's v1 list."""
    return {"object": "list", "data": data, "has_more": has_more, "url": url}


def line_items(world: World, session: Json) -> Json:
    """The session's list of lines (only shown when expanded)."""
    return list_object(session["_line_items"], f"/v1/checkout/sessions/{session['id']}/line_items")


def refunds_of(world: World, charge: Json) -> Json:
    """The charge's list of refunds (only shown when expanded), newest first."""
    refunds = world.store.matching("refund", "charge", charge["id"])
    shown = [render(world, "refund", refund) for refund in reversed(refunds)]
    return list_object(shown, f"/v1/charges/{charge['id']}/refunds")


def _transfer(world: World, body: Json) -> Json:
    reversals = world.store.matching("transfer_reversal", "transfer", body["id"])
    shown = [render(world, "transfer_reversal", reversal) for reversal in reversed(reversals)]
    url = f"/v1/transfers/{body['id']}/reversals"
    return {"reversals": list_object(shown[:10], url, has_more=len(shown) > 10)}


def _balance_transaction(world: World, body: Json) -> Json:
    return {"status": "available" if body["available_on"] <= world.now() else "pending"}


def _event(world: World, body: Json) -> Json:
    deliveries = world.store.matching("_delivery", "event", body["id"])
    return {"pending_webhooks": sum(d["state"] == "pending" for d in deliveries)}


def _fraud_warning(world: World, body: Json) -> Json:
    charge = world.store.get("charge", body["charge"]) or {}
    return {"actionable": not (charge["refunded"] or charge["disputed"])}


_DERIVED: dict[str, Callable[[World, Json], Json]] = {
    "balance_transaction": _balance_transaction,
    "event": _event,
    "radar.early_fraud_warning": _fraud_warning,
    "transfer": _transfer,
}
# Fields that are absent until asked for by `expand[]`.
INCLUDABLE: dict[tuple[str, str], Callable[[World, Json], Json]] = {
    ("checkout.session", "line_items"): line_items,
    ("charge", "refunds"): refunds_of,
}
