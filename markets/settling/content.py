"""What a settlement's paper says beside its figures, in values that nothing changes any more."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any, Self

from markets.models import Mandate, Market, Stall, TillSaleLine
from matricia.kit import clock
from shops.states import VatRegime


@dataclass(frozen=True, slots=True)
class SettledLine:
    """A piece of a ticket; cents, negative in what was given back. `at` is Paris time."""

    ticket: str
    at: str
    receipt: str
    kind: str
    label: str
    quantity: int
    discount: int
    total: int

    @property
    def moment(self) -> datetime:
        """When, aware."""
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True, slots=True)
class SettlementContent:
    """Who settles about what, as they were called then; `market` is a name by language."""

    market: Mapping[str, str]
    place: str
    starts_at: str
    ends_at: str
    stall: str
    shop: str
    legal_name: str
    siren: str
    regime: str
    is_provisional: bool
    lines: tuple[SettledLine, ...]

    @property
    def tickets(self) -> set[str]:
        """The ids of its tickets."""
        return {line.ticket for line in self.lines}

    def as_json(self) -> dict[str, Any]:
        """What is kept with a settlement."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {**values, "lines": [list(asdict(line).values()) for line in self.lines]}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """The content that was kept."""
        lines = tuple(SettledLine(*line) for line in values["lines"])
        return cls(**{**values, "lines": lines})


def content_of(
    stall: Stall, *, settled: Collection[str] = (), is_provisional: bool = False
) -> SettlementContent:
    """Of a stall as it stands, without the tickets that are `settled` already (their ids). Stalls
    bring `market` and `shop` with them; takes two statements."""
    mandate = Mandate.objects.filter(stall=stall).order_by("-pk").first()
    market: Market = stall.market
    return SettlementContent(
        market=market.name,
        place=market.place,
        starts_at=_paris(market.starts_at),
        ends_at=_paris(market.ends_at),
        stall=stall.number,
        shop=stall.shop.name,
        legal_name=mandate.legal_name if mandate else "",
        siren=mandate.siren if mandate else "",
        regime=mandate.regime if mandate else VatRegime.FRANCHISE.value,
        is_provisional=is_provisional,
        lines=tuple(_line(row) for row in _lines(stall) if str(row.sale_id) not in settled),
    )


def _lines(stall: Stall) -> Any:
    rows = TillSaleLine.objects.filter(stall=stall).select_related("sale")
    return rows.order_by("sale__at", "sale__device__serial", "sale__number", "position")


def _line(row: TillSaleLine) -> SettledLine:
    return SettledLine(
        ticket=str(row.sale_id),
        at=_paris(row.sale.at),
        receipt=row.sale.receipt,
        kind=row.sale.kind,
        label=row.label,
        quantity=row.quantity,
        discount=row.discount,
        total=row.total,
    )


def _paris(moment: datetime) -> str:
    return moment.astimezone(clock.PARIS).isoformat(timespec="seconds")
