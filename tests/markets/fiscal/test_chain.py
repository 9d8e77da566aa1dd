"""A chain names its first break: where, and what was done to it."""

from __future__ import annotations

import random

import pytest

from markets.fiscal.chain import Head, Record, first_break
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import line_of, sale_data


@pytest.fixture(scope="module")
def signer() -> DeviceSigner:
    """A till with twelve tickets and four entries of the log."""
    till = DeviceSigner(serial=7)
    for number in range(1, 13):
        till.ticket("sale", sale_data([line_of(1000 + number)]))
        if number % 3 == 0:
            till.event("log", "offline", {"note": "no network"})
    return till


def _found(signer: DeviceSigner, records: list[Record]) -> tuple[int, str] | None:
    found = first_break(records, signer.chain("ticket"), until=signer.heads["ticket"])
    return None if found is None else (found.number, found.what)


@pytest.mark.scenario("T3")
def test_two_tills_and_a_reinstalled_one_have_numbers_and_chains_of_their_own() -> None:
    tills = [DeviceSigner(serial=7), DeviceSigner(serial=8), DeviceSigner(serial=9, seed=99)]

    for till in tills:
        for _ in range(5):
            till.ticket("sale", sale_data([line_of(1000)]))

    receipts = [event.data["receipt"] for till in tills for event in till.events["ticket"]]
    assert len(set(receipts)) == 15
    assert receipts[:6] == ["7-00001", "7-00002", "7-00003", "7-00004", "7-00005", "8-00001"]
    for till in tills:
        assert [event.number for event in till.events["ticket"]] == [1, 2, 3, 4, 5]
        head = till.heads["ticket"]
        assert first_break(till.records["ticket"], till.chain("ticket"), until=head) is None


@pytest.mark.scenario("T3")
@pytest.mark.parametrize("number", [1, 2, 7, 11, 12])
def test_a_deleted_ticket_is_missing(signer: DeviceSigner, number: int) -> None:
    records = list(signer.records["ticket"])

    del records[number - 1]

    assert _found(signer, records) == (number, "missing")


@pytest.mark.scenario("T3")
@pytest.mark.parametrize("number", [1, 2, 7, 11, 12])
def test_a_changed_ticket_is_named(signer: DeviceSigner, number: int) -> None:
    records = list(signer.records["ticket"])
    record = records[number - 1]

    records[number - 1] = Record(record.event.replace("Robe", "Rose"), record.signature)

    assert _found(signer, records) == (number, "changed")


@pytest.mark.scenario("T3")
@pytest.mark.parametrize("number", [1, 2, 7, 12])
def test_a_ticket_signed_by_another_key_is_badly_signed(signer: DeviceSigner, number: int) -> None:
    records = list(signer.records["ticket"])
    thief = DeviceSigner(serial=7, device=signer.device, seed=666)
    thief.ticket("sale", sale_data([line_of(1)]))

    records[number - 1] = Record(records[number - 1].event, thief.records["ticket"][0].signature)

    assert _found(signer, records) == (number, "badly signed")


@pytest.mark.scenario("T3")
@pytest.mark.parametrize("number", [1, 2, 7, 12])
def test_a_ticket_that_slipped_in_is_inserted(signer: DeviceSigner, number: int) -> None:
    records = list(signer.records["ticket"])
    forged = Record(
        records[number - 1].event.replace("Robe", "Rose"), records[number - 1].signature
    )

    records.insert(number - 1, forged)

    assert _found(signer, records) == (number, "inserted")


@pytest.mark.scenario("T3")
def test_a_ticket_that_stands_there_twice_is_inserted(signer: DeviceSigner) -> None:
    records = list(signer.records["ticket"])

    records.insert(7, records[4])

    assert _found(signer, records) == (5, "inserted")


@pytest.mark.scenario("T3")
def test_an_event_of_another_stream_is_inserted(signer: DeviceSigner) -> None:
    records = list(signer.records["ticket"])

    records.insert(3, signer.records["log"][3])

    assert _found(signer, records) == (4, "inserted")


@pytest.mark.scenario("T3")
@pytest.mark.parametrize(("one", "other"), [(1, 2), (4, 9), (11, 12)])
def test_two_tickets_that_changed_places_are_reordered(
    signer: DeviceSigner, one: int, other: int
) -> None:
    records = list(signer.records["ticket"])

    records[one - 1], records[other - 1] = records[other - 1], records[one - 1]

    assert _found(signer, records) == (one, "reordered")


@pytest.mark.scenario("T3")
def test_any_order_but_the_right_one_is_found_at_its_first_wrong_place(
    signer: DeviceSigner,
) -> None:
    chance = random.Random(3)
    for _ in range(50):
        order = list(range(12))
        chance.shuffle(order)
        if order == list(range(12)):
            continue
        first_wrong = next(place for place, number in enumerate(order) if place != number)

        found = _found(signer, [signer.records["ticket"][number] for number in order])

        assert found == (first_wrong + 1, "reordered")


@pytest.mark.scenario("T3")
def test_a_break_says_in_words_where_it_is(signer: DeviceSigner) -> None:
    records = list(signer.records["ticket"])
    del records[3]

    assert str(first_break(records, signer.chain("ticket"))) == (
        "device 7, ticket 4: missing (5 stands in its place)"
    )


def test_an_end_that_was_cut_off_is_seen_by_who_knew_it(signer: DeviceSigner) -> None:
    records = signer.records["ticket"][:10]

    assert first_break(records, signer.chain("ticket")) is None
    assert _found(signer, records) == (11, "missing")


def test_a_signed_event_other_than_the_one_that_was_noted_is_changed(signer: DeviceSigner) -> None:
    noted = Head(5, "a" * 64)

    found = first_break(signer.records["ticket"], signer.chain("ticket"), until=noted)

    assert found is not None
    assert (found.number, found.what) == (5, "changed")


def test_a_chain_may_be_read_from_its_middle(signer: DeviceSigner) -> None:
    before = signer.events["ticket"][4]
    chain = signer.chain("ticket")
    rest = signer.records["ticket"][5:]

    assert first_break(rest, chain, after=Head(5, before.hash)) is None
    found = first_break(rest, chain, after=Head(5, "b" * 64))
    assert found is not None
    assert (found.number, found.what) == (6, "changed")


def test_a_forked_chain_breaks_where_it_forks() -> None:
    till = DeviceSigner(serial=7)
    till.ticket("sale", sale_data([line_of(1000)]))
    till.heads["ticket"] = Head()
    till.ticket("sale", sale_data([line_of(2000)]), stream="ticket")

    found = first_break(till.records["ticket"], till.chain("ticket"))

    assert found is not None
    assert (found.number, found.what) == (1, "inserted")
