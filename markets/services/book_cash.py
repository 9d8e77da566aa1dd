"""Cash in a drawer, in the books: what is each designer's, and what the programme keeps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from markets.models import TillSale, TillSaleLine
from matricia.kit.money import Money
from payments.models import Entry
from payments.services.post_entry import Move, post_entry

COMMISSION_ACCOUNT = "house:market-commission"


def book_cash(sale: TillSale, lines: Iterable[TillSaleLine]) -> Entry:
    """Post `sale` once, under its own reference."""
    return post_entry(sale.reference, cash_moves(sale, lines))


def cash_moves(sale: TillSale, lines: Iterable[TillSaleLine]) -> list[Move]:
    """From the till's drawer: to each shop her net, to the programme one commission per shop."""
    drawer = f"till:{sale.till_id}:drawer"
    nets: dict[int, int] = defaultdict(int)
    commissions: dict[int, int] = defaultdict(int)
    for line in lines:
        nets[line.stall.shop_id] += line.total - line.commission
        commissions[line.stall.shop_id] += line.commission
    moves = []
    for shop_id in sorted(nets):
        moves += [
            Move(drawer, f"shop:{shop_id}:market", Money(nets[shop_id], sale.currency)),
            Move(drawer, COMMISSION_ACCOUNT, Money(commissions[shop_id], sale.currency)),
        ]
    return [move for move in moves if move.amount]
