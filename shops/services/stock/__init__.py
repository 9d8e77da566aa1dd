"""The only service that moves stock.

Every function locks the stock levels it touches in the order of their ids, so that no two of them
wait for each other, and runs inside its caller's transaction: a check and its allocation are one.
`reference` says what for: "order:<uuid>", "till-sale:<uuid>", "bring:<uuid>".
"""

from __future__ import annotations

from shops.services.stock.at_tills import TillMove, move_at_tills
from shops.services.stock.changes import change_by
from shops.services.stock.holds import (
    FREE_ONLINE,
    availability,
    hold,
    hold_again,
    release,
    sold_out,
    take_held,
)
from shops.services.stock.levels import lock_at
from shops.services.stock.moves import (
    put_back,
    set_on_hand,
    still_out,
    taken_from,
)
from shops.services.stock.transfers import put_back_at, transfer

__all__ = [
    "FREE_ONLINE",
    "TillMove",
    "availability",
    "change_by",
    "hold",
    "hold_again",
    "lock_at",
    "move_at_tills",
    "put_back",
    "put_back_at",
    "release",
    "set_on_hand",
    "sold_out",
    "still_out",
    "take_held",
    "taken_from",
    "transfer",
]
