"""A shop's newsletter: whether it takes readers, and who agreed to get it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from matricia.kit import clock
from shops.models.shop import Shop


class Newsletter(models.Model):
    """Whether a shop's page offers its newsletter. Without a row it does not."""

    shop = models.OneToOneField(
        Shop, on_delete=models.CASCADE, primary_key=True, related_name="newsletter"
    )
    is_open = models.BooleanField()

    def __str__(self) -> str:
        return f"newsletter of shop {self.shop_id}"


class NewsletterReaderQuerySet(models.QuerySet["NewsletterReader"]):
    """Readers by how they stand."""

    def waiting(self) -> NewsletterReaderQuerySet:
        """Who asked and has not confirmed: nothing but the mail that asks goes to them."""
        return self.filter(confirmed_at=None, ended_at=None)

    def reading(self) -> NewsletterReaderQuerySet:
        """Who agreed, and still does."""
        return self.filter(confirmed_at__isnull=False, ended_at=None)


class NewsletterReader(models.Model):
    """Somebody's consent to get a shop's newsletter, and its proof (GDPR art. 7 §1): which words,
    when asked, when confirmed by the mailed link, when taken back. Who comes back agrees anew, in
    another row."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="newsletter_readers")
    email = models.EmailField(help_text="In small letters.")
    language = models.CharField(max_length=5, help_text="That she was asked in.")
    asked_at = models.DateTimeField(default=clock.now)
    mailed_at = models.DateTimeField(null=True, help_text="When she was asked to confirm.")
    confirmed_at = models.DateTimeField(null=True)
    wording = models.CharField(max_length=10, blank=True, help_text="Version of the words.")
    words = models.TextField(blank=True, help_text="What she agreed to, as she read it.")
    ended_at = models.DateTimeField(null=True, help_text="When she took it back, or was removed.")

    objects: ClassVar[NewsletterReaderQuerySet] = NewsletterReaderQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shop", "email"], condition=Q(ended_at=None), name="reads_once"
            )
        ]
        indexes = [
            models.Index(fields=["email"], name="newsletters_by_reader"),
            models.Index(
                fields=["shop", "-confirmed_at", "-id"],
                condition=Q(confirmed_at__isnull=False, ended_at=None),
                name="newsletter_readers",
            ),
        ]

    def __str__(self) -> str:
        return f"reader {self.pk}"  # never the address: this ends up in logs
