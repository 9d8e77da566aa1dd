"""A network that is cut, slow, silent or lies: the till sells on and says what it knows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.platform import Platform
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import Hall
from tests.e2e.till.screen import MANAGER, NOTICED_MS, TillScreen

ONLY_NETWORK = "No network: this payment does not work for now. Cash and the other terminal do."
SYNC = '"records":'  # of a request that hands events in
# Two seconds after they are there.
ANSWER_LATE = """() => {
  const fetch = window.fetch.bind(window);
  window.fetch = async (...given) => {
    const answer = await fetch(...given);
    await new Promise((done) => setTimeout(done, 2000));
    return answer;
  };
}"""
RESTART_MS = 60_000


def blocks_only_what_cannot_work(cashier: TillScreen) -> None:
    """Card and phone are refused in plain words; cash and another terminal are not."""
    for tender, ask in (("Card", "^Ask the card for "), ("Phone", "^Show the code for ")):
        cashier.choose(tender)
        cashier.sees(ONLY_NETWORK)
        expect(cashier.page.get_by_role("button", name=re.compile(ask))).to_be_disabled()
    cashier.choose("Other terminal")
    paid = cashier.page.get_by_role("button", name=re.compile(" paid on the other terminal$"))
    expect(paid).to_be_enabled()
    cashier.choose("Cash")


@pytest.mark.scenario("T1")
def test_a_network_cut_in_the_middle_of_a_sale_stops_nothing_but_cards(
    hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    cashier = open_till(with_reader=True)
    cashier.put(tags[0])

    cashier.cut_network()
    cashier.put(tags[1])
    cashier.take_payment()
    blocks_only_what_cannot_work(cashier)
    cashier.receive()
    number = cashier.receipt_number()
    expect(cashier.network).to_have_text(re.compile(r"Offline\s+[1-9]"))
    serial = cashier.serial()
    assert hall.device(serial)["sales"] == []

    cashier.give_network()
    hall.has_booked(serial, [number])


@pytest.mark.scenario("T1")
def test_a_killed_server_is_noticed_in_time_and_found_again_by_itself(
    platform: Platform, hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    cashier = open_till()
    cashier.put(tags[0])

    platform.kill(platform.part("granian")[0])
    expect(cashier.network).to_contain_text("Offline", timeout=NOTICED_MS)
    cashier.take_payment()
    cashier.receive()
    number = cashier.receipt_number()

    cashier.is_synced(RESTART_MS)
    hall.has_booked(cashier.serial(), [number])


def test_a_till_that_was_closed_starts_and_sells_without_network(
    hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    cashier = open_till()
    cashier.page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    window = cashier.page.context
    cashier.page.close()
    window.set_offline(True)

    again = TillScreen(window.new_page(), cashier.till)
    again.open_till()
    again.sign_in_by_pin(*MANAGER)
    number = again.sell(*tags[:3])
    expect(again.network).to_contain_text("Offline")

    again.give_network()
    hall.has_booked(again.serial(), [number])


@pytest.mark.scenario("T2")
def test_a_lost_answer_is_asked_for_again_and_the_sale_counted_once(
    hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    cashier = open_till()
    lost: list[str] = []

    def lose(route: Route) -> None:
        if SYNC not in (route.request.post_data or "") or len(lost) == 2:
            route.fallback()
            return
        lost.append(route.fetch().text())
        route.abort()

    cashier.page.route("**/graphql", lose)
    number = cashier.sell(tags[0])
    cashier.is_synced()

    assert len(lost) == 2
    hall.has_booked(cashier.serial(), [number])
    tickets = hall.device(cashier.serial())["tickets"]
    assert tickets == cashier.events("ticket")


@pytest.mark.scenario("T1")
def test_answers_that_never_come_hold_nobody_up(
    hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    cashier = open_till()

    def hold(route: Route) -> None:
        """It is never answered."""

    cashier.page.route("**/livez", hold)
    cashier.page.route("**/graphql", hold)
    expect(cashier.network).to_contain_text("Slow network", timeout=NOTICED_MS)
    numbers = [cashier.sell(tags[0])]
    cashier.next_customer()
    numbers.append(cashier.sell(tags[1]))
    expect(cashier.network).to_contain_text("Offline")

    cashier.page.unroute_all(behavior="ignoreErrors")
    cashier.is_synced()
    hall.has_booked(cashier.serial(), numbers)


@pytest.mark.scenario("T1")
def test_answers_that_come_late_are_taken_all_the_same(
    hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    cashier = open_till()
    cashier.page.evaluate(ANSWER_LATE)
    expect(cashier.network).to_contain_text("Slow network")

    numbers = [cashier.sell(tags[0])]
    cashier.next_customer()
    numbers.append(cashier.sell(tags[1]))

    expect(cashier.network).to_have_text("Slow network")
    hall.has_booked(cashier.serial(), numbers)
