"""What tickets are booked against: stalls, pieces, mandates, card orders and commission rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from markets.models import Mandate, Market, MarketPrice, Stall
from markets.services.bookings.facts import Fact
from markets.services.bookings.note_stall import note_stall
from orders.models import Order, OrderLine
from orders.states import OrderChannel
from payments.models import CommissionRule
from payments.services.commission import rules_for_variants, rules_of_shop
from shops.models import Shop, Variant


class Surroundings:
    """Read set by set for some tickets, whose number does not matter then."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        data = [fact.data for fact in facts]
        lines = [line for one in data for line in one["lines"]]
        self._variants = _variants(lines)
        self._stalls = _stalls(facts)
        self._mandates = _mandates(data)
        self._prices = _prices(self._stalls.values(), self._variants)
        self._orders = _orders(data)
        self._rules = _Rules(facts, self._variants)
        self.noted: set[int] = set()  # stalls that nobody had planned

    def stall(self, market: Market, seller: str) -> Stall:
        """Of a seller at a market; noted if there is none. Raises Shop.DoesNotExist."""
        key = (market.pk, int(seller))
        if key not in self._stalls:
            self._stalls[key] = note_stall(market, Shop.objects.get(pk=key[1]))
            self.noted.add(self._stalls[key].pk)
        return self._stalls[key]

    def variant(self, line: dict[str, Any]) -> Variant | None:
        """The piece of a line, if its seller has it."""
        variant = self._variants.get(int(line["variant"])) if line["variant"] else None
        is_hers = variant is not None and variant.product.shop_id == int(line["seller"])
        return variant if is_hers else None

    def price(self, stall: Stall, variant: Variant) -> tuple[int, datetime | None]:
        """What a piece costs there now, and since when that is so (None: for long)."""
        own = self._prices.get((stall.pk, variant.pk))
        if own is None:
            return variant.price, None
        return (variant.price if own.price is None else own.price), own.changed_at

    def has_mandate(self, stall: Stall, mandate: str) -> bool:
        """Whether that is a mandate of this stall."""
        return bool(mandate) and self._mandates.get(int(mandate)) == stall.pk

    def order(self, payment: str) -> Order | None:
        """What a card or a phone was asked for under this id, if anything."""
        return self._orders.get(payment)

    def rule(self, stall: Stall, variant: Variant | None, at: datetime) -> CommissionRule:
        """Which commission held then."""
        return self._rules.of(stall.shop, variant, at)


def order_parts(order: Order, lines: Sequence[dict[str, Any]]) -> list[int] | None:
    """What of each line of a ticket `order` paid, in cents; None if they do not match: it holds
    one line per line of the ticket, those of each shop in the ticket's order."""
    by_shop: dict[int, list[int]] = {}
    found = OrderLine.objects.filter(seller_order__order=order).order_by("pk")
    for shop_id, total in found.values_list("seller_order__shop", "total"):
        by_shop.setdefault(shop_id, []).append(total)
    parts = []
    for line in lines:
        waiting = by_shop.get(int(line["seller"]))
        if not waiting:
            return None
        parts.append(waiting.pop(0))
    return None if any(by_shop.values()) else parts


def _variants(lines: Sequence[dict[str, Any]]) -> dict[int, Variant]:
    wanted = {int(line["variant"]) for line in lines if line["variant"]}
    rows = Variant.objects.select_related("product__shop")
    return rows.in_bulk([pk for pk in wanted if pk < 2**63])


def _stalls(facts: Sequence[Fact]) -> dict[tuple[int, int], Stall]:
    stalls = Stall.objects.filter(market__in={fact.till.market_id for fact in facts})
    return {(stall.market_id, stall.shop_id): stall for stall in stalls.select_related("shop")}


def _mandates(data: Sequence[dict[str, Any]]) -> dict[int, int]:
    named = {seller["mandate"] for one in data for seller in one["sellers"].values()} - {""}
    rows = Mandate.objects.filter(pk__in=[int(pk) for pk in named if int(pk) < 2**63])
    return dict(rows.values_list("pk", "stall_id"))


def _prices(stalls: Any, variants: dict[int, Variant]) -> dict[tuple[int, int], MarketPrice]:
    rows = MarketPrice.objects.filter(stall__in=list(stalls), variant__in=list(variants))
    return {(row.stall_id, row.variant_id): row for row in rows}


def _orders(data: Sequence[dict[str, Any]]) -> dict[str, Order]:
    asked = {tender["payment"] for one in data for tender in one["tenders"]} - {""}
    orders = Order.objects.filter(channel=OrderChannel.MARKET)
    return {str(pk): order for pk, order in orders.in_bulk([UUID(pk) for pk in asked]).items()}


class _Rules:
    """Commission rules of some pieces, looked up once for each time between two changes."""

    def __init__(self, facts: Sequence[Fact], variants: dict[int, Variant]) -> None:
        self._variants = variants
        self._changes = _changes([fact.at for fact in facts])
        self._of_pieces: dict[int, dict[int, CommissionRule]] = {}
        self._of_shops: dict[tuple[int, int], CommissionRule] = {}

    def of(self, shop: Shop, variant: Variant | None, at: datetime) -> CommissionRule:
        time = bisect_right(self._changes, at)
        if variant is None:
            if (time, shop.pk) not in self._of_shops:
                self._of_shops[time, shop.pk] = rules_of_shop(shop, at)[-1]
            return self._of_shops[time, shop.pk]
        if time not in self._of_pieces:
            self._of_pieces[time] = rules_for_variants(self._variants.values(), at)
        return self._of_pieces[time][variant.pk]


def _changes(moments: Sequence[datetime]) -> list[datetime]:
    """When a rule began or ended between these moments."""
    first, last = min(moments), max(moments)
    during = Q(valid_from__gt=first, valid_from__lte=last)
    during |= Q(valid_until__gt=first, valid_until__lte=last)
    rows = CommissionRule.objects.filter(during).values_list("valid_from", "valid_until")
    return sorted({moment for row in rows for moment in row if moment and first < moment <= last})
