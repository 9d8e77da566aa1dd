"""Both sides sign what was counted; then the pieces are at the stall, or home."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Bring, BringLine
from markets.permissions import demand_to_bring, demand_to_organise
from markets.services.move_bring import lock_bring, move_bring
from markets.stall_stock import ateliers_of
from markets.states import BringDirection, BringSide, BringState
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.services import stock


@transaction.atomic
def sign_bring(bring: Bring, *, side: BringSide, count: int, actor: User) -> Bring:
    """`actor` signs for `side` the count she has read (its number: `Bring.counts`). The second
    signature, of another person, moves the stock. Signing again is harmless.

    Raises RuleBroken NOT_YOUR_STALL, NOT_ORGANISER, NOT_COUNTED, COUNT_CHANGED, SAME_PERSON,
    BRING_STATE, or TOO_FEW when a counted piece was bought online meanwhile.
    """
    bring = lock_bring(bring)
    if side == BringSide.DESIGNER:
        demand_to_bring(actor, bring.stall)
    else:
        demand_to_organise(actor, bring.stall.market)
    if _signer(bring, side) is not None and bring.counts == count:
        return bring
    _check(bring, side, count, actor)
    setattr(bring, f"{side}_signed_by", actor)
    setattr(bring, f"{side}_signed_at", clock.now())
    if bring.designer_signed_by_id and bring.organiser_signed_by_id:
        move_bring(bring, BringState.DONE)
        _move_pieces(bring, actor)
    bring.save()
    return bring


def _signer(bring: Bring, side: str) -> int | None:
    signer: int | None = getattr(bring, f"{side}_signed_by_id")
    return signer


def _check(bring: Bring, side: BringSide, count: int, actor: User) -> None:
    if bring.state == BringState.PLANNED:
        raise RuleBroken("NOT_COUNTED", _("Count the pieces first; then both sides sign."))
    if bring.state != BringState.COUNTED:
        move_bring(bring, BringState.DONE)  # refuses, in words
    if bring.counts != count:
        raise RuleBroken(
            "COUNT_CHANGED", _("It was counted again meanwhile. Read the new count, then sign.")
        )
    other = BringSide.ORGANISER if side == BringSide.DESIGNER else BringSide.DESIGNER
    if _signer(bring, other) == actor.pk:
        raise RuleBroken(
            "SAME_PERSON",
            _("You have signed for the other side. Somebody else has to sign for this one."),
        )


def _move_pieces(bring: Bring, actor: User) -> None:
    lines = list(bring.lines.all())
    counted = {line.variant_id: line.counted or 0 for line in lines}
    ateliers = ateliers_of(bring.stall)
    if bring.direction == BringDirection.TO_STALL:
        stock.transfer(
            bring.reference,
            counted,
            sources=ateliers,
            target=bring.stall.location_id,
            actor=actor,
        )
        return
    if not ateliers:
        raise RuleBroken(
            "NO_ATELIER", _("This shop has no place for pieces that come home. Add one first.")
        )
    corrections = stock.transfer(
        bring.reference,
        counted,
        sources=[bring.stall.location_id],
        target=ateliers[0],
        expected={line.variant_id: line.planned for line in lines},
        actor=actor,
    )
    for line in lines:
        line.correction = corrections.get(line.variant_id, 0)
    BringLine.objects.bulk_update(lines, ["correction"])
