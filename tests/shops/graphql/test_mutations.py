"""What designers change; what everybody else does not."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from shops.models import (
    Location,
    PriceChange,
    Product,
    ProductEvent,
    ProductPicture,
    Shop,
    StockLevel,
    StockMovement,
    Variant,
)
from shops.services.refresh_listing import refresh_listing
from shops.states import PictureState, ProductState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.sellers import seller_of
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    member_of,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db

PROBLEMS = "problems { code message field }"
CREATE = f"""mutation($shop: ID!, $id: ID!, $title: String = "Jupe", $price: Cents = 9000) {{
    createProduct(shop: $shop, requestId: $id, title: $title, price: $price) {{ product {{ id slug
    state version priceFrom {{ amount }} variants {{ price {{ amount }} available tagCode }} }}
    {PROBLEMS} }} }}"""
EDIT = f"""mutation($id: ID!, $version: Int = 1, $title: String, $description: String,
    $type: String, $themes: [String!], $made: Boolean, $state: ProductState) {{ editProduct(id: $id,
    version: $version, title: $title, description: $description, productType: $type,
    themes: $themes, madeToOrder: $made, state: $state) {{ product {{ title description productType
    version state publishedAt madeToOrder themes {{ slug }} }} {PROBLEMS} }} }}"""
EDIT_VARIANT = f"""mutation($id: ID!, $price: Cents, $sku: String, $active: Boolean) {{
    editVariant(id: $id, price: $price, sku: $sku, isActive: $active) {{ variant {{ sku isActive
    price {{ amount }} product {{ priceFrom {{ amount }} priceTo {{ amount }} }} }}
    {PROBLEMS} }} }}"""
ADD_VARIANT = f"""mutation($product: ID!, $values: [String!]!, $price: Cents = 7000) {{ addVariant(
    product: $product, optionValues: $values, price: $price) {{ variant {{ title product {{
    optionNames variants {{ title }} }} }} {PROBLEMS} }} }}"""
SET_STOCK = f"""mutation($variant: ID!, $location: ID!, $onHand: Int = 4) {{ setStock(
    variant: $variant, location: $location, onHand: $onHand) {{ variant {{ available stockLevels {{
    onHand held available location {{ id name kind sellsOnline }} }} }} {PROBLEMS} }} }}"""
MOVE = f"""mutation($id: ID!, $position: Int!) {{ movePicture(id: $id, position: $position) {{
    product {{ pictures {{ id }} }} {PROBLEMS} }} }}"""
REMOVE = f"""mutation($id: ID!) {{ removePicture(id: $id) {{ product {{ pictures {{ id }} }}
    {PROBLEMS} }} }}"""
DESCRIBE = f"""mutation($id: ID!, $alt: String = "De dos") {{ describePicture(id: $id, alt: $alt) {{
    picture {{ alt }} {PROBLEMS} }} }}"""
EDIT_SHOP = f"""mutation($id: ID!, $name: String, $tagline: String, $story: String, $city: String,
    $accent: String) {{ editShop(id: $id, name: $name, tagline: $tagline, story: $story,
    city: $city, accent: $accent) {{ shop {{ name slug tagline story city accent }}
    {PROBLEMS} }} }}"""

CHANGED = (
    Shop,
    Product,
    Variant,
    PriceChange,
    ProductEvent,
    ProductPicture,
    StockLevel,
    StockMovement,
)
REQUEST = "7b0c6f0e-4a43-4c8f-9d0e-0a4f2c6f1b11"


@pytest.fixture
def shop():
    shop = ShopFactory(slug="ann", name="Ann")
    seller_of(shop)
    return shop


@pytest.fixture
def product(shop):
    """A dress on sale, in two sizes."""
    row = ProductFactory(shop=shop, slug="robe", title="Robe", option_names=["size"])
    variant_in_stock(5, product=row, option_values=["S"])
    variant_in_stock(5, product=row, option_values=["M"])
    refresh_listing([row.pk])
    return row


@pytest.fixture
def pictures(product):
    return [
        ProductPicture.objects.create(
            product=product,
            position=place,
            file=f"products/{place}/320.webp",
            widths=[320],
            width=320,
            height=400,
            state=PictureState.READY,
        )
        for place in range(3)
    ]


@pytest.fixture
def ann(shop):
    client = Client()
    client.force_login(member_of(shop, UserFactory()))
    return client


def everything():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in CHANGED}


def codes(payload):
    return [(problem["code"], problem["field"]) for problem in payload["problems"]]


def calls(shop, product, pictures):
    """Each mutation with arguments that would change something."""
    variant = product.variants.first()
    location = Location.objects.get()
    return {
        "createProduct": (CREATE, {"shop": shop.pk, "id": REQUEST}),
        "editProduct": (EDIT, {"id": product.pk, "title": "Volée", "state": "ARCHIVED"}),
        "editVariant": (EDIT_VARIANT, {"id": variant.pk, "price": 1}),
        "addVariant": (ADD_VARIANT, {"product": product.pk, "values": ["L"]}),
        "setStock": (SET_STOCK, {"variant": variant.pk, "location": location.pk}),
        "movePicture": (MOVE, {"id": pictures[0].pk, "position": 2}),
        "removePicture": (REMOVE, {"id": pictures[0].pk}),
        "describePicture": (DESCRIBE, {"id": pictures[0].pk}),
        "editShop": (EDIT_SHOP, {"id": shop.pk, "name": "Volé"}),
    }


@pytest.mark.parametrize(
    "mutation",
    [
        "createProduct",
        "editProduct",
        "editVariant",
        "addVariant",
        "setStock",
        "movePicture",
        "removePicture",
        "describePicture",
        "editShop",
    ],
)
@pytest.mark.parametrize("open_to_see", [True, False])
@pytest.mark.parametrize("who", ["nobody", "a customer", "another shop's member"])
def test_others_change_nothing(  # noqa: PLR0917
    ask, shop, product, pictures, mutation, open_to_see, who
):
    if not open_to_see:
        Product.objects.update(state=ProductState.DRAFT)
        Shop.objects.filter(pk=shop.pk).update(state="draft")
    client = Client()
    if who != "nobody":
        client.force_login(UserFactory())
    if who == "another shop's member":
        client.force_login(member_of(ShopFactory(), UserFactory()))
    query, arguments = calls(shop, product, pictures)[mutation]
    before = everything()

    payload = ask(client, query, **arguments)[mutation]

    (problem,) = payload["problems"]
    seen = open_to_see and mutation != "setStock"  # locations are never others' to see
    expected = "SIGN_IN" if who == "nobody" else "NOT_ALLOWED" if seen else "NOT_FOUND"
    assert problem["code"] == expected
    assert everything() == before


@pytest.mark.parametrize("who", ["this shop's member", "programme staff"])
def test_who_runs_the_shop_changes_it(ask, shop, product, pictures, who):
    staff = who == "programme staff"
    user = StaffFactory() if staff else member_of(shop, UserFactory())
    client = Client()
    client.force_login(user)

    for mutation, (query, arguments) in calls(shop, product, pictures).items():
        if mutation == "describePicture":
            arguments["id"] = pictures[1].pk  # the first one was removed
        before = everything()
        assert ask(client, query, **arguments)[mutation]["problems"] == []
        assert everything() != before


@pytest.mark.parametrize("bad", ["abc", "", "99999999999999999999", "-1"])
def test_an_id_that_is_none_is_not_found(ask, ann, bad):
    assert codes(ask(ann, EDIT, id=bad)["editProduct"]) == [("NOT_FOUND", None)]


def test_a_product_is_created_as_a_draft_once(ask, ann, shop):
    first = ask(ann, CREATE, shop=shop.pk, id=REQUEST)["createProduct"]
    again = ask(ann, CREATE, shop=shop.pk, id=REQUEST, title="Autre")["createProduct"]

    assert again == first
    made = first["product"]
    assert (made["slug"], made["state"], made["version"]) == ("jupe", "DRAFT", 1)
    assert made["priceFrom"] == {"amount": 9000}
    (variant,) = made["variants"]
    assert (variant["price"], variant["available"]) == ({"amount": 9000}, 0)
    assert len(variant["tagCode"]) == 8
    assert Product.objects.count() == 1
    assert PriceChange.objects.get().by == shop.members.get().user


def test_products_of_one_name_get_addresses_of_their_own(ask, ann, shop):
    for _ in range(3):
        ask(ann, CREATE, shop=shop.pk, id=str(uuid.uuid4()))

    assert sorted(Product.objects.values_list("slug", flat=True)) == ["jupe", "jupe-2", "jupe-3"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"title": "  "}, ("TITLE", "title")),
        ({"title": "x" * 256}, ("TITLE", "title")),
        ({"price": -1}, ("PRICE", "price")),
        ({"price": 10_000_001}, ("PRICE", "price")),
        ({"id": "seven"}, ("BAD_ID", "requestId")),
    ],
)
def test_a_product_with_bad_input_is_not_created(ask, ann, shop, arguments, problem):
    payload = ask(ann, CREATE, **{"shop": shop.pk, "id": REQUEST, **arguments})["createProduct"]

    assert codes(payload) == [problem]
    assert Product.objects.count() == 0


def test_another_shops_request_id_is_refused_and_shows_nothing(ask, ann, shop):
    ProductFactory(request_id=REQUEST)

    payload = ask(ann, CREATE, shop=shop.pk, id=REQUEST)["createProduct"]

    assert payload["product"] is None
    assert codes(payload) == [("REQUEST_ID", None)]


def test_editing_a_product_changes_what_is_given(ask, ann, product):
    ThemeFactory(slug="lin")

    answer = ask(
        ann,
        EDIT,
        id=product.pk,
        title=" Robe  longue ",
        description='<p onclick="x()">Lin</p><script>x()</script>',
        themes=["lin"],
    )["editProduct"]

    assert answer["problems"] == []
    assert answer["product"]["title"] == "Robe longue"
    assert answer["product"]["description"] == "<p>Lin</p>"
    assert answer["product"]["productType"] == product.product_type
    assert answer["product"]["version"] == 2
    assert answer["product"]["themes"] == [{"slug": "lin"}]
    assert answer["product"]["state"] == "ACTIVE"


def test_a_piece_is_made_to_order_until_it_is_said_otherwise(ask, ann, product):
    made, renamed, stocked = (
        ask(ann, EDIT, id=product.pk, version=version, **given)["editProduct"]["product"]
        for version, given in ((1, {"made": True}), (2, {"title": "Une"}), (3, {"made": False}))
    )

    assert [row["madeToOrder"] for row in (made, renamed, stocked)] == [True, True, False]


def test_an_edit_of_an_older_version_is_refused(ask, ann, product):
    ask(ann, EDIT, id=product.pk, title="Une")

    payload = ask(ann, EDIT, id=product.pk, title="Deux")["editProduct"]

    assert codes(payload) == [("EDITED_MEANWHILE", "version")]
    assert Product.objects.get().title == "Une"


def test_an_unknown_theme_is_refused(ask, ann, product):
    payload = ask(ann, EDIT, id=product.pk, themes=["no"])["editProduct"]

    assert codes(payload) == [("THEME", "themes")]
    assert Product.objects.get().version == 1


def test_publishing_sets_the_date_once_and_notes_who(ask, ann, product):
    Product.objects.update(state=ProductState.DRAFT, published_at=None)

    first = ask(ann, EDIT, id=product.pk, state="ACTIVE")["editProduct"]["product"]
    ask(ann, EDIT, id=product.pk, version=2, state="DRAFT")
    last = ask(ann, EDIT, id=product.pk, version=3, state="ACTIVE")["editProduct"]["product"]

    assert first["publishedAt"] is not None
    assert last["publishedAt"] == first["publishedAt"]
    events = product.events.values_list("from_state", "to_state", "by__shop_memberships__shop")
    assert list(events) == [
        ("draft", "active", product.shop_id),
        ("active", "draft", product.shop_id),
        ("draft", "active", product.shop_id),
    ]


def test_a_product_without_a_price_cannot_be_published(ask, ann, product):
    Product.objects.update(state=ProductState.DRAFT)
    Variant.objects.update(price=0)

    payload = ask(ann, EDIT, id=product.pk, state="ACTIVE")["editProduct"]

    assert codes(payload) == [("NO_PRICE", "state")]
    assert Product.objects.get().state == "draft"


def test_a_product_without_a_variant_cannot_be_published(ask, ann, product):
    Product.objects.update(state=ProductState.DRAFT)
    Variant.objects.update(is_active=False)

    payload = ask(ann, EDIT, id=product.pk, title="Autre", state="ACTIVE")["editProduct"]

    assert codes(payload) == [("NO_VARIANT", "state")]
    row = Product.objects.get()
    assert (row.state, row.title, row.version) == ("draft", "Robe", 1)


def test_a_state_that_may_not_follow_is_refused(ask, ann, product):
    Product.objects.update(state=ProductState.ARCHIVED)

    payload = ask(ann, EDIT, id=product.pk, state="ACTIVE")["editProduct"]

    assert codes(payload) == [("PRODUCT_STATE", "state")]
    assert ProductEvent.objects.count() == 0


def test_a_new_price_is_noted_and_shown_on_the_product(ask, ann, product):
    variant = product.variants.first()

    answer = ask(ann, EDIT_VARIANT, id=variant.pk, price=4200, sku=" R-S ")["editVariant"]

    assert answer["variant"] == {
        "sku": "R-S",
        "isActive": True,
        "price": {"amount": 4200},
        "product": {"priceFrom": {"amount": 4200}, "priceTo": {"amount": 5000}},
    }
    assert list(variant.price_changes.values_list("price", flat=True)) == [4200]


def test_the_same_price_is_no_change(ask, ann, product):
    ask(ann, EDIT_VARIANT, id=product.variants.first().pk, price=5000)

    assert PriceChange.objects.count() == 0


def test_the_last_variant_on_sale_stays(ask, ann, product):
    first, second = product.variants.all()

    assert ask(ann, EDIT_VARIANT, id=first.pk, active=False)["editVariant"]["problems"] == []
    payload = ask(ann, EDIT_VARIANT, id=second.pk, active=False)["editVariant"]

    assert codes(payload) == [("LAST_VARIANT", "isActive")]
    assert list(Variant.objects.values_list("is_active", flat=True)) == [False, True]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        (["m"], ("SAME_OPTIONS", "optionValues")),
        ([], ("OPTIONS", "optionValues")),
        (["L", "Blue"], ("OPTIONS", "optionValues")),
        ([" "], ("OPTIONS", "optionValues")),
    ],
)
def test_a_variant_needs_values_of_its_own(ask, ann, product, values, problem):
    payload = ask(ann, ADD_VARIANT, product=product.pk, values=values)["addVariant"]

    assert codes(payload) == [problem]
    assert Variant.objects.count() == 2


def test_the_first_size_names_the_variant_that_a_draft_began_with(ask, ann, shop):
    made = ask(ann, CREATE, shop=shop.pk, id=REQUEST)["createProduct"]["product"]

    for value in ("S", "M"):
        answer = ask(ann, ADD_VARIANT, product=made["id"], values=[value])["addVariant"]

    assert answer["variant"] == {
        "title": "M",
        "product": {"optionNames": ["size"], "variants": [{"title": "S"}, {"title": "M"}]},
    }
    assert list(PriceChange.objects.order_by("pk").values_list("price", flat=True)) == [
        9000,
        7000,
        7000,
    ]


def test_stock_is_set_at_ones_own_location_only(ask, ann, product):
    variant, own = product.variants.first(), Location.objects.get()
    other = variant_in_stock(1).product.shop.locations.get()
    ann_too = product.shop.members.get().user
    member_of(other.shop, ann_too)

    done = ask(ann, SET_STOCK, variant=variant.pk, location=own.pk)["setStock"]
    refused = ask(ann, SET_STOCK, variant=variant.pk, location=other.pk)["setStock"]

    assert done["variant"]["available"] == 4
    assert done["variant"]["stockLevels"] == [
        {
            "onHand": 4,
            "held": 0,
            "available": 4,
            "location": {
                "id": str(own.pk),
                "name": own.name,
                "kind": "atelier",
                "sellsOnline": True,
            },
        }
    ]
    assert codes(refused) == [("LOCATION", "location")]


@pytest.mark.parametrize(
    ("move", "order"), [((0, 2), "120"), ((2, 0), "201"), ((0, 99), "120"), ((1, -5), "102")]
)
def test_a_picture_moves_to_its_place(ask, ann, pictures, move, order):
    which, position = move

    answer = ask(ann, MOVE, id=pictures[which].pk, position=position)["movePicture"]

    assert [row["id"] for row in answer["product"]["pictures"]] == [
        str(pictures[int(place)].pk) for place in order
    ]


def test_a_drawn_stand_in_is_not_removed(ask, ann, pictures):
    ProductPicture.objects.filter(pk=pictures[0].pk).update(drawn=True)

    payload = ask(ann, REMOVE, id=pictures[0].pk)["removePicture"]

    assert codes(payload) == [("DRAWN", None)]
    assert ProductPicture.objects.count() == 3


def test_a_shop_is_edited_in_the_language_of_the_request(ask, ann, shop, product):
    Shop.objects.update(tagline={"fr": "Lin"}, story={"fr": "Né à Lyon"})
    ann.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    answer = ask(
        ann,
        EDIT_SHOP,
        id=shop.pk,
        name="Ann & Co",
        tagline="Linen",
        story="One \n\n\n\n two",
        accent="#8A2F4B",
    )["editShop"]

    assert answer["shop"] == {
        "name": "Ann & Co",
        "slug": "ann",
        "tagline": "Linen",
        "story": "One\n\ntwo",
        "city": "",
        "accent": "#8a2f4b",
    }
    row = Shop.objects.get(pk=shop.pk)
    assert row.tagline == {"fr": "Lin", "en": "Linen"}
    assert row.story == {"fr": "Né à Lyon", "en": "One\n\ntwo"}


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"name": ""}, ("TITLE", "name")),
        ({"tagline": "x" * 161}, ("TOO_LONG", "tagline")),
        ({"story": "x" * 5001}, ("TOO_LONG", "story")),
        ({"accent": "red"}, ("ACCENT", "accent")),
        ({"accent": "#ffe4e9"}, ("ACCENT", "accent")),
    ],
)
def test_a_shop_with_bad_input_is_not_changed(ask, ann, shop, arguments, problem):
    before = everything()

    assert codes(ask(ann, EDIT_SHOP, id=shop.pk, **arguments)["editShop"]) == [problem]
    assert everything() == before
