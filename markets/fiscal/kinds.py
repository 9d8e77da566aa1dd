"""What the data of each kind of event looks like."""

from __future__ import annotations

from typing import Any, Final

from markets.fiscal.canonical import Malformed
from markets.fiscal.shapes import (
    MOMENT_PATTERN,
    Shape,
    by_key,
    digest,
    digits,
    fields,
    matching,
    named,
    one_of,
    open_fields,
    some,
    uuid,
    whole,
    words,
)
from markets.fiscal.tickets import CENTS, COUNTER_SHAPE, REASON, SALE_SHAPE, demand_sums
from markets.fiscal.totals import Totals

CASHIER: Final = fields(id=matching(r"\d{0,18}", "digits or nothing"), name=words(60))
_PIECES: Final = by_key(matching(r"[1-9]\d{0,6}", "a denomination in cents"), whole(0, 100_000))
_NOTED: Final = fields(payment=uuid, reason=words(200))
_TOTALS: Final = fields(
    count=whole(0),
    gross=whole(),
    net=whole(),
    vat=whole(),
    sales=whole(0),
    refunds=whole(most=0),
    sellers=by_key(digits, whole()),
    rates=by_key(matching(r"\d{1,5}", "a rate"), fields(gross=whole(), net=whole(), vat=whole())),
    tenders=by_key(one_of("cash", "card", "qr", "own_terminal"), whole()),
)
_HEADS: Final = by_key(
    matching(r"(\d{1,9}:)?[a-z]{1,12}", "a stream, or a serial and a stream"),
    fields(number=whole(1), hash=digest),
)
_CLOSING: Final = {
    "tickets": fields(first=whole(0), last=whole(0), count=whole(0)),
    "heads": _HEADS,
    "totals": _TOTALS,
    "perpetual": _TOTALS,
    "provisional": some(words(200), most=1000),
}
_DAY: Final = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_TICKETS: Final[dict[str, Shape]] = {
    "sale": SALE_SHAPE,
    "void": COUNTER_SHAPE,
    "refund": COUNTER_SHAPE,
}
_MOVE: Final = fields(amount=whole(1, 2_000_000_000), reason=words(200))
_TEXT: Final = words(200)

STREAMS: Final[dict[str, dict[str, Shape]]] = {
    "ticket": _TICKETS,
    "training": _TICKETS,
    "payment": {
        "asked": fields(
            payment=uuid, kind=one_of("card", "qr"), amount=whole(1), reader=words(255)
        ),
        "paid": _NOTED,
        "failed": _NOTED,
        "cancelled": _NOTED,
        "unknown": _NOTED,
    },
    "shift": {
        "open": fields(
            float=whole(0, 2_000_000_000), counts=_PIECES, till=words(60), market=digits
        ),
        "handover": fields(from_=CASHIER, to=CASHIER),
        "cash_in": _MOVE,
        "cash_out": _MOVE,
        "web_refund": fields(
            refund=uuid, order=words(40), amount=whole(1, 2_000_000_000), manager=CASHIER
        ),
        "close": fields(
            expected=CENTS,
            counted=whole(0, 2_000_000_000),
            counts=_PIECES,
            variance=CENTS,
            reason=words(200),
            unsynced=whole(0),
        ),
    },
    "total": {
        "day": fields(key=matching(_DAY, "a day"), **_CLOSING),
        "month": fields(key=matching(r"\d{4}-(0[1-9]|1[0-2])", "a month"), **_CLOSING),
        "year": fields(key=matching(r"\d{4}", "a year"), **_CLOSING),
        "market": fields(
            key=words(80, shortest=1),
            market=fields(id=digits, name=words(160), place=words(160)),
            devices=by_key(digits, _TOTALS),
            **_CLOSING,
        ),
        "correction": fields(of=uuid, ticket=REASON, totals=_TOTALS),
    },
    "log": {
        "paired": fields(serial=whole(0), till=words(60), key=words(90), agent=words(300)),
        "clock": fields(
            from_=matching(MOMENT_PATTERN, "a time"), to=matching(MOMENT_PATTERN, "a time")
        ),
        "parameter": fields(name=_TEXT, from_=_TEXT, to=_TEXT),
        "snapshot": fields(version=_TEXT, pieces=whole(0)),
        "price_tag": fields(variant=digits, tag=CENTS, price=CENTS),
        "lost": fields(
            note=words(1000, shortest=1),
            serial=whole(1),
            stream=matching("[a-z]{1,12}", "a stream"),
            numbers=some(whole(1), most=1000, least=1),
            by=CASHIER,
        ),
    },
    "copy": {
        "duplicate": fields(
            ticket=REASON, count=whole(1, 100_000), how=one_of("screen", "print", "mail")
        ),
    },
    "collect": {
        "handed_over": fields(
            order=words(40),
            code=words(80),
            lines=some(fields(line=digits, quantity=whole(1, 10_000)), most=500),
        ),
    },
}
"""Stream → kind → shape of the data."""

_NOTE: Final = open_fields(note=words(1000))
_LOG_KIND: Final = matching("[a-z][a-z_]{0,19}", "a kind")


def demand_data(stream: str, kind: str, data: dict[str, Any], number: int) -> None:
    """Raises Malformed unless `data` is what a `kind` of `stream` holds, and adds up.

    `log` takes kinds that we do not know yet, with a `note` and whatever else they hold.
    """
    kinds = named_stream(stream)
    if stream == "log" and kind not in kinds:
        _LOG_KIND(kind, "kind")
        return _NOTE(data, "data")
    named(kinds, kind, "kind")(data, "data")
    if stream in {"ticket", "training"}:
        demand_sums(kind, data)
        _demand_receipt(stream, data["receipt"], number)
    elif stream == "total":
        _demand_totals(data)
    elif kind == "close" and data["variance"] != data["counted"] - data["expected"]:
        raise Malformed("data.variance: not counted − expected")
    return None


def named_stream(stream: str) -> dict[str, Shape]:
    """The kinds of a stream. Raises Malformed for a stream that there is not."""
    if stream not in STREAMS:
        raise Malformed(f"stream: knows no {stream!r}")
    return STREAMS[stream]


def _demand_receipt(stream: str, receipt: str, number: int) -> None:
    is_training = receipt.startswith("T")
    if is_training != (stream == "training") or receipt.partition("-")[2] != f"{number:05d}":
        raise Malformed("data.receipt: not of this number and stream")


def _demand_totals(data: dict[str, Any]) -> None:
    for name in ("totals", "perpetual"):
        if name in data:
            Totals.from_data(data[name], f"data.{name}")
    for serial, totals in data.get("devices", {}).items():
        Totals.from_data(totals, f"data.devices.{serial}")
