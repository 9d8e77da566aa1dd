"""A designer's figures of a market, added up from its tickets and from her shares of card payments.

The part of a ticket that no card paid (`TillSaleLine.by_hand`) is ours to hand over, commission and
stall fee taken off. The part that a card paid is counted as Stripe has it: her shares of the orders
behind the tenders, less what was refunded of them. So nothing is counted that was never charged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Final, Self
from uuid import UUID

from django.db.models import F, Sum

from markets.models import Market, Settlement, Stall, Tender, TillSale, TillSaleLine
from markets.states import TenderKind, TicketKind
from matricia.kit.money import split_amount
from payments.models import RefundPart, Share
from payments.states import RefundState

LIVE_CARD: Final = (TenderKind.CARD, TenderKind.QR)


@dataclass(slots=True)
class Figures:
    """Cents, as on a `Settlement`, which explains them; `by_card` is her part of card and QR."""

    tickets: int = 0
    cash: int = 0
    card: int = 0
    qr: int = 0
    own_terminal: int = 0
    refunds: int = 0
    commission: int = 0
    commission_vat: int = 0
    fee: int = 0
    by_card: int = 0

    @property
    def gross(self) -> int:
        """What customers paid for her pieces, refunds taken off."""
        return self.cash + self.card + self.qr + self.own_terminal

    @property
    def net(self) -> int:
        """What is hers."""
        return self.gross - self.commission - self.fee

    @property
    def by_hand(self) -> int:
        """What of it we hold; below zero she owes it."""
        return self.net - self.by_card

    def __sub__(self, other: Figures) -> Figures:
        return Figures(
            **{name: getattr(self, name) - getattr(other, name) for name in _names(Figures)}
        )

    @classmethod
    def settled(cls, settlements: Iterable[Settlement]) -> Self:
        """What these settlements say together."""
        found = list(settlements)
        return cls(**{name: sum(getattr(row, name) for row in found) for name in _names(cls)})

    @property
    def is_nothing(self) -> bool:
        """No figure differs from zero."""
        return not any(getattr(self, name) for name in _names(Figures))


def is_due(settlement: Settlement) -> bool:
    """Something is to be paid, by us or by her, and nobody has."""
    return settlement.by_hand != 0 and settlement.paid_at is None


def figures_of(market: Market) -> dict[int, Figures]:
    """By the stall's id: of all who have accepted, and of all for whom something was sold. In eight
    statements, however much was sold."""
    found: dict[int, Figures] = defaultdict(Figures)
    for stall in Stall.objects.accepted().filter(market=market):
        found[stall.pk].fee = stall.fee
    _add_by_hand(market, found)
    _add_card(market, found)
    return dict(found)


def _add_by_hand(market: Market, found: Mapping[int, Figures]) -> None:
    lines: dict[UUID, list[TillSaleLine]] = defaultdict(list)
    rows = TillSaleLine.objects.filter(sale__till__market=market).select_related("stall")
    for line in rows.order_by("sale", "position"):
        lines[line.sale_id].append(line)
    cash = _cash(market)
    kinds = dict(TillSale.objects.filter(till__market=market).values_list("pk", "kind"))
    for sale, of_ticket in lines.items():
        _add_ticket(found, of_ticket, cash.get(sale, 0))
        if kinds[sale] != TicketKind.SALE:
            for line in of_ticket:
                found[line.stall_id].refunds += line.by_hand


def _add_ticket(found: Mapping[int, Figures], lines: list[TillSaleLine], cash: int) -> None:
    """Cash and another terminal are split over designers as the books split them: by what of each
    no card paid, in the order of their shops."""
    by_hand: dict[tuple[int, int], int] = defaultdict(int)
    for line in lines:
        by_hand[line.stall.shop_id, line.stall_id] += line.by_hand
        found[line.stall_id].commission += line.commission
        found[line.stall_id].commission_vat += line.commission_vat
    keys = sorted(by_hand)
    in_cash = split_amount(cash, [abs(by_hand[key]) for key in keys]) if cash else [0] * len(keys)
    for key, part in zip(keys, in_cash, strict=True):
        hers = found[key[1]]
        hers.tickets += 1
        hers.cash += part
        hers.own_terminal += by_hand[key] - part


def _cash(market: Market) -> dict[UUID, int]:
    """What of each ticket was paid in cash."""
    tenders = Tender.objects.filter(sale__till__market=market, kind=TenderKind.CASH)
    return dict(tenders.order_by().values_list("sale").annotate(Sum("amount")))


def _add_card(market: Market, found: Mapping[int, Figures]) -> None:
    kinds = _orders(market)
    stalls = dict(Stall.objects.filter(market=market).values_list("shop", "pk"))
    shares = Share.objects.filter(payment__order__in=kinds, shop__in=stalls).order_by("pk")
    orders: dict[int, UUID] = {}
    for share in shares.select_related("payment"):
        orders[share.pk] = share.payment.order_id
        hers = found[stalls[share.shop_id]]
        _take(hers, kinds[share.payment.order_id], share.gross)
        hers.commission += share.commission
        hers.commission_vat += share.commission_vat
        hers.by_card += share.amount
    parts = RefundPart.objects.filter(share__in=orders).exclude(refund__state=RefundState.FAILED)
    for share_id, shop, hers_cents, ours, vat in parts.values_list(
        "share", "share__shop", "amount", "commission", "commission_vat"
    ):
        hers = found[stalls[shop]]
        _take(hers, kinds[orders[share_id]], -hers_cents - ours)
        hers.refunds -= hers_cents + ours
        hers.commission -= ours
        hers.commission_vat -= vat
        hers.by_card -= hers_cents


def _orders(market: Market) -> dict[UUID, str]:
    """The orders behind a market's tenders, and whether they are of a card or of a phone."""
    tenders = Tender.objects.filter(
        sale__till__market=market, kind__in=LIVE_CARD, order__isnull=False, amount__gt=0
    )
    return dict(tenders.order_by("pk").values_list("order", F("kind")))


def _take(figures: Figures, kind: str, cents: int) -> None:
    if kind == TenderKind.CARD:
        figures.card += cents
    else:
        figures.qr += cents


def _names(of: type[Figures]) -> list[str]:
    return [field.name for field in fields(of)]
