"""Programme staff check a claim: it is shown, or it goes back with a reason."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Claim, ShopMember
from shops.services.claims.draft_claim import demand_complete
from shops.services.claims.move_claim import locked, move_claim
from shops.states import ClaimState


@transaction.atomic
def approve_claim(claim: Claim, *, version: int, actor: Any) -> Claim:
    """Show it from now on, as it was when its reviewer read `version`. She neither wrote it nor
    runs the shop.

    Raises RuleBroken NOT_ALLOWED, OWN_CLAIM, CLAIM_CHANGED, CLAIM_STATE, ENDS_BEFORE, PROOF.
    """
    _demand_reviewer(actor, claim)
    claim = locked(claim)
    if claim.version != version:
        raise RuleBroken(
            "CLAIM_CHANGED", _("It was changed after you read it. Read it again, then approve it.")
        )
    demand_complete(claim)
    claim.approved_version = version
    claim.reviewer, claim.reviewed_at, claim.refusal = actor, clock.now(), ""
    move_claim(claim, ClaimState.APPROVED, actor=actor)
    return claim


@transaction.atomic
def refuse_claim(claim: Claim, *, reason: str, actor: Any) -> Claim:
    """Send it back, or take it out of sight after all; the designer reads `reason`.

    Raises RuleBroken NOT_ALLOWED, OWN_CLAIM, REASON, CLAIM_STATE.
    """
    _demand_reviewer(actor, claim)
    if not reason.strip():
        raise RuleBroken("REASON", _("Say what is missing, so that she can mend it."), "reason")
    claim = locked(claim)
    claim.reviewer, claim.reviewed_at, claim.refusal = actor, clock.now(), reason.strip()
    move_claim(claim, ClaimState.REFUSED, actor=actor, note=claim.refusal)
    return claim


def _demand_reviewer(actor: Any, claim: Claim) -> None:
    if actor is None or not (actor.is_active and actor.is_staff):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff check claims."))
    runs_shop = ShopMember.objects.filter(shop=claim.shop_id, user=actor).exists()
    if claim.author_id == actor.pk or runs_shop:
        raise RuleBroken(
            "OWN_CLAIM", _("Somebody who neither wrote it nor runs the shop checks a claim.")
        )
