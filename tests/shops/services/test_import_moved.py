"""A file that still names a shop and a piece by the addresses they had."""

from __future__ import annotations

import pytest

from shops.models import Product, Shop
from shops.services.change_address import change_product_address, change_shop_address
from shops.services.import_catalogue import import_catalogue
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, member_of
from tests.shops.exports import dress, export_of

pytestmark = pytest.mark.django_db


def run():
    return import_catalogue(export_of(dress(title="Robe d'été")), file_name="export.csv")


def test_what_moved_is_found_by_the_address_that_the_file_knows():
    run()
    product = Product.objects.get()
    designer = member_of(product.shop, UserFactory())
    change_product_address(product, "robe-longue", actor=designer)
    change_shop_address(product.shop, "atelier-zoe", actor=designer)

    run()

    assert Shop.objects.get().slug == "atelier-zoe"
    assert Product.objects.get().slug == "robe-longue"


def test_what_stands_at_the_address_now_is_meant_rather_than_what_left_it():
    run()
    product = Product.objects.get()
    designer = member_of(product.shop, UserFactory())
    change_product_address(product, "robe-longue", actor=designer)
    other = ProductFactory(shop=product.shop, slug="robe-ete", title="Autre")

    run()

    other.refresh_from_db()
    product.refresh_from_db()
    assert (other.title, product.slug) == ("Robe d'été", "robe-longue")
    assert Product.objects.count() == 2
