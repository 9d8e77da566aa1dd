"""Nobody can bring what is missing in a journal any more: a person says so, and why."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from markets.fiscal.chain import Chain
from markets.fiscal.events import read_event
from markets.fiscal.losses import lost_in, spans
from markets.losses import known_losses
from markets.models import Device, JournalEvent, Till
from markets.permissions import demand_to_organise
from markets.services.journal.house import note
from markets.services.journal.server_chain import locked_end
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.titles import one_line

LONGEST_REASON: Final = 200
LONGEST_NAME: Final = 60
MOST: Final = 1000


@transaction.atomic
def acknowledge_loss(
    device: Device, stream: str, numbers: Collection[int], *, reason: str, actor: User
) -> list[int]:
    """Note in the server's log that these numbers of a device's stream are lost; answers those that
    had not been acknowledged before. They may still come: then they are kept like any others.

    Raises RuleBroken NOT_ORGANISER, REASON, NOT_MISSING (field: numbers), or TOO_MANY.
    """
    till = Till.objects.select_related("market").get(devices=device)
    demand_to_organise(actor, till.market)
    because = one_line(reason)[:LONGEST_REASON]
    if not because:
        message = _("Say what became of them, e.g. “tablet stolen”: it is kept, and shown.")
        raise RuleBroken("REASON", message, "reason")
    if len(numbers) > MOST:
        message = _("At most %(most)d numbers at once: acknowledge them in several steps.")
        raise RuleBroken("TOO_MANY", message % {"most": MOST}, "numbers")
    locked_end()
    wanted = set(numbers)
    _demand_missing(device, stream, wanted)
    chain = Chain(device.serial, str(device.pk), stream, device.public_key)
    fresh = sorted(wanted - lost_in(known_losses(), chain))
    if fresh:
        data = {
            "note": because,
            "serial": device.serial,
            "stream": stream,
            "numbers": fresh,
            "by": {"id": str(actor.pk), "name": _name_of(actor)},
        }
        note("log", "lost", data)
    return fresh


def _name_of(actor: User) -> str:
    return (one_line(actor.get_full_name()) or str(actor))[:LONGEST_NAME]


def _demand_missing(device: Device, stream: str, wanted: set[int]) -> None:
    """Each was written, for something later of the device knows of it, and is not here."""
    rows = JournalEvent.objects.filter(device=device, stream=stream)
    here = set(rows.filter(number__in=wanted).values_list("number", flat=True))
    last = max(rows.aggregate(last=Max("number"))["last"] or 0, _remembered(device, stream))
    wrong = {number for number in wanted if number in here or not 0 < number <= last}
    if wrong or not wanted:
        raise RuleBroken(
            "NOT_MISSING",
            _("Only numbers that are missing can be acknowledged as lost. These are not: %(which)s")
            % {"which": spans(wrong) or "–"},
            "numbers",
        )


def _remembered(device: Device, stream: str) -> int:
    """How far the device's own closings say that the stream went."""
    closings = JournalEvent.objects.filter(device=device, stream="total")
    heads = [read_event(body).data["heads"] for body in closings.values_list("body", flat=True)]
    return max((head[stream]["number"] for head in heads if stream in head), default=0)
