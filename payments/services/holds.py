"""What keeps a share from being released, and letting it go."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import Share, ShareHold
from payments.services.demand_staff import demand_staff
from payments.services.release_share import HOLD, LONGEST_STAY, release_share
from payments.services.transitions import locked_payment
from payments.states import HoldKind, ShareState

LONGEST_NOTE: Final = 200


def place_hold(
    share: Share,
    kind: HoldKind,
    *,
    note: str = "",
    reference: str = "",
    until: date | None = None,
    actor: User | None = None,
) -> ShareHold:
    """Hold a share back; the same again is harmless. In the caller's transaction with the payment
    locked. A transfer that was asked of Stripe already is not stopped by it."""
    hold, _is_new = ShareHold.objects.get_or_create(
        share=share,
        kind=kind,
        reference=reference,
        lifted_at=None,
        defaults={"note": note, "until": until, "placed_by": actor},
    )
    return hold


def lift_holds(share: Share, kind: HoldKind, *, reference: str = "") -> Share:
    """End the open holds of a kind; what waited for that is released. In the caller's transaction
    with the payment locked."""
    holds = ShareHold.objects.filter(share=share, kind=kind, lifted_at=None)
    if reference:
        holds = holds.filter(reference=reference)
    if holds.update(lifted_at=clock.now()):
        share.refresh_from_db()
        if share.state == ShareState.BLOCKED and share.blocked_because.startswith(HOLD):
            return release_share(share)
    return share


@transaction.atomic
def hold_share(share: Share, *, note: str, until: date | None, actor: User) -> ShareHold:
    """Staff hold a share back, for a reason the designer reads, at the longest until day 75.

    Raises RuleBroken NOT_ALLOWED, INVALID_NOTE, INVALID_DATE, or SHARE_STATE when it has left.
    """
    demand_staff(actor)
    locked_payment(shares=share.pk)
    share = Share.objects.select_related("payment").get(pk=share.pk)
    if share.state not in (ShareState.HELD, ShareState.BLOCKED):
        raise RuleBroken("SHARE_STATE", _("This share is not held any more: it is on its way."))
    note = " ".join(note.split())
    if not note or len(note) > LONGEST_NOTE:
        message = _("Say why in a few words (at most 200 characters): the designer reads it.")
        raise RuleBroken("INVALID_NOTE", message, "note")
    last = _last_day(share)
    until = until or last
    if not clock.today() < until <= last:
        raise RuleBroken(
            "INVALID_DATE",
            _("Choose a date after today and not after %(last)s: Stripe lets money wait so long.")
            % {"last": last.isoformat()},
            "until",
        )
    return place_hold(share, HoldKind.STAFF, note=note, until=until, actor=actor)


@transaction.atomic
def lift_hold(share: Share, *, actor: User) -> Share:
    """Staff let a share go that they held, or that a warning held. Raises RuleBroken NOT_ALLOWED,
    NOT_HELD."""
    demand_staff(actor)
    locked_payment(shares=share.pk)
    share = Share.objects.get(pk=share.pk)
    kinds = [HoldKind.STAFF, HoldKind.WARNING]
    held = share.holds.filter(kind__in=kinds, lifted_at=None).values_list("kind", flat=True)
    if not held:
        raise RuleBroken("NOT_HELD", _("Nobody holds this share. Reload the page to see why."))
    for kind in sorted(set(held)):
        share = lift_holds(share, HoldKind(kind))
    return share


def _last_day(share: Share) -> date:
    paid = share.payment.paid_at or clock.now()
    return (paid + LONGEST_STAY - timedelta(days=1)).astimezone(clock.PARIS).date()
