"""T6: card requests that get no answer, are given up, or outlive the page: charged once, and the
sale cannot end while nobody knows."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.platform import Platform, wait_until
from tests.e2e.till.conftest import OpenTill
from tests.e2e.till.hall import Hall
from tests.e2e.till.screen import TillScreen

UNKNOWN = "Nobody knows whether the money came"
WAITING = "Hold the card to the reader"
PROCESS = "*/process_payment_intent"
SECONDS = 30


class Reader:
    """The card reader beside a till, and what Stripe charged for it."""

    def __init__(self, platform: Platform, hall: Hall, cashier: TillScreen) -> None:
        self._stripe = platform.stripe
        self._cashier = cashier
        self.id = hall.ask("reader_of", till=int(cashier.till))

    def set_mood(self, mood: str) -> None:
        """How it takes its next request."""
        self._stripe.set_reader(self.id, mood=mood)

    def lose_answers(self, when: str) -> None:
        """Stripe gets the next requests to ask a card; three times nobody hears its answer."""
        kind = f"connection_reset_{when}_work"
        self._stripe.fault(kind, method="POST", path=PROCESS, times=3)

    def tap(self) -> None:
        """The customer holds her card to it, once it asks."""
        assert wait_until(self._is_asking, SECONDS), "The reader asks for nothing."
        self._stripe.tap(self.id)

    def charges(self) -> list[int]:
        """Cents of what was charged for the requests of this till."""
        asked = [event["data"]["payment"] for event in self._cashier.events("payment")]
        made: list[dict[str, Any]] = self._stripe.objects("charge")
        return [
            charge["amount"]
            for charge in made
            if charge["metadata"].get("order") in asked and charge["status"] == "succeeded"
        ]

    def _is_asking(self) -> bool:
        for reader in self._stripe.objects("terminal.reader"):
            if reader["id"] == self.id:
                return bool(reader["action"]) and reader["action"]["status"] == "in_progress"
        return False


@pytest.fixture
def cashier(open_till: OpenTill, tags: list[str]) -> TillScreen:
    """About to take payment for two pieces, at a till with a reader."""
    screen = open_till(with_reader=True)
    screen.put(*tags[:2])
    screen.take_payment()
    return screen


@pytest.fixture
def reader(platform: Platform, hall: Hall, cashier: TillScreen) -> Reader:
    return Reader(platform, hall, cashier)


@pytest.fixture
def due(pieces: list[dict[str, Any]]) -> int:
    return sum(int(piece["price"]) for piece in pieces[:2])


def ask_card(cashier: TillScreen) -> None:
    """Ask for all of it by card."""
    cashier.choose("Card")
    cashier.page.get_by_role("button", name=re.compile("^Ask the card for ")).click()


def cannot_be_ended(cashier: TillScreen) -> None:
    """Nothing but asking again and giving up can be pressed: no cash, no way back, no scan."""
    buttons = cashier.page.get_by_role("main").get_by_role("button")
    expect(buttons).to_have_text(["", "Ask again how it stands", "Cancel this payment"])
    expect(buttons.first).to_be_disabled()
    expect(cashier.page.get_by_role("main").get_by_role("radio")).to_have_count(0)
    assert cashier.kinds("ticket") == []


@pytest.mark.scenario("T6")
def test_a_reader_that_answers_too_late_is_asked_about_and_charged_once(
    hall: Hall, cashier: TillScreen, reader: Reader, due: int
) -> None:
    reader.set_mood("timeout")
    ask_card(cashier)
    cashier.sees(UNKNOWN)
    cannot_be_ended(cashier)

    cashier.press("Ask again how it stands")
    cashier.sees(WAITING)
    cannot_be_ended(cashier)
    reader.tap()

    number = cashier.receipt_number()
    cashier.is_synced()
    assert reader.charges() == [due]
    assert cashier.kinds("payment") == ["asked", "unknown", "paid"]
    [ticket] = hall.device(cashier.serial())["tickets"]
    assert ticket["data"]["receipt"] == number
    assert [(part["kind"], part["amount"]) for part in ticket["data"]["tenders"]] == [("card", due)]


@pytest.mark.scenario("T6")
def test_a_request_that_reached_nobody_is_found_out_and_paid_in_cash(
    cashier: TillScreen, reader: Reader
) -> None:
    reader.set_mood("timeout_lost")
    ask_card(cashier)
    cashier.sees(UNKNOWN)
    cannot_be_ended(cashier)

    cashier.sees("The payment did not work")
    cashier.choose("Cash")
    cashier.receive()

    cashier.receipt_number()
    assert cashier.kinds("payment") == ["asked", "unknown", "failed"]
    [ticket] = cashier.events("ticket")
    assert [part["kind"] for part in ticket["data"]["tenders"]] == ["cash"]
    assert reader.charges() == []


@pytest.mark.scenario("T6")
def test_an_answer_of_stripe_that_got_lost_is_fetched_by_itself(
    cashier: TillScreen, reader: Reader, due: int
) -> None:
    reader.lose_answers("after")
    ask_card(cashier)
    cannot_be_ended(cashier)

    reader.tap()

    cashier.receipt_number()
    assert reader.charges() == [due]


@pytest.mark.scenario("T6")
def test_a_card_that_pays_while_the_till_is_cut_off_and_loaded_again_ends_the_sale_once(
    hall: Hall, cashier: TillScreen, reader: Reader, due: int
) -> None:
    ask_card(cashier)
    cashier.sees(WAITING)
    cashier.cut_network()
    cashier.sees(UNKNOWN)
    cannot_be_ended(cashier)
    reader.tap()
    cashier.page.reload()
    cashier.sees(UNKNOWN)
    cannot_be_ended(cashier)

    cashier.page.context.set_offline(False)
    number = cashier.receipt_number()

    cashier.is_synced()
    assert reader.charges() == [due]
    hall.has_booked(cashier.serial(), [number])


@pytest.mark.scenario("T6")
def test_a_request_that_is_given_up_can_be_paid_by_nobody_any_more(
    cashier: TillScreen, reader: Reader
) -> None:
    ask_card(cashier)
    cashier.sees(WAITING)
    cashier.press("Cancel this payment")
    cashier.sees("Payment cancelled: nothing was charged.")

    cashier.choose("Cash")
    cashier.receive()

    cashier.receipt_number()
    assert cashier.kinds("payment") == ["asked", "cancelled"]
    assert reader.charges() == []
