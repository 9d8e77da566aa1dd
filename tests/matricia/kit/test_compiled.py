from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.db.models import F, QuerySet
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from matricia.kit.compiled import Compiled, attach
from orders.models import Cart, CartLine
from shops.models import Shop, Variant
from tests.factories.shops import ShopFactory, variant_in_stock

OF_SHOPS: Compiled[Any] = Compiled(
    lambda shops: (
        Variant.objects.filter(product__shop__in=shops)
        .select_related("product__shop")
        .annotate(doubled=F("price") * 2)
        .order_by("-price")
    ),
    shops=list[int],
)


@pytest.mark.django_db
def test_its_rows_are_those_of_the_queryset_with_all_they_bring():
    cheap, dear = variant_in_stock(price=1000), variant_in_stock(price=7000)
    variant_in_stock(price=4000)
    shops = [cheap.product.shop_id, dear.product.shop_id]

    with CaptureQueriesContext(connection) as asked:
        found = OF_SHOPS.all(shops=shops)
        names = [row.product.shop.name for row in found]

    assert found == [dear, cheap]
    assert [row.doubled for row in found] == [14_000, 2000]
    assert names == [dear.product.shop.name, cheap.product.shop.name]
    assert len(asked) == 1
    assert found[0].__dict__.keys() >= dear.__dict__.keys()


@pytest.mark.django_db
def test_the_next_time_other_values_are_asked_for():
    first, second = variant_in_stock(), variant_in_stock()

    found = [OF_SHOPS.all(shops=[row.product.shop_id]) for row in (first, second)]

    assert found == [[first], [second]]
    assert OF_SHOPS.all(shops=[]) == []


@pytest.mark.django_db
def test_columns_left_out_are_fetched_when_they_are_looked_at():
    named = Compiled(lambda shop: Shop.objects.only("slug").filter(pk=shop), shop=int)
    shop = ShopFactory(name="Atelier Lune")

    found = named.get(shop=shop.pk)

    assert found.get_deferred_fields() >= {"name"}
    assert found.name == "Atelier Lune"


@pytest.mark.django_db
def test_what_is_not_there_is_said_as_django_says_it():
    carts = Compiled(lambda cart: Cart.objects.filter(pk=cart), cart=UUID)

    assert carts.first(cart=UUID(int=1)) is None
    with pytest.raises(Cart.DoesNotExist):
        carts.get(cart=UUID(int=1))


@pytest.mark.django_db(transaction=True)
def test_rows_are_locked_in_a_transaction_only():
    locked = Compiled(lambda cart: Cart.objects.select_for_update().filter(pk=cart), cart=UUID)
    cart = Cart.objects.create()
    with transaction.atomic():
        assert locked.get(cart=cart.pk) == cart

    with pytest.raises(TransactionManagementError):
        locked.get(cart=cart.pk)


@pytest.mark.django_db
def test_what_looks_at_today_is_compiled_anew_each_day(monkeypatch: pytest.MonkeyPatch):
    days = []

    def of_today(shop: int) -> QuerySet[Any]:
        days.append(clock.today())
        return Shop.objects.filter(pk=shop)

    daily = Compiled(of_today, daily=True, shop=int)
    for day in (date(2026, 3, 1), date(2026, 3, 1), date(2026, 3, 2)):
        monkeypatch.setattr(clock, "today", lambda day=day: day)
        daily.all(shop=1)

    assert days == [date(2026, 3, 1), date(2026, 3, 2)]


@pytest.mark.django_db
def test_children_are_attached_as_a_prefetch_does():
    cart, empty = Cart.objects.create(), Cart.objects.create()
    piece = variant_in_stock()
    CartLine.objects.create(cart=cart, variant=piece, quantity=1, price_when_added=100)
    lines = list(CartLine.objects.all())

    with CaptureQueriesContext(connection) as asked:
        attach([cart, empty], "lines", lines, by="cart")
        found = [list(cart.lines.all()), list(empty.lines.all())]

    assert found == [lines, []]
    assert found[0][0].cart is cart
    assert len(asked) == 0
