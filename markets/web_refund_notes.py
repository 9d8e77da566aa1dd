"""Web orders given back in cash: the books know at once, the shift by its till's event."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from typing import Final

from markets.models import JournalConflict, JournalEvent, WebReturn
from matricia.kit import clock
from payments.states import RefundMethod

#: A till that lost its network between the refund and its event hands it in later.
PATIENCE: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Unnoted:
    """A refund in cash for which tills noted `noted` cents: nothing, or another amount."""

    web_return: WebReturn
    noted: int


def unnoted() -> list[Unnoted]:
    """Refunds in cash that should have their event by now and have none, or none of their amount;
    the oldest first."""
    late = clock.now() - PATIENCE
    cash = WebReturn.objects.filter(method=RefundMethod.CASH, at__lt=late)
    noted = noted_refunds()
    return [
        Unnoted(row, noted[str(row.pk)])
        for row in cash.select_related("order", "till__market").order_by("at", "pk")
        if noted[str(row.pk)] != row.amount
    ]


def noted_refunds() -> defaultdict[str, int]:
    """Cents that tills noted as given out, by the id of the refund."""
    kept = JournalEvent.objects.filter(stream="shift", kind="web_refund")
    forks = JournalConflict.objects.filter(problem="FORK", stream="shift")
    noted: defaultdict[str, int] = defaultdict(int)
    for body in chain(*(rows.values_list("body", flat=True) for rows in (kept, forks))):
        event = json.loads(body)
        if event["kind"] == "web_refund":
            noted[event["data"]["refund"]] += event["data"]["amount"]
    return noted
