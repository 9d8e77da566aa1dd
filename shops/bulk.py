"""Changes of many products at once: what is asked, of which, and what it comes to for each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final

from django.db import models

from shops.models import Product, Shop
from shops.selectors import products_of
from shops.states import ProductState

#: So many pieces at once; whoever has more filters them.
MOST: Final = 500
LEAST_PERCENT, MOST_PERCENT = -90, 500


class BulkKind(models.TextChoices):
    """What is changed."""

    PERCENT = "percent"
    AMOUNT = "amount"
    PRICE = "price"
    ADD_THEME = "add_theme"
    REMOVE_THEME = "remove_theme"
    STATE = "state"


class Rounding(models.TextChoices):
    """To what new prices are rounded, half up."""

    CENT = "cent"
    TEN_CENTS = "ten_cents"
    EURO = "euro"


_STEPS: Final = {Rounding.CENT: 1, Rounding.TEN_CENTS: 10, Rounding.EURO: 100}
PRICES: Final = (BulkKind.PERCENT, BulkKind.AMOUNT, BulkKind.PRICE)
#: What a designer moves pieces to; HIDDEN is the programme's.
TARGETS: Final = (
    ProductState.DRAFT,
    ProductState.ACTIVE,
    ProductState.PAUSED,
    ProductState.ARCHIVED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One change. `number`: whole per cent or cents, below zero for less; `word`: the slug of a
    theme, or a state."""

    kind: BulkKind
    number: int = 0
    word: str = ""
    rounding: Rounding = Rounding.CENT

    def as_json(self) -> dict[str, Any]:
        """As a `BulkChange` keeps it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Which:
    """Pieces of a shop: these ids, or all that a list shows with these filters."""

    ids: tuple[int, ...] = ()
    filters: dict[str, Any] | None = None

    def of(self, shop: Shop) -> models.QuerySet[Product]:
        """In the order of their ids, in which they are locked."""
        if self.filters is None:
            rows = Product.objects.filter(shop=shop, pk__in=self.ids)
        else:
            found = products_of(shop, **self.filters)
            rows = Product.objects.filter(pk__in=found.order_by().values("pk"))
        return rows.order_by("pk")


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One piece. `before` and `after`: cents by the id of a variant, slugs of themes, or a state;
    `problem`: why it is left out, in words. Equal ones stay as they are."""

    product: int
    title: str
    before: Any
    after: Any
    problem: str = ""

    @property
    def changes(self) -> bool:
        """Whether the piece will be another one."""
        return not self.problem and self.before != self.after

    def as_json(self) -> dict[str, Any]:
        """As a `BulkChange` keeps it."""
        return {"product": self.product, "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done."""

    shop: Shop
    asked: Asked
    rows: list[PlannedRow]

    @property
    def digest(self) -> str:
        """Tells this plan from one made after somebody changed a piece."""
        values = [[*row.as_json().values(), bool(row.problem)] for row in self.rows]
        text = json.dumps([self.asked.as_json(), values], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


def new_price(cents: int, asked: Asked) -> int:
    """What a price becomes, rounded half up; an exact price is not rounded."""
    if asked.kind == BulkKind.PRICE:
        return asked.number
    hundredths = (
        cents * (100 + asked.number)
        if asked.kind == BulkKind.PERCENT
        else (cents + asked.number) * 100
    )
    step = _STEPS[asked.rounding] * 100
    return (hundredths + step // 2) // step * (step // 100)


def titles_of(product_ids: Iterable[int]) -> dict[int, str]:
    """How pieces are called now."""
    return dict(Product.objects.filter(pk__in=list(product_ids)).values_list("pk", "title"))
