"""markets/services/sync_journal.py, journal/append.py and bookings/book.py"""

from __future__ import annotations

import json

import pytest

from markets.models import Booking, Device, JournalConflict, JournalEvent, TillSale
from markets.services.bookings.book import book_open
from markets.services.journal.append import append_all
from markets.services.sync_journal import sync_journal
from markets.states import AppendStatus
from markets.verification import verify_tills
from matricia.kit.errors import RuleBroken
from payments.models import Alert
from tests.factories.markets import TillFactory, piece_at, stall_at
from tests.factories.payments import cents_on
from tests.factories.shops import ShopFactory
from tests.markets.fiscal.keys import sign
from tests.markets.tilling import SellingTill, on_hand, sale_of
from tests.payments.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill()


@pytest.fixture
def stall(till):
    return stall_at(till.market)


@pytest.fixture
def robe(stall):
    return piece_at(stall, price=4000)


@pytest.mark.scenario("T2")
def test_the_answer_to_a_sync_is_lost_and_the_same_records_come_again(till, stall, robe, ask):
    till.open()
    sale = till.sell(robe)
    first = till.send_over_http(ask, till.unsent)

    again = till.send_over_http(ask, till.unsent)

    assert [result["status"] for result in first["results"]] == ["APPENDED", "APPENDED"]
    assert [result["status"] for result in again["results"]] == ["KNOWN", "KNOWN"]
    assert [r["eventId"] for r in again["results"]] == [r["eventId"] for r in first["results"]]
    assert again["heads"] == first["heads"]
    assert {head["stream"]: head["number"] for head in again["heads"]} == {"shift": 1, "ticket": 1}
    assert TillSale.objects.count() == 1
    assert on_hand(stall, robe) == 4
    assert cents_on(till.till.drawer) == -14_000
    assert str(sale_of(sale).pk) == sale.id


@pytest.mark.scenario("T2")
def test_the_same_sales_sent_by_many_at_once_move_stock_and_money_once(till, stall, robe):
    till.open()
    for _ in range(4):
        till.sell(robe)
    records = till.unsent

    def send(_):
        return [r.status for r in sync_journal(till.token, records, waiting=0).results]

    answers = at_once(send, *range(5))

    flat = sorted(status for answer in answers for status in answer)
    assert flat.count(AppendStatus.APPENDED) == 5
    assert flat.count(AppendStatus.KNOWN) == 20
    assert on_hand(stall, robe) == 1
    assert cents_on(till.till.drawer) == -26_000
    assert [event.server_number for event in JournalEvent.objects.all()] == [1, 2, 3, 4, 5]
    assert verify_tills() == []


def test_two_tills_that_send_at_once_both_get_all_of_theirs_booked(till, stall, robe):
    tills = [till, _beside(till)]
    scarf = piece_at(stall, price=1000, on_hand=50)
    for one in tills:
        for _ in range(10):
            one.sell(robe, scarf)

    at_once(lambda one: one.send(), *tills)

    assert TillSale.objects.count() == 20
    assert (on_hand(stall, robe), on_hand(stall, scarf)) == (-15, 30)
    assert verify_tills() == []


def test_records_out_of_order_are_all_taken_and_heads_say_the_highest(till, robe):
    sales = [till.sell(robe) for _ in range(3)]
    first, second, third = till.unsent

    till.unsent = [third, first]
    synced = till.send()
    assert [head.number for head in synced.heads] == [3]
    assert [fault.problem for fault in verify_tills()] == ["ticket 2 missing"]
    till.unsent = [second]
    till.send()

    assert {str(pk) for pk in TillSale.objects.values_list("pk", flat=True)} == {
        sale.id for sale in sales
    }
    assert verify_tills() == []


def test_a_record_of_another_device_of_the_market_may_be_relayed(till, robe):
    lost = _beside(till)
    sale = lost.sell(robe)

    till.unsent = lost.unsent
    till.send()

    event = JournalEvent.objects.get()
    assert (event.device, event.received_from) == (lost.device, f"device:{till.device.pk}")
    assert sale_of(sale).till == lost.till


def test_another_event_under_the_same_number_is_kept_booked_and_told(till, stall, robe):
    till.sell(robe)
    twin = _twin_of(till)
    fork = twin.sell(robe, tenders=(), resident=False, proof="une autre vente")
    twin.unsent[0] = _with_id(twin, fork, "11111111-1111-4111-8111-111111111111")
    till.send()
    till.unsent = twin.unsent

    synced = till.send()

    assert [result.status for result in synced.results] == [AppendStatus.FORK]
    assert JournalConflict.objects.get().problem == "FORK"
    assert TillSale.objects.count() == 2
    assert on_hand(stall, robe) == 3
    alert = Alert.objects.get(code="JOURNAL_FORK")
    assert (alert.is_red, alert.details["number"]) == (True, 1)
    assert verify_tills() == []


def test_a_record_with_another_signature_is_kept_aside_and_not_booked(till, stall, robe):
    till.sell(robe)
    record = till.unsent[0]
    changed = record.event.replace("Brigitte", "Brigitta")
    till.unsent = [type(record)(changed, record.signature)]

    synced = till.send()

    assert [result.status for result in synced.results] == [AppendStatus.SIGNATURE]
    assert JournalConflict.objects.get().problem == "SIGNATURE"
    assert Alert.objects.get(code="JOURNAL_SIGNATURE").is_red
    assert not TillSale.objects.exists()
    assert on_hand(stall, robe) == 5


def test_what_is_no_event_is_answered_kept_aside_and_told(till):
    record = till.signer.event("log", "start", {"note": ""})
    till.unsent = [type(record)(record.event + " ", record.signature)]

    synced = till.send()

    assert [(r.event_id, r.status) for r in synced.results] == [("", AppendStatus.MALFORMED)]
    assert JournalConflict.objects.get().problem == "MALFORMED"
    assert Alert.objects.get().code == "JOURNAL_MALFORMED"


def test_an_event_that_cannot_be_booked_stays_and_is_booked_once_it_can(till, robe):
    good = till.sell(robe)
    bad = till.sell_lines([till.line(robe, seller="999999")])
    fine = till.sell(robe)

    till.send()

    assert JournalEvent.objects.count() == 3
    assert TillSale.objects.filter(pk__in=[good.id, fine.id]).count() == 2
    booking = Booking.objects.get(booked_at=None)
    assert (str(booking.pk), booking.problem, booking.tries) == (bad.id, "DoesNotExist", 1)
    alert = Alert.objects.get(code="BOOKING_FAILED")
    assert (alert.is_red, alert.details["kind"]) == (True, "sale")
    book_open()  # not due yet
    booking.refresh_from_db()
    assert booking.tries == 1

    ShopFactory(pk=999_999)
    Booking.objects.update(next_try_at=None)
    book_open()

    assert sale_of(bad).total == 4000
    alert.refresh_from_db()
    assert alert.resolved_at is not None


def test_what_was_kept_when_the_process_died_is_booked_within_a_minute(till, stall, robe):
    sale = till.sell(robe)
    append_all(till.unsent, received_from="server")
    assert not TillSale.objects.exists()

    book_open()

    assert sale_of(sale).total == 4000
    assert on_hand(stall, robe) == 4


def test_a_device_says_how_much_it_still_has(till, robe, ask):
    till.sell(robe)

    till.send_over_http(ask, till.unsent, waiting=12)

    device = Device.objects.get(pk=till.device.pk)
    assert device.waiting == 12
    assert device.seen_at is not None


def test_a_device_nobody_knows_and_too_much_at_once_are_refused_with_what_to_do(till, ask):
    till.token = "unknown"

    answer = till.send_over_http(ask, [])

    assert answer["problems"][0]["code"] == "DEVICE_UNKNOWN"
    assert answer["results"] is None
    other = _beside(till)
    record = other.signer.event("log", "start", {"note": ""})
    with pytest.raises(RuleBroken, match="TOO_MANY_RECORDS"):
        sync_journal(other.token, [record] * 201, waiting=0)


def _beside(till):
    """Another till of the same market."""
    return SellingTill(TillFactory(market=till.market))


def _twin_of(till):
    """A copy of a device's memory as it was before it sold anything."""
    twin = object.__new__(SellingTill)
    twin.__dict__.update(till.__dict__)
    signer = object.__new__(type(till.signer))
    signer.__dict__.update(till.signer.__dict__, heads={}, records={}, events={})
    twin.signer, twin.unsent = signer, []
    return twin


def _with_id(till, event, pk):
    text = json.dumps(
        {**json.loads(event.text), "id": pk},
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=True,
    )
    return type(till.unsent[0])(text, sign(till.signer.key, text))
