"""What visitors report as unlawful or against our rules, what was ruled, and who objects (DSA)."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from shops.models.shop import Shop
from shops.states import ReportKind, ReportReason, ReportSide, RulingGround, Verdict


class Report(models.Model):
    """A notice about something that is shown here (DSA art. 16). What it was about is kept in
    values: editing or deleting it rewrites nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    number = models.CharField(max_length=20, unique=True, help_text="Shown to people.")
    kind = models.CharField(max_length=10, choices=ReportKind.choices)
    target = models.CharField(max_length=40, help_text="Id of what is reported.")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    label = models.CharField(max_length=255, help_text="What it was called.")
    path = models.CharField(max_length=500, help_text="Where it was, below our address.")
    content = models.TextField(blank=True, help_text="What it said when it was reported.")
    reason = models.CharField(max_length=14, choices=ReportReason.choices)
    explanation = models.TextField(help_text="In the reporter's words.")
    name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True, help_text="Where the receipt and the decision go.")
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    language = models.CharField(max_length=5, default="fr")
    made_at = models.DateTimeField(default=clock.now)
    receipt_sent_at = models.DateTimeField(null=True)
    staff_told_at = models.DateTimeField(null=True)

    #: From which side its page is looked at. Never stored.
    side = ReportSide.REPORTER

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["kind", "target"], name="reports_of_a_thing")]

    def __str__(self) -> str:
        return self.number


class Complaint(models.Model):
    """Somebody does not accept a ruling (DSA art. 20)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="complaints")
    side = models.CharField(max_length=8, choices=ReportSide.choices)
    text = models.TextField()
    language = models.CharField(max_length=5, default="fr")
    made_at = models.DateTimeField(default=clock.now)
    staff_told_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["made_at", "id"]

    def __str__(self) -> str:
        return f"complaint about {self.report_id}"


class Ruling(models.Model):
    """What programme staff decided, and why (DSA art. 17). Append-only: the latest one holds."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="rulings")
    complaint = models.OneToOneField(
        Complaint, null=True, blank=True, on_delete=models.RESTRICT, related_name="ruling"
    )
    verdict = models.CharField(max_length=7, choices=Verdict.choices)
    ground = models.CharField(max_length=7, choices=RulingGround.choices, blank=True)
    reasons = models.TextField(help_text="Told to both sides.")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)
    reporter_told_at = models.DateTimeField(null=True)
    author_told_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict=Verdict.NOTHING) | ~Q(ground=""), name="ruling_has_a_ground"
            )
        ]

    def __str__(self) -> str:
        return f"{self.verdict} on {self.report_id}"
