"""One order's life over the public API: bought, sent by three designers, paid back in part."""

from __future__ import annotations

import email
import email.policy
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.e2e.customer import Customer
from tests.faults.cast import Cast

WITHOUT_WAITING = "4000000000000077"  # Stripe's test card whose money is available at once
REFUNDED = 3001
BETWEEN_MAILS = f"\n{'-' * 79}\n"  # of Django's file backend

FIND = """query ($email: String!) { findOrders(query: $email) { nodes { number } } }"""
SHIP = """mutation ($part: ID!) { shipSellerOrder(id: $part, carrier: "Colissimo",
  trackingNumber: "6A12345678901") { problems { code message } } }"""
REFUND = """mutation ($id: ID!, $number: String!, $amount: Cents!) { refundOrder(id: $id,
  number: $number, way: AMOUNT, amount: $amount, reason: "Came damaged") {
  problems { code message } } }"""
MONEY = """query ($number: String!) { orderMoney(number: $number) {
  state total { amount }
  charge { state amount { amount } stripeFee { amount } chargeId }
  refundable { amount }
  shares { shopSlug partId partState state gross { amount } commission { amount }
    amount { amount } refunded { amount } transferred { amount } takenBack { amount }
    indebted { amount } netted { amount } outstanding { amount } excess { amount }
    transfers { state amount { amount } reversed { amount }
      reversals { state amount { amount } } }
    debts { amount { amount } left { amount } } }
  refunds { state amount { amount } parts { shopName amount { amount } commission { amount } } }
  postings { reference source destination amount { amount } }
  proof { isProven gaps } } }"""


@dataclass(frozen=True)
class Step:
    """What people do; `is_over` once all that follows from it has happened."""

    name: str
    act: Callable[[], None]
    is_over: Callable[[], bool]


class Story:
    """Of `name`, who buys one piece of each designer. What gets no answer because the platform
    restarts is asked again, with the same ids."""

    def __init__(self, cast: Cast, name: str) -> None:
        self._cast = cast
        self._name = name
        self._email = f"{name}@example.org"
        self._order = ""
        self._refund = str(uuid4())
        self.number = ""

    @property
    def buying(self) -> Step:
        """From the basket to the payment."""
        return Step("buying", self._buy, self._is_paid)

    @property
    def sending(self) -> Step:
        """Each designer hands her part to the post, and is paid."""
        return Step("sending", self._ship, self._is_released)

    @property
    def paying_back(self) -> Step:
        """Staff give a part of the money back, of each designer's some."""
        return Step("paying back", self._pay_back, self._is_paid_back)

    def _buy(self) -> None:
        platform = self._cast.platform
        customer = Customer(platform.url, platform.stripe, self._name, card=WITHOUT_WAITING)
        self._order = customer.buy(self._cast.variants).order
        [found] = self._ask(FIND, email=self._email)["findOrders"]["nodes"]
        self.number = found["number"]

    def _ship(self) -> None:
        for share in self.money()["shares"]:
            designer = self._cast.designers[share["shopSlug"]]
            answer = designer.insist(SHIP, part=share["partId"])
            assert answer["shipSellerOrder"]["problems"] == []

    def _pay_back(self) -> None:
        given = {"id": self._refund, "number": self.number, "amount": REFUNDED}
        assert self._ask(REFUND, **given)["refundOrder"]["problems"] == []

    def _is_paid(self) -> bool:
        """And Stripe's fee is known."""
        charge = self.money()["charge"]
        return charge["state"] == "PAID" and charge["stripeFee"] is not None

    def _is_released(self) -> bool:
        return {share["state"] for share in self.money()["shares"]} == {"TRANSFERRED"}

    def _is_paid_back(self) -> bool:
        return {refund["state"] for refund in self.money()["refunds"]} == {"SUCCEEDED"}

    def money(self) -> dict[str, Any]:
        """What staff see of this order's money, sums in cents."""
        seen: dict[str, Any] = _plain(self._ask(MONEY, number=self.number)["orderMoney"])
        return seen

    def outcome(self) -> dict[str, Any]:
        """All that must be the same for whoever buys the same: money, Stripe's objects, mails."""
        stripe = self._cast.platform.stripe
        group = f"order_{self._order}"
        pages = _where(stripe.objects("checkout.session"), client_reference_id=self._order)
        charges = _where(stripe.objects("charge"), metadata={"order": self._order})
        transfers = _where(stripe.objects("transfer"), transfer_group=group)
        refunds = _where(stripe.objects("refund"), charge=charges[0]["id"] if charges else "")
        return {
            "orders of hers": len(self._ask(FIND, email=self._email)["findOrders"]["nodes"]),
            "money": _without_ids(self.money()),
            "payment pages": len(pages),
            "charges": [(row["paid"], row["amount"], row["amount_refunded"]) for row in charges],
            "transfers": sorted((row["amount"], row["amount_reversed"]) for row in transfers),
            "refunds": [(row["status"], row["amount"]) for row in refunds],
            "mails": self.mails(),
        }

    def mails(self) -> dict[str, int]:
        """How often each mail about this order went out, by its reader and subject."""
        folder = self._cast.platform.data / "mail"
        found: Counter[str] = Counter()
        for file in folder.glob("*.log"):
            for text in file.read_text().split(BETWEEN_MAILS):
                message = email.message_from_string(text, policy=email.policy.default)
                subject = str(message["Subject"])
                if self.number in subject or self.number in text:
                    reader = str(message["To"]).replace(self._email, "the customer")
                    found[f"{reader}: {subject.replace(self.number, 'N')}"] += 1
        return dict(sorted(found.items()))

    def _ask(self, query: str, **variables: Any) -> Any:
        return self._cast.staff.insist(query, **variables)


def _where(rows: list[dict[str, Any]], **wanted: Any) -> list[dict[str, Any]]:
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def _plain(seen: Any) -> Any:
    """With cents instead of amounts."""
    if isinstance(seen, list):
        return [_plain(row) for row in seen]
    if isinstance(seen, dict):
        is_sum = seen.keys() == {"amount"} and isinstance(seen["amount"], int)
        return seen["amount"] if is_sum else {name: _plain(seen[name]) for name in seen}
    return seen


def _without_ids(seen: Any) -> Any:
    """The same for every order: without ids, and lists in an order of their own."""
    if isinstance(seen, list):
        return sorted((_without_ids(row) for row in seen), key=str)
    if isinstance(seen, dict):
        return {
            name: re.sub(r":.*", "", value) if name == "reference" else _without_ids(value)
            for name, value in seen.items()
            if name not in ("chargeId", "partId")
        }
    return seen
