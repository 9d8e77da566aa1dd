"""A designer says how she delivers and when she is away; nobody else does it for her."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from matricia.kit import clock
from orders.models import DeliveryOption, Dispatch, ShopBreak
from shops.models import Shop
from tests.conftest import Ask
from tests.factories.accounts import UserFactory
from tests.factories.orders import DeliveryOptionFactory
from tests.factories.shops import ShopFactory
from tests.orders.people import designer_of

pytestmark = pytest.mark.django_db

TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
KEEP = """mutation(
    $shop: ID!, $id: ID, $request: ID, $kind: DeliveryKind, $way: DeliveryWayInput!) {
  keepDeliveryWay(shop: $shop, id: $id, requestId: $request, kind: $kind, way: $way) {
    problems { code field } way { id kind names { language text } price { amount }
      bands { grams price { amount } } countries postcodes freeFrom { amount } minDays maxDays
      isActive isOfMarket } } }"""
REMOVE = "mutation($id: ID!) { removeDeliveryWay(id: $id) { removed problems { code } } }"
ARRANGE = """mutation($shop: ID!, $ways: [ID!]!) {
  arrangeDeliveryWays(shop: $shop, ways: $ways) { arranged problems { code } } }"""
DISPATCH = """mutation($shop: ID!, $days: Int!, $weekdays: [Int!]!, $piece: Int!) {
  setDispatch(shop: $shop, processingDays: $days, weekdays: $weekdays, restsOnHolidays: true,
    pieceGrams: $piece, packingGrams: 50) { kept problems { code field } } }"""
BREAK = """mutation($shop: ID!, $id: ID!, $from: Date!, $until: Date!, $paused: Boolean!) {
  keepBreak(shop: $shop, id: $id, fromDay: $from, untilDay: $until, isPaused: $paused,
    notes: [{language: FR, text: "Je couds pour le marché"}]) {
    kept { id fromDay untilDay isPaused notes { language text } } problems { code field } } }"""
END = "mutation($id: ID!) { endBreak(id: $id) { ended problems { code } } }"
ALL = """query($shop: ID!) { shopDelivery(shop: $shop) { processingDays weekdays restsOnHolidays
  pieceGrams packingGrams leavesOn dueOrders breaks { id } ways { id } } }"""
AWAY = """query($shop: String!) { shopAway(shop: $shop) {
  fromDay untilDay backOn isPaused hasBegun note } }"""
WAY: dict[str, Any] = {
    "names": [{"language": "FR", "text": " Colissimo "}, {"language": "EN", "text": ""}],
    "price": 0,
    "bands": [{"grams": 500, "price": 490}, {"grams": 1000, "price": 690}],
    "countries": ["fr", "MC"],
    "freeFrom": 8000,
    "minDays": 2,
    "maxDays": 3,
    "isActive": True,
}


@pytest.fixture
def shop() -> Shop:
    shop: Shop = ShopFactory.create()
    return shop


@pytest.fixture
def lynda(shop: Shop) -> Client:
    browser = Client()
    browser.force_login(designer_of(shop))
    return browser


@pytest.fixture
def other() -> Client:
    browser = Client()
    browser.force_login(designer_of(ShopFactory.create()))
    return browser


def kept(ask: Ask, browser: Client, shop: Shop, **given: Any) -> dict[str, Any]:
    """What keepDeliveryWay answers; a new parcel unless `given` says otherwise."""
    asked = {"way": WAY} | given
    if "id" not in asked:
        asked = {"kind": "POST", "request": str(uuid.uuid4())} | asked
    answer: dict[str, Any] = ask(browser, KEEP, shop=shop.pk, **asked)["keepDeliveryWay"]
    return answer


def problems(answer: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(problem["code"], problem["field"]) for problem in answer["problems"]]


def test_a_way_is_made_once_and_changed(ask: Ask, lynda: Client, shop: Shop):
    request = str(uuid.uuid4())
    made = kept(ask, lynda, shop, request=request)
    again = kept(ask, lynda, shop, request=request)

    assert made == again
    assert made["problems"] == []
    pk = made["way"].pop("id")
    assert made["way"] == {
        "kind": "POST",
        "names": [{"language": "fr", "text": "Colissimo"}],
        "price": {"amount": 490},
        "bands": [
            {"grams": 500, "price": {"amount": 490}},
            {"grams": 1000, "price": {"amount": 690}},
        ],
        "countries": ["FR", "MC"],
        "postcodes": [],
        "freeFrom": {"amount": 8000},
        "minDays": 2,
        "maxDays": 3,
        "isActive": True,
        "isOfMarket": False,
    }
    flat = WAY | {"bands": [], "price": 500, "freeFrom": None}
    changed = kept(ask, lynda, shop, id=pk, way=flat)["way"]
    assert (changed["price"], changed["bands"]) == ({"amount": 500}, [])
    assert changed["freeFrom"] is None
    assert DeliveryOption.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "kind", "expected"),
    [
        ({"names": []}, "POST", ("TITLE", "name")),
        ({"price": 20_001, "bands": []}, "POST", ("PRICE", "price")),
        ({"bands": [{"grams": 500, "price": -1}]}, "POST", ("PRICE", "bands")),
        (
            {"bands": [{"grams": 500, "price": 1}, {"grams": 500, "price": 2}]},
            "POST",
            ("BANDS", "bands"),
        ),
        ({"bands": [{"grams": 0, "price": 1}]}, "POST", ("BANDS", "bands")),
        ({"countries": []}, "POST", ("COUNTRY", "countries")),
        ({"countries": ["US"]}, "POST", ("COUNTRY", "countries")),
        ({"minDays": 4, "maxDays": 3}, "POST", ("DAYS", "maxDays")),
        ({"freeFrom": -5}, "POST", ("PRICE", "freeFrom")),
        ({"postcodes": []}, "HAND", ("POSTCODES", "postcodes")),
        ({"postcodes": ["9%"]}, "HAND", ("POSTCODES", "postcodes")),
        (
            {"names": [{"language": "FR", "text": "Livraison neutre en carbone"}]},
            "POST",
            ("GREEN_WORD", "name"),
        ),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    ask: Ask, lynda: Client, change: dict[str, Any], kind: str, expected: tuple[str, str]
):
    shop = Shop.objects.get()

    assert problems(kept(ask, lynda, shop, kind=kind, way=WAY | change)) == [expected]
    assert not DeliveryOption.objects.exists()


def test_ways_are_arranged_and_the_last_one_stays(ask: Ask, lynda: Client, shop: Shop):
    first = DeliveryOptionFactory.create(shop=shop)
    second = DeliveryOptionFactory.create(shop=shop, kind="collect", position=1)
    market = DeliveryOptionFactory.create(
        shop=shop, kind="collect", position=90, until_day="2030-01-01"
    )

    arranged = ask(lynda, ARRANGE, shop=shop.pk, ways=[str(second.pk), str(first.pk)])
    assert arranged["arrangeDeliveryWays"] == {"arranged": True, "problems": []}
    ways = ask(lynda, ALL, shop=shop.pk)["shopDelivery"]["ways"]
    assert [int(way["id"]) for way in ways] == [second.pk, first.pk, market.pk]
    incomplete = ask(lynda, ARRANGE, shop=shop.pk, ways=[str(first.pk)])["arrangeDeliveryWays"]
    assert incomplete["problems"] == [{"code": "WAYS"}]

    assert problems(kept(ask, lynda, shop, id=market.pk)) == [("MARKET_WAY", None)]
    assert ask(lynda, REMOVE, id=first.pk)["removeDeliveryWay"]["removed"] is True
    last = ask(lynda, REMOVE, id=second.pk)["removeDeliveryWay"]
    assert last["problems"] == [{"code": "LAST_WAY"}]
    off = kept(ask, lynda, shop, id=second.pk, way=WAY | {"isActive": False})
    assert problems(off) == [("LAST_WAY", None)]
    assert set(DeliveryOption.objects.all()) == {second, market}


def test_working_days_and_weights_are_kept(ask: Ask, lynda: Client, shop: Shop):
    given = {"shop": shop.pk, "days": 2, "weekdays": [5, 1, 1], "piece": 250}
    assert ask(lynda, DISPATCH, **given)["setDispatch"] == {"kept": True, "problems": []}

    with clock.frozen(TUESDAY):
        told = ask(lynda, ALL, shop=shop.pk)["shopDelivery"]
    assert len(told.pop("ways")) == 3  # the programme's, until she has her own
    assert told == {
        "processingDays": 2,
        "weekdays": [1, 5],
        "restsOnHolidays": True,
        "pieceGrams": 250,
        "packingGrams": 50,
        "leavesOn": "2026-12-01",
        "dueOrders": 0,
        "breaks": [],
    }
    for wrong, problem in (
        ({"days": 31}, ("DAYS", "processingDays")),
        ({"weekdays": []}, ("WEEKDAYS", "weekdays")),
        ({"weekdays": [7]}, ("WEEKDAYS", "weekdays")),
        ({"piece": 0}, ("WEIGHT", "pieceGrams")),
    ):
        assert problems(ask(lynda, DISPATCH, **(given | wrong))["setDispatch"]) == [problem]
    assert Dispatch.objects.get().weekdays == [1, 5]


def test_a_break_is_told_to_customers_and_ended(ask: Ask, lynda: Client, shop: Shop):
    key = str(uuid.uuid4())
    days = {"shop": shop.pk, "id": key, "from": "2026-11-23", "until": "2026-11-29"}

    with clock.frozen(TUESDAY):
        made = ask(lynda, BREAK, **days, paused=False)["keepBreak"]
        assert made["kept"] == {
            "id": key,
            "fromDay": "2026-11-23",
            "untilDay": "2026-11-29",
            "isPaused": False,
            "notes": [{"language": "fr", "text": "Je couds pour le marché"}],
        }
        assert ask(lynda, BREAK, **days, paused=True)["keepBreak"]["kept"]["isPaused"] is True
        told = ask(Client(), AWAY, shop=shop.slug)["shopAway"]
        assert told == {
            "fromDay": "2026-11-23",
            "untilDay": "2026-11-29",
            "backOn": "2026-11-30",
            "isPaused": True,
            "hasBegun": True,
            "note": "Je couds pour le marché",
        }
        overlapping = days | {"id": str(uuid.uuid4()), "from": "2026-11-29", "until": "2026-12-01"}
        refused = ask(lynda, BREAK, **overlapping, paused=False)["keepBreak"]
        assert problems(refused) == [("OVERLAP", "fromDay")]
        for wrong in (
            {"until": "2026-11-22"},
            {"from": "2026-11-20", "until": "2026-11-22"},
            {"until": "2028-11-29"},
        ):
            answer = ask(lynda, BREAK, **(days | wrong), paused=False)["keepBreak"]
            assert problems(answer) == [("DAYS", "untilDay")]
        assert ask(lynda, END, id=key)["endBreak"] == {"ended": True, "problems": []}
        assert ask(Client(), AWAY, shop=shop.slug)["shopAway"] is None
    assert not ShopBreak.objects.exists()


@pytest.mark.scenario("C5")
def test_another_designer_finds_nothing_of_it(ask: Ask, other: Client, shop: Shop):
    option = DeliveryOptionFactory.create(shop=shop)
    row = ShopBreak.objects.create(
        shop=shop, from_day="2030-01-01", until_day="2030-01-02", request_id=uuid.uuid4()
    )
    stranger = Client()
    stranger.force_login(UserFactory.create())
    days = {"shop": shop.pk, "id": str(uuid.uuid4()), "from": "2030-02-01", "until": "2030-02-02"}

    for browser in (other, stranger):
        asked = [
            kept(ask, browser, shop),
            kept(ask, browser, shop, id=option.pk),
            ask(browser, REMOVE, id=option.pk)["removeDeliveryWay"],
            ask(browser, ARRANGE, shop=shop.pk, ways=[str(option.pk)])["arrangeDeliveryWays"],
            ask(browser, DISPATCH, shop=shop.pk, days=1, weekdays=[0], piece=5)["setDispatch"],
            ask(browser, BREAK, **days, paused=False)["keepBreak"],
            ask(browser, END, id=str(row.request_id))["endBreak"],
        ]
        assert [one["problems"][0]["code"] for one in asked] == ["NOT_FOUND"] * len(asked)
        assert ask(browser, ALL, shop=shop.pk)["shopDelivery"] is None
    # Nor by an id that another shop's client has made before.
    mine = Shop.objects.exclude(pk=shop.pk).get()
    taken = ask(other, BREAK, **(days | {"shop": mine.pk, "id": str(row.request_id)}), paused=True)
    assert problems(taken["keepBreak"]) == [("REQUEST_ID", None)]
    assert (DeliveryOption.objects.get(), ShopBreak.objects.get()) == (option, row)
