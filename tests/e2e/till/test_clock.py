"""A device whose clock is set while it sells."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Enter
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import Hall

# Today at noon, wherever the real clock stands: an hour back or on is the same day.
SETTABLE = """(() => {
  const real = Date.now.bind(Date);
  let moved = new Date().setHours(12, 0, 0, 0) - real();
  window.moveClock = (milliseconds) => { moved += milliseconds; };
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(real() + moved);
      else super(...given);
    }
    static now() { return real() + moved; }
  };
})()"""
HOUR_MS = 3_600_000


def at(event: dict[str, Any]) -> datetime:
    """When the device says that it wrote it."""
    return datetime.fromisoformat(event["at"])


def jumps(events: list[dict[str, Any]]) -> list[timedelta]:
    """Of the clock, as the journal notes them."""
    noted = [event["data"] for event in events if event["kind"] == "clock"]
    moments = [
        (datetime.fromisoformat(one["from"]), datetime.fromisoformat(one["to"])) for one in noted
    ]
    return [to - since for since, to in moments]


def test_a_clock_that_jumps_is_noted_and_numbers_go_on(
    hall: Hall, enter: Enter, open_till: OpenTill, tags: list[str]
) -> None:
    cashier = open_till(clock=SETTABLE)
    before = len(jumps(cashier.events("log")))
    numbers = [cashier.sell(tags[0])]
    for milliseconds in (-HOUR_MS, 2 * HOUR_MS):
        cashier.page.evaluate("(by) => window.moveClock(by)", milliseconds)
        cashier.next_customer()
        numbers.append(cashier.sell(tags[0]))

    first, second, third = cashier.events("ticket")
    assert at(second) < at(first) < at(third)
    assert [event["number"] for event in (first, second, third)] == [1, 2, 3]
    noted = [round(jump / timedelta(hours=1), 1) for jump in jumps(cashier.events("log"))[before:]]
    # What the server says of its own clock is noted besides.
    assert {-1.0, 2.0} <= set(noted)
    cashier.page.goto("/en/till/receipts")
    said = cashier.page.get_by_text("This device’s clock has jumped")
    expect(said.first).to_be_visible()
    cashier.is_synced()
    hall.has_booked(cashier.serial(), numbers)
