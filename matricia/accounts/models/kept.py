"""What a customer keeps with us: addresses, sizes, what she agrees to."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from matricia.accounts.models.user import User
from matricia.kit import clock


class Address(models.Model):
    """Where parcels may go; offered at the checkout. Checked there, not here: an address that is
    not finished may be kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="addresses")
    label = models.CharField(max_length=60, blank=True, help_text="As she calls it.")
    name = models.CharField(max_length=150)
    phone = models.CharField(max_length=40, blank=True)
    street = models.CharField(max_length=255)
    postcode = models.CharField(max_length=20)
    city = models.CharField(max_length=120)
    country = models.CharField(max_length=2, default="FR", help_text="ISO 3166-1 alpha-2.")
    is_default = models.BooleanField(default=False)
    kept_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-is_default", "-kept_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(is_default=True), name="one_default_address"
            )
        ]

    def __str__(self) -> str:
        return f"address {self.pk}"


class SizeKind(models.TextChoices):
    """What a size is of."""

    TOPS = "tops", _("tops")
    BOTTOMS = "bottoms", _("trousers and skirts")
    DRESSES = "dresses", _("dresses")
    COATS = "coats", _("jackets and coats")
    SHOES = "shoes", _("shoes")
    RINGS = "rings", _("rings")


class WornSize(models.Model):
    """A size she wears: a hint where a size is chosen, never a choice made for her."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="worn_sizes")
    kind = models.CharField(max_length=10, choices=SizeKind.choices)
    size = models.CharField(max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="one_size_per_kind")]

    def __str__(self) -> str:
        return f"{self.kind} of user {self.user_id}"


class ConsentPurpose(models.TextChoices):
    """What may be agreed to."""

    NEWSLETTER = "newsletter", _("Letters about new pieces and markets")
    FOLLOWED = "followed", _("Mails when a designer I follow shows something new")


class Consent(models.Model):
    """What she said about one purpose, when, to which wording. The latest row of a purpose holds;
    without one there is no consent (GDPR art. 7)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=12, choices=ConsentPurpose.choices)
    given = models.BooleanField()
    wording = models.CharField(max_length=10, help_text="Version of the words she was asked with.")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["user", "purpose", "-id"])]

    def __str__(self) -> str:
        return f"{self.purpose} of user {self.user_id}"
