"""No byte of an event or of its signature can change without being found where it changed."""

from __future__ import annotations

import random

import pytest

from markets.fiscal.chain import Record, first_break
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import counter_data, line_of, sale_data


@pytest.fixture(scope="module")
def signer() -> DeviceSigner:
    """A till with a sale, its refund and another sale, then forty entries of the log."""
    till = DeviceSigner(serial=7)
    till.ticket("sale", sale_data([line_of(1999, rate=2000, label="Écharpe « Azur »")]))
    till.ticket("refund", counter_data(till.events["ticket"][0], lines=[0]))
    till.ticket("sale", sale_data([line_of(4500)]))
    for number in range(40):
        till.event("log", "price_tag", {"variant": str(number), "tag": 100, "price": number})
    return till


def _mutated(text: str, place: int, change: int) -> str:
    """One byte of the UTF-8 text xor `change`; bytes that are no text become marks of that."""
    raw = bytearray(text.encode())
    raw[place] ^= change
    return raw.decode(errors="replace")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_byte_of_an_event_counts(signer: DeviceSigner, number: int) -> None:
    records = signer.records["ticket"]
    record = records[number - 1]
    chance = random.Random(number)

    for place in range(len(record.event.encode())):
        text = _mutated(record.event, place, chance.randint(1, 255))
        broken = [*records[: number - 1], Record(text, record.signature), *records[number:]]
        found = first_break(broken, signer.chain("ticket"), until=signer.heads["ticket"])
        assert found is not None, place
        assert (found.stream, found.number, found.what) == ("ticket", number, "changed")


@pytest.mark.parametrize("number", [1, 3])
def test_every_letter_of_a_signature_counts(signer: DeviceSigner, number: int) -> None:
    records = signer.records["ticket"]
    record = records[number - 1]
    chance = random.Random(number)

    for place in range(len(record.signature)):
        signature = _mutated(record.signature, place, chance.randint(1, 255))
        broken = [*records[: number - 1], Record(record.event, signature), *records[number:]]
        found = first_break(broken, signer.chain("ticket"), until=signer.heads["ticket"])
        assert found is not None, place
        assert (found.number, found.what) == (number, "badly signed")


def test_any_byte_of_any_event_of_a_long_stream_counts(signer: DeviceSigner) -> None:
    records = signer.records["log"]
    chance = random.Random(1)

    for _ in range(300):
        number = chance.randint(1, len(records))
        record = records[number - 1]
        place = chance.randrange(len(record.event.encode()))
        text = _mutated(record.event, place, 1 << chance.randrange(8))
        broken = [*records[: number - 1], Record(text, record.signature), *records[number:]]
        found = first_break(broken, signer.chain("log"), until=signer.heads["log"])
        assert found is not None
        assert (found.number, found.what) == (number, "changed")
