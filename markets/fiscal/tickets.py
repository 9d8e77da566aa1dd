"""What a ticket looks like, and that it adds up."""

from __future__ import annotations

from typing import Any, Final

from markets.fiscal.canonical import Malformed
from markets.fiscal.shapes import (
    by_key,
    digits,
    digits_or_blank,
    fields,
    flag,
    matching,
    one_of,
    some,
    uuid,
    uuid_or_blank,
    whole,
    words,
)
from markets.fiscal.vat import vat_in

CENTS: Final = whole(-2_000_000_000, 2_000_000_000)
COUNT: Final = whole(-10_000, 10_000)
RATE: Final = whole(0, 10_000)
REASON: Final = words(200, shortest=1)
RECEIPT: Final = matching(r"T?\d{1,9}-\d{5,10}", "a receipt's number")

_TICKET: Final = {
    "receipt": RECEIPT,
    "market": fields(id=digits, name=words(160), place=words(160)),
    "till": words(60),
    "currency": matching("[A-Z]{3}", "a currency"),
    "sellers": by_key(
        digits,
        fields(
            name=words(160),
            siren=matching(r"|\d{9}", "a SIREN or nothing"),
            regime=one_of("franchise", "vat"),
            mandate=digits_or_blank,
        ),
    ),
    "lines": some(
        fields(
            seller=digits,
            variant=digits_or_blank,
            sku=words(120),
            label=words(400),
            quantity=COUNT,
            unit=whole(0, 2_000_000_000),
            discount=CENTS,
            reason=words(200),
            total=CENTS,
            rate=RATE,
            vat=CENTS,
        ),
        most=500,
        least=1,
    ),
    "total": CENTS,
    "tenders": some(
        fields(
            kind=one_of("cash", "card", "qr", "own_terminal"),
            amount=CENTS,
            given=whole(0, 2_000_000_000),
            change=whole(0, 2_000_000_000),
            reference=words(80),
            payment=uuid_or_blank,
        ),
        most=20,
    ),
    "resident": flag,
    "proof": words(200),
}

SALE_SHAPE: Final = fields(**_TICKET)
COUNTER_SHAPE: Final = fields(**_TICKET, original=fields(id=uuid, receipt=RECEIPT), reason=REASON)


def demand_sums(kind: str, data: dict[str, Any]) -> None:
    """Raises Malformed where a ticket of the right shape does not add up, or has a wrong sign."""
    sign = 1 if kind == "sale" else -1
    for place, line in enumerate(data["lines"]):
        _demand_line(line, sign, f"data.lines[{place}]", data["sellers"])
    if sum(line["total"] for line in data["lines"]) != data["total"]:
        raise Malformed("data.total: not the sum of the lines")
    for place, tender in enumerate(data["tenders"]):
        _demand_tender(tender, sign, f"data.tenders[{place}]")
    if sum(tender["amount"] for tender in data["tenders"]) != data["total"]:
        raise Malformed("data.tenders: do not add up to the total")


def _demand_line(line: dict[str, Any], sign: int, path: str, sellers: dict[str, Any]) -> None:
    if line["quantity"] * sign < 1:
        raise Malformed(f"{path}.quantity: has the wrong sign")
    full = line["quantity"] * line["unit"]
    if not 0 <= line["discount"] * sign <= full * sign:
        raise Malformed(f"{path}.discount: beyond the price")
    if line["total"] != full - line["discount"]:
        raise Malformed(f"{path}.total: not quantity × unit − discount")
    if line["vat"] != vat_in(line["total"], line["rate"]):
        raise Malformed(f"{path}.vat: not what the total holds at this rate")
    if line["seller"] not in sellers:
        raise Malformed(f"{path}.seller: not among the sellers")
    if line["rate"] and sellers[line["seller"]]["regime"] == "franchise":
        raise Malformed(f"{path}.rate: a seller in franchise has none")


def _demand_tender(tender: dict[str, Any], sign: int, path: str) -> None:
    if tender["amount"] * sign < 0:
        raise Malformed(f"{path}.amount: has the wrong sign")
    is_cash = tender["kind"] == "cash"
    if (tender["given"] or tender["change"]) and not is_cash:
        raise Malformed(f"{path}: only cash is given and changed")
    if sign > 0 and tender["given"] and tender["given"] - tender["change"] != tender["amount"]:
        raise Malformed(f"{path}: given less change is not the amount")
    if tender["payment"] and tender["kind"] not in {"card", "qr"}:
        raise Malformed(f"{path}.payment: only card and QR have a request")
