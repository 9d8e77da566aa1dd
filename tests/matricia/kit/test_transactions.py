"""Steps that join their caller's transaction."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from matricia.kit.transactions import in_transaction, joined
from shops.models import Theme
from tests.factories.shops import ThemeFactory


@joined
def plant(*, fails: bool = False) -> None:
    ThemeFactory()
    if fails:
        raise ValueError("withered")


@transaction.atomic
def _plant_two() -> None:
    plant()
    plant(fails=True)


@pytest.mark.django_db
def test_alone_a_step_is_a_whole_transaction():
    with pytest.raises(ValueError, match="withered"):
        plant(fails=True)

    assert Theme.objects.count() == 0


@pytest.mark.django_db
def test_inside_a_transaction_a_step_sets_no_savepoint_and_ends_with_the_whole():
    with CaptureQueriesContext(connection) as asked, pytest.raises(ValueError, match="withered"):
        _plant_two()

    assert [one["sql"].split()[0] for one in asked] == [
        "SAVEPOINT",  # of the whole: a test's own transaction is around it
        "INSERT",
        "INSERT",
        "ROLLBACK",
        "RELEASE",
    ]
    assert Theme.objects.count() == 0


@pytest.mark.django_db
def test_the_transaction_around_a_test_is_none_of_the_program():
    assert in_transaction() is False
    with transaction.atomic():
        assert in_transaction() is True
