"""Counts of pieces for sale are true after whatever happened to pieces, themes and shops."""

from __future__ import annotations

from collections import Counter
from threading import Thread

import pytest
from django.db import connection, transaction

from shops.models import PieceCount, Product, Theme
from shops.piece_counts import kept_counts, of_proven_shops, proven_one_by_one
from shops.states import ProductState, ShopState
from shops.theme_pieces import in_theme
from tests.factories.claims import proven_claim
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory


def kept() -> dict[tuple[int, int | None], int]:
    rows = PieceCount.objects.exclude(pieces=0).values_list("shop", "theme", "pieces")
    return {(shop, theme): pieces for shop, theme, pieces in rows}


def counted() -> dict[tuple[int, int | None], int]:
    """One by one."""
    counts: Counter[tuple[int, int | None]] = Counter()
    for product in Product.objects.filter(state=ProductState.ACTIVE):
        counts[product.shop_id, None] += 1
        counts.update((product.shop_id, theme.pk) for theme in product.themes.all())
    return dict(counts)


@pytest.mark.django_db
def test_counts_follow_publishing_hiding_and_deleting() -> None:
    shop, theme = ShopFactory(), ThemeFactory()
    draft = ProductFactory(shop=shop, state=ProductState.DRAFT)
    sold = ProductFactory(shop=shop)
    for product in (draft, sold):
        product.themes.add(theme)
    assert kept() == counted() == {(shop.pk, None): 1, (shop.pk, theme.pk): 1}

    Product.objects.update(state=ProductState.ACTIVE)
    assert kept() == counted() == {(shop.pk, None): 2, (shop.pk, theme.pk): 2}

    Product.objects.filter(pk=sold.pk).update(state=ProductState.HIDDEN)
    draft.delete()
    assert kept() == counted() == {}


@pytest.mark.django_db
def test_counts_follow_the_choice_of_themes() -> None:
    one, other = ThemeFactory.create_batch(2)
    product = ProductFactory()
    draft = ProductFactory(state=ProductState.DRAFT)

    product.themes.add(one, other)
    draft.themes.add(one)
    assert kept() == counted()

    product.themes.set([other])
    assert kept() == counted() == {(product.shop_id, None): 1, (product.shop_id, other.pk): 1}

    product.themes.clear()
    assert kept() == counted() == {(product.shop_id, None): 1}


@pytest.mark.django_db
def test_counts_follow_a_piece_to_another_shop_and_many_at_once() -> None:
    shop, theme = ShopFactory(), ThemeFactory()
    theme.products.add(*ProductFactory.create_batch(5))

    Product.objects.update(shop=shop)

    assert kept() == counted() == {(shop.pk, None): 5, (shop.pk, theme.pk): 5}


@pytest.mark.django_db
def test_other_edits_leave_the_counts_alone() -> None:
    ProductFactory()
    before = list(PieceCount.objects.values_list("pk", "pieces"))

    Product.objects.update(title="Robe", price_from=100)

    assert list(PieceCount.objects.values_list("pk", "pieces")) == before


@pytest.mark.django_db
def test_a_theme_goes_with_its_counts() -> None:
    product, theme = ProductFactory(), ThemeFactory()
    product.themes.add(theme)

    theme.delete()
    connection.check_constraints()

    assert kept() == counted() == {(product.shop_id, None): 1}


@pytest.mark.django_db
def test_counts_of_closed_shops_are_not_added() -> None:
    theme = ThemeFactory(slug="ethical")
    open_shop, closed = ShopFactory(slug="open"), ShopFactory(state=ShopState.CLOSED)
    theme.products.add(ProductFactory(shop=open_shop), ProductFactory(shop=closed))
    ProductFactory(shop=open_shop)

    def total(**which: str) -> int:
        return sum(kept_counts(**which).values_list("pieces", flat=True))

    assert total() == 2
    assert total(in_theme="ethical") == 1
    assert total(in_shop="open") == 2
    assert total(in_theme="ethical", in_shop="open") == 1


@pytest.mark.django_db(transaction=True)
def test_a_theme_chosen_while_its_piece_is_published_is_counted_once() -> None:
    product, theme = ProductFactory(state=ProductState.DRAFT), ThemeFactory()

    with transaction.atomic():
        Product.objects.filter(pk=product.pk).update(state=ProductState.ACTIVE)
        choosing = Thread(target=_choose, args=(product.pk, theme.pk))
        choosing.start()
        choosing.join(0.3)  # it waits for the piece
        assert choosing.is_alive()
    choosing.join()

    assert kept() == counted() == {(product.shop_id, None): 1, (product.shop_id, theme.pk): 1}


def _choose(product: int, theme: int) -> None:
    Product.objects.get(pk=product).themes.add(Theme.objects.get(pk=theme))
    connection.close()


@pytest.mark.django_db
def test_pieces_of_a_theme_with_proof_are_those_of_proven_shops_and_single_ones() -> None:
    theme = ThemeFactory(needs_proof=True)
    proven, other, closed = ShopFactory(), ShopFactory(), ShopFactory(state=ShopState.CLOSED)
    for shop in (proven, closed):
        proven_claim(shop=shop, theme=theme)
    for shop in (proven, proven, other, other, closed):
        ProductFactory(shop=shop).themes.add(theme)
    for piece in (
        Product.objects.filter(shop=proven).earliest("pk"),  # proven twice, counted once
        Product.objects.filter(shop=other).earliest("pk"),
        ProductFactory(shop=other),  # proven, but the theme was not chosen
    ):
        proven_claim(shop=piece.shop, product=piece, theme=theme)

    of_shops = of_proven_shops(kept_counts(in_theme=theme.slug))
    single = proven_one_by_one(theme.slug)

    assert [count.pieces for count in of_shops] == [2]
    assert single.count() == 1
    assert proven_one_by_one(theme.slug, in_shop=proven.slug).count() == 0
    assert in_theme(Product.objects.filter(shop__state=ShopState.OPEN), theme.slug).count() == 3
