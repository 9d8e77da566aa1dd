"""State of the loopback Stripe: dictionaries in memory, written through to one SQLite file.

Only the event loop's thread touches it. Stored bodies are never changed in place: `change` makes a
new dictionary, so a savepoint can be undone by putting the old body back.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from payments.loopback.errors import Json

_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    kind TEXT NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL, seq INTEGER NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (kind, id)
) WITHOUT ROWID
"""
# Fields that are looked up by value; anything else is found by id or by walking a list.
INDEXED = {
    "balance_transaction": ("_payout", "source"),
    "charge": ("payment_intent", "transfer_group"),
    "checkout.session": ("payment_intent",),
    "dispute": ("charge", "payment_intent"),
    "radar.early_fraud_warning": ("charge",),
    "refund": ("charge", "payment_intent"),
    "transfer": ("destination", "source_transaction", "transfer_group"),
    "transfer_reversal": ("transfer",),
    "_delivery": ("event",),
    "_job": ("target",),
}


# An indexed field and the value it is to have.
Where = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """One object: `account` is "" for the platform, else the connected account that owns it."""

    account: str
    seq: int
    body: Json


class Store:
    """Objects by kind and id, in order of creation, with savepoints."""

    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.execute(_SCHEMA)
        self._clear_memory()
        rows = self._db.execute("SELECT kind, id, account, seq, body FROM record ORDER BY seq")
        for kind, identifier, account, seq, body in rows:
            self._place(kind, identifier, Record(account, seq, json.loads(body)))
            self._seq = seq

    def _clear_memory(self) -> None:
        self._records: dict[str, dict[str, Record]] = {}
        self._order: dict[tuple[str, str], list[tuple[int, str]]] = {}
        self._index: dict[tuple[str, str, str], dict[str, None]] = {}
        self._undo: list[tuple[str, str, Record | None]] = []
        self._after_commit: list[Callable[[], None]] = []
        self._depth = 0
        self._seq = 0

    def close(self) -> None:
        """Close the file; what was committed is in it."""
        self._db.close()

    def erase(self) -> None:
        """Forget everything, in memory and on disk."""
        self._db.execute("DELETE FROM record")
        self._clear_memory()

    # -- reading ---------------------------------------------------------------------------------

    def get(self, kind: str, identifier: str) -> Json | None:
        """The object, or None."""
        record = self._records.get(kind, {}).get(identifier)
        return record.body if record else None

    def account_of(self, kind: str, identifier: str) -> str:
        """The account that owns an existing object; "" is the platform."""
        return self._records[kind][identifier].account

    def owned(self, kind: str, identifier: str, account: str) -> Json | None:
        """The object if that account owns it."""
        record = self._records.get(kind, {}).get(identifier)
        return record.body if record and record.account == account else None

    def matching(self, kind: str, field: str, value: str) -> list[Json]:
        """Objects whose indexed field has this value, oldest first."""
        records = self._records.get(kind, {})
        return [records[i].body for i in self._index.get((kind, field, value), {})]

    def all(self, kind: str) -> list[Json]:
        """Every object of a kind in all accounts, oldest first."""
        records = sorted(self._records.get(kind, {}).values(), key=lambda record: record.seq)
        return [record.body for record in records]

    def newer(
        self, kind: str, account: str, than: str | None, where: Where | None = None
    ) -> Iterator[Json]:
        """Objects of an account made after `than` (None: all), oldest first."""
        order = self._ordered(kind, account, where)
        start = bisect_right(order, self._position(kind, than)) if than else 0
        for position in range(start, len(order)):
            yield self._records[kind][order[position][1]].body

    def older(
        self, kind: str, account: str, than: str | None, where: Where | None = None
    ) -> Iterator[Json]:
        """Objects of an account made before `than` (None: all), newest first."""
        order = self._ordered(kind, account, where)
        end = bisect_left(order, self._position(kind, than)) if than else len(order)
        for position in range(end - 1, -1, -1):
            yield self._records[kind][order[position][1]].body

    def _ordered(self, kind: str, account: str, where: Where | None) -> list[tuple[int, str]]:
        if where is None:
            return self._order.get((kind, account), [])
        records = self._records.get(kind, {})
        found = ((i, records[i]) for i in self._index.get((kind, *where), {}))
        return sorted((record.seq, i) for i, record in found if record.account == account)

    def _position(self, kind: str, identifier: str) -> tuple[int, str]:
        return self._records[kind][identifier].seq, identifier

    # -- writing ---------------------------------------------------------------------------------

    def put(self, kind: str, body: Json, account: str = "") -> Json:
        """Add or replace an object; the owner and place of an existing one stay."""
        identifier: str = body["id"]
        old = self._records.get(kind, {}).get(identifier)
        if old is None:
            self._seq += 1
            record = Record(account, self._seq, body)
        else:
            record = Record(old.account, old.seq, body)
        self._undo.append((kind, identifier, old))
        self._place(kind, identifier, record)
        return body

    def change(self, kind: str, identifier: str, **fields: object) -> Json:
        """Replace some fields of an object; returns the new body."""
        return self.put(kind, self._records[kind][identifier].body | fields)

    def remove(self, kind: str, identifier: str) -> None:
        """Delete an existing object."""
        self._undo.append((kind, identifier, self._records[kind][identifier]))
        self._place(kind, identifier, None)

    def after_commit(self, act: Callable[[], None]) -> None:
        """Call `act` once the running transaction is on disk; dropped if it is undone."""
        self._after_commit.append(act)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; nested uses are savepoints, the outermost one writes to disk."""
        mark, hooks = len(self._undo), len(self._after_commit)
        self._depth += 1
        try:
            yield
        except BaseException:
            self._undo_to(mark)
            del self._after_commit[hooks:]
            raise
        finally:
            self._depth -= 1
            acts = self._commit() if self._depth == 0 else []
        for act in acts:
            act()

    def _undo_to(self, mark: int) -> None:
        while len(self._undo) > mark:
            kind, identifier, before = self._undo.pop()
            self._place(kind, identifier, before)

    def _commit(self) -> list[Callable[[], None]]:
        touched = {(kind, identifier) for kind, identifier, _ in self._undo}
        self._undo.clear()
        if touched:
            self._write(touched)
        acts, self._after_commit = self._after_commit, []
        return acts

    def _write(self, touched: set[tuple[str, str]]) -> None:
        kept, gone = [], []
        for kind, identifier in touched:
            record = self._records.get(kind, {}).get(identifier)
            if record is None:
                gone.append((kind, identifier))
            else:
                body = json.dumps(record.body, separators=(",", ":"))
                kept.append((kind, identifier, record.account, record.seq, body))
        self._db.execute("BEGIN")
        self._db.executemany("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?)", kept)
        self._db.executemany("DELETE FROM record WHERE kind = ? AND id = ?", gone)
        self._db.execute("COMMIT")

    def _place(self, kind: str, identifier: str, record: Record | None) -> None:
        records = self._records.setdefault(kind, {})
        old = records.pop(identifier, None) if record is None else records.get(identifier)
        for field in INDEXED.get(kind, ()):
            before = old.body.get(field) if old else None
            after = record.body.get(field) if record else None
            if before is not None and before != after:
                del self._index[(kind, field, before)][identifier]
            if after is not None and before != after:
                self._index.setdefault((kind, field, after), {})[identifier] = None
        if record is not None:
            records[identifier] = record
        if old is None and record is not None:
            insort(self._order.setdefault((kind, record.account), []), (record.seq, identifier))
        elif old is not None and record is None:
            self._order[(kind, old.account)].remove((old.seq, identifier))
