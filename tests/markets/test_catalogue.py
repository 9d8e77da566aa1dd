"""markets/catalogue.py"""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from markets.catalogue import MOST_PIECES, catalogue_version, pieces_of
from markets.models import MarketPrice, Stall
from markets.states import InvitationState
from matricia.kit.errors import RuleBroken
from shops.models import Location, PriceChange, Product, ProductPicture, Variant
from shops.services import stock
from shops.states import ProductState, VatRegime
from tests.factories.markets import MarketFactory, piece_at, sign_mandate, stall_at
from tests.factories.shops import LocationFactory, ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def market():
    return MarketFactory()


def all_pieces(market, first=MOST_PIECES):
    nodes, page = [], pieces_of(market, first=first)
    while True:
        nodes += page.nodes
        if page.next is None:
            return nodes
        page = pieces_of(market, first=first, after=page.next)


def test_a_piece_has_what_a_till_needs_offline(market):
    stall = stall_at(market)
    sign_mandate(stall, regime=VatRegime.VAT, vat_rate=2000)
    piece = piece_at(
        stall, 3, tag_code="K7PQ2XYZ", sku="TIZI-M", barcode="3760000000017", price=8400
    )
    Variant.objects.filter(pk=piece.pk).update(option_values=["M", "Bleu"])
    changed_at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    PriceChange.objects.create(variant=piece, price=9000, at=datetime(2026, 10, 1, tzinfo=UTC))
    PriceChange.objects.create(variant=piece, price=8400, at=changed_at)
    ProductPicture.objects.create(product=piece.product)
    ProductPicture.objects.create(
        product=piece.product, position=1, file="products/9/1280.webp", widths=[80, 320, 1280]
    )

    (found,) = all_pieces(market)

    assert (found.id, found.tag_code, found.sku) == (piece.pk, "K7PQ2XYZ", "TIZI-M")
    assert (found.barcode, found.title) == ("3760000000017", piece.product.title)
    assert (found.variant_title, found.seller) == ("M / Bleu", stall.shop_id)
    assert (found.price, found.normal_price, found.rate) == (8400, 8400, 2000)
    assert found.price_changed_at == changed_at
    assert (found.on_hand, found.is_unique) == (3, False)
    assert found.picture == "/media/products/9/320.webp"


def test_the_market_price_is_asked_and_the_normal_one_named(market):
    stall = stall_at(market)
    piece = piece_at(stall, price=5000)
    at = datetime(2026, 12, 7, tzinfo=UTC)
    MarketPrice.objects.create(stall=stall, variant=piece, price=4500, changed_at=at)

    (found,) = all_pieces(market)

    assert (found.price, found.normal_price, found.price_changed_at) == (4500, 5000, at)


def test_a_price_that_is_the_normal_one_again_tells_when(market):
    stall = stall_at(market)
    piece = piece_at(stall, price=5000)
    at = datetime(2026, 12, 8, tzinfo=UTC)
    MarketPrice.objects.create(stall=stall, variant=piece, price=None, changed_at=at)

    (found,) = all_pieces(market)

    assert (found.price, found.normal_price, found.price_changed_at) == (5000, 5000, at)


def test_another_markets_price_is_not_asked(market):
    shop = ShopFactory()
    piece = piece_at(stall_at(market, shop), price=5000)
    other = MarketFactory()
    location = LocationFactory(shop=shop, kind=Location.Kind.STALL)
    elsewhere = Stall.objects.create(market=other, shop=shop, location=location, number="1")
    MarketPrice.objects.create(stall=elsewhere, variant=piece, price=100)

    assert [found.price for found in all_pieces(market)] == [5000]


def test_one_piece_in_all_is_unique_wherever_it_lies(market):
    stall = stall_at(market)
    here, there = piece_at(stall, 1), piece_at(stall, 0)
    both = piece_at(stall, 1)
    atelier = LocationFactory(shop=stall.shop)
    stock.set_on_hand(there, atelier, 1)
    stock.set_on_hand(both, atelier, 1)

    found = {piece.id: (piece.on_hand, piece.is_unique) for piece in all_pieces(market)}

    assert found == {here.pk: (1, True), there.pk: (0, True), both.pk: (1, False)}


def test_only_what_may_be_sold_there_is_listed(market):
    stall = stall_at(market)
    sold = piece_at(stall)
    inactive, draft = piece_at(stall), piece_at(stall)
    Variant.objects.filter(pk=inactive.pk).update(is_active=False)
    Product.objects.filter(pk=draft.product_id).update(state=ProductState.DRAFT)
    invited = stall_at(market)
    piece_at(invited)
    Stall.objects.filter(pk=invited.pk).update(state=InvitationState.INVITED)
    piece_at(stall_at(market, is_signed=False))
    variant_in_stock()

    assert [piece.id for piece in all_pieces(market)] == [sold.pk]


def test_pages_follow_each_other_without_gap_or_repetition(market):
    stall = stall_at(market)
    made = sorted(piece_at(stall).pk for _ in range(5))

    page = pieces_of(market, first=2)
    assert page.next is not None
    again = pieces_of(market, first=2, after=page.next)
    assert again.next is not None
    last = pieces_of(market, first=2, after=again.next)

    assert [[piece.id for piece in part.nodes] for part in (page, again, last)] == [
        made[:2],
        made[2:4],
        made[4:],
    ]
    assert last.next is None
    assert page.version == again.version == last.version == catalogue_version(market)


def test_a_market_without_stalls_has_no_pieces(market):
    page = pieces_of(market)

    assert (page.nodes, page.next, page.version) == ([], None, catalogue_version(market))


@pytest.mark.parametrize("after", ["x", "abc.", "abc.1e3", "abc.-1", "abc." + "9" * 19])
def test_a_cursor_that_is_none_is_refused(market, after):
    with pytest.raises(RuleBroken, match="CURSOR"):
        pieces_of(market, after=after)


def test_the_version_changes_with_every_value_and_only_then(market):
    stall = stall_at(market)
    piece = piece_at(stall, 3)
    seen = [catalogue_version(market)]
    assert catalogue_version(market) == seen[0]

    for change in (
        lambda: Variant.objects.update(price=4900),
        lambda: Variant.objects.update(tag_code="NEWTAG22"),
        lambda: Product.objects.update(title="Robe Tizi"),
        lambda: stock.set_on_hand(piece, stall.location, 2),
        lambda: MarketPrice.objects.create(stall=stall, variant=piece, price=4000),
        lambda: sign_mandate(stall, regime=VatRegime.VAT, vat_rate=550),
        lambda: Product.objects.update(state=ProductState.ARCHIVED),
    ):
        change()
        seen.append(catalogue_version(market))

    assert len(set(seen)) == 8


def test_three_pieces_take_as_many_statements_as_one(market):
    counts = []
    stall = stall_at(market)
    for _ in range(2):
        piece_at(stall)
        with CaptureQueriesContext(
            connection,
        ) as statements:
            pieces_of(market)
        counts.append(len(statements))
        piece_at(stall_at(market))

    assert counts == [4, 4]


@pytest.mark.alone
def test_five_thousand_pieces_are_read_in_two_seconds(market):
    stall = stall_at(market)
    products = Product.objects.bulk_create(
        Product(shop=stall.shop, slug=f"p{n}", title=f"Piece {n}", state=ProductState.ACTIVE)
        for n in range(5_000)
    )
    variants = Variant.objects.bulk_create(
        Variant(product=product, price=5000, tag_code=f"V{product.pk}") for product in products
    )
    PriceChange.objects.bulk_create(PriceChange(variant=row, price=5000) for row in variants)
    ProductPicture.objects.bulk_create(
        ProductPicture(product=row, file=f"p/{row.pk}/640.webp", widths=[320, 640])
        for row in products
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

    started = time.perf_counter()
    found = all_pieces(market)

    assert len(found) == 5_000
    took = time.perf_counter() - started
    assert took < 2
