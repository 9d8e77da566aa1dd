"""What a market's papers show, in French: town halls, customers and inspectors read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import override

from markets.models import Mandate, Market, Stall
from markets.sellers import latest_mandates
from matricia.kit import texts
from matricia.kit.clock import PARIS
from shops.siren import spaced_siren
from shops.states import VatRegime

_REGIMES: Final = {
    VatRegime.FRANCHISE: "TVA non applicable, art. 293 B du CGI",
    VatRegime.VAT: "assujettie à la TVA",
}


@dataclass(frozen=True, slots=True)
class Exhibitor:
    """One row of the list; SIREN in groups of three."""

    stall: str
    shop: str
    legal_name: str
    siren: str
    regime: str
    place: str  # where her shop is


def exhibitors_of(market: Market) -> list[Exhibitor]:
    """Accepted designers by stall, as their mandates name them; without one the cells are empty:
    the list is what shows that something is missing."""
    rows = Stall.objects.accepted().filter(market=market).select_related("shop")
    stalls = list(rows.order_by("number"))
    mandates = latest_mandates([stall.pk for stall in stalls])
    return [_exhibitor(stall, mandates.get(stall.pk)) for stall in stalls]


def _exhibitor(stall: Stall, mandate: Mandate | None) -> Exhibitor:
    return Exhibitor(
        stall=stall.number,
        shop=stall.shop.name,
        legal_name=mandate.legal_name if mandate else "",
        siren=spaced_siren(mandate.siren) if mandate else "",
        regime=_REGIMES[VatRegime(mandate.regime)] if mandate else "",
        place=stall.shop.city,
    )


def declaration_of(market: Market) -> list[tuple[str, str]]:
    """The fields of cerfa 13939 (C. com. L310-2, R310-8), in its order, each with what we know;
    empty is what the organiser fills in by hand."""
    starts, ends = days_of(market)
    exhibitors = Stall.objects.accepted().filter(market=market).count()
    return [
        ("1. Déclarant – dénomination sociale", "ICMAAE"),
        ("1. Déclarant – nom du représentant légal ou statutaire", ""),
        ("1. Déclarant – n° SIRET", ""),
        ("1. Déclarant – adresse", ""),
        ("1. Déclarant – téléphone", ""),
        ("2. Vente – adresse détaillée du lieu", ", ".join(filter(None, _where(market)))),
        ("2. Vente – marchandises vendues", "neuves"),
        ("2. Vente – nature des marchandises", "vêtements et accessoires de mode de créatrices"),
        ("2. Vente – date de début", _day(starts)),
        ("2. Vente – date de fin", _day(ends)),
        ("2. Vente – durée (en jours)", str((ends - starts).days + 1)),
        ("2. Vente – nombre d'exposantes", str(exhibitors)),
        ("3. Engagement – nom et prénom du signataire", ""),
        ("3. Engagement – date et signature", ""),
    ]  # fmt: skip


def heading_of(market: Market) -> str:
    """Name, place and dates on one line."""
    starts, ends = days_of(market)
    name = texts.in_language(market.name, "fr")
    return f"{name}, {market.place}, du {_day(starts)} au {_day(ends)}"


def days_of(market: Market) -> tuple[date, date]:
    """First and last day, in Paris."""
    return market.starts_at.astimezone(PARIS).date(), market.ends_at.astimezone(PARIS).date()


def _where(market: Market) -> tuple[str, str]:
    return market.place, market.address


def _day(day: date) -> str:
    with override("fr"):
        return date_format(day, "DATE_FORMAT")
