"""The content of a statement: lines of the books, in values that nothing can change any more.

Everything is read from what is only ever appended: postings by their moment, the columns of a
share that are written once, commissions frozen on order lines, rows of transfers, debts and
disputes. What may change (a title, a rate, a cohort, a state) is not looked at, so the same period
always gives the same content. The name over it is of its day: a closed statement keeps its own.
"""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Self

from matricia.kit import clock
from payments.statements import movements
from payments.statements.facts import CommissionFact, Fact, FactBook, LineKind, RuleFact
from payments.statements.movements import Movement
from payments.statements.periods import midnight
from shops.models import Shop


@dataclass(frozen=True, slots=True)
class Balances:
    """Cents: what the programme owes her (`owed`, less her debt), of which `debt` (never above
    zero), what lies in her Stripe balance, and what she earned in cash at markets."""

    owed: int = 0
    debt: int = 0
    stripe: int = 0
    market: int = 0

    def after(self, line: Line) -> Balances:
        """What they are once `line` has happened."""
        return Balances(
            owed=self.owed + line.owed,
            debt=self.debt + line.debt,
            stripe=self.stripe + line.stripe,
            market=self.market + line.market,
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened. Cents; `owed`, `debt`, `stripe` and `market` are changes of the
    balances, `owed_after` and `stripe_after` what those two are then."""

    at: str
    kind: str
    amount: int
    order: str = ""
    other_order: str = ""
    about: str = ""
    at_market: bool = False
    gross: int = 0
    delivery: int = 0
    gift: int = 0
    commission: int = 0
    commission_vat: int = 0
    owed: int = 0
    debt: int = 0
    stripe: int = 0
    market: int = 0
    owed_after: int = 0
    stripe_after: int = 0
    commissions: tuple[CommissionFact, ...] = ()

    @property
    def moment(self) -> datetime:
        """When, aware."""
        return datetime.fromisoformat(self.at)

    def as_json(self) -> dict[str, Any]:
        """Its values by name, without those that are nothing."""
        values = {name: value for name in _LINE_FIELDS if (value := getattr(self, name))}
        if self.commissions:
            values["commissions"] = [list(fact) for fact in self.commissions]
        return values

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """The line that `as_json` gave, perhaps through a database."""
        commissions = tuple(CommissionFact(*fact) for fact in values.get("commissions", ()))
        return cls(**{"amount": 0, **values, "commissions": commissions})


_LINE_FIELDS = tuple(field.name for field in fields(Line))


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose statement it is, as she was called then."""

    name: str
    slug: str

    @classmethod
    def of(cls, shop: Shop) -> Self:
        """As the shop is called today."""
        return cls(name=shop.name, slug=shop.slug)


@dataclass(frozen=True, slots=True)
class StatementContent:
    """A period of one shop. `rules` are those that `Line.commissions` point to by position."""

    heading: Heading
    starts_on: date
    ends_on: date
    currency: str
    opening: Balances
    closing: Balances
    rules: tuple[RuleFact, ...]
    lines: tuple[Line, ...]

    def as_json(self) -> dict[str, Any]:
        """What is kept of a closed statement."""
        return {
            "heading": _values(self.heading),
            "starts_on": self.starts_on.isoformat(),
            "ends_on": self.ends_on.isoformat(),
            "currency": self.currency,
            "opening": _values(self.opening),
            "closing": _values(self.closing),
            "rules": [list(rule) for rule in self.rules],
            "lines": [line.as_json() for line in self.lines],
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """The content that was kept."""
        return cls(
            heading=Heading(**values["heading"]),
            starts_on=date.fromisoformat(values["starts_on"]),
            ends_on=date.fromisoformat(values["ends_on"]),
            currency=values["currency"],
            opening=Balances(**values["opening"]),
            closing=Balances(**values["closing"]),
            rules=tuple(RuleFact(*rule) for rule in values["rules"]),
            lines=tuple(Line.from_json(line) for line in values["lines"]),
        )

    def total(self, name: str, *kinds: LineKind) -> int:
        """The sum of a column of cents over the lines of these kinds."""
        return sum(getattr(line, name) for line in self.lines if line.kind in kinds)


def statement_content(
    shop: Shop, starts_on: date, ends_on: date, *, heading: Heading | None = None
) -> StatementContent:
    """What the books say of `shop` from the first to the last day, both included, Paris time.

    `heading` is that of the statement when it was closed; without it, the shop's of today. Takes a
    fixed number of statements, however much was sold. Raises ArithmeticError when opening balance
    and lines do not give the closing balance.
    """
    since, before = midnight(starts_on), midnight(_day_after(ends_on))
    opening = _balances(shop, before=since)
    with _collector_paused():
        moved = movements.of_shop(shop, since, before)
        book = FactBook(shop, moved)
        lines = tuple(_lines(opening, moved, book))
    closing = _balances(shop, before=before)
    _check(opening, lines, closing)
    return StatementContent(
        heading=heading or Heading.of(shop),
        starts_on=starts_on,
        ends_on=ends_on,
        currency=shop.currency,
        opening=opening,
        closing=closing,
        rules=tuple(book.rules),
        lines=lines,
    )


def digest_of(content: dict[str, Any]) -> str:
    """SHA-256 of a kept content, in hex; the order of its keys does not matter."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """While ten thousand lines are made, none of them garbage, Python would look through all of
    them for garbage again and again: that took half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _balances(shop: Shop, *, before: datetime) -> Balances:
    cents = movements.balances_before(shop, before)
    return Balances(
        owed=cents["payable"] + cents["debt"],
        debt=cents["debt"],
        stripe=cents["stripe"],
        market=cents["market"],
    )


def _lines(opening: Balances, moved: Iterable[Movement], book: FactBook) -> Iterator[Line]:
    owed, stripe = opening.owed, opening.stripe
    for movement in moved:
        owed += movement.payable + movement.debt
        stripe += movement.stripe
        yield _line(movement, book.fact_of(movement), owed, stripe)


def _line(movement: Movement, fact: Fact, owed_after: int, stripe_after: int) -> Line:
    return Line(
        at=movement.at.astimezone(clock.PARIS).isoformat(timespec="seconds"),
        kind=LineKind(fact.kind),
        amount=fact.amount,
        order=fact.order,
        other_order=fact.other_order,
        about=fact.about,
        at_market=fact.at_market,
        gross=fact.gross,
        delivery=fact.delivery,
        gift=fact.gift,
        commission=fact.commission,
        commission_vat=fact.commission_vat,
        owed=movement.payable + movement.debt,
        debt=movement.debt,
        stripe=movement.stripe,
        market=movement.market,
        owed_after=owed_after,
        stripe_after=stripe_after,
        commissions=fact.commissions,
    )


def _check(opening: Balances, lines: Iterable[Line], closing: Balances) -> None:
    reached = opening
    for line in lines:
        reached = reached.after(line)
    if reached != closing:
        raise ArithmeticError(f"The lines lead to {reached}, but the books say {closing}.")


def _values(row: Any) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(row)}
