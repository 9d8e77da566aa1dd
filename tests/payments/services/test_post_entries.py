"""payments/services/post_entries.py"""

from __future__ import annotations

import pytest

from matricia.kit.money import Money
from payments.models import Entry
from payments.services.post_entries import post_entries
from payments.services.post_entry import Move, ReferenceReusedError
from tests.factories.payments import cents_on

pytestmark = pytest.mark.django_db


def cash(cents: int) -> Move:
    return Move("till:1:drawer", "shop:1:market", Money(cents))


def test_many_entries_are_booked_each_once_and_those_of_nothing_not_at_all():
    entries = {"till-sale:a": [cash(500)], "till-sale:b": [cash(300)], "till-sale:c": [cash(0)]}

    post_entries(entries)
    post_entries({**entries, "till-sale:d": [cash(200)]})

    references = Entry.objects.order_by("reference").values_list("reference", flat=True)
    assert list(references) == ["till-sale:a", "till-sale:b", "till-sale:d"]
    assert cents_on("shop:1:market") == 1000
    assert cents_on("till:1:drawer") == -1000


def test_a_reference_that_stands_for_other_moves_books_nothing_of_all():
    post_entries({"till-sale:a": [cash(500)]})

    with pytest.raises(ReferenceReusedError):
        post_entries({"till-sale:b": [cash(100)], "till-sale:a": [cash(400)]})

    assert cents_on("shop:1:market") == 500
