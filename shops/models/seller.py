"""Who sells, in law: her business, how she stands towards VAT, and what she lets us do for her."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from matricia.kit import clock
from shops.models.shop import Shop
from shops.states import VatRegime


class SellerIdentity(models.Model):
    """A designer as the law wants her shown (C. conso. L221-5, L616-1; DSA art. 30): the business
    behind one shop. Orders and invoices keep it in values: editing it rewrites none of them."""

    shop = models.OneToOneField(Shop, on_delete=models.CASCADE, related_name="seller")
    legal_name = models.CharField(max_length=160)
    legal_form = models.CharField(max_length=80, help_text="E.g. entrepreneur individuel, SASU.")
    siren = models.CharField(max_length=9)
    siret = models.CharField(max_length=14, help_text="SIREN and the number of the establishment.")
    registration = models.CharField(
        max_length=120, blank=True, help_text="Register and number, e.g. RCS Nanterre 732 829 320."
    )
    vat_number = models.CharField(max_length=14, blank=True)
    street = models.CharField(max_length=255)
    postcode = models.CharField(max_length=20)
    city = models.CharField(max_length=120)
    country = models.CharField(max_length=2, default="FR")
    phone = models.CharField(max_length=40)
    email = models.EmailField()
    idu = models.CharField(
        max_length=40, blank=True, help_text="Of the textile EPR (C. env. L541-10-13)."
    )
    mediator_name = models.CharField(max_length=160, blank=True)
    mediator_address = models.CharField(max_length=255, blank=True)
    mediator_site = models.URLField(max_length=200, blank=True)
    updated_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"seller of {self.shop_id}"

    @property
    def has_mediator(self) -> bool:
        """Whether a customer is told whom she can turn to (C. conso. L616-1, R616-1)."""
        return bool(self.mediator_name and self.mediator_address and self.mediator_site)


class VatStatus(models.Model):
    """How a seller stands towards VAT from a day on, until a later row says otherwise."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="vat_statuses")
    regime = models.CharField(max_length=10, choices=VatRegime.choices)
    rate = models.PositiveIntegerField(
        default=0, help_text="Basis points contained in her prices; 0 in franchise."
    )
    since = models.DateField()
    noted_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-since"]
        constraints = [
            models.UniqueConstraint(fields=["shop", "since"], name="one_vat_status_per_day"),
            models.CheckConstraint(
                condition=models.Q(regime=VatRegime.FRANCHISE, rate=0)
                | models.Q(regime=VatRegime.VAT, rate__gt=0),
                name="vat_rate_only_with_vat",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.regime} since {self.since}"


class BillingMandate(models.Model):
    """She lets the programme write her invoices in her name (CGI art. 289 I-2: express, written and
    before the first of them). Append-only; the latest of a shop holds."""

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="billing_mandates")
    text_version = models.CharField(max_length=20)
    text = models.TextField(help_text="As it was shown to her.")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the text.")
    language = models.CharField(max_length=5)
    signed_name = models.CharField(max_length=120, help_text="As she typed it.")
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    signed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"billing mandate {self.pk}"
