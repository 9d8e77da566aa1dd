"""Who sells at a market: accepted designers, with what their mandate says of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from markets.models import Mandate, Market, Stall
from shops.states import VatRegime


@dataclass(frozen=True, slots=True)
class Seller:
    """A designer as tickets name her. `vat_rate` is in basis points, 0 in franchise."""

    id: int  # of the shop
    stall_id: int
    location_id: int
    stall: str  # its number
    name: str
    legal_name: str
    siren: str
    regime: VatRegime
    vat_rate: int
    mandate: int
    accent: str


def sellers_of(market: Market) -> list[Seller]:
    """Those whose pieces the market's tills may sell, by stall. Who signed no mandate is not among
    them: without it we may not take money for her (CMF L314-1 III 2°)."""
    rows = Stall.objects.accepted().filter(market=market).select_related("shop")
    stalls = list(rows.order_by("number"))
    mandates = latest_mandates([stall.pk for stall in stalls])
    return [_seller(stall, mandates[stall.pk]) for stall in stalls if stall.pk in mandates]


def latest_mandates(stalls: Collection[int]) -> dict[int, Mandate]:
    """By the stall's id: what was signed last."""
    signed = Mandate.objects.filter(stall__in=stalls)
    latest = signed.order_by("stall_id", "-pk").distinct("stall_id")
    return {mandate.stall_id: mandate for mandate in latest}


def _seller(stall: Stall, mandate: Mandate) -> Seller:
    return Seller(
        id=stall.shop_id,
        stall_id=stall.pk,
        location_id=stall.location_id,
        stall=stall.number,
        name=stall.shop.name,
        legal_name=mandate.legal_name,
        siren=mandate.siren,
        regime=VatRegime(mandate.regime),
        vat_rate=mandate.vat_rate,
        mandate=mandate.pk,
        accent=stall.shop.accent,
    )
