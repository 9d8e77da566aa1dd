"""Disputes: opened by cards or the control API, answered through the API, decided by tests."""

from __future__ import annotations

from payments.loopback.errors import Json, invalid
from payments.loopback.events import emit
from payments.loopback.ids import new_id
from payments.loopback.listing import listed
from payments.loopback.rendering import render
from payments.loopback.resources.balances import post
from payments.loopback.resources.charges import booking_of, merged
from payments.loopback.world import DAY, Call, World

DISPUTE_FEE = 2000
_KIND = "dispute"
_DAYS_TO_ANSWER = 9
_OPEN = ("needs_response", "under_review", "warning_needs_response", "warning_under_review")


def open_dispute(
    world: World,
    charge: Json,
    *,
    inquiry: bool = False,
    amount: int | None = None,
    reason: str = "fraudulent",
) -> Json:
    """The cardholder's bank takes the charge or a part of it back (an inquiry only asks).

    Without an amount: all that was not refunded. Several disputes of a charge may follow each
    other, but only one is open at a time.
    """
    disputed = _disputable(world, charge, amount)
    charge = world.store.change("charge", charge["id"], disputed=True)
    dispute: Json = {
        "id": new_id("dp"),
        "object": _KIND,
        "amount": disputed,
        "balance_transactions": [],
        "charge": charge["id"],
        "created": world.now(),
        "currency": charge["currency"],
        "enhanced_eligibility_types": [],
        "evidence": {"enhanced_evidence": {}},
        "evidence_details": {
            "due_by": world.now() + _DAYS_TO_ANSWER * DAY,
            "enhanced_eligibility": {},
            "has_evidence": False,
            "past_due": False,
            "submission_count": 0,
            "submission_method": "not_submitted",
        },
        "is_charge_refundable": inquiry,
        "livemode": False,
        "metadata": {},
        "payment_intent": charge["payment_intent"],
        "reason": reason,
        "status": "warning_needs_response" if inquiry else "needs_response",
    }
    world.store.put(_KIND, dispute)
    emit(world, "charge.dispute.created", dispute)
    return dispute if inquiry else _withdraw(world, dispute, charge)


def escalate(world: World, dispute: Json) -> Json:
    """The bank makes a dispute of its inquiry: what was not refunded meanwhile is withdrawn."""
    if not dispute["status"].startswith("warning") or dispute["status"] not in _OPEN:
        raise invalid(
            f"Only an open inquiry can be escalated; this dispute is {dispute['status']}.",
            "dispute",
        )
    charge = world.store.get("charge", dispute["charge"]) or {}
    left = charge["amount_captured"] - charge["amount_refunded"]
    if left == 0:
        raise invalid("The charge was fully refunded: close the inquiry instead.", "dispute")
    due_by = world.now() + _DAYS_TO_ANSWER * DAY
    escalated = world.store.change(
        _KIND,
        dispute["id"],
        status="needs_response",
        amount=min(dispute["amount"], left),
        evidence_details=dispute["evidence_details"] | {"due_by": due_by},
        is_charge_refundable=False,
    )
    emit(world, "charge.dispute.updated", escalated, before=dispute)
    return _withdraw(world, escalated, charge)


def decide(world: World, dispute: Json, outcome: str) -> Json:
    """Close an open dispute as `won` or `lost` (an inquiry just closes)."""
    if dispute["status"] not in _OPEN:
        raise invalid(f"This dispute is already {dispute['status']}.", "dispute")
    inquiry = dispute["status"].startswith("warning")
    status = "warning_closed" if inquiry else outcome
    closed = world.store.change(
        _KIND, dispute["id"], status=status, is_charge_refundable=inquiry or outcome == "won"
    )
    if inquiry or outcome == "won":
        charge = world.store.change("charge", dispute["charge"], disputed=False)
        if not inquiry:
            closed = _move_funds(world, closed, charge, dispute["amount"], 0)
            emit(world, "charge.dispute.funds_reinstated", closed)
    emit(world, "charge.dispute.closed", closed)
    return closed


def retrieve(call: Call) -> Json:
    """GET /v1/disputes/{dispute}."""
    return render(call.world, _KIND, call.find(_KIND, call.path["dispute"]))


def list_disputes(call: Call) -> Json:
    """GET /v1/disputes."""
    return listed(call, _KIND, "/v1/disputes", equal=("charge", "payment_intent"))


def update(call: Call) -> Json:
    """POST /v1/disputes/{dispute}: evidence; `submit` (the default) sends it to the bank."""
    dispute = call.find(_KIND, call.path["dispute"])
    if dispute["status"] not in _OPEN:
        raise invalid("This dispute is already closed.", "dispute")
    changed = merged(dispute, call.params, ())
    if "evidence" in call.params:
        changed |= _with_evidence(dispute, call.params)
    call.world.store.put(_KIND, changed)
    emit(call.world, "charge.dispute.updated", changed, before=dispute)
    return render(call.world, _KIND, changed)


def close(call: Call) -> Json:
    """POST /v1/disputes/{dispute}/close: accept the loss."""
    dispute = call.find(_KIND, call.path["dispute"])
    return render(call.world, _KIND, decide(call.world, dispute, "lost"))


def _with_evidence(dispute: Json, params: Json) -> Json:
    submitted = params.get("submit", True)
    status: str = dispute["status"]
    details = dispute["evidence_details"] | {"has_evidence": True}
    if submitted:
        status = status.replace("needs_response", "under_review")
        details |= {"submission_count": 1, "submission_method": "manual"}
    evidence = dispute["evidence"] | params["evidence"]
    return {"evidence": evidence, "evidence_details": details, "status": status}


def _disputable(world: World, charge: Json, amount: int | None) -> int:
    if not charge["paid"] or not charge["captured"] or charge.get("source_transfer"):
        raise invalid(f"Charge {charge['id']} is no captured card payment.", "charge")
    disputes = world.store.matching(_KIND, "charge", charge["id"])
    if any(dispute["status"] in _OPEN for dispute in disputes):
        raise invalid(f"Charge {charge['id']} has an open dispute: close it first.", "charge")
    whole: int = charge["amount_captured"]
    left = whole - charge["amount_refunded"] or whole
    disputed = left if amount is None else amount
    if not 1 <= disputed <= whole:
        raise invalid(f"amount must be between 1 and {whole}.", "amount")
    return disputed


def _withdraw(world: World, dispute: Json, charge: Json) -> Json:
    dispute = _move_funds(world, dispute, charge, -dispute["amount"], DISPUTE_FEE)
    emit(world, "charge.dispute.funds_withdrawn", dispute)
    return dispute


def _move_funds(world: World, dispute: Json, charge: Json, amount: int, fee: int) -> Json:
    booking_of(world, charge)
    booked = post(
        world,
        account="",
        amount=amount,
        fee=fee,
        currency=dispute["currency"],
        kind="adjustment",
        source=dispute["id"],
        category="dispute" if amount < 0 else "dispute_reversal",
        description=f"Chargeback {'withdrawal' if amount < 0 else 'reversal'} for {charge['id']}",
    )
    bookings = [*dispute["balance_transactions"], render(world, "balance_transaction", booked)]
    return world.store.change(_KIND, dispute["id"], balance_transactions=bookings)
