"""T5: the same till in two tabs of one browser."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import expect

from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import Hall
from tests.e2e.till.impatience import hammer, let_go
from tests.e2e.till.screen import MANAGER, TillScreen

ELSEWHERE = "The till is open in another tab"
HAMMER_SECONDS = 8


def second_tab(cashier: TillScreen) -> TillScreen:
    """The same till once more, in the same browser."""
    tab = TillScreen(cashier.page.context.new_page(), cashier.till)
    tab.open_till()
    tab.sees(ELSEWHERE)
    return tab


@pytest.mark.scenario("T5")
def test_a_second_tab_reads_until_it_takes_over(
    hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    first = open_till()
    one = first.sell(tags[0])
    first.next_customer()

    second = second_tab(first)
    second.sees(one)
    expect(second.search).to_have_count(0)
    second.press("Use this till here")
    first.sees(ELSEWHERE)
    expect(first.search).to_have_count(0)
    second.sign_in_by_pin(*MANAGER)
    two = second.sell(tags[1])

    second.page.close()
    expect(first.search).to_be_visible()
    three = first.sell(tags[2])
    first.is_synced()
    assert [number.split("-")[1] for number in (one, two, three)] == ["00001", "00002", "00003"]
    hall.has_booked(first.serial(), [one, two, three])


@pytest.mark.scenario("T5")
def test_two_tabs_that_are_hammered_at_once_never_number_twice(
    hall: Hall, open_till: OpenTill, tags: list[str]
) -> None:
    first = open_till()
    second = second_tab(first)
    second.press("Use this till here")
    second.sign_in_by_pin(*MANAGER)
    expect(second.search).to_be_visible()
    for tab, tag, every in ((first, tags[0], 17), (second, tags[1], 23)):
        hammer(tab.page, [tag], every=every)
    time.sleep(HAMMER_SECONDS)
    for tab in (first, second):
        let_go(tab.page)

    tickets = first.events("ticket")
    sold_in = {event["data"]["lines"][0]["sku"] for event in tickets}
    assert len(tickets) > 4
    assert len(sold_in) == 2, "Only one tab has sold anything."
    first.is_synced()
    for stream in ("ticket", "shift", "log"):
        numbers = [event["number"] for event in first.events(stream)]
        assert numbers == list(range(1, len(numbers) + 1)), stream
    assert hall.device(first.serial())["tickets"] == tickets
    assert hall.device(first.serial())["conflicts"] == 0
