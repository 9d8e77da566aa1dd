"""A designer's own stock through the API: lists, movements, counts; nothing for anybody else."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shops.models import (
    Location,
    Product,
    StockChange,
    StockLevel,
    StockMark,
    StockMovement,
    Stocktake,
    StocktakeLine,
    StockWatch,
    Variant,
)
from shops.services import keep_stock, stock
from shops.services.keep_stock import Scan
from tests.factories.accounts import UserFactory
from tests.factories.shops import (
    LocationFactory,
    ProductFactory,
    ShopFactory,
    VariantFactory,
    member_of,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db

PROBLEMS = "problems { code message field }"
PIECES = """query($shop: ID!, $query: String, $left: StockLeft, $location: ID, $first: Int = 24,
    $after: String) { stockPieces(shop: $shop, query: $query, left: $left, location: $location,
    first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id left
    free onHand lowAt ownLowAt variant { title tagCode sku product { title picture { url } }
    stockLevels { onHand held location { id name kind } } } } } }"""
MOVEMENTS = """query($shop: ID!, $variant: ID, $reason: StockReason) { stockMovements(shop: $shop,
    variant: $variant, reason: $reason) { totalCount nodes { delta reason note by at location {
    name } variant { id title product { title } } } } }"""
WATCH = "query($shop: ID!) { stockWatch(shop: $shop) { lowAt low out } }"
COUNTS = """query($shop: ID!) { stocktakes(shop: $shop) { nodes { id state startedBy location {
    name } lineCount counted differenceCount difference unsureCount } } }"""
COUNT = """query($id: ID!) { stocktake(id: $id) { state counted differenceCount difference }
    stocktakeRest(stocktake: $id) { variants pieces }
    stocktakeLines(stocktake: $id) { nodes { counted expected difference since isUnsure
    variant { title product { title } } } } }"""
ADJUST = f"""mutation($id: ID!, $variant: ID!, $location: ID!, $reason: AdjustReason = DAMAGED,
    $quantity: Int = 1, $note: String = "") {{ adjustStock(id: $id, variant: $variant,
    location: $location, reason: $reason, quantity: $quantity, note: $note) {{ piece {{ onHand
    left }} {PROBLEMS} }} }}"""
MOVE = f"""mutation($id: ID!, $source: ID!, $target: ID!, $lines: [MovedPieceInput!]!) {{
    moveStock(id: $id, source: $source, target: $target, lines: $lines) {{ moved {PROBLEMS} }} }}"""
START = f"""mutation($id: ID!, $location: ID!) {{ startStocktake(id: $id, location: $location) {{
    stocktake {{ id state }} {PROBLEMS} }} }}"""
SCAN = f"""mutation($stocktake: ID!, $scans: [ScanInput!]!) {{ countPieces(stocktake: $stocktake,
    scans: $scans) {{ unknown stocktake {{ counted }} {PROBLEMS} }} }}"""
SET = f"""mutation($stocktake: ID!, $variant: ID!, $counted: Int) {{ setCounted(
    stocktake: $stocktake, variant: $variant, counted: $counted) {{ stocktake {{ counted }}
    {PROBLEMS} }} }}"""
BOOK = f"""mutation($id: ID!, $rest: Boolean = false) {{ bookStocktake(id: $id, restIsGone: $rest)
    {{ stocktake {{ state difference }} {PROBLEMS} }} }}"""
GIVE_UP = (
    f"mutation($id: ID!) {{ giveUpStocktake(id: $id) {{ stocktake {{ state }} {PROBLEMS} }} }}"
)
WATCH_STOCK = f"""mutation($shop: ID!) {{ watchStock(shop: $shop, lowAt: 4) {{
    watch {{ lowAt }} {PROBLEMS} }} }}"""
WATCH_VARIANT = f"""mutation($variant: ID!, $lowAt: Int) {{ watchVariant(variant: $variant,
    lowAt: $lowAt) {{ piece {{ lowAt ownLowAt left }} {PROBLEMS} }} }}"""
ADD_PLACE = f"""mutation($shop: ID!) {{ addPlace(shop: $shop, name: "Dépôt", sellsOnline: false) {{
    location {{ name kind sellsOnline }} {PROBLEMS} }} }}"""

TABLES = (StockLevel, StockMovement, StockChange, Stocktake, StocktakeLine, StockWatch, StockMark)


@pytest.fixture
def shop():
    return ShopFactory()


@pytest.fixture
def atelier(shop):
    return LocationFactory(shop=shop, name="Atelier")


@pytest.fixture
def product(shop, atelier):
    return ProductFactory(shop=shop, title="Robe", option_names=["size"])


@pytest.fixture
def sizes(product):
    """S: plenty, M: two left, L: sold out."""
    return [
        variant_in_stock(left, product=product, option_values=[size], sku=f"R-{size}")
        for size, left in (("S", 9), ("M", 2), ("L", 0))
    ]


@pytest.fixture
def ann(shop):
    client = Client()
    client.force_login(member_of(shop, UserFactory(name="Ann Martin")))
    return client


@pytest.fixture
def bea():
    """Runs another shop."""
    client = Client()
    client.force_login(member_of(ShopFactory(), UserFactory()))
    return client


def new_id():
    return str(uuid.uuid4())


def codes(payload):
    return [(problem["code"], problem["field"]) for problem in payload["problems"]]


def everything():
    return [list(model.objects.order_by("pk").values()) for model in TABLES]


@pytest.mark.usefixtures("sizes")
def test_a_list_says_what_is_where_and_what_is_left(ask, ann, shop, atelier):
    listed = ask(ann, PIECES, shop=shop.pk)["stockPieces"]

    assert listed["totalCount"] == 3
    rows = [
        (row["variant"]["title"], row["free"], row["onHand"], row["left"])
        for row in listed["nodes"]
    ]
    assert rows == [("S", 9, 9, "ENOUGH"), ("M", 2, 2, "LOW"), ("L", 0, 0, "OUT")]
    assert listed["nodes"][0]["variant"]["stockLevels"] == [
        {
            "onHand": 9,
            "held": 0,
            "location": {"id": str(atelier.pk), "name": "Atelier", "kind": "atelier"},
        }
    ]


@pytest.mark.parametrize(
    ("which", "found"),
    [
        ({"left": "LOW"}, ["M"]),
        ({"left": "OUT"}, ["L"]),
        ({"query": "rob m"}, ["M"]),
        ({"query": "r-l"}, ["L"]),
        ({"query": "coat"}, []),
    ],
)
@pytest.mark.usefixtures("sizes")
def test_a_list_is_narrowed_to_what_was_asked(ask, ann, shop, which, found):
    nodes = ask(ann, PIECES, shop=shop.pk, **which)["stockPieces"]["nodes"]

    assert [row["variant"]["title"] for row in nodes] == found


def test_a_list_of_one_place_has_what_lies_there(ask, ann, shop, sizes, atelier):
    second = LocationFactory(shop=shop, name="Dépôt", sells_online=False)
    stock.set_on_hand(sizes[2], second, 3)

    nodes = ask(ann, PIECES, shop=shop.pk, location=second.pk)["stockPieces"]["nodes"]

    assert [(row["variant"]["title"], row["free"], row["onHand"]) for row in nodes] == [("L", 0, 3)]
    assert nodes[0]["left"] == "OUT"


def test_what_is_made_to_order_or_not_on_sale_is_never_low(ask, ann, shop, product, sizes):
    Product.objects.filter(pk=product.pk).update(made_to_order=True)

    assert ask(ann, WATCH, shop=shop.pk)["stockWatch"] == {
        "lowAt": 2,
        "low": 0,
        "out": 0,
    }
    Product.objects.filter(pk=product.pk).update(made_to_order=False, state="draft")
    assert ask(ann, PIECES, shop=shop.pk)["stockPieces"]["nodes"][1]["left"] is None


def test_an_archived_piece_is_listed_as_long_as_some_lie_there(ask, ann, shop, product, sizes):
    Product.objects.filter(pk=product.pk).update(state="archived")

    nodes = ask(ann, PIECES, shop=shop.pk)["stockPieces"]["nodes"]

    assert [row["variant"]["title"] for row in nodes] == ["S", "M"]


def test_thresholds_are_the_shops_or_a_variants_own(ask, ann, shop, sizes):
    small, _middle, _large = sizes

    watched = ask(ann, WATCH_STOCK, shop=shop.pk)["watchStock"]
    own = ask(ann, WATCH_VARIANT, variant=small.pk, lowAt=9)["watchVariant"]
    listed = ask(ann, PIECES, shop=shop.pk, left="LOW")["stockPieces"]["nodes"]
    again = ask(ann, WATCH_VARIANT, variant=small.pk)["watchVariant"]

    assert watched == {"watch": {"lowAt": 4}, "problems": []}
    assert own["piece"] == {"lowAt": 9, "ownLowAt": 9, "left": "LOW"}
    assert [row["variant"]["title"] for row in listed] == ["S", "M"]
    assert again["piece"] == {"lowAt": 4, "ownLowAt": None, "left": "ENOUGH"}


def test_an_adjustment_is_booked_once_and_its_reason_is_read(ask, ann, shop, sizes, atelier):
    change = new_id()
    asked = {"id": change, "variant": sizes[0].pk, "location": atelier.pk, "note": "tache"}

    first = ask(ann, ADJUST, **asked)["adjustStock"]
    again = ask(ann, ADJUST, **asked)["adjustStock"]
    moved = ask(ann, MOVEMENTS, shop=shop.pk, reason="DAMAGED")["stockMovements"]

    assert first == again == {"piece": {"onHand": 8, "left": "ENOUGH"}, "problems": []}
    assert moved["totalCount"] == 1
    [row] = moved["nodes"]
    assert (row["delta"], row["note"], row["by"]) == (-1, "tache", "Ann")
    assert (row["location"]["name"], row["variant"]["title"]) == ("Atelier", "S")


def test_movements_of_one_variant_are_the_latest_first(ask, ann, shop, sizes, atelier):
    stock.set_on_hand(sizes[0], atelier, 7)

    nodes = ask(ann, MOVEMENTS, shop=shop.pk, variant=sizes[0].pk)["stockMovements"]["nodes"]

    assert [row["delta"] for row in nodes] == [-2, 9]


def test_too_much_is_refused_in_words_at_the_piece(ask, ann, sizes, atelier):
    refused = ask(ann, ADJUST, id=new_id(), variant=sizes[1].pk, location=atelier.pk, quantity=3)[
        "adjustStock"
    ]

    assert codes(refused) == [("TOO_FEW", str(sizes[1].pk))]
    assert StockChange.objects.count() == 0


def test_pieces_move_between_two_places(ask, ann, shop, sizes, atelier):
    place = ask(ann, ADD_PLACE, shop=shop.pk)["addPlace"]["location"]
    depot = Location.objects.get(name="Dépôt")
    lines = [{"variant": row.pk, "quantity": 2} for row in sizes[:2]]

    moved = ask(ann, MOVE, id=new_id(), source=atelier.pk, target=depot.pk, lines=lines)[
        "moveStock"
    ]

    assert place == {"name": "Dépôt", "kind": "other", "sellsOnline": False}
    assert moved == {"moved": 4, "problems": []}
    assert list(depot.stock_levels.order_by("variant").values_list("on_hand", flat=True)) == [2, 2]


def test_a_count_from_its_start_to_its_booking(ask, ann, shop, sizes, atelier):
    count = new_id()
    started = ask(ann, START, id=count, location=atelier.pk)["startStocktake"]
    scans = [{"id": new_id(), "code": sizes[0].tag_code} for _ in range(8)]
    scanned = ask(ann, SCAN, stocktake=count, scans=[*scans, {"id": new_id(), "code": "?"}])
    ask(ann, SCAN, stocktake=count, scans=scans)
    ask(ann, SET, stocktake=count, variant=sizes[2].pk, counted=1)

    seen = ask(ann, COUNT, id=count)
    booked = ask(ann, BOOK, id=count)["bookStocktake"]

    assert started["stocktake"] == {"id": count, "state": "COUNTING"}
    assert scanned["countPieces"]["unknown"] == ["?"]
    assert seen["stocktake"] == {
        "state": "COUNTING",
        "counted": 9,
        "differenceCount": 2,
        "difference": 0,
    }
    assert seen["stocktakeRest"] == {"variants": 1, "pieces": 2}
    assert [
        (row["variant"]["title"], row["counted"], row["expected"], row["difference"])
        for row in seen["stocktakeLines"]["nodes"]
    ] == [("L", 1, 0, 1), ("S", 8, 9, -1)]
    assert booked == {"stocktake": {"state": "BOOKED", "difference": 0}, "problems": []}
    assert ask(ann, COUNTS, shop=shop.pk)["stocktakes"]["nodes"][0]["startedBy"] == "Ann"
    levels = StockLevel.objects.order_by("variant").values_list("on_hand", flat=True)
    assert list(levels) == [8, 2, 1]


@pytest.fixture
def count(atelier, sizes):
    """A count of the atelier that her member has begun."""
    actor = member_of(atelier.shop, UserFactory())
    row = keep_stock.start_stocktake(uuid.uuid4(), atelier, actor=actor)
    keep_stock.count_scans(row, [Scan(uuid.uuid4(), sizes[0].tag_code)], actor=row.started_by)
    return row


def changes(sizes, count):
    """Each mutation with arguments that would change something."""
    variant, atelier = sizes[0].pk, count.location
    return {
        "adjustStock": (ADJUST, {"id": new_id(), "variant": variant, "location": atelier.pk}),
        "moveStock": (
            MOVE,
            {
                "id": new_id(),
                "source": atelier.pk,
                "target": atelier.pk,
                "lines": [{"variant": variant, "quantity": 1}],
            },
        ),
        "startStocktake": (START, {"id": new_id(), "location": atelier.pk}),
        "countPieces": (
            SCAN,
            {"stocktake": str(count.pk), "scans": [{"id": new_id(), "code": sizes[0].tag_code}]},
        ),
        "setCounted": (SET, {"stocktake": str(count.pk), "variant": variant, "counted": 3}),
        "bookStocktake": (BOOK, {"id": str(count.pk)}),
        "giveUpStocktake": (GIVE_UP, {"id": str(count.pk)}),
        "watchStock": (WATCH_STOCK, {"shop": atelier.shop_id}),
        "watchVariant": (WATCH_VARIANT, {"variant": variant, "lowAt": 1}),
        "addPlace": (ADD_PLACE, {"shop": atelier.shop_id}),
    }


@pytest.mark.scenario("C5")
def test_to_another_designer_nothing_of_it_exists(ask, bea, sizes, count):
    before = everything()

    for name, (mutation, variables) in changes(sizes, count).items():
        assert codes(ask(bea, mutation, **variables)[name]) == [("NOT_FOUND", None)], name
        assert codes(ask(Client(), mutation, **variables)[name]) == [("SIGN_IN", None)], name

    assert everything() == before


@pytest.mark.scenario("C5")
def test_another_designer_reads_nothing_and_counts_do_not_leak(ask, bea, count):
    atelier, shop = count.location, count.location.shop
    for client in (bea, Client()):
        assert ask(client, PIECES, shop=shop.pk)["stockPieces"]["totalCount"] == 0
        assert ask(client, PIECES, shop=shop.pk, location=atelier.pk)["stockPieces"]["nodes"] == []
        assert ask(client, MOVEMENTS, shop=shop.pk)["stockMovements"]["totalCount"] == 0
        assert ask(client, WATCH, shop=shop.pk)["stockWatch"] is None
        assert ask(client, COUNTS, shop=shop.pk)["stocktakes"]["nodes"] == []
        assert ask(client, COUNT, id=str(count.pk)) == {
            "stocktake": None,
            "stocktakeRest": None,
            "stocktakeLines": {"nodes": []},
        }


@pytest.mark.usefixtures("sizes")
def test_five_thousand_pieces_take_as_many_statements_as_three_and_no_second(
    ask, ann, shop, atelier
):
    def statements(**which):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            asked = ask(ann, PIECES, shop=shop.pk, **which)["stockPieces"]
        return len(captured), asked

    few, _ = statements()
    products = ProductFactory.build_batch(50, shop=shop, option_names=["size"])
    Product.objects.bulk_create(products)
    variants = Variant.objects.bulk_create(
        VariantFactory.build(product=row, option_values=[str(size)])
        for row in products
        for size in range(100)
    )
    StockLevel.objects.bulk_create(
        StockLevel(variant=row, location=atelier, on_hand=number % 5)
        for number, row in enumerate(variants)
    )

    many, first = statements(first=24)
    _, second = statements(first=24, after=first["pageInfo"]["endCursor"])
    narrowed, low = statements(left="LOW")

    assert (few, many, narrowed) == (few, few, few)
    assert (first["totalCount"], low["totalCount"]) == (5003, 2001)
    assert not {row["id"] for row in first["nodes"]} & {row["id"] for row in second["nodes"]}
