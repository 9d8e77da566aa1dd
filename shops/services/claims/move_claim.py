"""The only place where a claim changes its state."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Claim
from shops.states import NEXT_CLAIM_STATES, ClaimState


def move_claim(claim: Claim, to: ClaimState, *, actor: Any, note: str = "") -> None:
    """Move `claim`, whose row the caller has locked, and note who did it; saves the whole row.

    Raises RuleBroken CLAIM_STATE.
    """
    before = ClaimState(claim.state)
    if to not in NEXT_CLAIM_STATES[before]:
        message = _("A claim that is “%(from)s” cannot become “%(to)s”.")
        raise RuleBroken("CLAIM_STATE", message % {"from": before.label, "to": to.label}, "state")
    claim.state = to
    claim.save()
    claim.events.create(from_state=before, to_state=to, by=actor, note=note)


def locked(claim: Claim) -> Claim:
    """Its row, held until the transaction ends."""
    return Claim.objects.select_for_update(no_key=True).get(pk=claim.pk)
