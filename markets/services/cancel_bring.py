"""A list of pieces is given up before both have signed."""

from __future__ import annotations

from django.db import transaction

from markets.models import Bring
from markets.permissions import can_organise, demand_to_bring
from markets.services.move_bring import lock_bring, move_bring
from markets.states import BringState
from matricia.accounts.models import User


@transaction.atomic
def cancel_bring(bring: Bring, *, actor: User) -> Bring:
    """Nothing moves. Asking again is harmless. Raises RuleBroken NOT_YOUR_STALL or BRING_STATE."""
    bring = lock_bring(bring)
    if not can_organise(actor, bring.stall.market):
        demand_to_bring(actor, bring.stall)
    if bring.state != BringState.CANCELLED:
        move_bring(bring, BringState.CANCELLED)
        bring.save(update_fields=["state"])
    return bring
