"""The store: savepoints, order, indexes, and what a second opening finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from payments.loopback.store import Store


def test_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    store, done = Store(str(tmp_path / "s.sqlite3")), []
    with store.transaction():
        store.put("refund", {"id": "re_1", "charge": "ch_1"})
    with pytest.raises(ValueError, match="stop"), store.transaction():  # noqa: PT012
        store.put("refund", {"id": "re_2", "charge": "ch_1"})
        store.change("refund", "re_1", charge="ch_2")
        store.after_commit(lambda: done.append("told"))
        raise ValueError("stop")
    assert store.matching("refund", "charge", "ch_1") == [{"id": "re_1", "charge": "ch_1"}]
    assert store.matching("refund", "charge", "ch_2") == []
    assert [body["id"] for body in store.older("refund", "", None)] == ["re_1"]
    assert done == []


def test_savepoint_undoes_only_itself() -> None:
    store, done = Store(":memory:"), []
    with store.transaction():
        store.put("customer", {"id": "cus_1"})
        store.after_commit(lambda: done.append("outer"))
        with pytest.raises(ValueError, match="inner"), store.transaction():  # noqa: PT012
            store.put("customer", {"id": "cus_2"})
            store.after_commit(lambda: done.append("inner"))
            raise ValueError("inner")
    assert [body["id"] for body in store.all("customer")] == ["cus_1"]
    assert done == ["outer"]


def test_reopened_store_has_order_owner_and_index(tmp_path: Path) -> None:
    path = str(tmp_path / "s.sqlite3")
    store = Store(path)
    with store.transaction():
        for number in range(3):
            store.put("charge", {"id": f"ch_{number}", "payment_intent": "pi_1"}, "acct_1")
        store.remove("charge", "ch_1")
    store.close()
    again = Store(path)
    assert [body["id"] for body in again.newer("charge", "acct_1", None)] == ["ch_0", "ch_2"]
    assert again.account_of("charge", "ch_2") == "acct_1"
    assert again.owned("charge", "ch_2", "") is None
    assert len(again.matching("charge", "payment_intent", "pi_1")) == 2
    with again.transaction():
        again.put("charge", {"id": "ch_9"}, "acct_1")
    assert [body["id"] for body in again.older("charge", "acct_1", "ch_9")] == ["ch_2", "ch_0"]


def test_erased_store_is_empty_after_reopening(tmp_path: Path) -> None:
    path = str(tmp_path / "s.sqlite3")
    store = Store(path)
    with store.transaction():
        store.put("customer", {"id": "cus_1"})
    store.erase()
    store.close()
    assert Store(path).all("customer") == []
