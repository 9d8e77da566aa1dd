"""`Watch("shops_product", …)`: a migration operation after which commits to a table are noted."""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations import RunSQL

_WATCH = """
CREATE TRIGGER note_change AFTER INSERT OR {update} OR DELETE OR TRUNCATE ON "{table}"
FOR EACH STATEMENT EXECUTE FUNCTION note_change();
"""
_LEAVE = 'DROP TRIGGER note_change ON "{table}";'


class Watch(RunSQL):
    """Answers that read one of `tables` may be kept from now on; names are ours, not a user's.

    `updates_of`: the columns whose updates count, where others change often and are shown nowhere.
    """

    def __init__(self, *tables: str, updates_of: str = "") -> None:
        self.tables = tables
        self.updates_of = updates_of
        update = f"UPDATE OF {updates_of}" if updates_of else "UPDATE"
        super().__init__(
            sql="".join(_WATCH.format(table=table, update=update) for table in tables),
            reverse_sql="".join(_LEAVE.format(table=table) for table in tables),
        )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """As migrations write it."""
        return (type(self).__name__, list(self.tables), {"updates_of": self.updates_of})
