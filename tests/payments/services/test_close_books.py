"""Closed periods: balances start from checkpoints, and no entry slips in before them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from matricia.kit import clock
from matricia.kit.money import Money
from payments.balances import BALANCES, balance_of, balances_of
from payments.models import Checkpoint, Entry
from payments.services.close_books import close_books, closing_time
from payments.services.post_entry import Move, post_entry
from tests.payments.at_once import at_once

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def sell(number: int, at: datetime, cents: int = 1000) -> None:
    with clock.frozen(at):
        post_entry(f"payment:{number}", [Move("stripe:clearing", "shop:7:payable", Money(cents))])


@pytest.mark.django_db
def test_a_balance_is_the_same_before_and_after_closing():
    sell(1, NOON - 3 * DAY)
    sell(2, NOON - 2 * DAY, 500)
    sell(3, NOON)
    before = balance_of("shop:7:payable")

    with clock.frozen(NOON):
        closed = close_books()

    assert closed == 2
    assert before == balance_of("shop:7:payable") == Money(2500)
    assert Checkpoint.objects.get(account__code="shop:7:payable").balance == 1500
    assert Checkpoint.objects.get(account__code="stripe:clearing").balance == -1500


@pytest.mark.django_db
def test_the_closing_time_leaves_a_full_day_and_is_midnight_in_paris():
    with clock.frozen(NOON):
        assert closing_time().astimezone(UTC) == datetime(2026, 11, 18, 23, tzinfo=UTC)


@pytest.mark.django_db
def test_closing_again_changes_nothing_and_later_only_adds_what_moved():
    sell(1, NOON - 3 * DAY)
    with clock.frozen(NOON):
        close_books()
        assert close_books() == 0
    with clock.frozen(NOON + 3 * DAY):
        assert close_books() == 0  # nothing moved
    sell(2, NOON + 3 * DAY, 1)
    with clock.frozen(NOON + 6 * DAY):
        assert close_books() == 2

    latest = Checkpoint.objects.filter(account__code="shop:7:payable").latest("until")
    assert latest.balance == 1001
    assert balances_of(["shop:7:payable", "nobody"]) == {
        "shop:7:payable": Money(1001),
        "nobody": Money(0),
    }


@pytest.mark.django_db
def test_an_entry_of_a_closed_period_is_refused():
    sell(1, NOON - 3 * DAY)
    with clock.frozen(NOON):
        close_books()

    with pytest.raises(DatabaseError, match="closed period"), transaction.atomic():
        sell(2, NOON - 3 * DAY)
    assert Entry.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_closed_by_eight_at_once_it_is_closed_once():
    sell(1, clock.now() - 3 * DAY)

    closed = at_once(lambda _: close_books(), *range(8))

    assert sorted(closed) == [0] * 7 + [2]
    assert Checkpoint.objects.count() == 2


@pytest.mark.django_db
def test_the_sums_are_read_from_the_covering_indexes_alone():
    for number in range(20):
        sell(number, NOON - 3 * DAY)
    with connection.cursor() as cursor:
        # Whether somebody has analyzed a table of twenty rows shall not matter.
        cursor.execute(
            "UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE relname = 'payments_posting'"
        )
        cursor.execute("DELETE FROM pg_statistic WHERE starelid = 'payments_posting'::regclass")
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        values: dict[str, Any] = {"codes": ["shop:7:payable"], "currency": "EUR"}
        cursor.execute(f"EXPLAIN {BALANCES}", values)
        plan = "\n".join(row[0] for row in cursor.fetchall())

    assert "Index Only Scan using postings_in on payments_posting" in plan
    assert "Index Only Scan using postings_out on payments_posting" in plan


@pytest.mark.django_db(transaction=True)
@settings(max_examples=30, deadline=None)
@given(
    moves=st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.integers(1, 10**9)),
        min_size=1,
        max_size=8,
    ),
    closed_after=st.integers(0, 8),
)
def test_all_accounts_together_are_nothing_whatever_moves_and_whenever_it_is_closed(
    moves, closed_after
):
    with _emptied_books():
        expected: Counter[str] = Counter()
        for number, (source, destination, cents) in enumerate(moves):
            with clock.frozen(NOON + number * DAY):
                if number == closed_after:
                    close_books()
                post_entry(f"test:{number}", [Move(source, destination, Money(cents))])
            expected.update({destination: cents, source: -cents})

        balances = {code: money.amount for code, money in balances_of(list("abcxyz")).items()}

    assert sum(balances.values()) == 0
    assert {code: cents for code, cents in balances.items() if cents} == {
        code: cents for code, cents in expected.items() if cents
    }


@contextmanager
def _emptied_books() -> Iterator[None]:
    """For one example of many: whatever it books is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
