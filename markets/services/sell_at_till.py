"""One basket of several designers, sold for cash."""

from __future__ import annotations

import logging
import secrets
import uuid
from collections import defaultdict
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Shift, Till, TillSale, TillSaleLine
from markets.permissions import demand_to_use_tills
from markets.services.book_cash import book_cash
from markets.services.cash import check_payment
from markets.services.sale_lines import sale_lines
from markets.states import MarketState
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.services import stock

log = logging.getLogger(__name__)


@transaction.atomic
def sell_at_till(
    sale_id: uuid.UUID, *, shift: Shift, wanted: Mapping[int, int], tendered: int, actor: User
) -> TillSale:
    """Sell `wanted` (variant id → quantity) for `tendered` cents of cash.

    `sale_id` is made by the till: the same again answers with the first result and moves nothing.
    Prices, commissions and the receipt's number are the server's, frozen on the rows. Raises
    RuleBroken NOT_ORGANISER, ID_REUSED, SHIFT_CLOSED, MARKET_NOT_OPEN, CASH_LIMIT, TOO_LITTLE_CASH,
    CASH_COUNT, and what `sale_lines` raises.
    """
    till = _locked_till(shift)
    demand_to_use_tills(actor, till.market)
    if sold := TillSale.objects.with_market().filter(pk=sale_id).first():
        return _same(sold, shift, wanted, tendered)
    _check_open(till, shift)
    at = clock.now()
    lines = sale_lines(till.market, wanted, at)
    total = sum(line.total for line in lines)
    check_payment(total, tendered, clock.today())
    sale = TillSale.objects.create(
        id=sale_id,
        shift=shift,
        till=till,
        number=_next_number(till),
        receipt_token=secrets.token_urlsafe(32),
        total=total,
        tendered=tendered,
        change=tendered - total,
        at=at,
    )
    for line in lines:
        line.sale = sale
    TillSaleLine.objects.bulk_create(lines)
    _take_from_stalls(sale, lines, actor)
    book_cash(sale, lines)
    return sale


def _locked_till(shift: Shift) -> Till:
    """One sale at a time per till: so numbers are gap-free and a resent sale is harmless."""
    tills = Till.objects.select_for_update(of=("self",)).select_related("market")
    return tills.get(pk=shift.till_id)


def _same(sale: TillSale, shift: Shift, wanted: Mapping[int, int], tendered: int) -> TillSale:
    """The first result, when this is the same sale resent."""
    sold = dict(sale.lines.values_list("variant", "quantity"))
    same_pieces = None in sold or sold == dict(wanted)  # a deleted variant cannot be compared
    if sale.shift_id != shift.pk or sale.tendered != tendered or not same_pieces:
        raise RuleBroken(
            "ID_REUSED", _("This sale's id belongs to another sale. Start a new sale."), "id"
        )
    return sale


def _check_open(till: Till, shift: Shift) -> None:
    if Shift.objects.filter(pk=shift.pk, closed_at__isnull=False).exists():
        raise RuleBroken("SHIFT_CLOSED", _("This shift is closed. Open a new one to sell."))
    if till.market.state != MarketState.OPEN:
        raise RuleBroken("MARKET_NOT_OPEN", _("This market is not open: nothing can be sold."))


def _next_number(till: Till) -> int:
    till.last_number += 1
    till.save(update_fields=["last_number"])
    return till.last_number


def _take_from_stalls(sale: TillSale, lines: list[TillSaleLine], actor: User) -> None:
    taken: dict[int, dict[int, int]] = defaultdict(dict)
    for line in lines:
        assert line.variant_id is not None
        taken[line.stall.location_id][line.variant_id] = line.quantity
    for location_id in sorted(taken):
        left = stock.sell_at_till(
            sale.reference, location_id=location_id, quantities=taken[location_id], actor=actor
        )
        for variant_id, on_hand in left.items():
            if on_hand < 0:
                log.warning("Variant %s at location %s is at %s", variant_id, location_id, on_hand)
