"""Newsletters over the API, and their files."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from matricia.accounts.data_map import DOCUMENTS, ERASURES
from matricia.accounts.services.retain import retain
from matricia.kit import clock
from shops.models import Newsletter, NewsletterReader
from shops.newsletter_links import confirm_link, stop_link, stop_token
from shops.states import Right, ShopState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.newsletters import newsletter_of, reader_of
from tests.factories.shops import ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db

IS_OPEN = "query($shop: String!) { newsletterIsOpen(shop: $shop) }"
OPEN = """
mutation($shop: ID!, $isOpen: Boolean!) {
  openNewsletter(shop: $shop, isOpen: $isOpen) { isOpen problems { code } }
}"""
JOIN = """
mutation($shop: ID!, $email: String!) {
  joinNewsletter(shop: $shop, email: $email) { shopName problems { code field } }
}"""
INVITATION = """
query($token: String!) {
  newsletterInvitation(token: $token) { shopName shopSlug words isConfirmed }
}"""
CONFIRM = """
mutation($token: String!) { confirmNewsletter(token: $token) { shopName problems { code } } }"""
STOP = "query($token: String!) { newsletterStop(token: $token) { shopName isStopped } }"
LEAVE = """
mutation($token: String!) { leaveNewsletter(token: $token) { shopName problems { code } } }"""
MINE = "{ myNewsletters { id shopName words } }"
LEAVE_MINE = "mutation($id: ID!) { leaveMyNewsletter(id: $id) { problems { code } } }"
READERS = """
query($shop: ID!, $query: String, $first: Int, $after: String) {
  newsletterReaders(shop: $shop, query: $query, first: $first, after: $after) {
    nodes { email language } totalCount pageInfo { hasNextPage endCursor }
  }
}"""
REMOVE = "mutation($id: ID!) { removeNewsletterReader(id: $id) { problems { code } } }"
NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)


@pytest.fixture
def shop():
    return ShopFactory(name="Tamgout", slug="tamgout")


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def shown_to_be_hers(user):
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def test_its_owner_offers_it_and_everybody_sees_that(ask, shop):
    owner = signed_in(member_of(shop, UserFactory()))

    before = ask(Client(), IS_OPEN, shop="tamgout")
    opened = ask(owner, OPEN, shop=shop.pk, isOpen=True)["openNewsletter"]
    after = ask(Client(), IS_OPEN, shop="tamgout")
    ask(owner, OPEN, shop=shop.pk, isOpen=False)

    assert opened == {"isOpen": True, "problems": []}
    assert (before, after) == ({"newsletterIsOpen": False}, {"newsletterIsOpen": True})
    assert ask(Client(), IS_OPEN, shop="tamgout") == {"newsletterIsOpen": False}


def test_a_visitor_asks_confirms_and_leaves(ask, shop):
    newsletter_of(shop)

    asked = ask(Client(), JOIN, shop=shop.pk, email="zoe@example.test")["joinNewsletter"]
    reader = NewsletterReader.objects.get()
    token = confirm_link(reader).rsplit("/", 1)[1]
    invitation = ask(Client(), INVITATION, token=token)["newsletterInvitation"]
    confirmed = ask(Client(), CONFIRM, token=token)["confirmNewsletter"]
    reader.refresh_from_db()
    stop = stop_token(reader)
    left = ask(Client(), LEAVE, token=stop)["leaveNewsletter"]

    assert asked == {"shopName": "Tamgout", "problems": []}
    assert (invitation["shopSlug"], invitation["isConfirmed"]) == ("tamgout", False)
    assert confirmed == left == {"shopName": "Tamgout", "problems": []}
    assert reader.words == invitation["words"]
    assert ask(Client(), STOP, token=stop)["newsletterStop"] == {
        "shopName": "Tamgout",
        "isStopped": True,
    }


def test_the_answer_does_not_say_who_reads_it(ask, shop):
    newsletter_of(shop)
    reader_of(shop, "zoe@example.test")

    known = ask(Client(), JOIN, shop=shop.pk, email="zoe@example.test")
    new = ask(Client(), JOIN, shop=shop.pk, email="ann@example.test")

    assert known == new == {"joinNewsletter": {"shopName": "Tamgout", "problems": []}}


def test_a_shop_that_is_not_open_or_offers_none_takes_nobody(ask, shop):
    draft = ShopFactory(state=ShopState.DRAFT)
    newsletter_of(draft)

    for place in (shop, draft):
        answer = ask(Client(), JOIN, shop=place.pk, email="zoe@example.test")["joinNewsletter"]
        assert answer == {"shopName": None, "problems": [{"code": "NOT_FOUND", "field": None}]}
    assert not NewsletterReader.objects.exists()


def test_a_link_that_is_not_ours_opens_nothing(ask):
    assert ask(Client(), INVITATION, token="x") == {"newsletterInvitation": None}
    assert ask(Client(), STOP, token="x") == {"newsletterStop": None}
    assert ask(Client(), CONFIRM, token="x")["confirmNewsletter"]["problems"] == [
        {"code": "NOT_FOUND"}
    ]
    assert ask(Client(), LEAVE, token="x")["leaveNewsletter"]["problems"] == [{"code": "NOT_FOUND"}]


def test_the_list_shows_who_agrees_now_page_by_page(ask, shop, django_assert_max_num_queries):
    owner = signed_in(member_of(shop, UserFactory()))
    for minutes, name in enumerate(["ann", "bea", "zoe"]):
        with clock.frozen(NOON + timedelta(minutes=minutes)):
            reader_of(shop, f"{name}@example.test")
    reader_of(shop, "left@example.test", ended_at=NOON)
    reader_of(shop, "asked@example.test", confirmed_at=None)
    reader_of(ShopFactory(), "other@example.test")

    with django_assert_max_num_queries(6):
        page = ask(owner, READERS, shop=shop.pk, first=2)["newsletterReaders"]
    after = page["pageInfo"]["endCursor"]
    rest = ask(owner, READERS, shop=shop.pk, first=2, after=after)["newsletterReaders"]
    found = ask(owner, READERS, shop=shop.pk, query="BEA@")["newsletterReaders"]

    assert [node["email"] for node in page["nodes"]] == ["zoe@example.test", "bea@example.test"]
    assert (page["totalCount"], page["pageInfo"]["hasNextPage"]) == (3, True)
    assert rest["nodes"] == [{"email": "ann@example.test", "language": "fr"}]
    assert [node["email"] for node in found["nodes"]] == ["bea@example.test"]


@pytest.mark.scenario("C5")
def test_nobody_but_an_owner_reads_or_changes_the_list(ask, shop):
    reader = reader_of(shop, "ann@example.test")
    newsletter_of(shop)
    neighbour = signed_in(member_of(ShopFactory(), UserFactory()))
    helper = signed_in(helper_in(shop, Right.PRODUCTS, Right.ORDERS, Right.MONEY))
    file = "/documents/newsletters/tamgout.csv"

    for client, refusal in ((neighbour, "NOT_FOUND"), (helper, "NOT_ALLOWED")):
        assert ask(client, READERS, shop=shop.pk)["newsletterReaders"]["totalCount"] == 0
        assert client.get(file).status_code == 404
        removed = ask(client, REMOVE, id=reader.pk)["removeNewsletterReader"]
        closed = ask(client, OPEN, shop=shop.pk, isOpen=False)["openNewsletter"]
        assert removed["problems"] == closed["problems"] == [{"code": refusal}]
    assert Client().get(file).status_code == 404
    assert ask(Client(), REMOVE, id=reader.pk)["removeNewsletterReader"]["problems"] == [
        {"code": "SIGN_IN"}
    ]
    assert NewsletterReader.objects.reading().get() == reader
    assert Newsletter.objects.get().is_open


def test_an_owner_takes_a_reader_off(ask, shop):
    reader = reader_of(shop, "ann@example.test")
    owner = signed_in(member_of(shop, UserFactory()))

    assert ask(owner, REMOVE, id=reader.pk)["removeNewsletterReader"]["problems"] == []

    assert ask(owner, READERS, shop=shop.pk)["newsletterReaders"]["totalCount"] == 0


def test_the_file_has_each_reader_with_proof_and_link_and_no_formula(shop):
    with clock.frozen(NOON):
        reader = reader_of(shop, "=cmd|'/c'!a1@example.test")
    owner = signed_in(member_of(shop, UserFactory()))

    answer = owner.get("/documents/newsletters/tamgout.csv?language=en")

    text = answer.content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=";")) == [
        ["E-mail", "Language", "Agreed on", "Agreed to", "Link to unsubscribe"],
        ["'=cmd|'/c'!a1@example.test", "fr", "2026-11-24 12:00", "Yes.", stop_link(reader)],
    ]
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert signed_in(StaffFactory()).get("/documents/newsletters/tamgout.csv").status_code == 200


def test_she_sees_and_ends_her_own_once_the_address_is_shown_to_be_hers(ask, shop):
    ann = UserFactory()
    reader = reader_of(shop, ann.email)
    client = signed_in(ann)

    unverified = ask(client, MINE)["myNewsletters"]
    refused = ask(client, LEAVE_MINE, id=reader.pk)["leaveMyNewsletter"]
    shown_to_be_hers(ann)
    mine = ask(client, MINE)["myNewsletters"]
    left = ask(client, LEAVE_MINE, id=reader.pk)["leaveMyNewsletter"]

    assert (unverified, refused) == ([], {"problems": [{"code": "NOT_FOUND"}]})
    assert mine == [{"id": str(reader.pk), "shopName": "Tamgout", "words": "Yes."}]
    assert (left["problems"], ask(client, MINE)["myNewsletters"]) == ([], [])
    assert ask(Client(), MINE)["myNewsletters"] == []


def test_another_persons_newsletter_is_not_found(ask, shop):
    reader = reader_of(shop, "bea@example.test")
    ann = shown_to_be_hers(UserFactory())

    answer = ask(signed_in(ann), LEAVE_MINE, id=reader.pk)["leaveMyNewsletter"]

    assert answer["problems"] == [{"code": "NOT_FOUND"}]
    assert NewsletterReader.objects.reading().exists()


def test_a_copy_of_her_data_has_her_consents_and_an_erasure_ends_them(shop):
    ann = UserFactory()
    reader_of(shop, ann.email, ended_at=NOON)
    others = reader_of(shop, "bea@example.test")

    (document,) = [document for find in DOCUMENTS for document in find(ann)]
    (row,) = json.loads(document.make())
    for forget in ERASURES:
        forget(ann)

    assert document.path == "newsletters/consents.json"
    assert (row["shop__name"], row["email"], row["words"]) == ("Tamgout", ann.email, "Yes.")
    assert NewsletterReader.objects.get() == others


def test_what_has_had_its_time_ends(shop):
    rows: dict[str, dict[str, Any]] = {
        "asked@example.test": {"confirmed_at": None, "asked_at": NOON - timedelta(days=8)},
        "refused@example.test": {
            "confirmed_at": None,
            "asked_at": NOON - timedelta(days=8),
            "ended_at": NOON - timedelta(days=8),
        },
        "just@example.test": {"confirmed_at": None, "asked_at": NOON - timedelta(days=6)},
        "old@example.test": {"confirmed_at": NOON - timedelta(days=1097)},
        "reads@example.test": {"confirmed_at": NOON - timedelta(days=1095)},
        "left@example.test": {"ended_at": NOON - timedelta(days=1097)},
    }
    for email, fields in rows.items():
        reader_of(shop, email, **fields)

    with clock.frozen(NOON):
        retain()

    left = set(NewsletterReader.objects.values_list("email", flat=True))
    assert left == {"just@example.test", "reads@example.test"}
