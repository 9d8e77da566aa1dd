"""What designers say of a piece's making, and what everybody reads of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from shops.models import (
    FactsSheet,
    PriceChange,
    Product,
    ProductFacts,
    SellerIdentity,
    SizeGuide,
)
from shops.states import ProductState
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, VariantFactory, member_of

pytestmark = pytest.mark.django_db

PROBLEMS = "problems { code field }"
EDIT = f"""mutation($product: ID!, $composition: [CompositionPartInput!], $care: [String!],
    $made: String, $weight: Int, $animal: Boolean, $warnings: String, $maker: String,
    $email: String, $guide: ID) {{ editProductFacts(product: $product, composition: $composition,
    care: $care, madeIn: $made, weightGrams: $weight, hasAnimalParts: $animal, warnings: $warnings,
    manufacturerName: $maker, manufacturerEmail: $email, sizeGuide: $guide) {{ facts {{ version
    composition {{ part sentence }} care madeIn notices warnings }} {PROBLEMS} }} }}"""
GUIDE = f"""mutation($shop: ID!, $name: String = "Hauts", $columns: [String!] = ["Poitrine"],
    $rows: [SizeRowInput!] = [{{ size: "M", values: ["92–96"] }}]) {{ editSizeGuide(shop: $shop,
    name: $name, columns: $columns, rows: $rows) {{ sizeGuide {{ id name columns rows {{ size
    values }} }} {PROBLEMS} }} }}"""
READ = """query($shop: String!, $slug: String!) { product(shop: $shop, slug: $slug) { facts { made:
    madeIn manufacturer { name address email isSeller } sizeGuide { name rows { size
    values } } } } }"""
PRICES = """{ products(first: 10) { nodes { reducedFrom { amount } variants { reducedFrom {
    amount } } } } }"""
MAKE = f"""mutation($id: ID!, $days: Int) {{ editProduct(id: $id, version: 1, madeToOrder: true,
    makingDays: $days) {{ product {{ makingDays }} {PROBLEMS} }} }}"""
LINEN = [{"fibres": [{"fibre": "lin", "percent": 100}]}]


@pytest.fixture
def product():
    shop = ShopFactory(slug="ann", name="Ann", city="Lyon")
    return ProductFactory(shop=shop, slug="robe")


@pytest.fixture
def ann(product):
    client = Client(headers={"accept-language": "en"})
    client.force_login(member_of(product.shop, UserFactory()))
    return client


def codes(payload):
    return [(problem["code"], problem["field"]) for problem in payload["problems"]]


def test_facts_are_said_and_each_version_of_the_sheet_is_kept(ask, ann, product):
    polyester = [
        {"part": "outside", "fibres": [{"fibre": "polyester", "percent": 100, "recycled": True}]},
        {"part": "lining", "fibres": [{"fibre": "silk", "percent": 100}]},
    ]
    ask(ann, EDIT, product=product.pk, composition=LINEN, made="fr")

    answer = ask(
        ann,
        EDIT,
        product=product.pk,
        composition=polyester,
        care=["iron_low", "wash_30"],
        animal=True,
        warnings="Keep away from fire.",
    )["editProductFacts"]

    assert answer == {
        "facts": {
            "version": 2,
            "composition": [
                {"part": "outside", "sentence": "100 % recycled polyester"},
                {"part": "lining", "sentence": "100 % silk"},
            ],
            "care": ["wash_30", "iron_low"],
            "madeIn": "FR",
            "notices": [
                "Sheds plastic microfibres into the environment when washed.",
                "Contains non-textile parts of animal origin.",
            ],
            "warnings": "Keep away from fire.",
        },
        "problems": [],
    }
    sheets = FactsSheet.objects.order_by("version")
    assert [row.sheet["composition"][0]["fibres"][0]["fibre"] for row in sheets] == [
        "linen",
        "polyester",
    ]
    assert ProductFacts.objects.get().warnings == {"en": "Keep away from fire."}


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"composition": [{"fibres": [{"fibre": "PES", "percent": 100}]}]}, "FIBRE"),
        ({"composition": [{"fibres": [{"fibre": "silk", "percent": 99}]}]}, "COMPOSITION"),
        ({"care": ["wash_30", "wash_40"]}, "CARE"),
        ({"care": ["spin"]}, "CARE"),
        ({"made": "FRA"}, "COUNTRY"),
        ({"weight": -1}, "WEIGHT"),
        ({"warnings": "x" * 1001}, "TOO_LONG"),
        ({"maker": "x" * 161}, "TOO_LONG"),
        ({"email": "nobody"}, "EMAIL"),
        ({"guide": 7}, "NOT_FOUND"),
    ],
)
def test_bad_facts_are_refused_and_nothing_is_kept(ask, ann, product, given, problem):
    payload = ask(ann, EDIT, product=product.pk, **given)["editProductFacts"]

    assert [code for code, _ in codes(payload)] == [problem]
    assert (ProductFacts.objects.count(), FactsSheet.objects.count()) == (0, 0)


def test_a_size_guide_of_another_shop_is_refused(ask, ann, product):
    guide = SizeGuide.objects.create(shop=ShopFactory(), name="Hauts")

    payload = ask(ann, EDIT, product=product.pk, guide=guide.pk)["editProductFacts"]

    assert codes(payload) == [("SIZE_GUIDE", "sizeGuide")]


def test_a_size_guide_is_made_once_and_then_replaced(ask, ann, product):
    ask(ann, GUIDE, shop=product.shop_id)

    answer = ask(ann, GUIDE, shop=product.shop_id, rows=[{"size": "L", "values": ["97–101"]}])[
        "editSizeGuide"
    ]

    assert answer["problems"] == []
    assert SizeGuide.objects.get().rows == [{"size": "L", "values": ["97–101"]}]


@pytest.mark.parametrize(
    "given",
    [
        {"columns": []},
        {"rows": []},
        {"rows": [{"size": "M", "values": []}]},
        {"rows": [{"size": "M", "values": ["x" * 21]}]},
    ],
)
def test_a_table_with_holes_is_refused(ask, ann, product, given):
    payload = ask(ann, GUIDE, shop=product.shop_id, **given)["editSizeGuide"]

    assert codes(payload) == [("SIZE_GUIDE", "rows")]
    assert not SizeGuide.objects.exists()


@pytest.mark.parametrize("mutation", ["editProductFacts", "editSizeGuide"])
@pytest.mark.parametrize("who", ["nobody", "another shop's member"])
def test_others_say_nothing(ask, product, mutation, who):
    client = Client()
    if who != "nobody":
        client.force_login(member_of(ShopFactory(), UserFactory()))

    payload = (
        ask(client, EDIT, product=product.pk, composition=LINEN)
        if mutation == "editProductFacts"
        else ask(client, GUIDE, shop=product.shop_id)
    )[mutation]

    assert [code for code, _ in codes(payload)] == ["SIGN_IN" if who == "nobody" else "NOT_ALLOWED"]
    assert (ProductFacts.objects.count(), SizeGuide.objects.count()) == (0, 0)


def test_everybody_reads_who_made_it_where_and_how_it_measures(ask, ann, product):
    guide = ask(ann, GUIDE, shop=product.shop_id)["editSizeGuide"]["sizeGuide"]
    ask(ann, EDIT, product=product.pk, made="FR", guide=guide["id"])

    answer = ask(Client(), READ, shop="ann", slug="robe")["product"]["facts"]

    assert answer == {
        "made": "FR",
        "manufacturer": {"name": "Ann", "address": "Lyon (FR)", "email": "", "isSeller": True},
        "sizeGuide": {"name": "Hauts", "rows": [{"size": "M", "values": ["92–96"]}]},
    }


def test_the_maker_is_the_seller_unless_somebody_else_is_named(ask, ann, product):
    SellerIdentity.objects.create(
        shop=product.shop,
        legal_name="Ann Martin EI",
        street="3 rue des Lilas",
        postcode="69001",
        city="Lyon",
        email="ann@example.test",
    )
    ask(ann, EDIT, product=product.pk, made="FR")
    by_herself = ask(Client(), READ, shop="ann", slug="robe")["product"]["facts"]["manufacturer"]

    ask(ann, EDIT, product=product.pk, maker="Atelier Nord", email="nord@example.test")
    by_others = ask(Client(), READ, shop="ann", slug="robe")["product"]["facts"]["manufacturer"]

    assert by_herself == {
        "name": "Ann Martin EI",
        "address": "3 rue des Lilas, 69001 Lyon (FR)",
        "email": "ann@example.test",
        "isSeller": True,
    }
    assert by_others == {
        "name": "Atelier Nord",
        "address": "",
        "email": "nord@example.test",
        "isSeller": False,
    }


def test_facts_of_a_draft_are_hers_alone(ask, ann, product):
    ask(ann, EDIT, product=product.pk, made="FR")
    Product.objects.update(state=ProductState.DRAFT)

    assert ask(Client(), READ, shop="ann", slug="robe")["product"] is None
    assert ask(ann, READ, shop="ann", slug="robe")["product"]["facts"]["made"] == "FR"


@pytest.mark.parametrize(
    ("days", "problems", "kept"),
    [
        (15, [], 15),
        (61, [("MAKING_DAYS", "makingDays")], 0),
        (-1, [("MAKING_DAYS", "makingDays")], 0),
    ],
)
def test_a_designer_says_how_long_making_takes(  # noqa: PLR0917
    ask, ann, product, days, problems, kept
):
    payload = ask(ann, MAKE, id=product.pk, days=days)["editProduct"]

    assert codes(payload) == problems
    assert Product.objects.get().making_days == kept


def reduced(product, **variant):
    """A variant that cost 100 € for 40 days and 80 € since yesterday."""
    row = VariantFactory(product=product, price=8000, **variant)
    for price, days in ((10000, 41), (8000, 1)):
        PriceChange.objects.create(variant=row, price=price, at=clock.now() - timedelta(days=days))
    return row


def test_a_reduced_price_is_shown_on_card_and_variant(ask):
    long_ago = clock.now() - timedelta(days=60)
    product = ProductFactory(published_at=long_ago)
    reduced(product)

    assert ask(Client(), PRICES)["products"]["nodes"] == [
        {"reducedFrom": {"amount": 10000}, "variants": [{"reducedFrom": {"amount": 10000}}]}
    ]


def test_a_card_crosses_nothing_out_unless_every_variant_is_reduced_alike(ask):
    product = ProductFactory(published_at=clock.now() - timedelta(days=60))
    reduced(product, option_values=["S"])
    VariantFactory(product=product, price=8000, option_values=["M"])

    (card,) = ask(Client(), PRICES)["products"]["nodes"]

    assert card["reducedFrom"] is None
    assert [row["reducedFrom"] for row in card["variants"]] == [{"amount": 10000}, None]


def test_a_list_with_reductions_takes_as_many_statements_for_three_as_for_one(ask):
    counts = []
    for _ in range(3):
        product = ProductFactory(published_at=clock.now() - timedelta(days=60))
        reduced(product)
        with CaptureQueriesContext(connection) as taken:
            ask(Client(), PRICES)
        counts.append(len(taken))

    assert counts[0] == counts[2]
