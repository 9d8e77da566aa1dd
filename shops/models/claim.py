"""What a shop says about its pieces, in precise words, and the documents that prove it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from matricia.kit import clock
from shops.models.catalogue import Product, Theme
from shops.models.shop import Shop
from shops.states import ClaimState, ProofKind, Right


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims by who asks, and by whether they hold today."""

    def visible_to(self, user: Any) -> ClaimQuerySet:
        """What holds, for everyone; her shops' own in any state; all for programme staff."""
        if user.is_authenticated and user.is_staff:
            return self
        rule = Q(pk__in=self.model._default_manager.living().values("pk"))
        if user.is_authenticated:
            rule |= Q(shop__in=Shop.objects.run_by(user, Right.PRODUCTS).values("pk"))
        return self.filter(rule)

    def living(self, on: date | None = None) -> ClaimQuerySet:
        """Approved, not over, with a proof that is not over; no job has to end any of them."""
        day = on or clock.today()
        proofs = Proof.objects.filter(claim=OuterRef("pk")).not_over(day)
        return self.filter(Exists(proofs), state=ClaimState.APPROVED, expires_on__gt=day)


class Claim(models.Model):
    """One statement about a product, or about all of a shop, that staff have checked.

    With a theme it is what lets the product (without one: every piece of the shop) carry that
    theme. `expires_on` is the first day on which it is no longer shown.
    """

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="claims")
    product = models.ForeignKey(
        Product, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    theme = models.ForeignKey(
        Theme, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    wording = models.JSONField(default=dict, help_text="What is claimed, by language.")
    scope = models.JSONField(
        default=dict, blank=True, help_text="What of the piece it is about, by language."
    )
    state = models.CharField(max_length=10, choices=ClaimState.choices, default=ClaimState.DRAFT)
    expires_on = models.DateField(
        null=True, blank=True, help_text="The first day on which it is no longer shown."
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    refusal = models.TextField(blank=True, help_text="Why it was refused, and what is missing.")
    version = models.PositiveIntegerField(
        default=1, db_default=1, help_text="Grows with every change of its words, end and proofs."
    )
    approved_version = models.PositiveIntegerField(
        null=True, blank=True, help_text="What its reviewer has read."
    )
    warned_at = models.DateTimeField(
        null=True, blank=True, help_text="When the designer was told that it ends soon."
    )
    created_at = models.DateTimeField(default=clock.now)
    request_id = models.UUIDField(
        null=True, unique=True, editable=False, help_text="Made by the client that created it."
    )

    objects: ClassVar[models.Manager[Claim]] = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["theme", "shop", "product"],
                name="approved_claims",
                condition=Q(state=ClaimState.APPROVED),
            ),
            models.Index(fields=["state", "expires_on"], name="claims_by_end"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ClaimState.APPROVED)
                | Q(reviewer__isnull=False, reviewed_at__isnull=False, expires_on__isnull=False),
                name="approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state=ClaimState.APPROVED) | Q(approved_version=models.F("version")),
                name="approved_as_read",
            ),
        ]

    def __str__(self) -> str:
        return f"claim {self.pk} ({self.state})"

    @property
    def ends_on(self) -> date | None:
        """The first day on which it is not shown: its own end, or that of its last proof."""
        ends = [proof.expires_on for proof in self.proofs.all()]
        last = None if None in ends else max((day for day in ends if day), default=None)
        return min((day for day in (self.expires_on, last) if day), default=None)


class ProofQuerySet(models.QuerySet["Proof"]):
    """Proofs by whether they hold."""

    def not_over(self, day: date) -> ProofQuerySet:
        """Without an end, or with one after `day`."""
        return self.filter(Q(expires_on=None) | Q(expires_on__gt=day))


class Proof(models.Model):
    """A document behind a claim: what it is, who issued it, until when it holds."""

    class ContentType(models.TextChoices):
        PDF = "application/pdf"
        JPEG = "image/jpeg"
        PNG = "image/png"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="proofs")
    kind = models.CharField(max_length=12, choices=ProofKind.choices, default=ProofKind.CERTIFICATE)
    title = models.CharField(max_length=160)
    issuer = models.CharField(max_length=160)
    reference = models.CharField(max_length=120, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(
        null=True, blank=True, help_text="The first day on which it no longer holds, if any."
    )
    is_public = models.BooleanField(
        default=False, help_text="Everyone may open the document; else programme staff alone."
    )
    content_type = models.CharField(max_length=20, choices=ContentType.choices)
    size = models.PositiveIntegerField(help_text="Bytes.")
    sha256 = models.CharField(max_length=64)
    added_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager[Proof]] = ProofQuerySet.as_manager()

    class Meta:
        ordering = ["added_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "sha256"], name="one_proof_per_document")
        ]

    def __str__(self) -> str:
        return self.title


class ProofDocument(models.Model):
    """The document's bytes: in the database, which no web server serves by a guessed address."""

    proof = models.OneToOneField(
        Proof, on_delete=models.CASCADE, primary_key=True, related_name="document"
    )
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"document of {self.proof_id}"


class ClaimEvent(models.Model):
    """A claim changed its state: who, when, from, to, and what was said."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="events")
    from_state = models.CharField(max_length=10, choices=ClaimState.choices)
    to_state = models.CharField(max_length=10, choices=ClaimState.choices)
    note = models.TextField(blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
