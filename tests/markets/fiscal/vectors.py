"""The bytes that Python and the browser have to agree on: `vectors.json`, made here.

`python -m tests.markets.fiscal.vectors` writes the file; a test holds it to this. Keys are made of
small numbers and signatures are deterministic (RFC 6979), so it comes out the same every time.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from markets.fiscal.base64url import to_base64url
from markets.fiscal.canonical import canonical
from markets.fiscal.chain import Record
from markets.fiscal.closings import day_closing, period_closing
from markets.fiscal.curve import N
from markets.fiscal.events import FIRST, Event, event_hash
from markets.fiscal.totals import Totals
from markets.fiscal.vat import vat_in
from tests.markets.fiscal.keys import pair_of, written
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import counter_data, line_of, sale_data, tender_of

FILE: Final = Path(__file__).with_name("vectors.json")
PAYMENT: Final = "3f1de4a6-6a0e-4f0e-9a55-0d4c39c9a001"

AWKWARD: Final[dict[str, Any]] = {
    "empty": {},
    "keys are sorted by their bytes": {
        "b": 1,
        "a": 2,
        "10": 3,
        "9": 4,
        "a:b": 5,
        "a.b": 6,
        "a-b": 7,
    },
    "digits stay in text order": {"2000": 1, "550": 2, "0": 3, "10": 4},
    "nested": {"list": [[], {}, [1, [2, {"x": [True, False]}]]]},
    "accents": {"text": "Éthique, cœur, ﬁl, ß, ｆｕｌｌ"},
    "not normalised": {"text": "e\u0301 and é"},
    "beyond the BMP": {"text": "🧵 𝔊 👩\u200d🎨"},
    "arabic and marks of direction": {"text": "سوق \u200f\u202eabc\u202c"},
    "separators of lines": {"text": "a\u2028b\u2029c\u0085d"},
    "escapes": {"text": 'tab\t line\n return\r form\f back\b quote" slash/ backslash\\'},
    "controls": {"text": "\u0001\u001f\u007f\u0080"},
    "markup": {"text": "<script>&amp;</script>"},
    "byte order mark and last characters": {"text": "\ufeff\uffff\U0010ffff"},
    "large numbers": {"most": 2**53 - 1, "least": -(2**53) + 1, "zero": 0, "minus": -1},
}

REFUSED: Final[dict[str, str]] = {
    "a space": '{"a": 1}',
    "keys out of order": '{"b":1,"a":2}',
    "a key twice": '{"a":1,"a":1}',
    "a fraction": '{"a":1.5}',
    "a fraction of nothing": '{"a":1.0}',
    "an exponent": '{"a":1e2}',
    "minus zero": '{"a":-0}',
    "null": '{"a":null}',
    "too large": '{"a":9007199254740992}',
    "too small": '{"a":-9007199254740992}',
    "not a number": '{"a":NaN}',
    "a capital in a key": '{"A":1}',
    "an empty key": '{"":1}',
    "an escaped letter": '{"a":"\\u0061"}',
    "an escaped slash": '{"a":"\\/"}',
    "capital hex digits": '{"a":"\\u001F"}',
    "a long escape": '{"a":"\\u000a"}',
    "half of a pair": '{"a":"\\ud800"}',
    "U+0000": '{"a":"\\u0000"}',
    "a list": "[1]",
    "a number": "1",
    "a line after it": '{"a":1}\n',
    "a mark before it": '\ufeff{"a":1}',
    "nothing": "",
}

VAT: Final = [
    *(
        (total, rate)
        for rate in (2000, 1000, 550, 210, 0)
        for total in (0, 1, 2, 3, 5, 6, 999, 4000)
    ),
    *((total, rate) for rate in (2000, 550) for total in (-1, -3, -6, -999, -4000)),
    (3, 10000),
    (-3, 10000),
    (1, 10000),
    (-1, 10000),
    (2_000_000_000, 2000),
]
"""(cents, basis points); at 100 % odd totals lie exactly between two cents."""


def make_vectors() -> dict[str, Any]:
    """What the file holds."""
    signer = DeviceSigner(serial=7)
    records = _market_day(signer)
    public = signer.key.public_key().public_numbers()
    return {
        "canonical": [
            {
                "name": name,
                "value": value,
                "text": canonical(value),
                "hash": event_hash(canonical(value)),
            }
            for name, value in AWKWARD.items()
        ],
        "refused": [{"name": name, "text": text} for name, text in REFUSED.items()],
        "key": {
            "serial": signer.serial,
            "device": signer.device,
            "public": signer.public_key,
            "jwk": {
                "kty": "EC",
                "crv": "P-256",
                "x": to_base64url(public.x.to_bytes(32, "big")),
                "y": to_base64url(public.y.to_bytes(32, "big")),
                "d": to_base64url(signer.seed.to_bytes(32, "big")),
            },
        },
        "first": FIRST,
        "events": [_told(record) for record in records],
        "signatures": _signatures(records[0], signer),
        "tickets": _tickets(signer),
        "sum": Totals.of(_totals(signer)).as_data(),
        "closings": [event.data for event in signer.events["total"]],
        "periods": [{"kind": event.kind, "data": event.data} for event in late_periods()],
        "vat": [{"total": total, "rate": rate, "vat": vat_in(total, rate)} for total, rate in VAT],
    }


def _market_day(signer: DeviceSigner) -> list[Record]:
    """A day with everything in it, its closing, and the closing of its month."""
    signer.event(
        "log",
        "paired",
        {"serial": 7, "till": "Caisse 1", "key": signer.public_key, "agent": "Firefox"},
    )
    signer.shift = "0e4f3f0e-55ab-4b6e-8c0a-5d5f6a7b8c9d"
    signer.event(
        "shift",
        "open",
        {
            "float": 10_000,
            "counts": {"5000": 1, "2000": 2, "100": 10},
            "till": "Caisse 1",
            "market": "3",
        },
    )
    first = signer.ticket(
        "sale",
        sale_data(
            [
                line_of(4500, discount=500),
                line_of(1999, seller="13", rate=2000, label="Écharpe « Azur »"),
            ],
            [tender_of("cash", 2999, given=5000), tender_of("card", 3000, payment=PAYMENT)],
        ),
    )
    second = signer.ticket("sale", sale_data([line_of(333, seller="13", quantity=3, rate=550)]))
    signer.event(
        "payment", "asked", {"payment": PAYMENT, "kind": "card", "amount": 3000, "reader": "tmr_1"}
    )
    signer.event("payment", "paid", {"payment": PAYMENT, "reason": ""})
    signer.ticket("refund", counter_data(signer.of(first), lines=[1], tender="cash"))
    signer.ticket("void", counter_data(signer.of(second), reason="erreur d'article"))
    signer.ticket(
        "sale",
        sale_data([line_of(1200)], [tender_of("own_terminal", 1200, reference="CB 0042")]),
    )
    signer.ticket("sale", sale_data([line_of(99_900)]), stream="training")
    signer.event("copy", "duplicate", {"ticket": "7-00001", "count": 2, "how": "screen"})
    signer.event(
        "log", "clock", {"from": "2026-12-07T12:00:00.000Z", "to": "2026-12-07T11:00:00.000Z"}
    )
    day = day_closing(
        "2026-12-07",
        tickets=signer.events["ticket"],
        before=None,
        heads=signer.heads,
        provisional=[],
    )
    signer.event("total", "day", day)
    signer.event("total", "month", period_closing("2026-12", parts=[day], heads=signer.heads))
    return list(signer.all_records())


def late_periods() -> list[Event]:
    """Closings of a till whose days of two months were closed before the first month; and of one
    day more of a month that was closed already, for its clock went back."""
    signer = DeviceSigner(serial=8)
    days: list[dict[str, Any]] = []
    for key in ("2026-11-30", "2026-12-30", "2026-12-31"):
        days.append(_day(signer, key, days))
    november = _period(signer, "month", "2026-11", days[:1])
    december = _period(signer, "month", "2026-12", days[1:])
    days.append(_day(signer, "2026-12-31", days))
    again = _period(signer, "month", "2026-12", days[3:])
    _period(signer, "year", "2026", [november, december, again])
    return signer.events["total"]


def _day(signer: DeviceSigner, key: str, before: list[dict[str, Any]]) -> dict[str, Any]:
    ticket = signer.ticket("sale", sale_data([line_of(1000 * (len(before) + 1))]))
    data = day_closing(
        key,
        tickets=[signer.of(ticket)],
        before=before[-1] if before else None,
        heads=signer.heads,
    )
    signer.event("total", "day", data)
    return data


def _period(
    signer: DeviceSigner, kind: str, key: str, parts: list[dict[str, Any]]
) -> dict[str, Any]:
    data = period_closing(key, parts=parts, heads=signer.heads)
    signer.event("total", kind, data)
    return data


def _told(record: Record) -> dict[str, Any]:
    return {
        "event": record.event,
        "signature": record.signature,
        "hash": event_hash(record.event),
        "value": json.loads(record.event),
    }


def _signatures(record: Record, signer: DeviceSigner) -> list[dict[str, Any]]:
    """Good and bad ones over the same text."""
    r, s = pair_of(record.signature)
    good = record.signature
    named = {
        "the device's": (good, True),
        "with n − s": (written(r, N - s), True),
        "r is 0": (written(0, s), False),
        "s is 0": (written(r, 0), False),
        "r is n": (written(N, s), False),
        "s is n": (written(r, N), False),
        "turned round": (written(s, r), False),
        "padded": (good + "==", False),
        "another last letter": (good[:-1] + chr(ord(good[-1]) + 1), False),
        "cut": (good[:-1], False),
        "empty": ("", False),
    }
    return [
        {
            "name": name,
            "public": signer.public_key,
            "text": record.event,
            "signature": text,
            "good": good,
        }
        for name, (text, good) in named.items()
    ]


def _tickets(signer: DeviceSigner) -> list[dict[str, Any]]:
    return [
        {"kind": event.kind, "data": event.data, "totals": totals.as_data()}
        for event, totals in zip(signer.events["ticket"], _totals(signer), strict=True)
    ]


def _totals(signer: DeviceSigner) -> list[Totals]:
    return [Totals.of_ticket(event.kind, event.data) for event in signer.events["ticket"]]


if __name__ == "__main__":
    FILE.write_text(
        json.dumps(make_vectors(), ensure_ascii=True, indent=1) + "\n", encoding="ascii"
    )
