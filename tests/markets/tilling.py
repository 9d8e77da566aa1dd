"""A till that sells: signs what it does as a browser does, and hands it in."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.test import Client

from markets.devices import hash_token, new_serial
from markets.fiscal.chain import Record
from markets.fiscal.events import Event
from markets.models import Device, Mandate, Stall, Till, TillSale
from markets.services.sync_journal import Synced, sync_journal
from shops.models import Variant
from tests.conftest import Ask
from tests.factories.markets import MarketFactory, TillFactory
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import counter_data, line_of, sale_data, tender_of

SYNC = """mutation ($token: String!, $records: [JournalRecordInput!]!, $waiting: Int!) {
  syncJournal(token: $token, records: $records, waiting: $waiting) {
    results { eventId status message } heads { stream number hash } serverTime
    problems { code message field }
  }
}"""


class SellingTill:
    """A device paired with a till of an open market. What it writes stays in `unsent` until
    `send`."""

    def __init__(self, till: Till | None = None, **market: Any) -> None:
        self.till = till or TillFactory(market=MarketFactory(**market))
        self.market = self.till.market
        self.token = uuid.uuid4().hex
        serial = new_serial()
        self.signer = DeviceSigner(serial, seed=serial + 1)
        self.device = Device.objects.create(
            id=self.signer.device,
            serial=serial,
            till=self.till,
            public_key=self.signer.public_key,
            token_hash=hash_token(self.token),
        )
        self.device.refresh_from_db()
        self.unsent: list[Record] = []

    def open(self, cents: int = 10_000) -> str:
        """A shift with a float; answers its id."""
        self.signer.shift = str(
            uuid.uuid5(uuid.NAMESPACE_OID, f"{self.signer.device} {len(self.signer.records)}"
                       f" {self.signer.now.isoformat()}")
        )  # fmt: skip
        data: dict[str, Any] = {
            "float": cents,
            "counts": {},
            "till": self.till.name,
            "market": str(self.market.pk),
        }
        self.write("shift", "open", data)
        return self.signer.shift

    def sell(
        self, *pieces: Variant, tenders: Sequence[Mapping[str, Any]] = (), **fields: Any
    ) -> Event:
        """Each piece once, for its price, in cash unless `tenders` say otherwise."""
        lines = [self.line(piece) for piece in pieces]
        return self.sell_lines(lines, tenders, **fields)

    def sell_lines(
        self,
        lines: Sequence[Mapping[str, Any]],
        tenders: Sequence[Mapping[str, Any]] = (),
        **fields: Any,
    ) -> Event:
        """These lines, as `line` makes them."""
        given: dict[str, Any] = {
            "market": {"id": str(self.market.pk), "name": "Marché", "place": self.market.place},
            "till": self.till.name,
            "sellers": self.sellers(lines),
        }
        data = sale_data(lines, tenders, **given | fields)
        return self._kept(self.signer.ticket("sale", data))

    def take_back(self, sale: Event, kind: str = "refund", **how: Any) -> Event:
        """A void or refund of a sale; see `counter_data`."""
        return self._kept(self.signer.ticket(kind, counter_data(sale, **how)))

    def write(self, stream: str, kind: str, data: Mapping[str, Any]) -> Event:
        """Any other event."""
        return self._kept(self.signer.event(stream, kind, data))

    def close(self, *, expected: int, counted: int, reason: str = "") -> Event:
        """The end of the shift."""
        data = {
            "expected": expected,
            "counted": counted,
            "counts": {},
            "variance": counted - expected,
            "reason": reason,
            "unsynced": 0,
        }
        return self.write("shift", "close", data)

    def send(self) -> Synced:
        """Hand in what is unsent."""
        records, self.unsent = self.unsent, []
        return sync_journal(self.token, records, waiting=0)

    def send_over_http(self, ask: Ask, records: Sequence[Record], waiting: int = 0) -> Any:
        """As `send`, of these records, through the API."""
        given = [{"event": record.event, "signature": record.signature} for record in records]
        answer = ask(Client(), SYNC, token=self.token, records=given, waiting=waiting)
        return answer["syncJournal"]

    def line(
        self, piece: Variant, quantity: int = 1, *, unit: int | None = None, **changes: Any
    ) -> dict[str, Any]:
        """A line of a ticket, at the piece's price."""
        given: dict[str, Any] = {
            "seller": str(piece.product.shop_id),
            "quantity": quantity,
            "variant": str(piece.pk),
            "label": piece.product.title,
        }
        price = piece.price if unit is None else unit
        return {**line_of(price, **given | changes), "sku": piece.sku}

    def sellers(self, lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """As the till knows the sellers of these lines."""
        return {line["seller"]: self._seller(line["seller"]) for line in lines}

    def _seller(self, shop: str) -> dict[str, str]:
        mandate = Mandate.objects.filter(stall__market=self.market, stall__shop=int(shop)).last()
        return {
            "name": mandate.legal_name if mandate else f"Shop {shop}",
            "siren": "732829320",
            "regime": "franchise",
            "mandate": str(mandate.pk) if mandate else "",
        }

    def _kept(self, record: Record) -> Event:
        self.unsent.append(record)
        return self.signer.of(record)


def sale_of(event: Event) -> TillSale:
    """The row of a ticket."""
    return TillSale.objects.get(pk=event.id)


def on_hand(stall: Stall, variant: Variant) -> int:
    """What is noted of it at a stall."""
    found = variant.stock_levels.filter(location=stall.location).values_list("on_hand", flat=True)
    return int(found.get())


def by_card(cents: int, payment: str = "") -> dict[str, Any]:
    """A card tender."""
    return tender_of("card", cents, payment=payment)


def in_cash(cents: int, given: int = 0) -> dict[str, Any]:
    """A cash tender."""
    return tender_of("cash", cents, given=given)
