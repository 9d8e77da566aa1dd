"""Voids and refunds: counter-entries that take back whole tickets or some of their pieces."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from markets.alerts import CARD_REFUND_FAILED, ORIGINAL_MISSING, TENDER_UNKNOWN
from markets.card_parts import Giving
from markets.models import Tender, TillSale, TillSaleLine
from markets.services.bookings.card_paid import BY_CARD
from markets.services.bookings.facts import Fact
from markets.services.bookings.oddities import Oddity
from markets.services.bookings.originals import Originals
from markets.services.bookings.surroundings import Surroundings
from markets.services.bookings.ticket import Ticket
from markets.services.bookings.ticket_lines import line_row
from markets.services.bookings.tickets import keep, sale_row, without_booked
from markets.states import TenderKind
from matricia.kit.errors import RuleBroken
from orders.models import Order
from payments.models import Payment
from payments.services.refund_counter_order import refund_counter_order, refundable_parts


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
    giving = originals.giving() if originals.sale else _giving_alone(ticket.fact, around)
    given = [0] * len(ticket.fact.data["lines"])
    for place, data in enumerate(ticket.fact.data["tenders"]):
        order = None
        if data["kind"] in BY_CARD:
            payment = originals.payment(data)
            order = around.order(payment) or originals.order(payment)
            parts = _give(giving, payment, -data["amount"])
            given = [one - part for one, part in zip(given, parts, strict=True)]
            _refund(ticket, place, order, data["amount"], parts)
        ticket.tenders.append(_tender(ticket.sale, data, order))
    return given


def _giving_alone(fact: Fact, around: Surroundings) -> Giving:
    """While the sale has not come: each designer gives back what she has of the payment."""
    lines = fact.data["lines"]
    shops = list(dict.fromkeys(int(line["seller"]) for line in lines))
    left = {}
    for tender in fact.data["tenders"]:
        order = around.order(tender["payment"])
        payment = Payment.objects.filter(order=order).first() if order else None
        if payment is not None:
            hers = refundable_parts(payment)
            left[tender["payment"]] = [hers.get(shop, 0) for shop in shops]
    return Giving(left, [(shops.index(int(line["seller"])), line["total"]) for line in lines])


def _give(giving: Giving, payment: str, cents: int) -> list[int]:
    """As the till reckoned; a till that gave back more has done so, and the lines say how much."""
    parts = giving.give(payment, cents)
    beyond = giving.give_beyond(cents - sum(parts))
    return [part + more for part, more in zip(parts, beyond, strict=True)]


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
        by_shop[int(line["seller"])] += cents
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
