"""Messages are reported by who received them, and read by programme staff only then."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth.models import AnonymousUser

from orders.services.conversations.send_message import send_message
from orders.states import MessageSide
from shops.services.reports.kinds import KINDS, Author
from shops.states import ReportKind
from tests.factories.accounts import UserFactory
from tests.factories.conversations import asked
from tests.factories.reports import reported, ruled
from tests.orders.people import STRANGERS, designer_of, person

pytestmark = pytest.mark.django_db
MESSAGES = KINDS[ReportKind.MESSAGE]


def test_only_the_side_that_received_a_message_reports_it():
    ann = UserFactory()
    conversation = asked(ann)
    designer = designer_of(conversation.shop)
    question = str(conversation.messages.get().pk)

    found = MESSAGES.find(designer, question, None)
    assert found is not None
    assert found.content == "Does it run small?"
    assert MESSAGES.find(ann, question, None) is None
    for who in (*STRANGERS, "staff"):
        assert MESSAGES.find(person(who, conversation.shop), question, None) is None


def test_a_guest_reports_an_answer_by_her_token():
    conversation = asked()
    answer = send_message(uuid.uuid4(), conversation, MessageSide.SHOP, "Pay me directly.")
    nobody = AnonymousUser()

    assert MESSAGES.find(nobody, str(answer.pk), None) is None
    found = MESSAGES.find(nobody, str(answer.pk), conversation.access_token)
    assert found is not None
    assert (found.label, found.content) == (conversation.shop.name, "Pay me directly.")


def test_a_hidden_message_is_out_of_sight_and_its_author_is_told():
    conversation = asked(text="You are a thief.")
    designer = designer_of(conversation.shop)
    question = conversation.messages.get()
    report = reported(kind=ReportKind.MESSAGE, target=question.pk, user=designer)

    ruled(report)

    question.refresh_from_db()
    assert question.hidden_at is not None
    assert list(MESSAGES.authors(str(question.pk))) == [Author("ann@example.test", "fr")]
