"""A receipt, read from the signed event of its ticket."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from markets.fiscal.canonical import parse
from markets.models import Device, JournalConflict, JournalEvent, TillSale
from markets.qr import qr_of
from markets.receipts import receipt_address

Part = dict[str, Any]
"""A row of a receipt; its keys are those of docs/journal.md, with `id` where rows have a key."""


@dataclass(frozen=True)
class Receipt:
    """As GraphQL's TillReceipt spells it. Cents, negative in a void or refund."""

    record_event: str
    record_signature: str
    value: dict[str, Any]
    hash: str
    serial: int
    is_fork: bool

    @property
    def event(self) -> str:
        return str(self.value["id"])

    @property
    def kind(self) -> str:
        return str(self.value["kind"])

    @property
    def at(self) -> datetime:
        return datetime.fromisoformat(self.value["at"])

    @property
    def module(self) -> str:
        return str(self.value["module"])

    @property
    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = self.value["data"]
        return data

    @property
    def receipt(self) -> str:
        return str(self.data["receipt"])

    @property
    def market(self) -> Part:
        market: Part = self.data["market"]
        return market

    @property
    def till(self) -> str:
        return str(self.data["till"])

    @property
    def currency(self) -> str:
        return str(self.data["currency"])

    @property
    def sellers(self) -> list[Part]:
        return [{"id": key, **seller} for key, seller in self.data["sellers"].items()]

    @property
    def lines(self) -> list[Part]:
        return list(self.data["lines"])

    @property
    def tenders(self) -> list[Part]:
        return list(self.data["tenders"])

    @property
    def rates(self) -> list[Part]:
        """Sums by rate of VAT, the lowest first."""
        sums: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0])
        for line in self.data["lines"]:
            sums[line["rate"]][0] += line["total"]
            sums[line["rate"]][1] += line["vat"]
        return [
            {"rate": rate, "gross": gross, "net": gross - vat, "vat": vat}
            for rate, (gross, vat) in sorted(sums.items())
        ]

    @property
    def total(self) -> int:
        return int(self.data["total"])

    @property
    def vat(self) -> int:
        return sum(line["vat"] for line in self.data["lines"])

    @property
    def reason(self) -> str:
        return str(self.data.get("reason", ""))

    @cached_property
    def url(self) -> str:
        """Holds the signed sale after its `#`; see docs/journal.md."""
        return receipt_address(self.record_event, self.record_signature)

    @property
    def qr(self) -> str:
        return qr_of(self.url)

    def original(self) -> Part | None:
        """The ticket that this one corrects, if we have it."""
        original = self.data.get("original")
        if original is None:
            return None
        return next(iter(_others(TillSale.objects.filter(pk=original["id"]))), None)

    def corrections(self) -> list[Part]:
        """Tickets that take back this one or pieces of it, the oldest first."""
        return _others(TillSale.objects.filter(original=UUID(self.event)).order_by("at", "pk"))

    def copies(self) -> int:
        """How many duplicates were given out, by whichever device."""
        duplicates = JournalEvent.objects.filter(stream="copy", kind="duplicate")
        return duplicates.filter(body__contains=f'"ticket":"{self.receipt}"').count()


def receipt_of(event_id: str) -> Receipt | None:
    """Of a ticket of the ticket stream, by the id of its event; also of one that forked."""
    try:
        wanted = UUID(event_id)
    except ValueError:
        return None
    kept = JournalEvent.objects.filter(event_id=wanted, stream="ticket").first()
    if kept is not None:
        return _receipt(kept.body, kept.signature, kept.hash, kept.device_id, is_fork=False)
    fork = JournalConflict.objects.filter(event_id=wanted, stream="ticket", problem="FORK").first()
    if fork is None or fork.device_id is None:
        return None
    return _receipt(fork.body, fork.signature, fork.hash, fork.device_id, is_fork=True)


def receipt_by_token(token: str) -> Receipt | None:
    """By the token in the address of its page."""
    sale = TillSale.objects.filter(receipt_token=token).only("pk").first() if token else None
    return receipt_of(str(sale.pk)) if sale else None


def _receipt(body: str, signature: str, digest: str, device_id: UUID, *, is_fork: bool) -> Receipt:
    serial = Device.objects.values_list("serial", flat=True).get(pk=device_id)
    return Receipt(body, signature, parse(body), digest, serial, is_fork)


def _others(sales: Any) -> list[Part]:
    rows = sales.values_list("pk", "receipt", "kind", "at", "total")
    names = ("event", "receipt", "kind", "at", "total")
    return [dict(zip(names, row, strict=True)) for row in rows]
