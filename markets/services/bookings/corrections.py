"""Voids and refunds: counter-entries that take back whole tickets or some of their pieces."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from markets.alerts import CARD_REFUND_FAILED, ORIGINAL_MISSING, TENDER_UNKNOWN
from markets.models import Tender, TillSale, TillSaleLine
from markets.services.bookings.facts import Fact
from markets.services.bookings.oddities import Oddity
from markets.services.bookings.originals import Originals
from markets.services.bookings.surroundings import Surroundings
from markets.services.bookings.ticket import Ticket
from markets.services.bookings.ticket_lines import line_row
from markets.services.bookings.tickets import keep, sale_row, without_booked
from markets.states import TenderKind
from matricia.kit.errors import RuleBroken
from matricia.kit.money import split_amount
from orders.models import Order
from payments.services.refund_counter_order import refund_counter_order

BY_CARD = (TenderKind.CARD, TenderKind.QR)


def book_corrections(facts: Sequence[Fact]) -> None:
    """Each once, one after the other, in the caller's transaction."""
    for fact in without_booked(facts):
        _book(fact)


def _book(fact: Fact) -> None:
    around = Surroundings([fact])
    originals = Originals(fact)
    ticket = Ticket(fact, sale_row(fact, originals.sale))
    if originals.sale is None:
        details = {"original": fact.data["original"]["receipt"]}
        ticket.oddities.append(Oddity(ORIGINAL_MISSING, details))
    ticket.oddities += originals.oddities()
    by_card = _by_card(ticket, originals, around)
    for position, data in enumerate(fact.data["lines"]):
        ticket.lines.append(
            _line(ticket, position, data["total"] - by_card[position], originals, around)
        )
    keep([ticket], around)


def _line(
    ticket: Ticket, position: int, by_hand: int, originals: Originals, around: Surroundings
) -> TillSaleLine:
    """At the rate that was frozen when it was sold; at the one of now where that is not known."""
    data = ticket.fact.data["lines"][position]
    stall = around.stall(ticket.fact.till.market, data["seller"])
    variant = around.variant(data)
    sold = originals.line(position)
    rule = sold.commission_rule if sold else around.rule(stall, variant, ticket.fact.at)
    return line_row(
        ticket,
        position,
        data,
        stall=stall,
        variant=variant,
        by_hand=by_hand,
        rule=rule,
        rate=sold.commission_rate if sold else rule.rate,
        commission=originals.commission_back(position, by_hand) if sold else None,
    )


def _by_card(ticket: Ticket, originals: Originals, around: Surroundings) -> list[int]:
    """Cents, not above zero, that go back by card or phone of each line; asks for the refunds."""
    lines = ticket.fact.data["lines"]
    given = [0] * len(lines)
    for place, data in enumerate(ticket.fact.data["tenders"]):
        order = None
        if data["kind"] in BY_CARD:
            order = around.order(data["payment"]) or originals.order(data["kind"])
            parts = _spread(data["amount"], lines, given, originals)
            given = [one + part for one, part in zip(given, parts, strict=True)]
            _refund(ticket, place, order, data["amount"], parts)
        ticket.tenders.append(_tender(ticket.sale, data, order))
    return given


def _spread(
    amount: int, lines: Sequence[dict[str, Any]], given: Sequence[int], originals: Originals
) -> list[int]:
    """By what of each line had come by card; by the lines themselves where that is not enough."""
    room = [given[i] - line["total"] for i, line in enumerate(lines)]
    by_card = [min(most, max(originals.by_card(i) + given[i], 0)) for i, most in enumerate(room)]
    return split_amount(amount, by_card if sum(by_card) >= -amount else room)


def _tender(sale: TillSale, data: dict[str, Any], order: Order | None) -> Tender:
    return Tender(
        sale=sale,
        kind=TenderKind(data["kind"]),
        amount=data["amount"],
        given=data["given"],
        change=data["change"],
        reference=data["reference"],
        order=order,
    )


def _refund(
    ticket: Ticket, place: int, order: Order | None, amount: int, parts: Sequence[int]
) -> None:
    """Ask for the refund; what is refused is told, and the ticket stands."""
    if not amount:
        return
    if order is None:
        ticket.oddities.append(Oddity(TENDER_UNKNOWN, {"cents": amount}))
        return
    by_shop: defaultdict[int, int] = defaultdict(int)
    for line, cents in zip(ticket.fact.data["lines"], parts, strict=True):
        by_shop[int(line["seller"])] -= cents
    try:
        with transaction.atomic():
            refund_counter_order(
                order,
                parts=by_shop,
                refund_id=uuid.uuid5(uuid.UUID(ticket.fact.event.id), f"tender {place}"),
                reason=ticket.fact.data["reason"],
            )
    except RuleBroken as refused:
        details = {"cents": amount, "why": refused.message}
        ticket.oddities.append(Oddity(CARD_REFUND_FAILED, details))
