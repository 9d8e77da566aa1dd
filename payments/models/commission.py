"""The programme's part of a sale: versioned rules, and the commission frozen per line."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models import OrderLine
from shops.models import Cohort, Product, Shop, Theme

#: What a rule can be for, the most particular first.
SCOPES: Final = ("product_id", "theme_id", "shop_id", "cohort_id")
#: One of SCOPES and the id there; or the whole programme.
Scope = tuple[str, int | None]
PROGRAMME: Final[Scope] = ("programme", None)


class CommissionRule(models.Model):
    """A version of a rule; never edited, only followed by a newer one.

    At most one of cohort, shop, theme and product says for whom; none: the programme's default.
    """

    name = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    cohort = models.ForeignKey(
        Cohort, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    shop = models.ForeignKey(
        Shop, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    theme = models.ForeignKey(
        Theme, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    product = models.ForeignKey(
        Product, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    rate = models.PositiveIntegerField(
        help_text="Basis points of goods after discount, VAT included: 1200 is 12 %."
    )
    vat_rate = models.PositiveIntegerField(
        default=0, help_text="Basis points of VAT on the commission, contained in it."
    )
    valid_from = models.DateTimeField(default=clock.now)
    valid_until = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=200, blank=True, help_text="Why; she reads it.")
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_by_name = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="rule_version"),
            models.CheckConstraint(
                condition=Q(rate__lte=10_000) & Q(vat_rate__lte=10_000), name="rule_rate"
            ),
            models.CheckConstraint(
                condition=Q(shop=None, theme=None, product=None)
                | Q(cohort=None, theme=None, product=None)
                | Q(cohort=None, shop=None, product=None)
                | Q(cohort=None, shop=None, theme=None),
                name="rule_for_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} v{self.version}"

    @property
    def scope(self) -> Scope:
        """For what it holds."""
        given = ((field, getattr(self, field)) for field in SCOPES)
        return next((scope for scope in given if scope[1] is not None), PROGRAMME)


class Commission(models.Model):
    """Frozen when the line is paid: which rule, which version, who set it, of what, how much."""

    line = models.OneToOneField(OrderLine, on_delete=models.PROTECT, related_name="+")
    rule = models.ForeignKey(CommissionRule, on_delete=models.PROTECT, related_name="+")
    rule_name = models.CharField(max_length=120)
    rule_version = models.PositiveIntegerField()
    rule_author = models.CharField(max_length=150, blank=True)
    base = models.PositiveIntegerField(help_text="Cents it was computed from.")
    rate = models.PositiveIntegerField(help_text="Basis points.")
    amount = models.PositiveIntegerField(help_text="Cents, VAT included.")
    vat_rate = models.PositiveIntegerField(default=0, help_text="Basis points.")
    vat = models.PositiveIntegerField(default=0, help_text="Cents of the amount.")
    floor = models.PositiveIntegerField(
        default=0, help_text="Cents of the amount that only cover Stripe's fee and the margin."
    )
    currency = models.CharField(max_length=3)
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"commission {self.amount} on line {self.line_id}"
