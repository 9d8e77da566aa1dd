"""What a designer does with her stock herself; `services.stock` moves it for them."""

from __future__ import annotations

from shops.services.keep_stock.add_place import add_place
from shops.services.keep_stock.adjust_stock import adjust_stock
from shops.services.keep_stock.book_stocktake import book_stocktake
from shops.services.keep_stock.count_pieces import Scan, count_scans, set_counted
from shops.services.keep_stock.move_pieces import move_pieces
from shops.services.keep_stock.start_stocktake import give_up_stocktake, start_stocktake
from shops.services.keep_stock.tell_low_stock import shops_to_tell, tell_low_stock
from shops.services.keep_stock.watch_stock import watch_stock, watch_variant

__all__ = [
    "Scan",
    "add_place",
    "adjust_stock",
    "book_stocktake",
    "count_scans",
    "give_up_stocktake",
    "move_pieces",
    "set_counted",
    "shops_to_tell",
    "start_stocktake",
    "tell_low_stock",
    "watch_stock",
    "watch_variant",
]
