"""Sums that are kept: writers do not wait for one another, and folding changes nothing."""

from __future__ import annotations

from threading import Thread

import pytest
from django.db import connection, transaction
from django.db.models import Sum

from matricia.kit.tallies import KeepTally, fold
from orders.models import PartCount, SellerOrder
from orders.states import SellerOrderState
from shops.models import Shop
from tests.factories.orders import cart_with, paid_order, part_of
from tests.factories.shops import ShopFactory, variant_in_stock


def sums(shop: Shop) -> tuple[int, int]:
    found = PartCount.objects.filter(shop=shop).aggregate(sold=Sum("sold"), done=Sum("done"))
    return found["sold"] or 0, found["done"] or 0


def sold_by(shop: Shop) -> SellerOrder:
    return part_of(paid_order(cart_with(variant_in_stock(product__shop=shop))))


def send(part: SellerOrder) -> None:
    SellerOrder.objects.filter(pk=part.pk).update(state=SellerOrderState.SHIPPED)


@pytest.mark.django_db
def test_a_statement_that_changes_no_sum_appends_nothing():
    part = sold_by(ShopFactory())
    before = PartCount.objects.count()

    SellerOrder.objects.filter(pk=part.pk).update(delivery_name="Colis")

    assert PartCount.objects.count() == before
    assert sums(part.shop) == (1, 0)


@pytest.mark.django_db
def test_one_statement_appends_one_row_for_each_shop():
    shop, other = ShopFactory(), ShopFactory()
    for _ in range(2):
        sold_by(shop)
    sold_by(other)
    before = PartCount.objects.count()

    SellerOrder.objects.update(state=SellerOrderState.SHIPPED)

    assert PartCount.objects.count() == before + 2
    assert (sums(shop), sums(other)) == ((2, 2), (1, 1))


@pytest.mark.django_db(transaction=True)
def test_two_at_once_in_one_shop_do_not_wait_for_each_other():
    shop = ShopFactory()
    first, second = sold_by(shop), sold_by(shop)

    with transaction.atomic():
        send(first)
        other = Thread(target=_send_elsewhere, args=(second,))
        other.start()
        other.join(5)
        assert not other.is_alive()

    assert sums(shop) == (2, 2)


@pytest.mark.django_db(transaction=True)
def test_folding_leaves_alone_what_is_being_folded_and_what_is_not_committed():
    shop = ShopFactory()
    parts = [sold_by(shop) for _ in range(3)]

    with transaction.atomic():
        send(parts[0])
        fold(PartCount, "shop_id", least=2)
        folding = Thread(target=_fold_elsewhere)
        folding.start()
        folding.join(5)
        assert not folding.is_alive()

    assert sums(shop) == (3, 1)
    fold(PartCount, "shop_id", least=2)
    assert sums(shop) == (3, 1)


@pytest.mark.django_db
def test_a_shop_with_few_rows_is_not_folded():
    part = sold_by(ShopFactory())
    send(part)
    before = PartCount.objects.filter(shop=part.shop).count()

    fold(PartCount, "shop_id", least=before + 1)

    assert PartCount.objects.filter(shop=part.shop).count() == before


def test_a_migration_writes_it_as_it_was_given():
    operation = KeepTally("orders_sellerorder", "orders_partcount", "shop_id", {"sold": "1"})

    name, arguments, given = operation.deconstruct()

    assert (name, arguments) == ("KeepTally", [])
    assert KeepTally(**given).sql == operation.sql


def _send_elsewhere(part: SellerOrder) -> None:
    send(part)
    connection.close()


def _fold_elsewhere() -> None:
    fold(PartCount, "shop_id", least=2)
    connection.close()
