"""What a void or refund takes back: the lines of the sale, and what of them is back already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from markets.alerts import TAKEN_BACK_TWICE
from markets.models import Tender, TillSale, TillSaleLine
from markets.services.bookings.facts import Fact
from markets.services.bookings.oddities import Oddity
from markets.services.bookings.ticket_lines import commission_on
from matricia.kit.money import split_amount
from orders.models import Order

#: What makes two lines alike: stall, label, SKU, unit price.
Key = tuple[int, str, str, int]


class Originals:
    """Of one correction; the sale's row stays locked, so that two of them never count the same
    pieces."""

    def __init__(self, fact: Fact) -> None:
        sales = TillSale.objects.select_for_update(of=("self",))
        self.sale = sales.filter(pk=fact.data["original"]["id"]).first()
        self._wanted = fact.data["lines"]
        self._sold = list(self._lines_of_sale())
        self._back = list(self._lines_back())
        self._match = self._matches()
        self._now: defaultdict[Key, list[int]] = defaultdict(lambda: [0, 0])

    def line(self, position: int) -> TillSaleLine | None:
        """The line of the sale that this line of the correction takes back."""
        return self._match[position]

    def by_card(self, position: int) -> int:
        """Cents of its pieces that had come by card or phone."""
        sold = self._match[position]
        if sold is None:
            return 0
        wanted = min(-self._wanted[position]["quantity"], sold.quantity)
        return split_amount(sold.total - sold.by_hand, [wanted, sold.quantity - wanted])[0]

    def commission_back(self, position: int, by_hand: int) -> int:
        """What the programme gives back, not above zero: at the frozen rate, and all the rest with
        the last of what was paid by hand."""
        sold = self._match[position]
        assert sold is not None
        alike = [line for line in (*self._sold, *self._back) if _is_of(line, sold)]
        left = sum(line.by_hand for line in alike) + self._now[_key(sold)][0]
        kept = sum(line.commission for line in alike) + self._now[_key(sold)][1]
        back = -kept if -by_hand == left else commission_on(by_hand, sold.commission_rate)
        self._now[_key(sold)][0] += by_hand
        self._now[_key(sold)][1] += back
        return back

    def order(self, kind: str) -> Order | None:
        """What card or phone had paid, when the ticket itself does not say."""
        tenders = Tender.objects.filter(sale=self.sale, kind=kind, order__isnull=False)
        tender = tenders.select_related("order").first() if self.sale else None
        return tender.order if tender else None

    def oddities(self) -> Iterator[Oddity]:
        """More pieces back than were sold."""
        if self.sale is None:
            return
        sold = sum(line.quantity for line in self._sold)
        back = sum(line.quantity for line in self._back)
        now = sum(line["quantity"] for line in self._wanted)
        if sold + back + now < 0:
            yield Oddity(TAKEN_BACK_TWICE, {"original": self.sale.receipt})

    def _lines_of_sale(self) -> Iterator[TillSaleLine]:
        if self.sale is not None:
            yield from self.sale.lines.select_related("commission_rule", "stall")

    def _lines_back(self) -> Iterator[TillSaleLine]:
        if self.sale is not None:
            yield from TillSaleLine.objects.filter(sale__original=self.sale)

    def _matches(self) -> list[TillSaleLine | None]:
        """Each line of the sale serves one line of the correction at most, the alike in order."""
        left = list(self._sold)
        found: list[TillSaleLine | None] = []
        for data in self._wanted:
            match = next((line for line in left if _is_like(line, data)), None)
            if match is not None:
                left.remove(match)
            found.append(match)
        return found


def _is_like(line: TillSaleLine, data: dict[str, Any]) -> bool:
    wanted = (data["seller"], data["label"], data["sku"], data["unit"])
    return (str(line.stall.shop_id), line.label, line.sku, line.unit_price) == wanted


def _key(line: TillSaleLine) -> Key:
    return line.stall_id, line.label, line.sku, line.unit_price


def _is_of(line: TillSaleLine, sold: TillSaleLine) -> bool:
    return _key(line) == _key(sold)
