"""Sitemaps as search engines fetch them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shops import sitemaps
from shops.models import Collection
from shops.states import ProductState, ShopState
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory

pytestmark = pytest.mark.django_db

SITE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@pytest.fixture(autouse=True)
def _public_address(settings):
    settings.PUBLIC_URL = "https://matricia.example"


def fetched(client, name):
    answer = client.get(f"/sitemaps/{name}.xml")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/xml"
    return ET.fromstring(answer.getvalue())  # noqa: S314 (ours)


def addresses(tree):
    return [row.text for row in tree.iter(f"{{{SITE}}}loc")]


def test_the_index_names_every_file(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", ProductFactory().pk)

    found = addresses(fetched(client, "index"))

    assert found == [
        "https://matricia.example/sitemaps/pages.xml",
        "https://matricia.example/sitemaps/shops.xml",
        "https://matricia.example/sitemaps/themes.xml",
        "https://matricia.example/sitemaps/products-1.xml",
    ]


def test_a_piece_stands_in_three_languages_that_name_one_another(client):
    product = ProductFactory(shop__slug="mira", slug="robe")
    part = (product.pk - 1) // sitemaps.PART + 1

    tree = fetched(client, f"products-{part}")

    assert addresses(tree) == [
        "https://matricia.example/shops/mira/robe",
        "https://matricia.example/en/shops/mira/robe",
        "https://matricia.example/ar/shops/mira/robe",
    ]
    for row in tree.iter(f"{{{SITE}}}url"):
        links = {link.get("hreflang"): link.get("href") for link in row.iter(f"{{{XHTML}}}link")}
        assert links == {
            "fr": "https://matricia.example/shops/mira/robe",
            "en": "https://matricia.example/en/shops/mira/robe",
            "ar": "https://matricia.example/ar/shops/mira/robe",
            "x-default": "https://matricia.example/shops/mira/robe",
        }


def test_only_what_anybody_can_see_is_named(client):
    paused = ShopFactory(slug="paused", state=ShopState.PAUSED)
    hidden = ProductFactory(shop=paused)
    draft = ProductFactory(shop__slug="mira", state=ProductState.DRAFT)
    for shop, is_shown in [(paused, True), (draft.shop, False)]:
        Collection.objects.create(shop=shop, slug="x", title={}, is_shown=is_shown)
    part = (hidden.pk - 1) // sitemaps.PART + 1

    assert addresses(fetched(client, f"products-{part}")) == []
    assert addresses(fetched(client, "shops"))[::3] == ["https://matricia.example/shops/mira"]


def test_themes_collections_and_fixed_pages_are_named(client):
    ThemeFactory(slug="upcycling")
    Collection.objects.create(shop=ShopFactory(slug="mira"), slug="ete", title={"fr": "Été"})

    assert addresses(fetched(client, "themes"))[0] == "https://matricia.example/themes/upcycling"
    assert addresses(fetched(client, "shops"))[3] == (
        "https://matricia.example/shops/mira/collections/ete"
    )
    assert addresses(fetched(client, "pages"))[:3] == [
        "https://matricia.example/",
        "https://matricia.example/en",
        "https://matricia.example/ar",
    ]


@pytest.mark.parametrize("name", ["nothing", "products-0", "products-x", "products-123456789"])
def test_a_file_that_is_not_named_is_not_found(client, name):
    assert client.get(f"/sitemaps/{name}.xml").status_code == 404


def test_thirty_pieces_take_one_statement(client):
    ids = [ProductFactory().pk for _ in range(30)]

    with CaptureQueriesContext(connection) as statements:
        found = addresses(fetched(client, f"products-{(ids[-1] - 1) // sitemaps.PART + 1}"))

    assert len(found) == 90
    assert len(statements) == 1
