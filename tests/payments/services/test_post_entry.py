"""Entries are booked once, balance by their shape, and are never rewritten."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from matricia.kit.money import Money
from payments.models import Entry, Posting
from payments.selectors import balance_of
from payments.services.post_entry import Move, ReferenceReusedError, post_entry
from tests.payments.at_once import at_once

MOVES = [
    Move("stripe:clearing", "shop:7:payable", Money(9000)),
    Move("stripe:clearing", "house:commission", Money(1000)),
]


@pytest.mark.django_db
def test_an_entry_moves_what_it_says():
    post_entry("payment:1", MOVES)

    assert balance_of("shop:7:payable") == Money(9000)
    assert balance_of("house:commission") == Money(1000)
    assert balance_of("stripe:clearing") == Money(-10000)


@pytest.mark.django_db
def test_the_same_reference_again_has_no_effect():
    first = post_entry("payment:1", MOVES)

    assert post_entry("payment:1", list(reversed(MOVES))) == first
    assert Posting.objects.count() == 2


@pytest.mark.django_db
def test_a_reference_never_stands_for_two_things():
    post_entry("payment:1", MOVES)

    with pytest.raises(ReferenceReusedError):
        post_entry("payment:1", MOVES[:1])
    assert Posting.objects.count() == 2


@pytest.mark.django_db
def test_moves_of_nothing_are_left_out():
    post_entry("payment:1", [Move("stripe:clearing", "shop:7:payable", Money(0))])

    assert (Entry.objects.count(), Posting.objects.count()) == (1, 0)


def test_a_move_goes_one_way():
    with pytest.raises(ValueError, match="one way"):
        Move("a", "b", Money(-1))


@pytest.mark.django_db
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["payments_entry", "payments_posting"])
def test_the_database_refuses_to_rewrite_the_books(statement, table):
    post_entry("payment:1", MOVES)

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))


@pytest.mark.django_db(transaction=True)
def test_booked_by_eight_at_once_it_is_one_entry():
    entries = at_once(lambda _: post_entry("payment:1", MOVES).pk, *range(8))

    assert len(set(entries)) == 1
    assert Posting.objects.count() == 2
