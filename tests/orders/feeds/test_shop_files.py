"""What Google, Meta and search engines read of a shop."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from orders.models import MakingCapacity, ShopBreak
from shops.models import (
    Collection,
    Location,
    MovedAddress,
    PriceChange,
    Product,
    ProductFacts,
    Variant,
)
from shops.services.stock import set_on_hand
from shops.states import ProductState, ShopState
from tests.factories.orders import DeliveryOptionFactory, cart_with, paid_order
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db

G = "{http://base.google.com/ns/1.0}"
SITE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(autouse=True)
def _public_address(settings):
    settings.PUBLIC_URL = "https://matricia.example"


@pytest.fixture
def shop():
    return ShopFactory.create(slug="mira", name="Mira & fils")


@pytest.fixture
def dress(shop):
    """For sale, in stock, with a picture."""
    variant = variant_in_stock(
        product__shop=shop,
        product__slug="robe",
        product__title="Robe d'été",
        product__description="<p>Du lin &amp; du fil.</p><ul><li>Deux</li></ul>",
        product__option_names=["size", "color"],
        option_values=["M", "Bleu"],
        price=8450,
        sku="R-M",
        barcode="4006381333931",
        tag_code="TAGM2345",
        weight_grams=400,
    )
    pictured(variant.product)
    return variant


def pictured(product):
    return product.pictures.create(
        state="ready", file=f"products/{product.pk}/1200.webp", widths=[1200], width=1200, height=9
    )


def fetched(client, name, slug="mira", **query):
    answer = client.get(f"/shop-files/{slug}/{name}", query)
    assert answer.status_code == 200
    return answer.getvalue().decode()


def google(client, **query):
    tree = ET.fromstring(fetched(client, "google.xml", **query))  # noqa: S314 (ours)
    return [
        {child.tag.removeprefix(G): child.text for child in item if not len(child)}
        | {"shipping": [[part.text for part in one] for one in item.iter(f"{G}shipping")]}
        for item in tree.iter("item")
    ]


def meta(client, **query):
    return list(csv.DictReader(io.StringIO(fetched(client, "meta.csv", **query), newline="")))


def test_google_reads_a_variant_as_its_page_shows_it(client, shop, dress):
    DeliveryOptionFactory.create(
        shop=shop, price=490, countries=["FR", "BE"], bands=[[600, 490], [2000, 790]]
    )

    (item,) = google(client)

    assert item == {
        "id": "TAGM2345",
        "item_group_id": str(dress.product_id),
        "title": "Robe d'été – M / Bleu",
        "description": "Du lin & du fil. Deux",
        "link": "https://matricia.example/shops/mira/robe",
        "image_link": f"https://matricia.example/media/products/{dress.product_id}/1200.webp",
        "availability": "in_stock",
        "price": "84.50 EUR",
        "condition": "new",
        "brand": "Mira & fils",
        "gtin": "4006381333931",
        "mpn": "R-M",
        "size": "M",
        "color": "Bleu",
        "shipping_weight": "500 g",
        "min_handling_time": "0",
        "max_handling_time": "0",
        "shipping": [["BE", "Colis suivi", "4.90 EUR"], ["FR", "Colis suivi", "4.90 EUR"]],
    }


def test_meta_reads_the_same_with_a_picture_that_it_can_show(client, shop, dress):
    DeliveryOptionFactory.create(shop=shop, price=490)

    (row,) = meta(client)

    assert (row["id"], row["availability"], row["price"]) == ("TAGM2345", "in stock", "84.50 EUR")
    assert row["image_link"] == f"https://matricia.example/share-pictures/{dress.product_id}"
    assert row["shipping"] == "FR::Colis suivi:4.90 EUR"
    assert (row["condition"], row["size"], row["color"]) == ("new", "M", "Bleu")


def test_a_real_reduction_is_told_and_an_invented_one_cannot_be(client, dress):
    PriceChange.objects.all().delete()
    now = clock.now()
    Product.objects.update(published_at=now - timedelta(days=90))
    PriceChange.objects.create(variant=dress, price=10000, at=now - timedelta(days=80))
    PriceChange.objects.create(variant=dress, price=8450, at=now - timedelta(days=2))

    (item,) = google(client)
    (row,) = meta(client)

    assert (item["price"], item["sale_price"]) == ("100.00 EUR", "84.50 EUR")
    assert (row["price"], row["sale_price"]) == ("100.00 EUR", "84.50 EUR")


def test_what_is_sold_out_or_only_at_a_stall_is_out_of_stock(client, shop, dress):
    set_on_hand(dress, shop.locations.get(), 0)
    stall = Location.objects.create(shop=shop, name="Marché", kind="stall", sells_online=False)
    set_on_hand(dress, stall, 3)

    assert google(client)[0]["availability"] == "out_of_stock"
    assert meta(client)[0]["availability"] == "out of stock"


def test_what_is_made_to_order_can_be_had_until_her_weeks_are_full(client, shop, dress):
    Product.objects.update(made_to_order=True, making_days=7)
    (item,) = google(client)
    assert (item["availability"], item["max_handling_time"]) == ("in_stock", "7")

    MakingCapacity.objects.create(shop=shop, pieces=1, longest_wait=0)
    assert google(client)[0]["availability"] == "in_stock"
    paid_order(cart_with(dress))

    assert google(client)[0]["availability"] == "out_of_stock"


def test_nothing_can_be_had_while_she_is_away_and_sells_nothing(client, shop, dress):
    DeliveryOptionFactory.create(shop=shop)
    today = clock.today()
    ShopBreak.objects.create(
        shop=shop,
        from_day=today,
        until_day=today,
        is_paused=True,
        request_id="0f9a1c2e-7f7a-4c1e-9d53-0a4d8f6c1b22",
    )

    assert google(client)[0]["availability"] == "out_of_stock"


def test_drafts_inactive_sizes_and_pieces_without_a_picture_are_not_told(client, shop, dress):
    draft = variant_in_stock(product__shop=shop, product__state=ProductState.DRAFT)
    pictured(draft.product)
    variant_in_stock(product__shop=shop)
    Variant.objects.create(
        product=dress.product, option_values=["L", "Bleu"], price=1, tag_code="L", is_active=False
    )

    assert [item["id"] for item in google(client)] == ["TAGM2345"]


def test_each_language_has_its_words_and_addresses(client, dress):
    Product.objects.update(
        translations={"en": {"title": "Summer dress", "words": {"Bleu": "Blue"}}}
    )

    (item,) = google(client, language="en")

    assert item["title"] == "Summer dress – M / Blue"
    assert item["link"] == "https://matricia.example/en/shops/mira/robe"


def test_no_text_breaks_out_of_its_place(client, dress):
    Product.objects.update(title="=1 </g:title>\x08 & ]]>", product_type='"a",b')

    assert google(client)[0]["title"] == "=1 </g:title> & ]]> – M / Bleu"
    assert meta(client)[0]["title"].startswith("'=1 </g:title>")
    assert meta(client)[0]["product_type"] == '"a",b'


def test_a_former_address_leads_on_and_a_closed_shop_is_not_found(client, shop, dress):
    MovedAddress.objects.create(path="mira-mode", shop=shop)

    moved = client.get("/shop-files/mira-mode/google.xml?language=en")
    assert (moved.status_code, moved["Location"]) == (
        301,
        "/shop-files/mira/google.xml?language=en",
    )
    shop.state = ShopState.PAUSED
    shop.save()
    for path in ("mira/google.xml", "mira-mode/google.xml", "mira/unknown.xml", "nobody/meta.csv"):
        assert client.get(f"/shop-files/{path}").status_code == 404


def test_the_sitemap_of_a_shop_names_its_pages_in_each_language(client, shop, dress):
    Collection.objects.create(shop=shop, slug="ete", title={"fr": "Été"})
    variant_in_stock()

    tree = ET.fromstring(fetched(client, "sitemap.xml"))  # noqa: S314 (ours)

    assert [row.text for row in tree.iter(f"{SITE}loc")] == [
        f"https://matricia.example{prefix}/shops/mira{path}"
        for path in ("", "/collections/ete", "/robe")
        for prefix in ("", "/en", "/ar")
    ]


def test_many_pieces_take_as_many_statements_as_few(client, shop, dress):
    ProductFacts.objects.create(product=dress.product)
    DeliveryOptionFactory.create(shop=shop)

    def statements():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            fetched(client, "google.xml")
        return len(asked)

    before = statements()
    for _ in range(5):
        pictured(variant_in_stock(product__shop=shop, product__made_to_order=True).product)

    assert statements() == before
