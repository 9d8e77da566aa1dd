"""What staff choose for the front page, in the admin."""

from __future__ import annotations

import pytest
from django.test import Client

from shops.models import Collection, Feature, MovedAddress
from shops.states import FeatureKind
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ShopFactory

pytestmark = pytest.mark.django_db
LISTS = ["feature", "collection", "movedaddress"]


@pytest.fixture
def rows():
    shop = ShopFactory()
    return {
        "feature": Feature.objects.create(kind=FeatureKind.SHOP, shop=shop),
        "collection": Collection.objects.create(shop=shop, slug="ete", title={"fr": "Été"}),
        "movedaddress": MovedAddress.objects.create(path="old", shop=shop),
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


def test_a_former_address_is_not_deleted(rows):
    client = Client()
    client.force_login(StaffFactory(is_superuser=True))

    path = f"/admin/shops/movedaddress/{rows['movedaddress'].pk}/delete/"

    assert client.post(path).status_code == 403
