"""The mails that bring designers their settlements, the same evening."""

from __future__ import annotations

from typing import Final

from markets.models import Settlement
from markets.settling.mails import settlement_mails
from markets.settling.reading import with_all
from matricia.kit.mailing import send_once
from matricia.kit.tasks import enqueue

AT_ONCE: Final = 200


def tell_settlement(settlement_id: int) -> None:
    """Write to the people of that shop, once."""
    rows = with_all(Settlement.objects.all())
    send_once(
        settlement_id, rows, "mailed_at", lambda: settlement_mails(rows.get(pk=settlement_id))
    )


def send_missing_settlements() -> None:
    """Have those sent that were not, whatever the reason."""
    waiting = Settlement.objects.filter(mailed_at=None).order_by("pk").values_list("pk", flat=True)
    for pk in waiting[:AT_ONCE]:
        enqueue("markets.tell_settlement", settlement=pk)
