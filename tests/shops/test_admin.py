"""What programme staff see in the admin."""

from __future__ import annotations

import pytest
from django.test import Client

from shops.models import CatalogueImport, Cohort
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ShopFactory, ThemeFactory, variant_in_stock

pytestmark = pytest.mark.django_db
LISTS = ["theme", "shop", "product", "catalogueimport"]


@pytest.fixture
def rows():
    product = variant_in_stock(1).product
    return {
        "theme": ThemeFactory(),
        "shop": product.shop,
        "product": product,
        "catalogueimport": CatalogueImport.objects.create(file_name="a.csv", sha256="0"),
    }


@pytest.mark.parametrize("name", LISTS)
def test_staff_see_lists_and_rows(rows, name):
    client = Client()
    client.force_login(StaffFactory(is_superuser=True))

    assert client.get(f"/admin/shops/{name}/").status_code == 200
    assert client.get(f"/admin/shops/{name}/{rows[name].pk}/change/").status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_others_are_sent_to_sign_in(rows, name):
    client = Client()
    client.force_login(UserFactory())

    assert client.get(f"/admin/shops/{name}/").status_code == 302


@pytest.mark.parametrize("name", ["shop", "product", "catalogueimport"])
def test_nothing_that_was_sold_or_imported_is_deleted(rows, name):
    client = Client()
    client.force_login(StaffFactory(is_superuser=True))

    assert client.post(f"/admin/shops/{name}/{rows[name].pk}/delete/").status_code == 403


def test_a_cohort_shows_its_shops():
    client = Client()
    client.force_login(StaffFactory(is_superuser=True))
    cohort = Cohort.objects.create(slug="2026", name={"fr": "Promotion"}, starts_on="2026-01-01")
    ShopFactory(name="Jogak", cohort=cohort)
    ShopFactory(name="Tamgout")

    page = client.get(f"/admin/shops/cohort/{cohort.pk}/change/").content.decode()

    assert ("Jogak" in page, "Tamgout" in page) == (True, False)
