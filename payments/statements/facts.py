"""What the rows behind the books say of each movement: columns that are written once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from orders.states import OrderChannel
from payments.models import (
    Commission,
    Debt,
    DebtPayment,
    DisputePart,
    RefundPart,
    Reversal,
    Share,
    Transfer,
)
from payments.statements.movements import Movement
from shops.models import Shop


class LineKind(StrEnum):
    """What happened."""

    SALE = "sale"
    REFUND = "refund"
    DISPUTE_OPENED = "dispute_opened"
    DISPUTE_WON = "dispute_won"
    DISPUTE_LOST = "dispute_lost"
    DEBT = "debt"
    DEBT_SETTLED = "debt_settled"
    TRANSFER = "transfer"
    REVERSAL = "reversal"
    PAYOUT = "payout"
    PAYOUT_FAILED = "payout_failed"
    MARKET = "market"
    MARKET_FEE = "market_fee"
    MARKET_SETTLED = "market_settled"
    CORRECTION = "correction"


class RuleFact(NamedTuple):
    """A version of a commission rule, as it was frozen. Rates are basis points."""

    name: str
    version: int
    author: str
    rate: int
    vat_rate: int


class CommissionFact(NamedTuple):
    """The commission on one line of an order; `rule` is a position in `FactBook.rules`. Cents;
    `floor` is the part of the amount that only covers what the card payment costs."""

    rule: int
    title: str
    base: int
    amount: int
    vat: int
    floor: int


@dataclass(frozen=True, slots=True)
class Fact:
    """What a movement was. Cents; those that go away from her or the programme have a minus."""

    kind: LineKind
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
    commissions: tuple[CommissionFact, ...] = ()


KINDS: Final[dict[str, LineKind]] = {
    "payment": LineKind.SALE,
    "refund": LineKind.REFUND,
    "debt": LineKind.DEBT,
    "net": LineKind.DEBT_SETTLED,
    "transfer": LineKind.TRANSFER,
    "reversal": LineKind.REVERSAL,
    "payout": LineKind.PAYOUT,
    "payout-failed": LineKind.PAYOUT_FAILED,
    "till-sale": LineKind.MARKET,
    "settlement": LineKind.MARKET_FEE,
    "settlement-paid": LineKind.MARKET_SETTLED,
}
DISPUTE_KINDS: Final[dict[str, LineKind]] = {
    "withdrawn": LineKind.DISPUTE_OPENED,
    "reinstated": LineKind.DISPUTE_WON,
    "lost": LineKind.DISPUTE_LOST,
}


class FactBook:
    """The facts of a shop's movements: one statement per kind of row, however many movements."""

    def __init__(self, shop: Shop, movements: Iterable[Movement]) -> None:
        self.rules: list[RuleFact] = []
        self._shop = shop
        self._positions: dict[RuleFact, int] = {}
        ids: dict[LineKind, list[str]] = defaultdict(list)
        self._meant = {row.reference: kind_and_key(row.reference) for row in movements}
        for kind, key in self._meant.values():
            ids[kind].append(key)
        for kind in (LineKind.DISPUTE_OPENED, LineKind.DISPUTE_WON):
            ids[LineKind.DISPUTE_LOST] += ids[kind]
        load: dict[LineKind, Callable[[list[str]], dict[str, Fact]]] = {
            LineKind.SALE: self._sales,
            LineKind.REFUND: self._refunds,
            LineKind.DISPUTE_LOST: self._disputes,
            LineKind.DEBT: self._debts,
            LineKind.DEBT_SETTLED: self._settled,
            LineKind.TRANSFER: self._transfers,
            LineKind.REVERSAL: self._reversals,
        }
        self._facts = {kind: rows(ids[kind]) for kind, rows in load.items() if ids[kind]}
        for kind in (LineKind.DISPUTE_OPENED, LineKind.DISPUTE_WON):
            self._facts[kind] = self._facts.get(LineKind.DISPUTE_LOST, {})

    def fact_of(self, movement: Movement) -> Fact:
        """What that movement was. A reference without a row of ours is told by its amounts."""
        kind, key = self._meant[movement.reference]
        fact = self._facts.get(kind, {}).get(key)
        if kind in (LineKind.DISPUTE_OPENED, LineKind.DISPUTE_WON) and fact:
            return Fact(kind, -fact.amount, order=fact.order)
        return fact or _bare(kind, key, movement)

    def _sales(self, keys: list[str]) -> dict[str, Fact]:
        rows = Share.objects.filter(shop=self._shop, payment__in=_numbers(keys)).values_list(
            "payment",
            "seller_order",
            "seller_order__number",
            "seller_order__delivery_total",
            "seller_order__gift_total",
            "seller_order__order__channel",
            "gross",
            "commission",
            "commission_vat",
            "amount",
        )
        found = list(rows)
        frozen = self._commissions([row[1] for row in found])
        return {
            str(payment): Fact(
                LineKind.SALE,
                amount,
                order=number,
                at_market=channel == OrderChannel.MARKET,
                gross=gross,
                delivery=delivery,
                gift=gift,
                commission=commission,
                commission_vat=vat,
                commissions=tuple(frozen[seller_order]),
            )
            for (
                payment,
                seller_order,
                number,
                delivery,
                gift,
                channel,
                gross,
                commission,
                vat,
                amount,
            ) in found
        }

    def _commissions(self, seller_orders: list[Any]) -> dict[Any, list[CommissionFact]]:
        rows = Commission.objects.filter(
            line__seller_order__in=_these(seller_orders, "bigint")
        ).values_list(
            "line__seller_order",
            "line__product_title",
            "rule_name",
            "rule_version",
            "rule_author",
            "rate",
            "vat_rate",
            "base",
            "amount",
            "vat",
            "floor",
        )
        found: dict[Any, list[CommissionFact]] = defaultdict(list)
        for seller_order, title, *rule, base, amount, vat, floor in rows.order_by("line"):
            position = self._position(RuleFact._make(rule))
            found[seller_order].append(CommissionFact(position, title, base, amount, vat, floor))
        return found

    def _position(self, rule: RuleFact) -> int:
        if rule not in self._positions:
            self._positions[rule] = len(self.rules)
            self.rules.append(rule)
        return self._positions[rule]

    def _refunds(self, keys: list[str]) -> dict[str, Fact]:
        rows = RefundPart.objects.filter(
            share__shop=self._shop, refund__in=_uuids(keys)
        ).values_list(
            "refund",
            "share__seller_order__number",
            "amount",
            "commission",
            "commission_vat",
        )
        return {
            str(refund): _given_back(LineKind.REFUND, number, amount, ours, vat)
            for refund, number, amount, ours, vat in rows
        }

    def _disputes(self, keys: list[str]) -> dict[str, Fact]:
        rows = DisputePart.objects.filter(
            share__shop=self._shop, dispute__stripe_id__in=keys
        ).values_list(
            "dispute__stripe_id",
            "share__seller_order__number",
            "amount",
            "commission",
            "commission_vat",
        )
        return {
            stripe_id: _given_back(LineKind.DISPUTE_LOST, number, amount, ours, vat)
            for stripe_id, number, amount, ours, vat in rows
        }

    def _debts(self, keys: list[str]) -> dict[str, Fact]:
        rows = Debt.objects.filter(shop=self._shop, pk__in=_numbers(keys)).values_list(
            "pk", "share__seller_order__number", "amount"
        )
        return {str(pk): Fact(LineKind.DEBT, -amount, order=number) for pk, number, amount in rows}

    def _settled(self, keys: list[str]) -> dict[str, Fact]:
        rows = DebtPayment.objects.filter(debt__shop=self._shop, pk__in=_numbers(keys)).values_list(
            "pk",
            "share__seller_order__number",
            Coalesce("debt__share__seller_order__number", "debt__memo"),
            "amount",
            "memo",
        )
        return {
            str(pk): Fact(
                LineKind.DEBT_SETTLED, amount, order=paying or "", other_order=of, about=memo
            )
            for pk, paying, of, amount, memo in rows
        }

    def _transfers(self, keys: list[str]) -> dict[str, Fact]:
        rows = Transfer.objects.filter(share__shop=self._shop, pk__in=_uuids(keys)).values_list(
            "pk", "share__seller_order__number", "amount"
        )
        return {
            str(pk): Fact(LineKind.TRANSFER, amount, order=number) for pk, number, amount in rows
        }

    def _reversals(self, keys: list[str]) -> dict[str, Fact]:
        rows = Reversal.objects.filter(transfer__share__shop=self._shop, pk__in=_uuids(keys))
        return {
            str(pk): Fact(LineKind.REVERSAL, -amount, order=number)
            for pk, number, amount in rows.values_list(
                "pk", "transfer__share__seller_order__number", "amount"
            )
        }


def kind_and_key(reference: str) -> tuple[LineKind, str]:
    """What an entry's reference means, and the id of its row: `transfer:7f…`, `dispute:dp_1:lost`.
    A reference of no known kind is a correction."""
    prefix, _, key = reference.partition(":")
    if prefix == "dispute":
        key, _, step = key.rpartition(":")
        return DISPUTE_KINDS.get(step, LineKind.CORRECTION), key
    return KINDS.get(prefix, LineKind.CORRECTION), key


def _given_back(kind: LineKind, order: str, amount: int, commission: int, vat: int) -> Fact:
    """To the customer: of her amount, and of the programme's commission."""
    return Fact(
        kind,
        -amount,
        order=order,
        gross=-(amount + commission),
        commission=-commission,
        commission_vat=-vat,
    )


def _bare(kind: LineKind, key: str, movement: Movement) -> Fact:
    """What the books alone say."""
    if kind == LineKind.MARKET:
        return Fact(
            kind,
            movement.market,
            gross=movement.market + movement.market_commission,
            commission=movement.market_commission,
        )
    if kind in (LineKind.MARKET_FEE, LineKind.MARKET_SETTLED):
        return Fact(kind, movement.market, about=movement.memo)
    if kind in (LineKind.PAYOUT, LineKind.PAYOUT_FAILED):
        return Fact(kind, movement.stripe, about=key)
    amount = movement.payable + movement.debt or movement.stripe or movement.market
    return Fact(kind, amount, about=movement.memo if kind == LineKind.CORRECTION else "")


def _numbers(keys: Iterable[str]) -> RawSQL:
    return _these([int(key) for key in keys if key.isascii() and key.isdigit()], "bigint")


def _uuids(keys: Iterable[str]) -> RawSQL:
    """Transfers of the time before they were rows of their own have other references."""
    found = []
    for key in keys:
        try:
            found.append(UUID(key))
        except ValueError:
            continue
    return _these(found, "uuid")


def _these(ids: Sequence[Any], kind: str) -> RawSQL:
    """These ids as one parameter: ten thousand placeholders take longer to write than to answer."""
    return RawSQL(f"SELECT unnest(%s::{kind}[])", [list(ids)])  # noqa: S611 - `kind` is ours
