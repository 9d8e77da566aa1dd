"""markets/services/acknowledge_loss.py: a gap that nobody can fill is told for what it is."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from markets.fiscal.archive_proof import verify_archive
from markets.fiscal.events import read_event
from markets.models import JournalEvent
from markets.services.journal.archive import export_journal
from markets.services.journal.verify import prove_journal, verify_journal
from markets.verification.numbers import number_faults
from markets.watching.gaps import gaps_of
from matricia.kit import clock
from payments.models import Alert
from tests.conftest import Ask
from tests.factories.accounts import UserFactory
from tests.factories.markets import organiser_of, piece_at, stall_at
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)

MUTATION = """mutation ($device: ID!, $stream: String!, $numbers: [Int!]!, $reason: String!) {
  acknowledgeLoss(device: $device, stream: $stream, numbers: $numbers, reason: $reason) {
    acknowledged problems { code message field } } }"""
NOW = datetime(2026, 12, 8, 9, tzinfo=UTC)
DECEMBER = date(2026, 12, 1), date(2026, 12, 31)


@pytest.fixture
def till() -> SellingTill:
    """Five tickets; the third and the fourth never came."""
    till = SellingTill()
    robe = piece_at(stall_at(till.market), on_hand=20, price=4000)
    with clock.frozen(NOW):
        till.open()
        for _ in range(5):
            till.sell(robe)
        del till.unsent[3:5]
        till.send()
    return till


def acknowledge(ask: Ask, till: SellingTill, user: Any, **changes: Any) -> dict[str, Any]:
    client = Client()
    if user is not None:
        client.force_login(user)
    given = {
        "device": str(till.device.pk),
        "stream": "ticket",
        "numbers": [3, 4],
        "reason": "tablette volée",
    }
    with clock.frozen(NOW):
        answer: dict[str, Any] = ask(client, MUTATION, **given | changes)["acknowledgeLoss"]
    return answer


def code_of(answer: dict[str, Any]) -> str:
    code: str = answer["problems"][0]["code"]
    return code


@pytest.mark.scenario("T3")
def test_a_loss_is_told_with_who_and_why_and_breaks_nothing_any_more(
    till: SellingTill, ask: Ask
) -> None:
    prove_journal()
    alert = Alert.objects.get(code="JOURNAL_BROKEN", resolved_at=None)
    organiser = organiser_of(till.market)
    serial = till.device.serial

    answer = acknowledge(ask, till, organiser)
    prove_journal()

    assert answer == {"acknowledged": [3, 4], "problems": []}
    noted = read_event(JournalEvent.objects.get(device__serial=0, kind="lost").body)
    assert noted.data == {
        "note": "tablette volée",
        "serial": serial,
        "stream": "ticket",
        "numbers": [3, 4],
        "by": {"id": str(organiser.pk), "name": organiser.name or str(organiser)},
    }
    found = verify_journal()
    name = noted.data["by"]["name"]
    words = f"lost, as {name} acknowledged on 2026-12-08 (tablette volée)"
    assert (found.breaks, found.losses) == ([], [f"device {serial}, ticket 3 to 4: {words}"])
    alert.refresh_from_db()
    assert alert.resolved_at is not None
    assert (gaps_of(till.market), list(number_faults())) == ([], [])
    out = io.StringIO()
    call_command("verify_journal", stdout=out)
    assert out.getvalue().splitlines()[-2:] == [
        f"LOST: {found.losses[0]}",
        "The journal is not whole: what is missing was acknowledged as lost. Nothing was changed.",
    ]


def test_an_archive_has_the_acknowledgement_whenever_it_was_made(
    till: SellingTill, ask: Ask
) -> None:
    with clock.frozen(NOW):
        broken = verify_archive(export_journal(*DECEMBER, market=till.market))
    acknowledge(ask, till, organiser_of(till.market))

    with clock.frozen(NOW):
        report = verify_archive(export_journal(*DECEMBER, market=till.market))

    assert broken.fault == f"device {till.device.serial}, ticket 3: missing (5 stands in its place)"
    assert report.fault == ""
    assert len(report.losses) == 1


def test_only_what_is_missing_can_be_acknowledged_and_once(till: SellingTill, ask: Ask) -> None:
    organiser = organiser_of(till.market)

    for numbers in ([2], [3, 5], [6], [0], []):
        assert code_of(acknowledge(ask, till, organiser, numbers=numbers)) == "NOT_MISSING"
    assert code_of(acknowledge(ask, till, organiser, reason=" ")) == "REASON"
    many = list(range(3, 1100))
    assert code_of(acknowledge(ask, till, organiser, numbers=many)) == "TOO_MANY"
    assert acknowledge(ask, till, organiser, numbers=[3])["acknowledged"] == [3]
    [gap] = gaps_of(till.market)
    assert (gap.first, gap.last) == (4, 4)
    assert acknowledge(ask, till, organiser)["acknowledged"] == [4]
    assert acknowledge(ask, till, organiser)["acknowledged"] == []
    assert JournalEvent.objects.filter(kind="lost").count() == 2


def test_a_ticket_that_comes_after_all_is_no_loss_any_more(till: SellingTill, ask: Ask) -> None:
    acknowledge(ask, till, organiser_of(till.market))
    till.unsent = till.signer.records["ticket"][2:4]

    till.send()

    found = verify_journal()
    assert (found.breaks, found.losses) == ([], [])


def test_nobody_but_the_markets_organisers_acknowledges(till: SellingTill, ask: Ask) -> None:
    others = SellingTill()

    for user in (None, UserFactory(), organiser_of(others.market)):
        assert acknowledge(ask, till, user)["problems"]
    assert not JournalEvent.objects.filter(kind="lost").exists()
