"""matricia/kit/graphql/rows.py"""

from __future__ import annotations

import uuid

import pytest
from django.core.exceptions import ObjectDoesNotExist

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.rows import client_id, find_row, get_row, row_id
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_a_row_is_found_by_its_id():
    ann = UserFactory()

    assert get_row(User.objects.all(), str(ann.pk)) == ann


@pytest.mark.parametrize("pk", ["0", "-1", "", "abc", "1.5", "9" * 30])
def test_what_is_no_rows_id_finds_none(pk):
    assert find_row(User.objects.all(), pk) is None
    with pytest.raises(ObjectDoesNotExist):
        get_row(User.objects.all(), pk)


@pytest.mark.parametrize(("text", "number"), [("7", 7), ("9223372036854775807", 2**63 - 1)])
def test_a_row_id_is_a_number_that_the_database_can_hold(text, number):
    assert row_id(text) == number


@pytest.mark.parametrize(
    "text", ["", "x", "-1", "1.0", "٣", "9223372036854775808", "0" * 30 + "7", "1" * 5_000]
)
def test_what_can_be_no_row_id_is_not_found(text):
    with pytest.raises(ObjectDoesNotExist):
        row_id(text)


def test_an_id_for_something_new_is_a_uuid():
    made = uuid.uuid4()

    assert client_id(str(made)) == made


@pytest.mark.parametrize("text", ["", "7", "not-a-uuid", "0b6a1d1e-7e0e-4c38-9d0a-3f1f2a9b7c110"])
def test_what_is_no_uuid_is_asked_for_again(text):
    with pytest.raises(RuleBroken) as refused:
        client_id(text, field="requestId")

    assert (refused.value.code, refused.value.field) == ("BAD_ID", "requestId")
