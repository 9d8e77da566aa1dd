"""How many pieces of orders still have to leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final

from django.db.models import Sum

from orders.models import OrderLine, ParcelLine, SellerOrder
from orders.states import SellerOrderState

#: What higher rooms know of: pieces (by id of their line, of those they are asked for) that were
#: given back, renounced or cancelled before they left.
GIVEN_UP: Final[list[Callable[[Collection[int]], Mapping[int, int]]]] = []


def unsent(parts: Iterable[SellerOrder]) -> dict[int, int]:
    """Line id → how many of its pieces have to be sent, of every line of parts read with their
    lines; in a fixed number of statements."""
    lines = [(part, line) for part in parts for line in part.lines.all()]
    waiting = [line for part, line in lines if part.state == SellerOrderState.TO_SHIP]
    gone = gone_pieces(waiting)
    left = {line.pk: 0 for _, line in lines}
    return left | {line.pk: max(line.quantity - gone[line.pk], 0) for line in waiting}


def gone_pieces(lines: Collection[OrderLine]) -> Counter[int]:
    """Line id → how many pieces were given up, sent, or handed over at a stall."""
    ids = [line.pk for line in lines]
    gone = Counter(with_buyer(lines))
    for given_up in GIVEN_UP:
        gone.update(given_up(ids) if ids else {})
    return gone


def with_buyer(lines: Collection[OrderLine]) -> dict[int, int]:
    """Line id → how many pieces were sent in a parcel or handed over at a stall."""
    sent = sent_pieces(line.pk for line in lines)
    return {line.pk: line.handed_over + sent.get(line.pk, 0) for line in lines}


def sent_pieces(line_ids: Iterable[int]) -> dict[int, int]:
    """Line id → how many pieces lie in parcels that were sent one by one."""
    wanted = list(line_ids)
    if not wanted:
        return {}
    rows = ParcelLine.objects.filter(line__in=wanted).order_by().values_list("line")
    return dict(rows.annotate(pieces=Sum("quantity")))


def is_partly_gone(part: SellerOrder) -> bool:
    """Whether some of its pieces have left while it is still to be sent."""
    return any(with_buyer(list(part.lines.all())).values())
