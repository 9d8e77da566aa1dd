"""A till with its device that asks for cards and phones, as the browser does."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django.test import Client

from markets.devices import hash_token, new_serial
from markets.models import Device, Till
from markets.services.set_up_reader import ensure_reader
from orders.models import Order
from payments.models import Payment
from shops.models import Variant
from tests.conftest import Ask
from tests.factories.markets import TillFactory, piece_at, stall_at

FIELDS = "tender { id kind amount state url qr problem isFinal } problems { code message field }"
ASK = (
    "mutation ($token: String!, $id: ID!, $kind: TenderWay!, $amount: Cents!,"
    " $lines: [AskedLineInput!]!) { askTender(token: $token, id: $id, kind: $kind,"
    f" amount: $amount, lines: $lines) {{ {FIELDS} }} }}"
)
CANCEL = (
    "mutation ($token: String!, $id: ID!)"
    f" {{ cancelTender(token: $token, id: $id) {{ {FIELDS} }} }}"
)
LOOK = (
    "query ($token: String!, $id: ID!) { tender(token: $token, id: $id)"
    " { id kind amount state url qr problem isFinal } }"
)
Json = dict[str, Any]


class Counter:
    """A till at an open market, paired with a device, and what it asks of the server."""

    def __init__(self, ask: Ask, till: Till | None = None) -> None:
        self._ask, self._client = ask, Client()
        self.till = till or TillFactory()
        self.token = uuid.uuid4().hex
        self.device = Device.objects.create(
            serial=new_serial(),
            till=self.till,
            public_key="-",
            token_hash=hash_token(self.token),
        )

    def with_reader(self) -> Counter:
        """A simulated reader stands beside it."""
        self.till = ensure_reader(self.till)
        return self

    def piece(self, price: int, **fields: Any) -> Variant:
        """A piece of a designer who has a stall at the market."""
        return piece_at(stall_at(self.till.market), price=price, **fields)

    def ask(
        self,
        pieces: Sequence[Variant],
        kind: str = "CARD",
        *,
        id: str | None = None,  # noqa: A002  (the till's id)
        **changes: Any,
    ) -> Json:
        """`{tender, problems}` of asking for the whole price of each piece."""
        lines = [line(piece) for piece in pieces]
        given = {
            "token": self.token,
            "id": id or str(uuid.uuid4()),
            "kind": kind,
            "amount": sum(asked["part"] for asked in lines),
            "lines": lines,
        }
        answer: Json = self._ask(self._client, ASK, **given | changes)["askTender"]
        return answer

    def look(self, tender: Json) -> Json:
        """The tender as the till sees it now."""
        found: Json = self._ask(self._client, LOOK, token=self.token, id=tender["id"])["tender"]
        return found

    def cancel(self, tender: Json) -> Json:
        """`{tender, problems}` of giving it up."""
        answer: Json = self._ask(self._client, CANCEL, token=self.token, id=tender["id"])
        cancelled: Json = answer["cancelTender"]
        return cancelled


def line(piece: Variant, part: int | None = None, quantity: int = 1) -> Json:
    """A line of the ticket; the request pays all of it unless `part` says less."""
    total = piece.price * quantity
    return {
        "seller": str(piece.product.shop_id),
        "variant": str(piece.pk),
        "label": piece.product.title,
        "sku": piece.sku,
        "unit": piece.price,
        "quantity": quantity,
        "part": total if part is None else part,
    }


def payment_of(tender: Json) -> Payment:
    return Payment.objects.select_related("order").get(order=tender["id"])


def order_of(tender: Json) -> Order:
    return Order.objects.get(pk=tender["id"])
