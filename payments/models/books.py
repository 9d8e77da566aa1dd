"""Double-entry books: append-only by database trigger; corrected by a new entry, not by an edit."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
from payments.states import ProposalState


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
    source = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="outgoing", db_index=False
    )
    destination = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="incoming", db_index=False
    )
    amount = models.PositiveBigIntegerField(help_text="Cents, more than zero.")
    currency = models.CharField(max_length=3)
    at = models.DateTimeField(help_text="The entry's, so that an account is read from its index.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="posting_moves_something"),
            models.CheckConstraint(
                condition=~Q(source=F("destination")), name="posting_goes_somewhere"
            ),
        ]
        indexes = [
            models.Index(
                fields=["source", "currency", "at"], include=["amount"], name="postings_out"
            ),
            models.Index(
                fields=["destination", "currency", "at"], include=["amount"], name="postings_in"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}: {self.source} → {self.destination}"


class Checkpoint(models.Model):
    """The balance of an account up to, and not including, a moment: sums start from here.

    No entry may be dated before the latest checkpoint: a database trigger refuses it.
    """

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="checkpoints")
    currency = models.CharField(max_length=3)
    until = models.DateTimeField()
    balance = models.BigIntegerField(help_text="Cents: came in minus went out.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "currency", "until"], name="one_checkpoint_per_moment"
            )
        ]
        indexes = [models.Index(fields=["until"])]

    def __str__(self) -> str:
        return f"{self.account}: {self.balance} until {self.until}"


class ManualEntry(models.Model):
    """An entry that a person proposes and another approves."""

    moves = models.JSONField(help_text="[{source, destination, amount in cents}]")
    currency = models.CharField(max_length=3, default="EUR")
    reason = models.CharField(max_length=200)
    state = models.CharField(
        max_length=10, choices=ProposalState.choices, default=ProposalState.PROPOSED
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(default=clock.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    decision_note = models.CharField(max_length=200, blank=True, help_text="Why it was rejected.")
    entry = models.OneToOneField(Entry, null=True, on_delete=models.PROTECT, related_name="+")
    debt = models.ForeignKey(
        "payments.Debt",
        null=True,
        on_delete=models.PROTECT,
        related_name="manual_entries",
        help_text="The debt that it settles.",
    )
    refund = models.ForeignKey(
        "payments.Refund",
        null=True,
        on_delete=models.PROTECT,
        related_name="manual_entries",
        help_text="The failed refund that was paid by bank transfer instead.",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("proposed_by")),
                name="four_eyes",
            ),
            models.CheckConstraint(
                condition=Q(state="proposed", decided_by=None, entry=None)
                | Q(state="approved", decided_by__isnull=False, entry__isnull=False)
                | Q(state="rejected", decided_by__isnull=False, entry=None),
                name="manual_entry_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(debt=None) | Q(refund=None), name="manual_entry_about_one_thing"
            ),
        ]

    def __str__(self) -> str:
        return f"manual entry {self.pk}"
