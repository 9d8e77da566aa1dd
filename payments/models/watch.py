"""What keeps an eye on the money: Stripe's bookings, runs of jobs, alerts."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from matricia.kit import clock


class StripeBooking(models.Model):
    """A balance transaction of our Stripe account, kept to be matched with the books."""

    stripe_id = models.CharField(max_length=255, unique=True)
    kind = models.CharField(max_length=60, help_text="Stripe's type: charge, refund, transfer, …")
    source = models.CharField(max_length=255, blank=True, help_text="ch_…, re_…, tr_…, trr_…, …")
    amount = models.BigIntegerField(help_text="Cents, signed as Stripe signs them.")
    fee = models.BigIntegerField()
    net = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    booked_at = models.DateTimeField(db_index=True, help_text="Stripe's `created`.")
    available_on = models.DateTimeField()
    matched_at = models.DateTimeField(null=True, help_text="When the books said the same.")
    difference = models.BigIntegerField(
        null=True, help_text="Ours minus Stripe's, cents; null until compared."
    )
    reference = models.CharField(
        max_length=300, blank=True, help_text="The entry of the books it has to agree with."
    )

    class Meta:
        indexes = [
            models.Index(fields=["reference"], name="bookings_by_reference"),
            models.Index(
                fields=["booked_at"], name="bookings_unmatched", condition=Q(matched_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.stripe_id}"


class Reconciliation(models.Model):
    """One comparison of the books with Stripe."""

    since = models.DateTimeField()
    until = models.DateTimeField()
    is_full = models.BooleanField(default=False, help_text="The nightly proof of everything.")
    bookings = models.PositiveIntegerField(default=0)
    findings = models.JSONField(default=list, help_text="[{cause, cents}]")
    unbooked = models.JSONField(
        default=dict, help_text="Entries that Stripe has no booking for: cents by reference."
    )
    started_at = models.DateTimeField(default=clock.now)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"reconciliation until {self.until}"


class JobRun(models.Model):
    """When a regular job last ran."""

    name = models.CharField(max_length=120, unique=True)
    known_since = models.DateTimeField(default=clock.now)
    started_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=120, blank=True, help_text="The kind of error only.")

    def __str__(self) -> str:
        return self.name


class Alert(models.Model):
    """Something that people have to look at; open until it is over or somebody deals with it."""

    code = models.CharField(max_length=40, help_text="DRIFT, JOB_LATE, UNPAID, …; alerts.py")
    subject = models.CharField(max_length=160, help_text="What it is about; with the code, unique.")
    details = models.JSONField(default=dict, help_text="For the words; never a person's data.")
    is_red = models.BooleanField(default=True, help_text="Turns /healthz red.")
    first_at = models.DateTimeField(default=clock.now)
    last_at = models.DateTimeField(default=clock.now)
    mailed_at = models.DateTimeField(null=True)
    resolved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "subject"],
                condition=Q(resolved_at__isnull=True),
                name="one_open_alert",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.subject}"
