"""`Change`: that a transaction wrote to a watched table."""

from __future__ import annotations

from django.db import models


class Change(models.Model):
    """Written by the trigger `note_change` and merged by `marks.sweep`; never by Python.

    The exclusive or of a table's marks says which commits one has seen: whatever their order, and
    whether or not they were merged, a commit that was not seen yet makes it another number.
    """

    pk = models.CompositePrimaryKey("table", "transaction")
    table = models.TextField()
    transaction = models.BigIntegerField()
    mark = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.table} by {self.transaction}"
