"""Double-entry books: append-only by database trigger; corrected by a new entry, not by an edit."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from matricia.kit import clock


class Account(models.Model):
    """An account of the books, e.g. `shop:7:payable`; see docs/books.md."""

    code = models.CharField(max_length=80, unique=True)

    def __str__(self) -> str:
        return self.code


class Entry(models.Model):
    """One movement; its reference says of what, and makes posting it twice harmless."""

    reference = models.CharField(max_length=120, unique=True, help_text="payment:…, transfer:…")
    memo = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(default=clock.now, db_index=True)

    def __str__(self) -> str:
        return self.reference


class Posting(models.Model):
    """An amount from one account to another: it balances by its shape."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="postings")
    source = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="outgoing")
    destination = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="incoming")
    amount = models.PositiveBigIntegerField(help_text="Cents, more than zero.")
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="posting_moves_something"),
            models.CheckConstraint(
                condition=~Q(source=F("destination")), name="posting_goes_somewhere"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}: {self.source} → {self.destination}"
