"""Wherever a designer types, a general green claim is refused, and nothing is written (TEX-4)."""

from __future__ import annotations

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from shops.models import Product, ProductPicture, Shop
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db

PROBLEMS = "problems { code message field }"
EDIT_PRODUCT = f"""mutation($id: ID!, $title: String, $description: String, $type: String) {{
    editProduct(id: $id, version: 1, title: $title, description: $description,
    productType: $type) {{ {PROBLEMS} }} }}"""
EDIT_SHOP = f"""mutation($id: ID!, $name: String, $tagline: String, $story: String) {{
    editShop(id: $id, name: $name, tagline: $tagline, story: $story) {{ {PROBLEMS} }} }}"""
CREATE = f"""mutation($shop: ID!, $id: ID!) {{ createProduct(shop: $shop, requestId: $id,
    title: "Jupe éco-responsable", price: 9000) {{ {PROBLEMS} }} }}"""
DESCRIBE = f"""mutation($id: ID!) {{ describePicture(id: $id, alt: "Une robe sustainable") {{
    {PROBLEMS} }} }}"""


@pytest.fixture
def shop():
    return ShopFactory(name="Jogak", tagline={"fr": "Patchwork"}, story={"fr": "Chutes"})


@pytest.fixture
def client(shop):
    client = Client(headers={"Accept-Language": "fr", "X-Matricia-Client": "tests"})
    client.force_login(member_of(shop, UserFactory()))
    return client


def problem(answer):
    [only] = next(iter(answer.values()))["problems"]
    assert "«" in only["message"] or "“" in only["message"]
    return only["code"], only["field"]


def test_a_new_product_is_not_called_so(ask, client, shop):
    answer = ask(client, CREATE, shop=shop.pk, id=str(uuid.uuid4()))

    assert problem(answer) == ("GREEN_WORD", "title")
    assert not Product.objects.exists()


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"title": "Jupe écologique"}, "title"),
        ({"description": "<p>Zéro <em>impact</em></p>"}, "description"),
        ({"type": "Mode durable"}, "productType"),
    ],
)
def test_nor_is_one_that_is_there(ask, client, shop, sent, field):
    skirt = ProductFactory(shop=shop, title="Jupe", description="<p>Lin</p>")

    answer = ask(client, EDIT_PRODUCT, id=skirt.pk, **sent)

    assert problem(answer) == ("GREEN_WORD", field)
    kept = Product.objects.get()
    assert (kept.title, kept.description, kept.product_type, kept.version) == (
        *("Jupe", "<p>Lin</p>", ""),
        1,
    )


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"name": "Éco Jogak"}, "name"),
        ({"tagline": "La mode responsable"}, "tagline"),
        ({"story": "Je couds.\nNeutre en carbone."}, "story"),
    ],
)
def test_nor_a_shop(ask, client, shop, sent, field):
    answer = ask(client, EDIT_SHOP, id=shop.pk, **sent)

    assert problem(answer) == ("GREEN_WORD", field)
    kept = Shop.objects.get()
    assert (kept.name, kept.tagline, kept.story) == (
        "Jogak",
        {"fr": "Patchwork"},
        {"fr": "Chutes"},
    )


def test_nor_a_picture(ask, client, shop):
    skirt = ProductFactory(shop=shop)
    picture = skirt.pictures.create(alt="De dos")

    answer = ask(client, DESCRIBE, id=picture.pk)
    sent = client.post(
        f"/uploads/product-pictures/{skirt.pk}",
        {"file": SimpleUploadedFile("a.png", picture_file()), "alt": "Robe biodégradable"},
    )

    assert problem(answer) == ("GREEN_WORD", "alt")
    assert (sent.status_code, sent.json()["problems"][0]["code"]) == (400, "GREEN_WORD")
    assert ProductPicture.objects.get().alt == "De dos"
