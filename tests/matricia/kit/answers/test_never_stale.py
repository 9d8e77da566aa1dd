"""No answer is older than the last commit before its question, nor than the day it is asked on.

One writes, at random: price, stock, publication, theme, a claim and its last day. Others ask all
the time. Whatever part of an answer they get must have been true at some moment between the last
commit before they asked and the last act begun before they were answered.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connections, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from matricia.kit import clock
from shops.models import Claim, Product, StockLevel, Theme, Variant
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from tests.factories.claims import proven_claim
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, variant_in_stock
from tests.matricia.kit.answers.questions import Questions

READERS = 3
STARTS = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
QUESTIONS = {
    "piece": """query($shop: String!, $slug: String!) { product(shop: $shop, slug: $slug) {
      priceFrom { amount } variants { available } themes { slug } claims { wording } } }""",
    "theme": """query($filter: ProductFilter!) {
      products(filter: $filter, first: 5) { totalCount nodes { priceFrom { amount } } } }""",
}


@dataclass(frozen=True)
class Shelf:
    """What is true of the piece."""

    price: int = 5000
    on_hand: int = 5
    is_for_sale: bool = True
    has_theme: bool = True
    claim_days: int = 3

    def said(self) -> dict[str, Any]:
        """Part of an answer → what it says. An answer takes several statements, so a piece that
        was still shown may be described as it was a moment later."""
        return {
            "is shown": self.is_for_sale,
            "price": self.price,
            "available": self.on_hand,
            "theme": self.has_theme,
            "claim": self.claim_days > 0,
            "is listed": self.is_for_sale and self.has_theme,
            "listed price": self.price,
        }


@dataclass
class World:
    """The piece in the database, and every state it had: `states[:begun]`, the last of which may
    not be committed yet."""

    product: Product
    variant: Variant
    theme: Theme
    claim: Claim
    time: ExitStack
    states: list[Shelf] = field(default_factory=lambda: [Shelf()])
    committed: int = 0
    days: int = 0

    def act(self, act: tuple[str, int]) -> None:
        """Do it, in a transaction of its own."""
        name, number = act
        now = self.states[-1]
        after = {
            "price": lambda: replace(now, price=1000 + number),
            "stock": lambda: replace(now, on_hand=number),
            "publication": lambda: replace(now, is_for_sale=not now.is_for_sale),
            "theme": lambda: replace(now, has_theme=not now.has_theme),
            "claim": lambda: replace(now, claim_days=number % 3),
            "night": lambda: replace(now, claim_days=max(0, now.claim_days - 1)),
        }[name]()
        self.states.append(after)
        getattr(self, f"_{name}")(after)
        self.committed = len(self.states) - 1

    def _price(self, after: Shelf) -> None:
        with transaction.atomic():
            Variant.objects.filter(pk=self.variant.pk).update(price=after.price)
            refresh_listing([self.product.pk])

    def _stock(self, after: Shelf) -> None:
        StockLevel.objects.filter(variant=self.variant).update(on_hand=after.on_hand)

    def _publication(self, after: Shelf) -> None:
        state = ProductState.ACTIVE if after.is_for_sale else ProductState.ARCHIVED
        Product.objects.filter(pk=self.product.pk).update(state=state)

    def _theme(self, after: Shelf) -> None:
        self.product.themes.set([self.theme] if after.has_theme else [])

    def _claim(self, after: Shelf) -> None:
        ends = clock.today() + timedelta(days=after.claim_days)
        Claim.objects.filter(pk=self.claim.pk).update(expires_on=ends)

    def _night(self, after: Shelf) -> None:
        self.days += 1
        self.time.enter_context(clock.frozen(STARTS + timedelta(days=self.days)))


def acts() -> st.SearchStrategy[list[tuple[str, int]]]:
    names = st.sampled_from(["price", "stock", "publication", "theme", "claim", "night"])
    return st.lists(st.tuples(names, st.integers(1, 99)), min_size=5, max_size=25)


@pytest.fixture
def new_world() -> Iterator[Callable[[], World]]:
    with ExitStack() as time:

        def make() -> World:
            time.enter_context(clock.frozen(STARTS))
            product = ProductFactory(shop=ShopFactory())
            variant = variant_in_stock(5, product=product)
            theme = ThemeFactory()
            product.themes.set([theme])
            claim = proven_claim(
                shop=product.shop, product=product, expires_on=clock.today() + timedelta(days=3)
            )
            refresh_listing([product.pk])
            return World(product, variant, theme, claim, time)

        yield make


@pytest.mark.django_db(transaction=True)
@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(todo=acts())
@example(todo=[("claim", 1), ("night", 1), ("claim", 2), ("night", 1), ("night", 1)])
def test_no_answer_is_older_than_the_last_commit_before_its_question(new_world, todo):
    world, questions = new_world(), Questions()
    over, faults, asked = threading.Event(), [], []

    def read() -> None:
        try:
            while not over.is_set():
                first = world.committed
                parts = answered(questions, world)
                possible = [state.said() for state in world.states[first:]]
                for name, value in parts.items():
                    if value not in [said[name] for said in possible]:
                        faults.append((name, value, possible))
                asked.append(1)
        finally:
            questions.marks.close()
            connections.close_all()

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for act in todo:
        wanted = len(asked) + 2  # so that answers are kept between two acts, and found
        world.act(act)
        while len(asked) < wanted and any(reader.is_alive() for reader in readers):
            over.wait(0.001)
    over.set()
    for reader in readers:
        reader.join()

    assert faults == []
    assert len(asked) >= 2 * len(todo)
    now = world.states[-1].said()
    assert answered(questions, world).items() <= now.items()
    questions.marks.close()


def answered(questions: Questions, world: World) -> dict[str, Any]:
    """What a piece's page and its theme's say now, part by part."""
    product, theme = world.product, world.theme
    piece = questions.ask(QUESTIONS["piece"], shop=product.shop.slug, slug=product.slug)["product"]
    listed = questions.ask(QUESTIONS["theme"], filter={"themes": [theme.slug]})["products"]["nodes"]
    said: dict[str, Any] = {"is shown": piece is not None, "is listed": bool(listed)}
    if listed:
        said["listed price"] = listed[0]["priceFrom"]["amount"]
    if piece is not None:
        said["price"] = piece["priceFrom"]["amount"]
        said["available"] = piece["variants"][0]["available"]
        said["theme"] = piece["themes"] == [{"slug": theme.slug}]
        said["claim"] = bool(piece["claims"])
    return said
