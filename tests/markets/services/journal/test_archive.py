"""Archives of what is really in the database, and what they know when it is put back."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import translation

from markets.fiscal.archive_proof import verify_archive
from markets.fiscal.reading import read_archive
from markets.fiscal.zipped import from_zip
from markets.models import JournalEvent
from markets.services.bookings.book import book_open
from markets.services.close_market import close_market
from markets.services.journal.archive import export_journal
from markets.services.journal.compare import compare_with_archive
from markets.services.journal.house import note, public_key
from markets.services.journal.memory import watch_journal
from markets.services.journal.verify import verify_journal
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import Alert
from tests.factories.markets import MarketFactory, TillFactory, organiser_of, piece_at, stall_at
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)
FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
NOW = datetime(2026, 12, 8, 9, tzinfo=UTC)


def _sold(count: int = 3, market_day: datetime = NOW) -> SellingTill:
    """A till whose market is over: sold, handed in, closed."""
    till = SellingTill(TillFactory(market=MarketFactory(slug=f"noel-{market_day:%d-%H}")))
    robe = piece_at(stall_at(till.market), on_hand=20, price=4000)
    with clock.frozen(market_day):
        shift = till.open()
        for _ in range(count):
            till.sell(robe)
        till.take_back(till.signer.events["ticket"][0], "void", reason="erreur")
        till.close(expected=10_000 + (count - 1) * 4000, counted=10_000 + (count - 1) * 4000)
        till.send()
        book_open()
        assert shift
    return till


def test_an_archive_of_a_market_verifies_and_holds_everything_of_it() -> None:
    till, other = _sold(), _sold(market_day=NOW + timedelta(hours=1))
    with clock.frozen(NOW):
        close_market(
            till.market, actor=organiser_of(till.market), provisional_because="Tests stop here now."
        )
        raw = export_journal(FIRST, LAST, market=till.market)

    report = verify_archive(raw, public_key())
    archive = read_archive(raw)
    assert report.fault == ""
    assert archive.manifest["market"]["id"] == str(till.market.pk)
    assert [one.serial for one in archive.devices()] == [0, till.device.serial]
    told = {(one.chain.serial, one.chain.stream): one.until.number for one in archive.chains()}
    assert told[till.device.serial, "ticket"] == 4
    assert told[0, "total"] == 1
    assert str(other.device.pk) not in from_zip(raw)["devices.jsonl"].decode()


def test_an_archive_of_everything_has_all_devices_and_is_noted() -> None:
    tills = [_sold(), _sold(market_day=NOW + timedelta(hours=1))]

    with clock.frozen(NOW):
        raw = export_journal(FIRST, LAST)

    assert verify_archive(raw).fault == ""
    serials = [one.serial for one in read_archive(raw).devices()]
    assert serials == [0, *sorted(till.device.serial for till in tills)]
    noted = JournalEvent.objects.get(device__serial=0, kind="archive")
    assert "archive from 2026-12-01 to 2026-12-31" in noted.body
    assert verify_journal().breaks == []


def test_an_archive_of_later_days_begins_where_the_earlier_one_ended() -> None:
    till = _sold()
    with clock.frozen(NOW):
        first = export_journal(FIRST, LAST)
    later = datetime(2027, 1, 9, 9, tzinfo=UTC)
    till.signer.now = later
    with clock.frozen(later):
        till.open()
        till.send()
        book_open()
        second = export_journal(date(2027, 1, 1), date(2027, 1, 31))

    assert verify_archive(second).fault == ""
    ends = {
        one.chain.stream: one.until
        for one in read_archive(first).chains()
        if one.chain.serial == till.device.serial
    }
    starts = {
        one.chain.stream: one.after
        for one in read_archive(second).chains()
        if one.chain.serial == till.device.serial
    }
    assert starts == ends


@translation.override("en")
def test_more_than_a_year_is_refused() -> None:
    with pytest.raises(RuleBroken, match="BAD_DAYS"):
        export_journal(date(2026, 1, 1), date(2027, 1, 1))
    with pytest.raises(RuleBroken, match="BAD_DAYS"):
        export_journal(LAST, FIRST)


def test_the_commands_write_an_archive_and_compare_with_it(tmp_path: Path) -> None:
    _sold()
    out = tmp_path / "december.zip"
    with clock.frozen(NOW):
        call_command(
            "export_journal", str(out), "--from=2026-12-01", "--to=2026-12-31",
            stdout=io.StringIO(),
        )  # fmt: skip
    said = io.StringIO()

    call_command("verify_journal", str(out), stdout=said)

    assert "december.zip: everything that it knew is here" in said.getvalue()
    with pytest.raises(CommandError, match="exists already"):
        call_command("export_journal", str(out), "--from=2026-12-01", "--to=2026-12-31")
    with pytest.raises(CommandError, match="There is no market 'x'"):
        call_command(
            "export_journal", "y.zip", "--from=2026-12-01", "--to=2026-12-31", "--market=x"
        )


def _put_back_an_older_database() -> None:
    """What was written last is gone, as after a restore."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE markets_journalevent DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM markets_journalevent WHERE server_number > 4")
        cursor.execute(
            "DELETE FROM markets_booking WHERE event_id NOT IN"
            " (SELECT event_id FROM markets_journalevent)"
        )
        cursor.execute("ALTER TABLE markets_journalevent ENABLE TRIGGER USER")
        cursor.execute("ALTER TABLE markets_journalevent DISABLE TRIGGER never_emptied")


def test_an_older_database_that_was_put_back_is_noticed_and_noted_once() -> None:
    till = _sold()
    assert watch_journal() is None
    assert watch_journal() is None

    _put_back_an_older_database()
    restored = watch_journal()

    assert restored is not None
    assert (restored.stream, restored.kind, restored.server_number) == ("log", "restore", 5)
    assert '"known":{"hash":"' in restored.body
    alert = Alert.objects.get(code="JOURNAL_RESTORED", resolved_at=None)
    assert (alert.details["known"], alert.details["here"]) == (6, 4)
    assert watch_journal() is None
    till.unsent = list(till.signer.records["ticket"]) + list(till.signer.records["shift"])
    till.send()
    found = verify_journal()
    assert found.breaks == []
    assert [notice.split(":")[0] for notice in found.notices] == ["RESTORE"]


def test_an_archive_knows_what_an_older_database_lacks() -> None:
    _sold()
    with clock.frozen(NOW):
        raw = export_journal(FIRST, LAST)
    assert compare_with_archive(raw, public_key()) == []

    _put_back_an_older_database()

    faults = compare_with_archive(raw, public_key())
    assert faults[-1] == "arrivals: 6 is not the one that the archive knew"
    assert any("shift 2" in fault and "is not here" in fault for fault in faults)
    assert compare_with_archive(raw[:-1], public_key())[0].startswith("the archive: the zip")


def test_nothing_remembered_is_nothing_restored() -> None:
    cache.delete("journal:end")
    with transaction.atomic():
        note("log", "start", {"note": ""})

    assert watch_journal() is None
    assert cache.get("journal:end", "").startswith("1 ")
