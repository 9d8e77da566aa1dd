"""The product editor through the API: history, undo, all variants at once, planning, copies."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _

from matricia.kit import clock
from shops.models import PriceChange, Product, ProductCosting, ProductVersion, Variant
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from tests.factories.accounts import UserFactory
from tests.factories.sellers import seller_of
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    level_of,
    member_of,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db

PROBLEMS = "problems { code message field }"
VERSIONS = """query($product: ID!) { productVersions(product: $product) { totalCount nodes { number
    kind author changes { part field subject before after } } } }"""
EDIT = f"""mutation($id: ID!, $version: Int!, $title: String, $description: String,
    $themes: [String!], $state: ProductState, $typing: Boolean = false) {{ editProduct(id: $id,
    version: $version, title: $title, description: $description, themes: $themes, state: $state,
    typing: $typing) {{ product {{ title version state }} {PROBLEMS} }} }}"""
EDIT_VARIANTS = f"""mutation($product: ID!, $rows: [VariantRowInput!]!) {{ editVariants(
    product: $product, rows: $rows) {{ product {{ variants {{ title isActive weightGrams
    price {{ amount }} }} }} {PROBLEMS} }} }}"""
FILL = f"""mutation($product: ID!, $options: [OptionValuesInput!]!, $price: Cents = 7000) {{
    fillMatrix(product: $product, options: $options, price: $price) {{ product {{ optionNames
    variants {{ title price {{ amount }} }} }} {PROBLEMS} }} }}"""
RESTORE = f"""mutation($product: ID!, $number: Int!, $seen: Int!) {{ restoreVersion(
    product: $product, number: $number, seen: $seen) {{ product {{ title state }}
    {PROBLEMS} }} }}"""
SCHEDULE = f"""mutation($id: ID!, $version: Int = 1, $at: DateTime) {{ scheduleProduct(id: $id,
    version: $version, at: $at) {{ product {{ publishAt state }} {PROBLEMS} }} }}"""
COPY = f"""mutation($product: ID!, $request: ID!) {{ duplicateProduct(product: $product,
    requestId: $request) {{ product {{ id slug state texts {{ language title }} optionNames
    variants {{ title sku barcode available price {{ amount }} }} }} {PROBLEMS} }} }}"""
COST = f"""mutation($product: ID!, $minutes: Int = 90) {{ editCosting(product: $product,
    material: 1500, other: 250, minutes: $minutes, hourly: 1501) {{ costing {{ work {{ amount }}
    cost {{ amount }} }} {PROBLEMS} }} }}"""
COSTING = "query($product: ID!) { productCosting(product: $product) { cost { amount } } }"
REQUEST = "7b0c6f0e-4a43-4c8f-9d0e-0a4f2c6f1b12"


@pytest.fixture
def shop():
    shop = ShopFactory(slug="ann", name="Ann")
    seller_of(shop)
    return shop


@pytest.fixture
def product(shop):
    """A dress on sale, in two sizes."""
    row = ProductFactory(
        shop=shop, slug="robe", title="Robe", description="<p>Lin.</p>", option_names=["size"]
    )
    variant_in_stock(5, product=row, option_values=["S"])
    variant_in_stock(5, product=row, option_values=["M"])
    refresh_listing([row.pk])
    return row


def member(shop, name):
    client = Client()
    client.force_login(member_of(shop, UserFactory(name=name)))
    return client


@pytest.fixture
def ann(shop):
    return member(shop, "Ann")


def codes(payload):
    return [(problem["code"], problem["field"]) for problem in payload["problems"]]


def sizes(product):
    return {row.title: row for row in Variant.objects.filter(product=product)}


def test_history_says_who_changed_what_from_what(ask, ann, shop, product):
    bea = member(shop, "Bea")
    small = sizes(product)["S"]

    ask(ann, EDIT, id=product.pk, version=1, title="Robe longue")
    ask(bea, EDIT_VARIANTS, product=product.pk, rows=[{"id": small.pk, "price": 6200}])

    history = ask(ann, VERSIONS, product=product.pk)["productVersions"]
    assert history == {
        "totalCount": 3,
        "nodes": [
            {
                "number": 3,
                "kind": "SAVED",
                "author": "Bea",
                "changes": [
                    {
                        "part": "variant",
                        "field": "price",
                        "subject": "S",
                        "before": "5000",
                        "after": "6200",
                    }
                ],
            },
            {
                "number": 2,
                "kind": "SAVED",
                "author": "Ann",
                "changes": [
                    {
                        "part": "text",
                        "field": "title",
                        "subject": "",
                        "before": "Robe",
                        "after": "Robe longue",
                    }
                ],
            },
            {"number": 1, "kind": "FOUND", "author": None, "changes": []},
        ],
    }


def test_saving_the_same_again_is_no_version(ask, ann, product):
    ask(ann, EDIT, id=product.pk, version=1, title="Robe")

    assert ProductVersion.objects.filter(product=product).count() == 1


def test_what_changed_past_the_editor_is_noticed_and_can_be_had_back(ask, ann, product):
    ask(ann, EDIT, id=product.pk, version=1, title="Robe longue")
    Product.objects.filter(pk=product.pk).update(title="Importée")

    ask(ann, EDIT, id=product.pk, version=2, description="<p>Laine.</p>")

    kinds = ProductVersion.objects.filter(product=product).order_by("number")
    assert [(row.kind, row.content["title"]) for row in kinds] == [
        ("found", "Robe"),
        ("saved", "Robe longue"),
        ("found", "Importée"),
        ("saved", "Importée"),
    ]


def test_a_history_takes_as_many_statements_for_nine_versions_as_for_three(ask, ann, product):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            ask(ann, VERSIONS, product=product.pk)
        return len(captured)

    for version in range(1, 3):
        ask(ann, EDIT, id=product.pk, version=version, title=f"Robe {version}")
    few = statements()
    for version in range(3, 9):
        ask(ann, EDIT, id=product.pk, version=version, title=f"Robe {version}")

    assert statements() == few


def test_undo_brings_back_texts_themes_prices_and_can_be_undone(ask, ann, product):
    ThemeFactory(slug="upcycling")
    small = sizes(product)["S"]
    ask(ann, EDIT, id=product.pk, version=1, title="Jupe", themes=["upcycling"])
    ask(
        ann,
        EDIT_VARIANTS,
        product=product.pk,
        rows=[{"id": small.pk, "price": 4000, "sku": "J1", "weightGrams": 320, "isActive": False}],
    )

    back = ask(ann, RESTORE, product=product.pk, number=1, seen=3)["restoreVersion"]

    assert back == {"product": {"title": "Robe", "state": "ACTIVE"}, "problems": []}
    small.refresh_from_db()
    assert (small.price, small.sku, small.weight_grams, small.is_active) == (5000, "", 0, True)
    assert list(product.themes.all()) == []
    changes = PriceChange.objects.filter(variant=small).order_by("pk")
    assert [row.price for row in changes] == [4000, 5000]
    product.refresh_from_db()
    assert product.price_from == 5000

    ask(ann, RESTORE, product=product.pk, number=3, seen=4)

    small.refresh_from_db()
    product.refresh_from_db()
    assert (product.title, small.price, small.is_active) == ("Jupe", 4000, False)
    assert [theme.slug for theme in product.themes.all()] == ["upcycling"]


def test_undo_takes_variants_added_since_off_sale_and_keeps_stock(ask, ann, product):
    ask(ann, EDIT, id=product.pk, version=1, title="Jupe")
    ask(ann, FILL, product=product.pk, options=[{"name": "size", "values": ["S", "M", "L"]}])

    ask(ann, RESTORE, product=product.pk, number=1, seen=3)

    active = {title for title, row in sizes(product).items() if row.is_active}
    assert (set(sizes(product)), active) == ({"S", "M", "L"}, {"S", "M"})
    assert level_of(sizes(product)["S"]).on_hand == 5


def test_an_undo_of_what_somebody_has_changed_meanwhile_is_refused(ask, ann, shop, product):
    ask(ann, EDIT, id=product.pk, version=1, title="Jupe")
    ask(member(shop, "Bea"), EDIT, id=product.pk, version=2, title="Jupe plissée")

    refused = ask(ann, RESTORE, product=product.pk, number=1, seen=2)["restoreVersion"]

    assert codes(refused) == [("EDITED_MEANWHILE", "version")]
    product.refresh_from_db()
    assert product.title == "Jupe plissée"


def test_typing_a_draft_is_one_version_for_a_sitting(ask, ann, product):
    Product.objects.update(state=ProductState.DRAFT)

    for version, title in [(1, "Ro"), (2, "Robe en"), (3, "Robe en lin")]:
        ask(ann, EDIT, id=product.pk, version=version, title=title, typing=True)

    rows = ProductVersion.objects.filter(product=product).order_by("number")
    assert [(row.kind, row.content["title"]) for row in rows] == [
        ("found", "Robe"),
        ("typed", "Robe en lin"),
    ]


def test_a_piece_on_sale_does_not_save_itself_while_somebody_types(ask, ann, product):
    refused = ask(ann, EDIT, id=product.pk, version=1, title="Ro", typing=True)["editProduct"]

    assert codes(refused) == [("NO_DRAFT", "state")]
    product.refresh_from_db()
    assert product.title == "Robe"


def test_two_who_change_the_same_price_are_told_and_nothing_is_written(ask, ann, shop, product):
    small, medium = sizes(product)["S"], sizes(product)["M"]
    bea = member(shop, "Bea")
    ask(bea, EDIT_VARIANTS, product=product.pk, rows=[{"id": small.pk, "price": 6000}])

    refused = ask(
        ann,
        EDIT_VARIANTS,
        product=product.pk,
        rows=[
            {"id": medium.pk, "price": 5500, "was": {"price": 5000}},
            {"id": small.pk, "price": 5500, "was": {"price": 5000}},
        ],
    )["editVariants"]

    assert codes(refused) == [("EDITED_MEANWHILE", f"price:{small.pk}")]
    assert {title: row.price for title, row in sizes(product).items()} == {"S": 6000, "M": 5000}


def test_two_who_change_different_fields_of_a_variant_both_keep_theirs(ask, ann, shop, product):
    small = sizes(product)["S"]
    bea = member(shop, "Bea")
    ask(bea, EDIT_VARIANTS, product=product.pk, rows=[{"id": small.pk, "sku": "R-S"}])

    kept = ask(
        ann,
        EDIT_VARIANTS,
        product=product.pk,
        rows=[{"id": small.pk, "price": 5500, "was": {"price": 5000, "sku": ""}}],
    )["editVariants"]

    assert kept["problems"] == []
    small.refresh_from_db()
    assert (small.price, small.sku) == (5500, "R-S")


def test_all_that_is_wrong_in_a_form_is_named_at_once_and_nothing_is_kept(ask, ann, product):
    small, medium = sizes(product)["S"], sizes(product)["M"]
    place = level_of(small).location_id

    refused = ask(
        ann,
        EDIT_VARIANTS,
        product=product.pk,
        rows=[
            {"id": small.pk, "price": 99_000_000, "counts": [{"location": place, "onHand": -1}]},
            {"id": medium.pk, "weightGrams": 900_000, "sku": "M-1"},
            {"id": 0, "price": 1},
        ],
    )["editVariants"]

    assert codes(refused) == [
        ("PRICE", f"price:{small.pk}"),
        ("STOCK_COUNT", f"stock:{small.pk}:{place}"),
        ("WEIGHT", f"weightGrams:{medium.pk}"),
        ("NOT_FOUND", None),
    ]
    assert sizes(product)["M"].sku == ""


def test_the_last_variant_stays_on_sale(ask, ann, product):
    rows = [{"id": row.pk, "isActive": False} for row in sizes(product).values()]

    refused = ask(ann, EDIT_VARIANTS, product=product.pk, rows=rows)["editVariants"]

    assert codes(refused) == [("LAST_VARIANT", f"isActive:{rows[-1]['id']}")]
    assert all(row.is_active for row in sizes(product).values())


def test_stock_is_counted_in_the_same_form(ask, ann, product):
    small = sizes(product)["S"]
    place = level_of(small).location_id

    ask(
        ann,
        EDIT_VARIANTS,
        product=product.pk,
        rows=[{"id": small.pk, "counts": [{"location": place, "onHand": 9}]}],
    )

    assert level_of(small).on_hand == 9


def test_sizes_times_colours_are_filled_once(ask, ann, shop):
    draft = ProductFactory(shop=shop, state=ProductState.DRAFT, published_at=None)
    variant_in_stock(2, product=draft)
    options = [
        {"name": "size", "values": ["S", "M", " s ", ""]},
        {"name": "color", "values": ["Bleu", "Noir"]},
    ]

    first = ask(ann, FILL, product=draft.pk, options=options)["fillMatrix"]
    again = ask(ann, FILL, product=draft.pk, options=options)["fillMatrix"]

    assert first["problems"] == []
    assert first["product"]["optionNames"] == ["size", "color"]
    assert [row["title"] for row in first["product"]["variants"]] == [
        "S / Bleu",
        "S / Noir",
        "M / Bleu",
        "M / Noir",
    ]
    assert {row["price"]["amount"] for row in first["product"]["variants"]} == {7000}
    assert again == first
    assert level_of(sizes(draft)["S / Bleu"]).on_hand == 2


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([{"name": "color", "values": ["Bleu"]}], "OPTIONS"),
        ([{"name": "size", "values": [str(n) for n in range(101)]}], "TOO_MANY_VARIANTS"),
        ([{"name": "size", "values": [str(n) for n in range(99)]}], "TOO_MANY_VARIANTS"),
        ([], "OPTIONS"),
    ],
)
def test_a_matrix_that_does_not_fit_adds_nothing(ask, ann, product, options, code):
    refused = ask(ann, FILL, product=product.pk, options=options)["fillMatrix"]

    assert [problem["code"] for problem in refused["problems"]] == [code]
    assert list(sizes(product)) == ["S", "M"]


def test_a_paused_piece_is_nobodys_to_see_and_comes_back_as_it_was(ask, ann, product):
    seen = 'query($id: String!) { product(shop: "ann", slug: $id) { title } }'
    published = product.published_at

    paused = ask(ann, EDIT, id=product.pk, version=1, state="PAUSED")["editProduct"]

    assert paused["product"]["state"] == "PAUSED"
    assert ask(Client(), seen, id="robe") == {"product": None}
    ask(ann, EDIT, id=product.pk, version=2, state="ACTIVE")
    assert ask(Client(), seen, id="robe") == {"product": {"title": "Robe"}}
    product.refresh_from_db()
    assert product.published_at == published


def test_a_piece_is_planned_for_a_moment_in_paris_and_unplanned(ask, ann, product):
    Product.objects.update(state=ProductState.DRAFT, published_at=None)
    day = (clock.today() + timedelta(days=3)).isoformat()

    planned = ask(ann, SCHEDULE, id=product.pk, at=f"{day}T08:30:00")["scheduleProduct"]
    at = Product.objects.get(pk=product.pk).publish_at
    free = ask(ann, SCHEDULE, id=product.pk, version=2)["scheduleProduct"]

    assert planned["product"]["state"] == "DRAFT"
    assert at is not None
    assert at.astimezone(clock.PARIS).strftime("%Y-%m-%dT%H:%M") == f"{day}T08:30"
    assert free == {"product": {"publishAt": None, "state": "DRAFT"}, "problems": []}


@pytest.mark.parametrize("days", [-1, 400])
def test_a_moment_that_is_past_or_far_is_refused(ask, ann, product, days):
    Product.objects.update(state=ProductState.DRAFT)
    at = (clock.now() + timedelta(days=days)).isoformat()

    assert codes(ask(ann, SCHEDULE, id=product.pk, at=at)["scheduleProduct"]) == [
        ("PUBLISH_AT", "publishAt")
    ]


def test_what_is_not_ready_for_sale_cannot_be_planned(ask, ann, product):
    Product.objects.update(state=ProductState.DRAFT)
    Variant.objects.update(price=0)
    at = (clock.now() + timedelta(days=1)).isoformat()

    assert codes(ask(ann, SCHEDULE, id=product.pk, at=at)["scheduleProduct"]) == [
        ("NO_PRICE", "state")
    ]


def test_a_copy_is_a_draft_that_says_and_costs_the_same_once(ask, ann, product):
    Product.objects.update(translations={"en": {"title": "Dress", "description": "<p>Linen.</p>"}})
    Variant.objects.update(sku="R", barcode="376", price=6500)

    first = ask(ann, COPY, product=product.pk, request=REQUEST)["duplicateProduct"]
    again = ask(ann, COPY, product=product.pk, request=REQUEST)["duplicateProduct"]

    assert first == again
    copy = first["product"]
    assert (copy["state"], copy["optionNames"]) == ("DRAFT", ["size"])
    assert copy["texts"] == [
        {"language": "fr", "title": _("%(title)s (copy)") % {"title": "Robe"}},
        {"language": "en", "title": ""},
    ]
    assert copy["variants"] == [
        {"title": title, "sku": "", "barcode": "", "available": 0, "price": {"amount": 6500}}
        for title in ("S", "M")
    ]
    assert Product.objects.get(pk=copy["id"]).description == "<p>Lin.</p>"


def test_what_a_piece_costs_is_noted_on_its_variants_and_shown_to_its_shop_alone(ask, ann, product):
    reckoned = ask(ann, COST, product=product.pk)["editCosting"]

    # 90 minutes at 15,01 €: 22,515 €, half a cent up.
    assert reckoned["costing"] == {"work": {"amount": 2252}, "cost": {"amount": 4002}}
    assert {row.cost for row in sizes(product).values()} == {4002}
    assert ask(ann, COSTING, product=product.pk) == {"productCosting": {"cost": {"amount": 4002}}}
    assert ask(Client(), COSTING, product=product.pk) == {"productCosting": None}
    assert codes(ask(ann, COST, product=product.pk, minutes=-1)["editCosting"]) == [
        ("COST", "minutes")
    ]


def all_that_is_kept():
    models = (Product, Variant, ProductVersion, ProductCosting)
    return [list(model.objects.order_by("pk").values()) for model in models]


def other_calls(product):
    variant = product.variants.first()
    at = (clock.now() + timedelta(days=1)).isoformat()
    return {
        "editVariants": (EDIT_VARIANTS, {"rows": [{"id": variant.pk, "price": 1}]}),
        "fillMatrix": (FILL, {"options": [{"name": "size", "values": ["XL"]}]}),
        "restoreVersion": (RESTORE, {"number": 1, "seen": 2}),
        "scheduleProduct": (SCHEDULE, {"at": at}),
        "duplicateProduct": (COPY, {"request": str(uuid.uuid4())}),
        "editCosting": (COST, {}),
    }


@pytest.mark.scenario("C5")
@pytest.mark.parametrize("open_to_see", [True, False])
@pytest.mark.parametrize(
    "mutation",
    [
        *("editVariants", "fillMatrix", "restoreVersion", "scheduleProduct", "duplicateProduct"),
        "editCosting",
    ],
)
def test_another_designer_reads_and_changes_nothing(ask, ann, product, mutation, open_to_see):
    ask(ann, EDIT, id=product.pk, version=1, title="Jupe")
    if not open_to_see:
        Product.objects.update(state=ProductState.DRAFT)
    client = member(ShopFactory(), "Zoe")
    query, arguments = other_calls(product)[mutation]
    name = "id" if mutation == "scheduleProduct" else "product"
    before = all_that_is_kept()

    payload = ask(client, query, **{name: product.pk}, **arguments)[mutation]

    expected = "NOT_ALLOWED" if open_to_see else "NOT_FOUND"
    assert [problem["code"] for problem in payload["problems"]] == [expected]
    assert all_that_is_kept() == before
    history = ask(client, VERSIONS, product=product.pk)["productVersions"]
    assert history == {"totalCount": 0, "nodes": []}
    assert ask(client, COSTING, product=product.pk) == {"productCosting": None}
