"""Pieces that are at a market: not to be bought online meanwhile, and where they are instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from markets.models import Market, Stall
from markets.states import InvitationState, MarketState
from matricia.kit import clock
from matricia.kit.texts import in_language
from shops.models import StockLevel, Variant
from shops.services.stock import availability

MOST_VARIANTS: Final = 100


@dataclass(frozen=True, slots=True)
class PieceAtMarket:
    """A variant of which some lie at a stall. `is_only_there`: none can be bought online."""

    variant: Variant
    stall: Stall
    is_only_there: bool

    @property
    def market(self) -> Market:
        return self.stall.market

    @property
    def message(self) -> str:
        """Where it is, until when, and what to do; one or two sentences."""
        if not self.is_only_there:
            return _also_there() % self._names()
        return (_there_now() if _has_begun(self.market) else _there_soon()) % self._names()

    def _names(self) -> dict[str, str]:
        return {
            "name": self.variant.product.title,
            "market": in_language(self.market.name),
            "place": self.market.place,
            "stall": self.stall.number,
            "from": _day(self.market.starts_at),
            "until": _day(self.market.ends_at),
        }


def pieces_at_markets(user: Any, variant_ids: Sequence[int]) -> list[PieceAtMarket]:
    """Of these variants (the first hundred), each market that has some, the soonest first.

    Only what this person may see, and only markets that are not over.
    """
    ids = list(variant_ids)[:MOST_VARIANTS]
    levels = StockLevel.objects.filter(
        variant__in=Variant.objects.visible_to(user).filter(pk__in=ids), on_hand__gt=0
    ).select_related("variant__product")
    stalls = _stalls([level.location_id for level in levels])
    at_stalls = [level for level in levels if level.location_id in stalls]
    online = availability([level.variant_id for level in at_stalls]) if at_stalls else {}
    found = [
        PieceAtMarket(level.variant, stalls[level.location_id], online[level.variant_id] == 0)
        for level in at_stalls
    ]
    return sorted(found, key=lambda row: (row.variant.pk, row.market.starts_at, row.stall.pk))


def pieces_of_product(user: Any, product_id: int) -> list[PieceAtMarket]:
    """As `pieces_at_markets`, of all variants of a product."""
    variants = Variant.objects.filter(product=product_id, is_active=True)
    return pieces_at_markets(user, list(variants.values_list("pk", flat=True)))


def _stalls(location_ids: Sequence[int]) -> dict[int, Stall]:
    rows = Stall.objects.filter(
        location__in=location_ids,
        state=InvitationState.ACCEPTED,
        market__ends_at__gt=clock.now(),
    ).exclude(market__state=MarketState.CLOSED)
    return {stall.location_id: stall for stall in rows.select_related("market")}


def _has_begun(market: Market) -> bool:
    return market.starts_at.astimezone(clock.PARIS).date() <= clock.today()


def _day(moment: Any) -> str:
    return date_format(moment.astimezone(clock.PARIS), "j F")


def _there_now() -> str:
    return _(
        "“%(name)s” is at the market today: %(market)s, %(place)s, stall %(stall)s, until "
        "%(until)s. Buy it there; it can be bought here again when it has come home."
    )


def _there_soon() -> str:
    return _(
        "“%(name)s” is kept for a market: %(market)s, %(place)s, stall %(stall)s, from %(from)s to "
        "%(until)s. Buy it there; it can be bought here again when it has come home."
    )


def _also_there() -> str:
    return _(
        "“%(name)s” is also at %(market)s, %(place)s, stall %(stall)s, from %(from)s to %(until)s."
    )
