"""verify_journal finds what somebody with access to the database did, and names where."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from markets.models import JournalConflict, JournalEvent
from markets.services.journal.house import note
from markets.services.journal.verify import prove_journal, verify_journal
from payments.models import Alert
from tests.factories.markets import piece_at, stall_at
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till() -> SellingTill:
    """Five tickets and a shift, handed in; the server noted something before and after."""
    till = SellingTill()
    robe = piece_at(stall_at(till.market), on_hand=20, price=4000)
    note("log", "start", {"note": "before"})
    till.open()
    for _ in range(5):
        till.sell(robe)
    till.send()
    note("log", "start", {"note": "after"})
    return till


def _rewrite(change: Callable[[], Any]) -> None:
    """As somebody who owns the database would: without its triggers."""
    table = JournalEvent._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
        try:
            change()
        finally:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")


def _ticket(till: SellingTill, number: int) -> JournalEvent:
    return JournalEvent.objects.get(device=till.device, stream="ticket", number=number)


@pytest.mark.scenario("T3")
def test_a_journal_that_nobody_touched_is_whole(till: SellingTill) -> None:
    found = verify_journal()

    assert (found.breaks, found.notices) == ([], [])
    assert (found.devices, found.events, found.arrivals) == (2, 8, 8)


@pytest.mark.scenario("T3")
def test_a_deleted_row_is_named(till: SellingTill) -> None:
    _rewrite(lambda: _ticket(till, 3).delete())
    serial = till.device.serial

    assert verify_journal().breaks == [
        f"device {serial}, ticket 3: missing (4 stands in its place)",
        "arrivals: 5 is missing",
    ]


@pytest.mark.scenario("T3")
def test_the_last_row_of_all_is_known_to_the_end_of_arrivals_only_from_outside(
    till: SellingTill,
) -> None:
    _rewrite(lambda: JournalEvent.objects.order_by("-server_number")[:1].get().delete())

    assert verify_journal().breaks == []


@pytest.mark.scenario("T3")
def test_a_changed_row_is_named(till: SellingTill) -> None:
    row = _ticket(till, 2)
    body = row.body.replace('"unit":4000', '"unit":3000')

    _rewrite(lambda: JournalEvent.objects.filter(pk=row.pk).update(body=body))

    serial = till.device.serial
    assert verify_journal().breaks == [
        f"device {serial}, ticket 2: changed (data.lines[0].total: not quantity × unit − discount)",
        f"arrivals: 4 was changed (device {serial}, ticket 2)",
    ]


@pytest.mark.scenario("T3")
def test_a_column_that_is_not_what_was_signed_is_named(till: SellingTill) -> None:
    row = _ticket(till, 2)

    _rewrite(lambda: JournalEvent.objects.filter(pk=row.pk).update(kind="refund"))

    assert verify_journal().breaks == [
        f"device {till.device.serial}, ticket 2: its columns say something else than its text"
    ]


@pytest.mark.scenario("T3")
def test_an_inserted_row_is_named(till: SellingTill) -> None:
    thief = DeviceSigner(till.device.serial, device=till.signer.device, seed=666)
    thief.heads = dict(till.signer.heads)
    thief.ticket("sale", _ticket_data(till))
    event = thief.last
    assert event is not None
    end = JournalEvent.objects.order_by("-server_number")[0]

    JournalEvent.objects.create(
        server_number=end.server_number + 1,
        device=till.device,
        stream="ticket",
        number=event.number,
        event_id=event.id,
        kind="sale",
        at=end.at,
        body=event.text,
        signature=thief.records["ticket"][0].signature,
        hash=event.hash,
        server_hash="0" * 64,
        received_from="receipt",
    )

    serial = till.device.serial
    assert verify_journal().breaks == [
        f"device {serial}, ticket 6: badly signed (it or its signature was changed)",
        f"arrivals: 9 was changed (device {serial}, ticket 6)",
    ]


@pytest.mark.scenario("T3")
def test_two_rows_that_changed_places_are_named(till: SellingTill) -> None:
    one, other = _ticket(till, 2), _ticket(till, 4)

    def exchange() -> None:
        rows = JournalEvent.objects
        rows.filter(pk=one.pk).update(number=99)
        rows.filter(pk=other.pk).update(number=2)
        rows.filter(pk=one.pk).update(number=4)

    _rewrite(exchange)

    assert verify_journal().breaks[0] == (
        f"device {till.device.serial}, ticket 2: reordered (4 stands in its place)"
    )


def test_a_device_that_forked_is_told_and_is_no_break(till: SellingTill) -> None:
    till.signer.heads.pop("shift")
    till.signer.shift = ""
    till.write("shift", "cash_in", {"amount": 100, "reason": "again"})
    till.send()

    found = verify_journal()

    assert JournalConflict.objects.count() == 1
    assert found.breaks == []
    assert found.notices == [
        f"FORK: device {till.device.serial}, shift 1 was written twice; both are kept and booked"
    ]


def test_a_broken_journal_is_noted_in_its_own_log_and_raises_an_alert(till: SellingTill) -> None:
    _rewrite(lambda: _ticket(till, 3).delete())

    prove_journal()

    noted = JournalEvent.objects.filter(device__serial=0, kind="verify_failed").get()
    assert f"device {till.device.serial}, ticket 3: missing" in noted.body
    alert = Alert.objects.get(code="JOURNAL_BROKEN", resolved_at=None)
    assert alert.is_red
    assert "ticket 3: missing" in alert.details["why"]


def test_the_command_prints_what_it_checked(till: SellingTill) -> None:
    out = io.StringIO()

    call_command("verify_journal", stdout=out)

    lines = out.getvalue().splitlines()
    assert lines[1:] == [
        "8 events of 2 devices, 8 arrivals, 0 closings checked",
        "The journal is whole: nothing is missing, nothing was changed.",
    ]


def test_the_command_names_the_first_break_and_fails(till: SellingTill) -> None:
    _rewrite(lambda: _ticket(till, 1).delete())
    errors = io.StringIO()

    with pytest.raises(CommandError, match=r"2 breaks; the first: device \d+, ticket 1: missing"):
        call_command("verify_journal", stdout=io.StringIO(), stderr=errors)

    assert len(errors.getvalue().splitlines()) == 2


def _ticket_data(till: SellingTill) -> dict[str, Any]:
    data = dict(till.signer.events["ticket"][0].data)
    data.pop("receipt")
    return data
