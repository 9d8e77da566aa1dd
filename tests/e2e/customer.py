"""A customer who buys through the public API, and tries again when the shop restarts."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from tests.e2e.visitor import Visitor
from tests.stripe_server import LoopbackStripe

# A lost task waits a minute, then for the sweeper's next round; a worker needs seconds to start.
PAGE_SECONDS = 170
DECLINED, PAYS = "4000000000000002", "4242424242424242"

ADD = """mutation ($variant: ID!) { addToCart(variant: $variant) {
  cart { count } problems { code message field } } }"""
SET = """mutation ($variant: ID!) { setCartQuantity(variant: $variant, quantity: 1) {
  cart { count } problems { code message field } } }"""
CHECK_OUT = """mutation ($id: ID!, $contact: ContactInput!) { checkOut(id: $id, contact: $contact) {
  order { id accessToken } problems { code message field } } }"""
PAGE = """query ($order: ID!, $token: String!) { payment(order: $order, token: $token) {
  state url } }"""


@dataclass
class Purchase:
    """How one went: `order` when it was paid for, else the `problems` that she was told."""

    wanted: Sequence[int]
    order: str = ""
    problems: list[dict[str, Any]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)


class SaidNoError(Exception):
    """The shop told the customer why not."""

    def __init__(self, problems: list[dict[str, Any]]) -> None:
        super().__init__(problems)
        self.problems = problems


class Customer:
    """A guest with an empty basket. `hesitates`: her first card is declined."""

    def __init__(
        self,
        url: str,
        stripe: LoopbackStripe,
        name: str,
        *,
        hesitates: bool = False,
        card: str = PAYS,
    ) -> None:
        self._visitor = Visitor(url)
        self._stripe = stripe
        self._hesitates = hesitates
        self._card = card
        self._contact = {
            "email": f"{name}@example.org",
            "name": name,
            "street": "1 rue des Tests",
            "postcode": "92130",
            "city": "Issy-les-Moulineaux",
            "country": "FR",
        }

    def buy(self, variants: Sequence[int]) -> Purchase:
        """Fill the basket, check out, pay on the hosted page; she doesn't wait for the order."""
        purchase = Purchase(variants, statuses=self._visitor.statuses)
        try:
            for variant in variants:
                self._add(variant)
            order = self._check_out()
        except SaidNoError as said:
            purchase.problems = said.problems
            return purchase
        self._pay(self._page(order))
        purchase.order = str(order["id"])
        return purchase

    def _add(self, variant: int) -> None:
        """One piece: when an answer was lost she may have added two, so she says how many."""
        try:
            self._patiently(ADD, variant=variant)
        except SaidNoError as said:
            if said.problems[0]["code"] != "LESS_LEFT":
                raise
        self._patiently(SET, variant=variant)

    def _check_out(self) -> dict[str, Any]:
        data = self._patiently(CHECK_OUT, id=str(uuid4()), contact=self._contact)
        order: dict[str, Any] = data["checkOut"]["order"]
        return order

    def _page(self, order: dict[str, Any]) -> str:
        deadline = time.monotonic() + PAGE_SECONDS
        pause = 0.25
        while time.monotonic() < deadline:
            data = self._patiently(PAGE, order=order["id"], token=order["accessToken"])
            if url := data["payment"]["url"]:
                return str(url)
            time.sleep(pause)
            pause = min(pause * 1.5, 2)
        raise TimeoutError(f"No payment page for order {order['id']} after {PAGE_SECONDS} s.")

    def _pay(self, url: str) -> None:
        session = url.rpartition("/")[2].partition("?")[0]
        if self._hesitates:
            assert self._stripe.pay(session, DECLINED)["state"] == "declined"
        assert self._stripe.pay(session, self._card)["state"] == "complete"

    def _patiently(self, query: str, **variables: Any) -> Any:
        """Ask until there is an answer. Raises SaidNoError when it is a problem."""
        data = self._visitor.insist(query, **variables)
        [answer] = data.values()
        if problems := answer.get("problems"):
            raise SaidNoError(problems)
        return data
