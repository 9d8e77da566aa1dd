"""A market day without browsers: designers with stalls, tills with devices that sign what they do,
and cards that Stripe has paid. Everything goes the way of real events: kept, then booked."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from markets.fiscal.chain import Record
from markets.models import Device, Market, Stall, TenderRequest, Till
from markets.services.bookings.book import book
from markets.services.journal.append import append_all
from markets.states import TenderKind
from matricia.accounts.models import User
from matricia.kit import clock
from orders.services.place_counter_order import CounterLine, place_counter_order
from payments.facts import CheckoutFacts
from payments.models import Payment
from payments.services.record_payment import record_payment
from payments.states import PaymentMethod
from shops.models import Variant
from tests.factories.markets import MarketFactory, organiser_of, piece_at, stall_at
from tests.markets.fiscal.signing import START, DeviceSigner
from tests.markets.fiscal.tickets import counter_data, line_of, sale_data, tender_of

LOTS: Final = 1000
#: (stall's place, cents) or (stall's place, cents, quantity).
Piece = tuple[int, int] | tuple[int, int, int]


class Fair:
    """An open market with `designers` stalls and `tills` tills, each paired with a device."""

    def __init__(self, designers: int = 2, tills: int = 1, *, fee: int = 0) -> None:
        self.market: Market = MarketFactory()
        self.organiser: User = organiser_of(self.market)
        self.stalls: list[Stall] = [stall_at(self.market) for _ in range(designers)]
        Stall.objects.filter(market=self.market).update(fee=fee)
        self._pieces: dict[int, Variant] = {}
        self.tills = [Counter(self, place) for place in range(tills)]

    def piece(self, stall: int) -> Variant:
        """One that the designer has a thousand of."""
        if stall not in self._pieces:
            self._pieces[stall] = piece_at(self.stalls[stall], LOTS)
        return self._pieces[stall]

    def words(self) -> dict[str, str]:
        """The market as tickets name it."""
        return {"id": str(self.market.pk), "name": "Fair", "place": self.market.place}


class Counter:
    """A till and its device. What it does waits until `sync`."""

    def __init__(self, fair: Fair, place: int) -> None:
        self.fair = fair
        self.till = Till.objects.create(market=fair.market, name=f"Till {place + 1}")
        serial = 100 * fair.market.pk + place + 1
        self.signer = DeviceSigner(serial, device=uuid.uuid4(), seed=serial + 1, start=START)
        self.device = Device.objects.create(
            id=uuid.UUID(self.signer.device),
            serial=serial,
            till=self.till,
            public_key=self.signer.public_key,
            seen_at=clock.now(),
        )
        self.waiting: list[Record] = []
        self.undecided: list[Payment] = []

    def open(self, float_: int = 10_000, shift: str = "") -> Counter:
        """A shift with that float."""
        self.signer.shift = shift or str(uuid.uuid4())
        data = {"float": float_, "counts": {}, "till": self.till.name}
        return self._do("shift", "open", {**data, "market": str(self.fair.market.pk)})

    def close(self, expected: int, counted: int | None = None) -> Counter:
        """The shift, its drawer counted."""
        counted = expected if counted is None else counted
        variance = counted - expected
        data = {"expected": expected, "counted": counted, "counts": {}, "variance": variance}
        reason = "miscounted" if variance else ""
        self._do("shift", "close", {**data, "reason": reason, "unsynced": 0})
        self.signer.shift = ""
        return self

    def sell(self, *pieces: Piece, **tenders: int) -> str:
        """The id of a ticket; paid in cash unless tenders say `card=5000`, `own_terminal=…`;
        `unconfirmed=…` is a card of which Stripe has not said yet that it is paid (`confirm`)."""
        lines = [self._line(*piece) for piece in pieces]
        total = sum(line["total"] for line in lines)
        paid, left = [], [line["total"] for line in lines]
        for kind, cents in (tenders or {"cash": total}).items():
            payment, is_paid = "", kind != "unconfirmed"
            kind = kind if is_paid else TenderKind.CARD.value  # noqa: PLW2901
            if kind in (TenderKind.CARD, TenderKind.QR):
                parts = _first(left, cents)
                left = [rest - part for rest, part in zip(left, parts, strict=True)]
                asked = self._ask(kind, lines, parts)
                payment = str(asked.order_id)
                self.undecided += [] if is_paid else [asked]
                if is_paid:
                    record_payment(asked.pk, _paid(asked))
            paid.append(tender_of(kind, cents, payment=payment))
        self._ticket("sale", sale_data(lines, paid, **self._words(lines)))
        return self._last_id()

    def take_back(self, sale: str, *places: int, tender: str = "") -> str:
        """A refund of these lines of a sale (all: void), as it was paid or by `tender`."""
        original = next(event for event in self.signer.events["ticket"] if event.id == sale)
        if places:
            self._ticket("refund", counter_data(original, lines=places, tender=tender))
        else:
            self._ticket("void", counter_data(original))
        return self._last_id()

    def confirm(self) -> None:
        """Stripe says that what was undecided is paid."""
        for payment in self.undecided:
            record_payment(payment.pk, _paid(payment))

    def skip(self) -> Counter:
        """What was done last never reaches the server."""
        self.waiting.pop()
        return self

    def sync(self) -> Counter:
        """Hand in what waits, and have it booked."""
        results = append_all(self.waiting, received_from=f"device:{self.device.pk}")
        self.waiting = []
        book([result.event_id for result in results])
        return self

    def at(self, moment: datetime) -> Counter:
        """The device's clock."""
        self.signer.now = moment
        return self

    def _do(self, stream: str, kind: str, data: Mapping[str, Any]) -> Counter:
        self.waiting.append(self.signer.event(stream, kind, data))
        return self

    def _ticket(self, kind: str, data: Mapping[str, Any]) -> None:
        self.waiting.append(self.signer.ticket(kind, data))

    def _last_id(self) -> str:
        assert self.signer.last is not None
        return self.signer.last.id

    def _line(self, stall: int, cents: int, quantity: int = 1) -> dict[str, Any]:
        piece = self.fair.piece(stall)
        return line_of(
            cents,
            seller=str(self.fair.stalls[stall].shop_id),
            quantity=quantity,
            variant=str(piece.pk),
            label=piece.product.title,
        )

    def _words(self, lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        here = {str(stall.shop_id): stall for stall in self.fair.stalls}
        sellers = {
            seller: {
                "name": here[seller].shop.name,
                "siren": "732829320",
                "regime": "franchise",
                "mandate": str(here[seller].mandates.get().pk),
            }
            for seller in {line["seller"] for line in lines}
        }
        return {"market": self.fair.words(), "till": self.till.name, "sellers": sellers}

    def _ask(self, kind: str, lines: Sequence[Mapping[str, Any]], parts: Sequence[int]) -> Payment:
        """A card or a phone was asked for these parts of the lines."""
        shops = {str(stall.shop_id): stall.shop for stall in self.fair.stalls}
        asked = [
            CounterLine(
                shop=shops[line["seller"]],
                variant=Variant.objects.get(pk=line["variant"]),
                label=line["label"],
                sku=line["sku"],
                unit=line["unit"],
                quantity=line["quantity"],
                part=part,
            )
            for line, part in zip(lines, parts, strict=True)
        ]
        order = place_counter_order(order_id=uuid.uuid4(), lines=asked, pay_until=clock.now())
        payment = Payment.objects.create(
            order=order, amount=order.total, currency="EUR", method=PaymentMethod.READER
        )
        TenderRequest.objects.create(
            order=order, till=self.till, device=self.device, kind=TenderKind(kind)
        )
        return payment


def _first(left: Sequence[int], cents: int) -> list[int]:
    """`cents` taken from the first lines until they are used up."""
    parts = []
    for rest in left:
        parts.append(min(rest, cents))
        cents -= parts[-1]
    return parts


def _paid(payment: Payment) -> CheckoutFacts:
    return CheckoutFacts(
        session_id=f"cs_{payment.pk}",
        url="",
        status="complete",
        is_paid=True,
        amount=payment.amount,
        currency=payment.currency,
        order_id=str(payment.order_id),
        intent_id=f"pi_{payment.pk}",
        charge_id=f"ch_{payment.pk}",
        fee=30,
    )
