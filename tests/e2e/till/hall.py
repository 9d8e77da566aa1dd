"""The organiser's side of the demo's market, over the public API: `Hall`."""

from __future__ import annotations

from itertools import count
from typing import Any

from programme.demo.content import people
from tests.e2e.platform import Platform, wait_until
from tests.e2e.visitor import Visitor

MARKET = "noel-issy-2026"
#: Longer than a worker takes that has much to do.
BOOKED_SECONDS = 30
PLAN = """query ($slug: String!) { marketPlan(slug: $slug) {
  market { id } tills { id } } }"""
ADD_TILL = """mutation ($market: ID!, $name: String!) { addTill(market: $market, name: $name) {
  till { id name } problems { code message } } }"""
SET_UP_READER = """mutation ($till: ID!) { setUpReader(till: $till) {
  problems { code message } } }"""
START_PAIRING = """mutation ($till: ID!, $replace: Boolean!) {
  startPairing(till: $till, replace: $replace) { code problems { code message } } }"""


class Hall:
    """The market, which gives each test a drawer of its own. `sign_in`: its organiser's address and
    password."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self._organiser = Visitor(platform.url)
        [person] = [one for one in people() if "organiser" in one.role.lower()]
        self.sign_in = person.email, person.password
        self._organiser.sign_in(*self.sign_in)
        plan = self._organiser.ask(PLAN, slug=MARKET)["marketPlan"]
        self.market = plan["market"]["id"]
        self._numbers = count(len(plan["tills"]) + 1)

    def new_till(self, *, with_reader: bool = False) -> str:
        """Another drawer, if asked for with a simulated card reader; its id."""
        name = f"Caisse {next(self._numbers)}"
        till = self._do(ADD_TILL, market=self.market, name=name)["till"]["id"]
        if with_reader:
            self._do(SET_UP_READER, till=till)
        return str(till)

    def pairing_code(self, till: str, *, replace: bool = False) -> str:
        """What the organiser shows to a device. `replace` retires the one that was there."""
        return str(self._do(START_PAIRING, till=till, replace=replace)["code"])

    def ask(self, act: str, **given: Any) -> Any:
        """What the server knows: an act of tests/e2e/till/backstage.py."""
        return self.platform.ask("tests.e2e.till.backstage", do=act, **given)

    def device(self, serial: int) -> dict[str, Any]:
        """What the server has of a device: `tickets`, `sales` and `conflicts`."""
        return dict(self.ask("device", serial=serial))

    def has_booked(self, serial: int, receipts: list[str]) -> None:
        """Exactly these sales of a device are booked, as soon as the worker has done so: a till
        that has sent everything, or a page that was read, knows only that they are kept."""
        wait_until(lambda: self.device(serial)["sales"] == receipts, BOOKED_SECONDS)
        assert self.device(serial)["sales"] == receipts

    def check(self) -> None:
        """Tickets, drawers, stock and books agree, and every journal is whole."""
        for command in ("verify_tills", "verify_journal"):
            done = self.platform.manage(command)
            assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"

    def _do(self, mutation: str, **given: Any) -> dict[str, Any]:
        [answer] = self._organiser.ask(mutation, **given).values()
        assert answer["problems"] == [], answer
        return dict(answer)
