"""What a void or refund takes back: the lines of the sale, and what of them is back already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Q

from markets.alerts import TAKEN_BACK_TWICE
from markets.card_parts import Giving, Parts, match_lines
from markets.models import Tender, TillSale, TillSaleLine
from markets.services.bookings.card_paid import card_paid
from markets.services.bookings.facts import Fact, facts_of
from markets.services.bookings.oddities import Oddity
from markets.services.bookings.ticket_lines import commission_on
from markets.states import TicketKind
from orders.models import Order


class Originals:
    """Of one correction; the sale's row stays locked, so that two of them never count the same
    pieces."""

    def __init__(self, fact: Fact) -> None:
        self._fact = fact
        sales = TillSale.objects.select_for_update(of=("self",))
        self.sale = sales.filter(pk=fact.data["original"]["id"]).first()
        told, self._before = self._told()
        self._lines = self._lines_by_place()
        self._orders = self._orders_by_payment()
        self._paid = card_paid(told, self._orders)
        backs = [one.data["lines"] for one in (*self._before, fact)]
        self._matched = match_lines(told["lines"], backs)
        self._now: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0])

    def line(self, position: int) -> TillSaleLine | None:
        """The line of the sale that this line of the correction takes back."""
        of = self._matched[-1][position]
        return None if of is None else self._lines[self._fact.data["original"]["id"], of]

    def giving(self) -> Giving:
        """What cards and phones had paid of these lines, less what went back to them before."""
        left: Mapping[str, Parts] = {one.payment: one.parts for one in self._paid}
        for fact, matched in zip(self._before, self._matched, strict=False):
            before = Giving(left, _backs(fact, matched))
            for tender in fact.data["tenders"]:
                before.give(self.payment(tender), -tender["amount"])
            left = before.left
        return Giving(left, _backs(self._fact, self._matched[-1]))

    def payment(self, tender: Mapping[str, Any]) -> str:
        """What a tender of a correction gives back: the payment it names, or the sale's of its
        kind; empty if there is none."""
        if tender["payment"]:
            return str(tender["payment"])
        return next((one.payment for one in self._paid if one.kind == tender["kind"]), "")

    def order(self, payment: str) -> Order | None:
        """Of a payment of the sale."""
        return self._orders.get(payment)

    def commission_back(self, position: int, by_hand: int) -> int:
        """What the programme gives back, not above zero: at the frozen rate, and all the rest with
        the last of what was paid by hand."""
        of = self._matched[-1][position]
        sold = self.line(position)
        assert of is not None
        assert sold is not None
        alike = [sold, *self._taken_back(of)]
        left = sum(line.by_hand for line in alike) + self._now[of][0]
        kept = sum(line.commission for line in alike) + self._now[of][1]
        back = -kept if -by_hand == left else commission_on(by_hand, sold.commission_rate)
        self._now[of][0] += by_hand
        self._now[of][1] += back
        return back

    def oddities(self) -> Iterator[Oddity]:
        """More pieces back than were sold."""
        if self.sale is not None and any(of is None for of in self._matched[-1]):
            yield Oddity(TAKEN_BACK_TWICE, {"original": self.sale.receipt})

    def _told(self) -> tuple[Mapping[str, Any], list[Fact]]:
        """The sale as its till told it, and the corrections before this one, oldest first."""
        if self.sale is None or self.sale.kind != TicketKind.SALE:
            return {"lines": [], "tenders": []}, []
        before = TillSale.objects.filter(original=self.sale).exclude(pk=self._fact.event.id)
        ids = [str(pk) for pk in before.order_by("at", "pk").values_list("pk", flat=True)]
        found = {fact.event.id: fact for fact in facts_of([str(self.sale.pk), *ids])}
        return found[str(self.sale.pk)].data, [found[pk] for pk in ids]

    def _lines_by_place(self) -> dict[tuple[str, int], TillSaleLine]:
        """Of the sale and its corrections: by ticket and place."""
        if self.sale is None:
            return {}
        of_sale = Q(sale=self.sale) | Q(sale__original=self.sale)
        rows = TillSaleLine.objects.filter(of_sale).select_related("commission_rule")
        return {(str(row.sale_id), row.position): row for row in rows}

    def _orders_by_payment(self) -> dict[str, Order]:
        tenders = Tender.objects.filter(sale=self.sale, order__isnull=False)
        found = tenders.select_related("order") if self.sale else []
        return {str(tender.order_id): tender.order for tender in found if tender.order}

    def _taken_back(self, of: int) -> Iterator[TillSaleLine]:
        """What the corrections before took back of this line of the sale."""
        for fact, matched in zip(self._before, self._matched, strict=False):
            for place, match in enumerate(matched):
                if match == of:
                    yield self._lines[fact.event.id, place]


def _backs(fact: Fact, matched: Sequence[int | None]) -> list[tuple[int | None, int]]:
    return [(of, line["total"]) for of, line in zip(matched, fact.data["lines"], strict=True)]
