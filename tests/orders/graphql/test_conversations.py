"""Conversations over the API."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from orders.models import Conversation
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.conversations import asked
from tests.factories.orders import paid_order, part_of
from tests.factories.shops import ProductFactory
from tests.orders.people import designer_of

pytestmark = pytest.mark.django_db

START = """
mutation($id: ID!, $product: ID, $order: ID, $token: String, $part: ID, $email: String) {
  startConversation(id: $id, product: $product, order: $order, token: $token, part: $part,
                    name: "Ann", email: $email, text: "Does it run small?") {
    conversation { id accessToken subject mySide } problems { code field }
  }
}"""
SEND = """
mutation($id: ID!, $conversation: ID!, $token: String) {
  sendMessage(id: $id, conversation: $conversation, token: $token, text: "Thank you") {
    message { side text } problems { code }
  }
}"""
PAGE = """
query($id: ID!, $token: String) {
  conversation(id: $id, token: $token) { name mySide accessToken shop { slug } }
  messages(conversation: $id, token: $token) { nodes { side text } totalCount }
}"""
INBOX = """
query($shop: ID!) {
  unreadConversations(shop: $shop)
  shopConversations(shop: $shop) {
    nodes { name subject unread lastText lastSide isGuest product { slug } shop { slug } }
  }
}"""


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_a_guest_asks_reads_and_writes_by_the_token_she_is_given(ask):
    piece = ProductFactory(title="Robe Aube")
    given = {"id": str(uuid.uuid4()), "product": piece.pk, "email": "ann@example.test"}

    begun = ask(Client(), START, **given)["startConversation"]["conversation"]
    token = begun.pop("accessToken")
    sent = ask(Client(), SEND, id=str(uuid.uuid4()), conversation=begun["id"], token=token)[
        "sendMessage"
    ]
    page = ask(Client(), PAGE, id=begun["id"], token=token)

    assert begun == {"id": given["id"], "subject": "Robe Aube", "mySide": "CUSTOMER"}
    assert sent == {"message": {"side": "CUSTOMER", "text": "Thank you"}, "problems": []}
    assert [row["text"] for row in page["messages"]["nodes"]] == ["Thank you", "Does it run small?"]
    assert page["conversation"]["accessToken"] == token


def test_a_guest_asks_about_her_order_with_its_token_and_nobody_about_anothers(ask):
    part = part_of(paid_order())
    given = {"order": str(part.order_id), "part": part.pk, "email": "ann@example.test"}

    without = ask(Client(), START, id=str(uuid.uuid4()), **given)["startConversation"]
    token = part.order.access_token
    begun = ask(Client(), START, id=str(uuid.uuid4()), token=token, **given)["startConversation"]

    assert without == {"conversation": None, "problems": [{"code": "NOT_FOUND", "field": None}]}
    assert begun["conversation"]["subject"] == part.number
    assert Conversation.objects.get().seller_order == part


def test_the_designer_reads_no_address_and_no_token_and_answers_from_her_side(ask):
    conversation = asked()
    client = signed_in(designer_of(conversation.shop))

    page = ask(client, PAGE, id=str(conversation.pk))
    sent = ask(client, SEND, id=str(uuid.uuid4()), conversation=str(conversation.pk))

    assert page["conversation"] == {
        "name": "Ann",
        "mySide": "SHOP",
        "accessToken": None,
        "shop": {"slug": conversation.shop.slug},
    }
    assert sent["sendMessage"]["message"]["side"] == "SHOP"


def test_programme_staff_and_strangers_see_no_conversation_and_an_empty_inbox(ask):
    conversation = asked(UserFactory())

    for client in (Client(), signed_in(UserFactory()), signed_in(StaffFactory())):
        page = ask(client, PAGE, id=str(conversation.pk), token=conversation.access_token)
        inbox = ask(client, INBOX, shop=conversation.shop_id)
        assert page == {"conversation": None, "messages": {"nodes": [], "totalCount": 0}}
        assert inbox == {"unreadConversations": 0, "shopConversations": {"nodes": []}}


def test_the_inbox_takes_as_many_statements_for_three_as_for_one(ask):
    piece = ProductFactory(title="Robe Aube")
    client = signed_in(designer_of(piece.shop))
    asked(product=piece)
    with CaptureQueriesContext(
        connection,
    ) as one:
        inbox = ask(client, INBOX, shop=piece.shop_id)
    for number in range(2):
        asked(product=ProductFactory(shop=piece.shop), email=f"{number}@example.test")
    with CaptureQueriesContext(connection) as three:
        ask(client, INBOX, shop=piece.shop_id)

    assert inbox["shopConversations"]["nodes"] == [
        {
            "name": "Ann",
            "subject": "Robe Aube",
            "unread": 1,
            "lastText": "Does it run small?",
            "lastSide": "CUSTOMER",
            "isGuest": True,
            "product": {"slug": piece.slug},
            "shop": {"slug": piece.shop.slug},
        }
    ]
    assert len(three) == len(one)
