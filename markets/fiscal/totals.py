"""Sums of tickets: what a closing holds, and what never goes back to zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markets.fiscal.canonical import Malformed


@dataclass(frozen=True, slots=True)
class Totals:
    """Cents by seller, rate and tender, and how many tickets they are of.

    `rates` is rate in basis points → (gross, vat). No map holds a zero.
    """

    count: int = 0
    sales: int = 0
    refunds: int = 0
    vat: int = 0
    sellers: Mapping[str, int] = field(default_factory=dict)
    rates: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    tenders: Mapping[str, int] = field(default_factory=dict)

    @property
    def gross(self) -> int:
        """Sales less what was given back."""
        return self.sales + self.refunds

    @classmethod
    def of_ticket(cls, kind: str, data: Mapping[str, Any]) -> Totals:
        """Of one `sale`, `void` or `refund`."""
        sellers: dict[str, int] = {}
        rates: dict[str, tuple[int, int]] = {}
        tenders: dict[str, int] = {}
        for line in data["lines"]:
            sellers[line["seller"]] = sellers.get(line["seller"], 0) + line["total"]
            gross, vat = rates.get(str(line["rate"]), (0, 0))
            rates[str(line["rate"])] = (gross + line["total"], vat + line["vat"])
        for tender in data["tenders"]:
            tenders[tender["kind"]] = tenders.get(tender["kind"], 0) + tender["amount"]
        is_sale = kind == "sale"
        return cls(
            count=1,
            sales=data["total"] if is_sale else 0,
            refunds=0 if is_sale else data["total"],
            vat=sum(line["vat"] for line in data["lines"]),
            sellers=_without_zeros(sellers),
            rates=_without_zeros(rates),
            tenders=_without_zeros(tenders),
        )

    @classmethod
    def of(cls, parts: Iterable[Totals]) -> Totals:
        """The sum."""
        count = sales = refunds = vat = 0
        sellers: dict[str, int] = {}
        rates: dict[str, tuple[int, int]] = {}
        tenders: dict[str, int] = {}
        for part in parts:
            count += part.count
            sales += part.sales
            refunds += part.refunds
            vat += part.vat
            for key, amount in part.sellers.items():
                sellers[key] = sellers.get(key, 0) + amount
            for key, (gross, tax) in part.rates.items():
                before = rates.get(key, (0, 0))
                rates[key] = (before[0] + gross, before[1] + tax)
            for key, amount in part.tenders.items():
                tenders[key] = tenders.get(key, 0) + amount
        return cls(
            count=count,
            sales=sales,
            refunds=refunds,
            vat=vat,
            sellers=_without_zeros(sellers),
            rates=_without_zeros(rates),
            tenders=_without_zeros(tenders),
        )

    def __add__(self, other: Totals) -> Totals:
        return Totals.of((self, other))

    def as_data(self) -> dict[str, Any]:
        """As an event holds it."""
        return {
            "count": self.count,
            "gross": self.gross,
            "net": self.gross - self.vat,
            "vat": self.vat,
            "sales": self.sales,
            "refunds": self.refunds,
            "sellers": dict(self.sellers),
            "rates": {
                rate: {"gross": gross, "net": gross - vat, "vat": vat}
                for rate, (gross, vat) in self.rates.items()
            },
            "tenders": dict(self.tenders),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any], path: str = "totals") -> Totals:
        """Back from an event. Raises Malformed where its parts do not add up to its sums."""
        totals = cls(
            count=data["count"],
            sales=data["sales"],
            refunds=data["refunds"],
            vat=data["vat"],
            sellers=data["sellers"],
            rates={rate: (part["gross"], part["vat"]) for rate, part in data["rates"].items()},
            tenders=data["tenders"],
        )
        if totals.as_data() != data:
            raise Malformed(f"{path}: gross, net and VAT do not add up")
        for name, sums in (
            ("sellers", totals.sellers.values()),
            ("rates", [gross for gross, _ in totals.rates.values()]),
            ("tenders", totals.tenders.values()),
        ):
            if sum(sums) != totals.gross:
                raise Malformed(f"{path}.{name}: do not add up to gross")
        if sum(vat for _, vat in totals.rates.values()) != totals.vat:
            raise Malformed(f"{path}.rates: do not add up to vat")
        zeros = (totals.sellers, totals.rates, totals.tenders)
        if any(len(_without_zeros(dict(part))) < len(part) for part in zeros):
            raise Malformed(f"{path}: holds a zero that should be left out")
        return totals


def _without_zeros(sums: dict[str, Any]) -> dict[str, Any]:
    return {key: amount for key, amount in sums.items() if amount not in (0, (0, 0))}
