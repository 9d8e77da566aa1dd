"""A shop's team over the API, and what helpers reach in each room."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from shops.models import ShopMember, TeamInvitation
from shops.states import Right
from shops.team_links import address_of
from tests.factories.accounts import UserFactory
from tests.factories.orders import paid_order, part_of
from tests.factories.shops import ProductFactory, ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db

TEAM = """query($shop: ID!) {
  team(shop: $shop) { members { name isOwner rights isMe } invitations { email rights language } }
  ownerNames(shop: $shop)
}"""
PLACES = "{ myPlaces { shopId isOwner rights } }"
INVITE = """mutation($shop: ID!, $requestId: ID!, $email: String!, $rights: [Right!]!) {
  inviteHelper(shop: $shop, requestId: $requestId, email: $email, language: EN, rights: $rights) {
    invitation { email rights } problems { code message field } } }"""
TAKE_BACK = "mutation($id: ID!) { takeBackInvitation(id: $id) { problems { code } } }"
ASKED = """query($token: String!) {
  askedToHelp(token: $token) { shopName askedBy rights email isForMe hasAccount } }"""
JOIN = """mutation($token: String!, $name: String) {
  joinTeam(token: $token, name: $name) { shop { slug } problems { code field } } }"""
RIGHTS = """mutation($member: ID!, $rights: [Right!]!) {
  changeRights(member: $member, rights: $rights) { member { rights } problems { code } } }"""
OWNER = """mutation($member: ID!) {
  makeOwner(member: $member) { member { isOwner } problems { code } } }"""
END = "mutation($member: ID!) { endPlace(member: $member) { problems { code } } }"
ROOMS = """query($shop: ID!, $slug: String!) {
  shop(slug: $slug) { texts { language } locations { id } }
  shopProducts(shop: $shop, first: 1) { totalCount }
  sellerOrders(shop: $shop, first: 1) { totalCount }
  earnings(shop: $shop) { sold { amount } }
  payoutAccount(shop: $shop) { transfers }
  sellerPapers(shop: $shop) { vatStatuses { __typename } }
  shopExports(shop: $shop) { id }
}"""


@pytest.fixture
def shop():
    return ShopFactory(name="Tamgout", slug="tamgout")


@pytest.fixture
def owner(shop):
    return member_of(shop, UserFactory(name="Lila", email="lila@example.test"))


@pytest.fixture
def another():
    return member_of(ShopFactory(), UserFactory())


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_an_owner_reads_her_team_others_do_not(ask, shop, owner, another):
    helper = helper_in(shop, Right.MONEY, Right.ORDERS)
    TeamInvitation.objects.create(
        shop=shop, email="z@example.test", language="en", rights=["orders"]
    )

    hers = ask(signed_in(owner), TEAM, shop=shop.pk)

    assert hers["team"]["members"] == [
        {"name": "Lila", "isOwner": True, "rights": [], "isMe": True},
        {"name": helper.name, "isOwner": False, "rights": ["MONEY", "ORDERS"], "isMe": False},
    ]
    assert hers["team"]["invitations"] == [
        {"email": "z@example.test", "rights": ["ORDERS"], "language": "EN"}
    ]
    seen = ask(signed_in(helper), TEAM, shop=shop.pk)
    assert seen == {"team": None, "ownerNames": ["Lila"]}
    for stranger in (Client(), signed_in(another)):
        assert ask(stranger, TEAM, shop=shop.pk) == {"team": None, "ownerNames": None}


def test_a_team_is_read_in_as_many_statements_for_five_as_for_one(
    ask, shop, owner, django_assert_num_queries
):
    client = signed_in(owner)
    with django_assert_num_queries(7):
        ask(client, TEAM, shop=shop.pk)
    for _ in range(4):
        helper_in(shop, Right.ORDERS)

    with django_assert_num_queries(7):
        ask(client, TEAM, shop=shop.pk)


def test_everybody_reads_her_own_places(ask, shop, owner):
    helper = helper_in(shop, Right.ORDERS)

    every = {"shopId": str(shop.pk), "isOwner": True, "rights": ["PRODUCTS", "ORDERS", "MONEY"]}
    assert ask(signed_in(owner), PLACES)["myPlaces"] == [every]
    assert ask(signed_in(helper), PLACES)["myPlaces"] == [
        {"shopId": str(shop.pk), "isOwner": False, "rights": ["ORDERS"]}
    ]
    assert ask(Client(), PLACES)["myPlaces"] == []


def test_from_the_invitation_to_the_end_of_a_place(ask, shop, owner):
    hers, zoe = signed_in(owner), Client()
    asked = {"shop": shop.pk, "requestId": str(uuid4()), "email": "zoe@example.test"}

    invited = ask(hers, INVITE, **asked, rights=["ORDERS"])["inviteHelper"]
    token = address_of(TeamInvitation.objects.get()).rpartition("/")[2]
    read = ask(zoe, ASKED, token=token)["askedToHelp"]
    joined = ask(zoe, JOIN, token=token, name="Zoé")["joinTeam"]
    place = ShopMember.objects.get(user__email="zoe@example.test")
    changed = ask(hers, RIGHTS, member=place.pk, rights=["MONEY"])["changeRights"]

    assert invited["invitation"] == {"email": "zoe@example.test", "rights": ["ORDERS"]}
    assert read == {
        "shopName": "Tamgout",
        "askedBy": "Lila",
        "rights": ["ORDERS"],
        "email": "zoe@example.test",
        "isForMe": False,
        "hasAccount": False,
    }
    assert joined == {"shop": {"slug": "tamgout"}, "problems": []}
    assert changed == {"member": {"rights": ["MONEY"]}, "problems": []}
    assert ask(zoe, PLACES)["myPlaces"][0]["rights"] == ["MONEY"]

    assert ask(hers, END, member=place.pk)["endPlace"]["problems"] == []
    assert ask(zoe, PLACES)["myPlaces"] == []


def test_a_helper_is_refused_in_words(ask, shop):
    helper = helper_in(shop, *Right)
    asked = {"shop": shop.pk, "requestId": str(uuid4()), "email": "zoe@example.test"}

    refused = ask(signed_in(helper), INVITE, **asked, rights=["ORDERS"])["inviteHelper"]

    assert refused["invitation"] is None
    assert [problem["code"] for problem in refused["problems"]] == ["NOT_ALLOWED"]
    assert not TeamInvitation.objects.exists()


@pytest.mark.scenario("C5")
def test_anothers_team_is_not_found(ask, shop, owner, another):
    helper = helper_in(shop, Right.ORDERS)
    place = ShopMember.objects.get(user=helper).pk
    invitation = TeamInvitation.objects.create(shop=shop, email="z@e.test", rights=["orders"])
    stranger = signed_in(another)
    asked = {"shop": shop.pk, "requestId": str(uuid4()), "email": "zoe@example.test"}

    answers = [
        ask(stranger, INVITE, **asked, rights=["ORDERS"])["inviteHelper"],
        ask(stranger, TAKE_BACK, id=str(invitation.pk))["takeBackInvitation"],
        ask(stranger, RIGHTS, member=place, rights=["MONEY"])["changeRights"],
        ask(stranger, OWNER, member=place)["makeOwner"],
        ask(stranger, END, member=place)["endPlace"],
    ]

    assert [answer["problems"][0]["code"] for answer in answers] == ["NOT_FOUND"] * 5
    assert ShopMember.objects.get(pk=place).rights == ["orders"]
    assert TeamInvitation.objects.get() == invitation


SEES = {
    "owner": {"texts", "locations", "products", "orders", "earnings", "papers"},
    Right.PRODUCTS: {"texts", "locations", "products"},
    Right.ORDERS: {"orders"},
    Right.MONEY: {"earnings"},
}


@pytest.mark.parametrize("who", SEES)
def test_each_room_answers_only_who_has_its_right(ask, who):
    part = part_of(paid_order())
    shop = part.shop
    ProductFactory(shop=shop)
    user = member_of(shop, UserFactory()) if who == "owner" else helper_in(shop, who)

    read = ask(signed_in(user), ROOMS, shop=shop.pk, slug=shop.slug)

    seen = {
        "texts": read["shop"]["texts"] is not None,
        "locations": read["shop"]["locations"] is not None,
        "products": read["shopProducts"]["totalCount"] > 0,
        "orders": read["sellerOrders"]["totalCount"] > 0,
        "earnings": read["earnings"] is not None,
        "papers": read["sellerPapers"] is not None,
    }
    assert {room for room, is_seen in seen.items() if is_seen} == SEES[who]
    assert (read["payoutAccount"] is not None) == (who == "owner")
    assert read["shopExports"] == []
