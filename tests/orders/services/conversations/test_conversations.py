"""Customers and designers write to each other."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail

from matricia.accounts.services.erase_account import erase
from matricia.accounts.services.retain import retain
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Conversation, Message
from orders.selectors.conversations import conversation_for, unread_of, unread_with
from orders.services.conversations.close_conversation import close_conversation
from orders.services.conversations.read_messages import read_messages
from orders.services.conversations.send_message import send_message
from orders.services.conversations.tell_of_messages import QUIET, tell_of_message, untold
from orders.states import MessageSide
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.conversations import asked
from tests.factories.shops import ProductFactory
from tests.orders.people import STRANGERS, designer_of, person

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def answered(conversation, text="It runs true to size."):
    return send_message(uuid.uuid4(), conversation, MessageSide.SHOP, text)


def refusal_of(act):
    with pytest.raises(RuleBroken) as refused:
        act()
    return refused.value.code


def test_a_designer_is_told_without_the_guests_address_or_words():
    piece = ProductFactory(title="Robe Aube")
    designer = designer_of(piece.shop)
    conversation = asked(product=piece, text="Call me at ann@example.test")

    tell_of_message(conversation.messages.get().pk)

    (told,) = mail.outbox
    assert told.to == [designer.email]
    assert f"/dashboard/{piece.shop.slug}/messages/{conversation.pk}" in told.body
    assert "ann@example.test" not in f"{told.subject} {told.body} {told.from_email}"
    assert told.reply_to == []


def test_a_guest_is_told_of_the_answer_with_a_link_that_opens_her_conversation_alone():
    conversation, other = asked(), asked(email="bea@example.test")

    tell_of_message(answered(conversation).pk)

    (told,) = mail.outbox
    assert told.to == ["ann@example.test"]
    assert f"/messages/{conversation.pk}?token={conversation.access_token}" in told.body
    nobody = person("nobody", conversation.shop)
    found = conversation_for(nobody, conversation.pk, conversation.access_token)
    assert found == (conversation, MessageSide.CUSTOMER)
    with pytest.raises(Conversation.DoesNotExist):
        conversation_for(nobody, other.pk, conversation.access_token)


def test_one_mail_is_enough_for_what_waits_to_be_read():
    designer_of((conversation := asked()).shop)
    with clock.frozen(NOW):
        first = conversation.messages.get()
        tell_of_message(first.pk)
        second = send_message(uuid.uuid4(), conversation, MessageSide.CUSTOMER, "And the blue one?")
        tell_of_message(second.pk)
        tell_of_message(second.pk)
    with clock.frozen(NOW + QUIET + timedelta(seconds=1)):
        third = send_message(uuid.uuid4(), conversation, MessageSide.CUSTOMER, "Hello?")
        tell_of_message(third.pk)

    assert len(mail.outbox) == 2


def test_what_a_lost_task_left_is_found_and_what_was_read_needs_no_mail():
    with clock.frozen(NOW):
        waiting, read = asked(), asked(email="bea@example.test")
        read_messages(read, MessageSide.SHOP)
    with clock.frozen(NOW + timedelta(minutes=6)):
        found = list(untold().values_list("conversation", flat=True))

    assert found == [waiting.pk]


@pytest.mark.parametrize("who", [*STRANGERS, "staff"])
def test_others_and_programme_staff_read_nothing(who):
    conversation = asked(UserFactory())

    with pytest.raises(Conversation.DoesNotExist):
        conversation_for(person(who, conversation.shop), conversation.pk)


def test_who_answers_has_read_and_the_other_side_has_something_new():
    ann = UserFactory()
    conversation = asked(ann)
    designer = designer_of(conversation.shop)
    before = (unread_with(designer, conversation.shop), unread_of(ann))

    answered(conversation)

    assert before == (1, 0)
    assert (unread_with(designer, conversation.shop), unread_of(ann)) == (0, 1)


def test_who_asks_again_about_the_same_piece_continues_and_a_guest_does_not():
    piece, ann = ProductFactory(), UserFactory()

    assert asked(ann, product=piece) == asked(ann, product=piece)
    assert asked(product=piece) != asked(product=piece)


def test_the_same_message_twice_is_written_once():
    pk = uuid.uuid4()
    conversation = asked(pk=pk)

    assert asked(pk=pk) == conversation
    assert conversation.messages.count() == 1


def test_a_designer_ends_a_conversation_until_she_writes_again():
    conversation = asked()
    designer = designer_of(conversation.shop)
    stranger = person("another shop's member", conversation.shop)

    assert refusal_of(lambda: close_conversation(conversation, actor=stranger)) == "NOT_ALLOWED"
    close_conversation(conversation, actor=designer)

    def write():
        send_message(uuid.uuid4(), conversation, MessageSide.CUSTOMER, "Please")

    assert refusal_of(write) == "CLOSED"
    answered(conversation)
    write()
    assert conversation.messages.count() == 3


def test_text_is_plain_bounded_and_says_what_it_seems_to():
    conversation = asked(text="  one\r\n\r\n\r\n\r\ntwo\x00\u202ethree <b>http://x.test</b> ")

    assert conversation.messages.get().text == "one\n\ntwo three <b>http://x.test</b>"
    assert refusal_of(lambda: asked(text=" \n ")) == "EMPTY"
    assert refusal_of(lambda: asked(text="x" * 4001)) == "TOO_LONG"


def test_nobody_writes_to_her_own_shop_and_staff_write_as_anybody():
    piece = ProductFactory()
    designer = designer_of(piece.shop)

    assert refusal_of(lambda: asked(designer, product=piece)) == "OWN_SHOP"
    assert asked(StaffFactory(), product=piece).shop == piece.shop


def test_a_guest_begins_six_conversations_an_hour_under_whatever_spelling():
    for number in range(6):
        asked(visitor=f"192.0.2.{number}")

    again = refusal_of(lambda: asked(email="Ann@Example.test", visitor="192.0.2.9"))

    assert again == "TOO_OFTEN"
    assert Conversation.objects.count() == 6


def test_who_is_erased_takes_her_conversations_along_and_silence_ends_the_others():
    ann = UserFactory()
    asked(ann)
    with clock.frozen(NOW - timedelta(days=1100)):
        asked(email="old@example.test")
    kept = asked()

    erase(ann)
    with clock.frozen(NOW):
        retain()

    assert [row.conversation_id for row in Message.objects.all()] == [kept.pk]
