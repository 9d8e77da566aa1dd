"""Closing a market: refused while anything can still change, sealed once, corrected afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from markets.fiscal.events import read_event
from markets.models import Closing, JournalEvent, Settlement
from markets.services.close_market import close_market
from markets.services.settle_market import settle_market
from markets.states import MarketState
from matricia.kit.errors import RuleBroken
from payments.models import Alert
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, organiser_of
from tests.factories.payments import cents_on
from tests.markets.fair import Fair

pytestmark = pytest.mark.django_db


def closed(fair: Fair, **given: Any) -> None:
    fair.market = close_market(fair.market, actor=fair.organiser, **given)


def refusal(fair: Fair, **given: Any) -> RuleBroken:
    with translation.override("en"), pytest.raises(RuleBroken) as refused:
        closed(fair, **given)
    fair.market.refresh_from_db()
    assert fair.market.state == MarketState.OPEN
    assert not Closing.objects.filter(kind="market").exists()
    return refused.value


def event_of(closing: Closing) -> dict[str, Any]:
    return read_event(JournalEvent.objects.get(event_id=closing.event_id).body).data


def a_day() -> Fair:
    """Two designers, one till; 50.00 for the first in cash, 30.00 + 20.00 by card."""
    fair = Fair(designers=2, fee=1000)
    till = fair.tills[0].open()
    till.sell((0, 5000))
    till.sell((0, 3000), (1, 2000), card=5000)
    till.close(15_000).sync()
    return fair


def test_closing_seals_the_totals_of_all_devices() -> None:
    fair = a_day()

    closed(fair)

    closing = Closing.objects.get(kind="market")
    data = event_of(closing)
    serial = str(fair.tills[0].signer.serial)
    assert fair.market.state == MarketState.CLOSED
    assert fair.market.closed_at is not None
    assert data["key"] == fair.market.slug
    assert data["totals"]["gross"] == 10_000
    assert data["totals"]["tenders"] == {"cash": 5000, "card": 5000}
    assert data["totals"]["sellers"] == {
        str(fair.stalls[0].shop_id): 8000,
        str(fair.stalls[1].shop_id): 2000,
    }
    assert data["devices"] == {serial: data["totals"]}
    assert data["perpetual"] == data["totals"]
    assert data["provisional"] == []
    assert data["heads"][f"{serial}:ticket"]["number"] == 2
    assert (closing.totals, closing.perpetual, closing.provisional) == (
        data["totals"],
        data["perpetual"],
        [],
    )


def test_closing_makes_a_settlement_for_each_designer() -> None:
    fair = a_day()

    closed(fair)

    first, second = Settlement.objects.order_by("stall__number")
    assert first.number == f"S{fair.market.pk}-01"
    assert (first.tickets, first.cash, first.card, first.gross) == (2, 5000, 3000, 8000)
    assert (second.tickets, second.cash, second.card, second.gross) == (1, 0, 2000, 2000)
    assert (first.fee, second.fee) == (1000, 1000)
    assert first.net == 8000 - first.commission - 1000
    assert first.by_hand == 5000 - 600 - 1000
    assert second.by_hand == -1000
    assert second.by_card == second.net - second.by_hand
    for settlement in (first, second):
        account = f"shop:{settlement.stall.shop_id}:market"
        assert cents_on(account) == settlement.by_hand
    assert cents_on("house:stall-fees") == 2000


def test_closing_twice_changes_nothing() -> None:
    fair = a_day()
    closed(fair)
    at = fair.market.closed_at

    closed(fair)

    assert fair.market.closed_at == at
    assert Closing.objects.filter(kind="market").count() == 1
    assert Settlement.objects.count() == 2


def test_settling_again_makes_nothing() -> None:
    fair = a_day()
    closed(fair)

    assert settle_market(fair.market) == []


def test_a_closed_market_counts_into_the_perpetual_total_of_the_next() -> None:
    closed(a_day())
    fair = Fair(designers=1)
    fair.tills[0].open().sell((0, 700))
    fair.tills[0].close(10_700).sync()

    closed(fair)

    data = event_of(Closing.objects.get(kind="market", market=fair.market))
    assert data["totals"]["gross"] == 700
    assert data["perpetual"]["gross"] == 10_700


def test_somebody_else_cannot_close() -> None:
    fair = a_day()

    with pytest.raises(RuleBroken) as refused:
        close_market(fair.market, actor=UserFactory())

    assert refused.value.code == "NOT_ORGANISER"


def test_a_market_that_never_opened_cannot_close() -> None:
    market = MarketFactory(state=MarketState.PLANNED)

    with pytest.raises(RuleBroken) as refused:
        close_market(market, actor=organiser_of(market))

    assert refused.value.code == "NOT_OPEN"


def test_an_open_shift_keeps_the_market_open_even_without_sales() -> None:
    fair = Fair(designers=1)
    fair.tills[0].open().sync()

    refused = refusal(fair)

    assert refused.code == "NOT_FINAL"
    assert refused.message == ("The shift at Till 1 is open. Count its cash and close it there.")


@pytest.mark.scenario("T7")
def test_unsynced_sales_refuse_the_closing_naming_device_and_count() -> None:
    fair = a_day()
    till = fair.tills[0]
    till.device.waiting = 3
    till.device.save(update_fields=["waiting"])

    refused = refusal(fair)

    assert refused.code == "NOT_FINAL"
    assert refused.message == (
        f"Device {till.signer.serial} at Till 1 has 3 events that are not here yet. Bring it into "
        "the network and wait until it says that all is sent."
    )


@pytest.mark.scenario("T7")
def test_missing_numbers_refuse_the_closing_naming_device_and_count() -> None:
    fair = a_day()
    till = fair.tills[0]
    till.open()
    till.sell((0, 100))
    till.skip()
    till.sell((0, 200))
    till.close(15_300).sync()

    refused = refusal(fair)

    assert refused.message == (
        f"1 event of device {till.signer.serial} at Till 1 is missing. Let it send again, or read "
        "the receipt codes in."
    )


@pytest.mark.scenario("T7")
def test_a_provisional_closing_needs_a_reason_and_names_what_was_missing() -> None:
    fair = a_day()
    till = fair.tills[0]
    till.device.waiting = 3
    till.device.save(update_fields=["waiting"])
    assert refusal(fair, provisional_because="no").code == "BAD_REASON"

    closed(fair, provisional_because="the tablet was stolen")

    closing = Closing.objects.get(kind="market")
    named = [f"{till.signer.serial}-…: 3 waiting", "the tablet was stolen"]
    assert event_of(closing)["provisional"] == named
    assert closing.provisional == named
    assert all(row.content["is_provisional"] for row in Settlement.objects.all())


@pytest.mark.scenario("T7")
def test_a_late_sale_adds_a_correction_and_reopens_nothing() -> None:
    fair = a_day()
    till = fair.tills[0].open(15_000)
    late = till.sell((0, 1500), (1, 500))
    till.waiting, kept = [], till.waiting
    Alert.objects.all().delete()
    closed(fair, provisional_because="the tablet has no network")
    sealed = Closing.objects.get(kind="market")
    before = event_of(sealed)
    first = Settlement.objects.get(stall=fair.stalls[0])
    figures = (first.gross, first.net, first.content)

    till.waiting = kept
    till.sync()

    correction = Closing.objects.get(kind="correction")
    data = event_of(correction)
    assert data["of"] == str(sealed.event_id)
    assert data["ticket"] == f"{till.signer.serial}-00003"
    assert data["totals"]["gross"] == 2000
    assert event_of(sealed) == before
    fair.market.refresh_from_db()
    assert fair.market.state == MarketState.CLOSED
    first.refresh_from_db()
    assert (first.gross, first.net, first.content) == figures
    added = Settlement.objects.get(correction_of=first)
    assert added.number == f"{first.number}-1"
    assert (added.tickets, added.cash, added.gross, added.fee) == (1, 1500, 1500, 0)
    assert added.by_hand == 1500 - 180
    assert [line[0] for line in added.content["lines"]] == [late]
    assert Alert.objects.filter(code="TICKET_LATE").count() == 1


def test_several_late_sales_make_one_correction_per_designer() -> None:
    fair = a_day()
    till = fair.tills[0].open(15_000)
    till.sell((0, 1500))
    till.sell((0, 500))
    till.waiting, kept = [], till.waiting
    closed(fair)
    till.waiting = kept

    till.sync()

    assert Closing.objects.filter(kind="correction").count() == 2
    added = Settlement.objects.get(correction_of__isnull=False)
    assert (added.tickets, added.gross) == (2, 2000)
