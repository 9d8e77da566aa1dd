"""A history of money that has everything: three designers, a refund that comes too late, a debt,
and the next sale that settles it. `MoneyStory` plays it on a running platform, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.e2e.browser import Person, euros
from tests.e2e.customer import Customer
from tests.e2e.pieces import Piece
from tests.e2e.platform import Platform, wait_until

TEAM = ("equipe@demo.example", "demo-equipe-patron")
#: Its money is available at once, as after the days that a card's money is on its way.
WITHOUT_WAITING = "4000000000000077"
PATIENCE = 60  # seconds for tasks and webhooks


@dataclass(frozen=True)
class Sale:
    """One paid order: its number, and each designer's part by the slug of her shop, in cents."""

    id: str
    number: str
    parts: dict[str, dict[str, Any]]

    @property
    def gross(self) -> int:
        return sum(part["gross"] for part in self.parts.values())


class MoneyStory:
    """`pieces` are of three shops; the first one's designer ships, is refunded, owes."""

    def __init__(self, platform: Platform, pieces: list[Piece]) -> None:
        self.platform = platform
        self.pieces = pieces
        self.shop = pieces[0].shop_slug

    def open_accounts(self) -> str:
        """All three can be paid; returns the Stripe account of the first."""
        shops = [piece.shop_slug for piece in self.pieces]
        accounts: dict[str, str] = self._backstage("give_accounts", shops=shops)
        for account in accounts.values():
            self.platform.stripe.set_capability(account, "active")
        self.platform.stripe.topup(500_000)  # refunds are paid out of our own balance
        return accounts[self.shop]

    def sell(self, *pieces: Piece) -> Sale:
        """Somebody buys these and pays."""
        customer = Customer(
            self.platform.url, self.platform.stripe, "Camille", card=WITHOUT_WAITING
        )
        order = customer.buy([int(piece.variant) for piece in pieces]).order
        self.until(lambda: bool(self._parts(order)), "the order")
        parts = {part["shop"]: part for part in self._parts(order)}
        return Sale(order, parts[self.shop]["order"], parts)

    def ship_and_be_paid(self, sale: Sale) -> None:
        """The first designer ships; her share leaves, or settles what she owes."""
        self._backstage("ship", part=sale.parts[self.shop]["id"])
        self.until(lambda: self.state(sale) == "transferred", "the transfer")

    def state(self, sale: Sale) -> str:
        """Of the first designer's share."""
        return str(
            next(part["state"] for part in self._parts(sale.id) if part["shop"] == self.shop)
        )

    def refund_piece(self, colleague: Person, sale: Sale) -> int:
        """Somebody of the team gives the first designer's piece back; what the customer gets."""
        page = colleague.page
        colleague.go(f"/en/staff/orders/{sale.number}")
        page.get_by_text("Pieces", exact=True).click()
        form = page.locator("form").filter(has=page.locator("input[value=LINES]"))
        group = form.get_by_role("group", name=self.pieces[0].shop, exact=True)
        group.locator("input[type=number]").first.fill("1")
        form.get_by_label("Why (the customer reads it)").fill("The seam came open")
        form.get_by_role("button", name="Compute").click()
        price = self.pieces[0].price
        colleague.sees(f"The customer gets {euros(price)}")
        form.get_by_role("button", name=f"Refund {euros(price)}").click()
        colleague.sees("The refund is asked for.")
        return price

    def until(self, is_true: Any, what: str) -> None:
        """Wait for something that tasks do."""
        assert wait_until(is_true, PATIENCE, every=1), f"Waited {PATIENCE} s for {what}."

    def owes(self) -> int:
        """Cents, by the books."""
        shop = self.pieces[0].shop_id
        found = self._backstage("balances", prefix=f"shop:{shop}:debt")
        return -int(found.get(f"shop:{shop}:debt", 0))

    def _parts(self, order: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._backstage("parts_of", order=order)
        return found

    def _backstage(self, act: str, **given: Any) -> Any:
        return self.platform.ask("tests.e2e.backstage", do=act, **given)
