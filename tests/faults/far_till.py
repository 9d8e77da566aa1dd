"""A till that talks to the platform over the public API; it keeps what it did until it is heard."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from markets.fiscal.chain import Record
from markets.fiscal.closings import day_closing
from markets.fiscal.events import Event
from tests.e2e.visitor import RestartingError, Visitor
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import counter_data, line_of, sale_data, tender_of

MOST_AT_ONCE = 200  # as the server says

START_PAIRING = """mutation ($till: ID!, $replace: Boolean!) {
  startPairing(till: $till, replace: $replace) { code problems { code message } } }"""
PAIR = """mutation ($code: String!, $key: String!) {
  pairDevice(code: $code, publicKey: $key, agent: "A test") { token frame {
    device { id serial } till { id name hasReader } market { id slug name place }
    sellers { id legalName siren regime mandate } cashiers { id name }
  } problems { code message } } }"""
PIECES = """query ($token: String!, $after: String) {
  tillPieces(token: $token, after: $after) { next nodes { id sku title price seller rate } } }"""
SYNC = """mutation ($token: String!, $records: [JournalRecordInput!]!, $waiting: Int!) {
  syncJournal(token: $token, records: $records, waiting: $waiting) {
    results { eventId status } problems { code message } } }"""
ASK = """mutation ($token: String!, $id: ID!, $kind: TenderWay!, $amount: Cents!,
    $lines: [AskedLineInput!]!) {
  askTender(token: $token, id: $id, kind: $kind, amount: $amount, lines: $lines) {
    tender { state url problem } problems { code message } } }"""
TENDER = """query ($token: String!, $id: ID!) { tender(token: $token, id: $id) {
  state url problem } }"""

Line = dict[str, Any]


class FarTill:
    """Paired anew with a till of the demo's market. It sells what its catalogue has."""

    def __init__(
        self, url: str, organiser: Visitor, till: str, *, seed: int, replace: bool = False
    ) -> None:
        self._visitor = Visitor(url)
        self.signer = DeviceSigner(seed=seed)
        started = organiser.insist(START_PAIRING, till=till, replace=replace)["startPairing"]
        assert started["problems"] == []
        paired = self._visitor.insist(
            PAIR, code=started["code"], key=self.signer.public_key
        )["pairDevice"]  # fmt: skip
        assert paired["problems"] == []
        self.token, self.frame = paired["token"], paired["frame"]
        self.signer.serial = self.frame["device"]["serial"]
        self.signer.device = self.frame["device"]["id"]
        self.signer.cashier = self.frame["cashiers"][0]
        self.unsent: list[Record] = []
        self.drawer = 0

    @property
    def serial(self) -> int:
        """Before the number of each of its receipts."""
        return self.signer.serial

    def pieces(self) -> list[dict[str, Any]]:
        """All that may be sold here."""
        found: list[dict[str, Any]] = []
        after: str | None = None
        while True:
            page = self._visitor.insist(PIECES, token=self.token, after=after)["tillPieces"]
            found += page["nodes"]
            after = page["next"]
            if not after:
                return found

    def open(self, cents: int, at: datetime) -> None:
        """A shift with a float."""
        self.signer.now = at
        self.signer.shift = str(uuid.uuid4())
        self.drawer = cents
        about = {"till": self.frame["till"]["name"], "market": self.frame["market"]["id"]}
        self._write("shift", "open", {"float": cents, "counts": {}, **about})

    def sell(self, pieces: Sequence[Mapping[str, Any]], tenders: Sequence[Line] = ()) -> Event:
        """Each piece once, in cash unless told otherwise."""
        lines = [self.line(piece) for piece in pieces]
        sellers = {seller["id"]: seller for seller in self.frame["sellers"]}
        data = sale_data(
            lines,
            tenders,
            market={name: self.frame["market"][name] for name in ("id", "name", "place")},
            till=self.frame["till"]["name"],
            sellers={line["seller"]: _seller(sellers[line["seller"]]) for line in lines},
        )
        return self._ticket("sale", data)

    def take_back(self, sale: Event, kind: str = "refund", **how: Any) -> Event:
        """A void or refund of a sale of any till; see `counter_data`."""
        data = counter_data(sale, **how) | {"till": self.frame["till"]["name"]}
        return self._ticket(kind, data)

    def line(self, piece: Mapping[str, Any]) -> Line:
        """One of a piece, at its price."""
        rate, title = piece["rate"], piece["title"]
        given = {"seller": piece["seller"], "variant": piece["id"], "label": title}
        return {**line_of(piece["price"], rate=rate, **given), "sku": piece["sku"]}

    def ask(self, kind: str, pieces: Sequence[Mapping[str, Any]], parts: Sequence[int]) -> str:
        """Ask a card or a phone for these parts of the pieces' prices; the request's id."""
        request = str(uuid.uuid4())
        lines = [
            {
                "seller": piece["seller"],
                "variant": piece["id"],
                "label": piece["title"],
                "sku": piece["sku"],
                "unit": piece["price"],
                "quantity": 1,
                "part": part,
            }
            for piece, part in zip(pieces, parts, strict=True)
        ]
        given = {"id": request, "kind": kind, "amount": sum(parts), "lines": lines}
        answer = self._visitor.insist(ASK, token=self.token, **given)["askTender"]
        assert answer["problems"] == []
        return request

    def tender(self, request: str) -> dict[str, Any]:
        """How a request stands."""
        found: dict[str, Any] = self._visitor.insist(TENDER, token=self.token, id=request)["tender"]
        return found

    def cash(self, kind: str, cents: int, reason: str) -> None:
        """`cash_in` or `cash_out`."""
        self.drawer += cents if kind == "cash_in" else -cents
        self._write("shift", kind, {"amount": cents, "reason": reason})

    def close(self, counted: int, reason: str = "") -> None:
        """The shift, and the day."""
        data = {"expected": self.drawer, "counted": counted, "counts": {}, "reason": reason}
        self._write(
            "shift", "close", {**data, "variance": counted - self.drawer, "unsynced": 0}
        )  # fmt: skip
        self.signer.shift = ""
        tickets = self.signer.events.get("ticket", [])
        key = self.signer.now.date().isoformat()
        closing = day_closing(key, tickets=tickets, before=None, heads=self.signer.heads)
        self._write("total", "day", closing)

    def sync(self) -> bool:
        """Hand in what waits, oldest first; False when there is no answer."""
        while self.unsent:
            batch = self.unsent[:MOST_AT_ONCE]
            if not self.relay(batch, waiting=len(self.unsent) - len(batch)):
                return False
            self.unsent = self.unsent[len(batch) :]
        return True

    def relay(self, records: Sequence[Record], waiting: int = 0) -> bool:
        """Hand in records, its own or those of another device of the market."""
        given = [{"event": record.event, "signature": record.signature} for record in records]
        try:
            answer = self._visitor.ask(SYNC, token=self.token, records=given, waiting=waiting)
        except RestartingError:
            return False
        assert answer["syncJournal"]["problems"] == []
        statuses = {result["status"] for result in answer["syncJournal"]["results"]}
        assert statuses <= {"APPENDED", "KNOWN"}, statuses
        return True

    def wait(self, minutes: int) -> None:
        """Time passes."""
        self.signer.now += timedelta(minutes=minutes)

    def _ticket(self, kind: str, data: Mapping[str, Any]) -> Event:
        self.drawer += sum(part["amount"] for part in data["tenders"] if part["kind"] == "cash")
        return self._kept(self.signer.ticket(kind, data))

    def _write(self, stream: str, kind: str, data: Mapping[str, Any]) -> Event:
        return self._kept(self.signer.event(stream, kind, data))

    def _kept(self, record: Record) -> Event:
        self.unsent.append(record)
        return self.signer.of(record)


def by(kind: str, cents: int, payment: str = "") -> Line:
    """A tender of these cents."""
    given = {"given": cents} if kind == "cash" else {}
    return tender_of(
        kind, cents, payment=payment, reference="0001" * (kind == "own_terminal"), **given
    )


def _seller(seller: Mapping[str, Any]) -> dict[str, str]:
    return {
        "name": seller["legalName"],
        "siren": seller["siren"],
        "regime": str(seller["regime"]).lower(),
        "mandate": seller["mandate"],
    }
