"""Rows by the ids that clients send."""

from __future__ import annotations

import pytest
from django.core.exceptions import ObjectDoesNotExist

from matricia.accounts.models import User
from matricia.kit.graphql.rows import find_row, get_row
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
