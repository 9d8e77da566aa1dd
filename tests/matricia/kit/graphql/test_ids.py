"""matricia/kit/graphql/ids.py"""

from __future__ import annotations

import uuid

import pytest
from django.core.exceptions import ObjectDoesNotExist

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.ids import client_id, row_id, row_uuid

KNOWN = uuid.UUID("0b6a1d1e-7e0e-4c38-9d0a-3f1f2a9b7c11")


@pytest.mark.parametrize(("text", "number"), [("7", 7), ("9223372036854775807", 2**63 - 1)])
def test_a_row_id_is_a_number_that_the_database_can_hold(text, number):
    assert row_id(text) == number


@pytest.mark.parametrize(
    "text", ["", "x", "-1", "1.0", "٣", "9223372036854775808", "0" * 30 + "7", "1" * 5_000]
)
def test_what_can_be_no_row_id_is_not_found(text):
    with pytest.raises(ObjectDoesNotExist):
        row_id(text)


def test_a_uuid_is_read_for_rows_and_for_new_things():
    assert row_uuid(str(KNOWN)) == client_id(str(KNOWN)) == KNOWN


@pytest.mark.parametrize("text", ["", "7", "not-a-uuid", str(KNOWN) + "0"])
def test_what_is_no_uuid_is_not_found_or_asked_for_again(text):
    with pytest.raises(ObjectDoesNotExist):
        row_uuid(text)
    with pytest.raises(RuleBroken) as refused:
        client_id(text)
    assert (refused.value.code, refused.value.field) == ("BAD_ID", "id")
