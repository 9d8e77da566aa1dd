"""The only place where a list of pieces changes state."""

from __future__ import annotations

from django.utils.translation import gettext as _

from markets.models import Bring
from markets.states import NEXT_BRING_STATES, BringState
from matricia.kit.errors import RuleBroken


def lock_bring(bring: Bring) -> Bring:
    """The row as it is now, locked until the caller's transaction ends."""
    return (
        Bring.objects.select_for_update(of=("self",))
        .select_related("stall__market", "stall__shop")
        .get(pk=bring.pk)
    )


def move_bring(bring: Bring, to: BringState) -> None:
    """`bring`, locked, in state `to` (not saved). Raises RuleBroken BRING_STATE."""
    if to not in NEXT_BRING_STATES[BringState(bring.state)]:
        raise RuleBroken(
            "BRING_STATE",
            _("This list is “%(state)s”: that cannot be done any more. Make a new list.")
            % {"state": bring.get_state_display()},
        )
    bring.state = to
