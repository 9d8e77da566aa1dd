"""A till in a browser, and what a cashier does at it: `TillScreen`."""

from __future__ import annotations

import json
import re
import time
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browser import PATIENCE_MS, Person

MANAGER, CASHIER = ("Brigitte", "2580"), ("Noémie", "1357")
RECEIPT = re.compile(r"^Receipt \d+-\d{5}$")
COMING = "The pieces of the market are still on their way"
#: The promise of T1: a till says within two seconds that the network is gone.
NOTICED_MS = 2000
BETWEEN_KEYS = 0.004  # seconds, of a scanner

READ_EVENTS = """(stream) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('matricia-till');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const asking = database.transaction('events').objectStore('events').getAll();
    asking.onsuccess = () => {
      database.close();
      resolve(asking.result.filter((row) => row.stream === stream).map((row) => row.event));
    };
  };
})"""


class TillScreen(Person):
    """One browser at a till of the hall; its cashier reads English."""

    def __init__(self, page: Page, till: str) -> None:
        super().__init__(page)
        self.till = till
        self._keys = page.context.new_cdp_session(page)

    @property
    def network(self) -> Locator:
        """Whether the server answers, in words, and how many events wait."""
        return self.page.locator("header").get_by_role("status")

    @property
    def search(self) -> Locator:
        """Where one types what has no tag."""
        return self.page.get_by_role("searchbox", name="Scan or search")

    @property
    def lines(self) -> Locator:
        """Of the basket; each has a button that takes it out."""
        return self.page.get_by_role("listitem").filter(
            has=self.page.get_by_role("button", name=re.compile("^Take out "))
        )

    @property
    def receipt(self) -> Locator:
        """Its number, after a sale."""
        return self.page.get_by_role("heading", name=RECEIPT, level=2)

    @property
    def code(self) -> Locator:
        """The QR code of the receipt that is shown."""
        return self.page.get_by_role("img", name=re.compile("^QR code of receipt "))

    def open_till(self) -> None:
        """Its address, as the home screen opens it."""
        self.page.goto("/en/till")

    def pair(self, code: str) -> None:
        """Follow the organiser's code."""
        self.page.goto(f"/en/till/pair#{code}")
        self.press("Pair this device")
        self.sees("Who keeps the till?")

    def sign_in_by_pin(self, name: str, pin: str) -> None:
        """Choose a name, type its digits."""
        self.page.get_by_role("button", name=name).click()
        self.page.get_by_label(f"PIN of {name}").fill(pin)
        self.press("Start")

    def open_shift(self, euros: str = "150") -> None:
        """With a counted float."""
        self.fill("Counted in the drawer", euros)
        self.page.get_by_role("button", name=re.compile("^Open with ")).click()
        self.is_ready_to_sell()

    def is_ready_to_sell(self) -> None:
        """Its shift is open, and the pieces of the market have come."""
        expect(self.search).to_be_visible()
        expect(self.page.get_by_text(COMING)).to_have_count(0)

    def scan(self, code: str) -> None:
        """As a keyboard scanner does: all keys at once, then Enter."""
        at = time.time()
        for number, key in enumerate([*code, "Enter"]):
            self._press(key, at + number * BETWEEN_KEYS)

    def put(self, *codes: str) -> None:
        """Scan pieces that are not in the basket yet."""
        expect(self.search).to_be_visible()
        there = self.lines.count()
        for number, code in enumerate(codes, there + 1):
            self.scan(code)
            expect(self.lines).to_have_count(number)

    def take_payment(self) -> None:
        """From the basket to the way of paying."""
        self.page.get_by_role("button", name=re.compile("^Take €")).click()
        expect(self.page.get_by_role("heading", name="Take payment")).to_be_visible()

    def choose(self, tender: str) -> None:
        """Cash, Card, … as the screen calls them."""
        self.page.get_by_text(tender, exact=True).click()

    def receive(self, euros: str = "") -> None:
        """Cash: this much, or exactly what is due; the sale ends with it."""
        if euros:
            self.page.get_by_label("Received").fill(euros)
        else:
            self.press("Exact")
        self.confirm.click()

    @property
    def confirm(self) -> Locator:
        """The button that ends a sale in cash."""
        return self.page.get_by_role("button", name=re.compile("^Confirm €.* received$"))

    def receipt_number(self) -> str:
        """Of the sale that has just ended."""
        expect(self.receipt).to_be_visible()
        return self.receipt.inner_text().removeprefix("Receipt ")

    def sell(self, *codes: str) -> str:
        """Pieces for the exact cash; the receipt's number. The receipt stays on the screen."""
        self.put(*codes)
        self.take_payment()
        self.receive()
        return self.receipt_number()

    def next_customer(self) -> None:
        """Back to an empty basket."""
        self.press("Next customer")
        expect(self.search).to_be_visible()

    def cut_network(self) -> None:
        """The device loses its network; the till says so in time."""
        self.page.context.set_offline(True)
        expect(self.network).to_contain_text("Offline", timeout=NOTICED_MS)

    def give_network(self) -> None:
        """It comes back, and everything that waits is sent by itself."""
        self.page.context.set_offline(False)
        self.is_synced()

    def is_synced(self, within: float = PATIENCE_MS) -> None:
        """The server answers and has everything."""
        expect(self.network).to_have_text("Online", timeout=within)

    def events(self, stream: str) -> list[dict[str, Any]]:
        """What the device itself has written, oldest first."""
        return [json.loads(text) for text in self.page.evaluate(READ_EVENTS, stream)]

    def kinds(self, stream: str) -> list[str]:
        """Of these events."""
        return [event["kind"] for event in self.events(stream)]

    def _press(self, key: str, at: float) -> None:
        """With a time of its own: a scanner does not wait for a machine that has much to do."""
        about: dict[str, Any] = {"type": "keyDown", "key": key, "text": key, "timestamp": at}
        if key == "Enter":
            about |= {"text": "\r", "code": key, "windowsVirtualKeyCode": 13}
        self._keys.send("Input.dispatchKeyEvent", about)

    def serial(self) -> int:
        """Of the device, as its pairing is noted."""
        return int(self.events("log")[0]["data"]["serial"])
