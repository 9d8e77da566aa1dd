"""Invoices in a designer's name: her series, and what each of them says, in values."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models import SellerOrder
from payments.models.refund import Refund
from payments.states import InvoiceKind
from shops.models import BillingMandate, Shop
from shops.states import Right


class InvoiceSeries(models.Model):
    """The numbers of one seller: chronological, without a gap (CGI ann. II art. 242 nonies A).

    The row is locked while a number is drawn, and rolls back with the transaction that drew it.
    """

    shop = models.OneToOneField(Shop, on_delete=models.PROTECT, related_name="+")
    last = models.PositiveIntegerField(default=0, help_text="The last number that was drawn.")

    def __str__(self) -> str:
        return f"series of {self.shop_id}"


class InvoiceQuerySet(models.QuerySet["Invoice"]):
    """Invoices by who asks. A guest reaches hers by her order's token."""

    def visible_to(self, user: Any) -> InvoiceQuerySet:
        """Of her own shops, of her own purchases; all for programme staff."""
        if not user.is_authenticated:
            return self.none()
        if user.is_staff:
            return self
        shops = Shop.objects.run_by(user, Right.ORDERS, Right.MONEY)
        mine = Q(seller_order__order__user=user)
        return self.filter(Q(shop__in=shops.values("pk")) | mine)


class Invoice(models.Model):
    """An invoice or a credit note of one shop's part of an order. Append-only: a fault is made good
    by a credit note. `content` is all it says (payments/invoices/content.py)."""

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    seller_order = models.ForeignKey(
        SellerOrder, on_delete=models.PROTECT, related_name="+", help_text="Whose part it bills."
    )
    mandate = models.ForeignKey(BillingMandate, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=InvoiceKind.choices)
    original = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="credit_notes"
    )
    refund = models.ForeignKey(Refund, null=True, on_delete=models.PROTECT, related_name="+")
    sequence = models.PositiveIntegerField()
    number = models.CharField(max_length=24, unique=True)
    issued_at = models.DateTimeField(default=clock.now)
    total = models.PositiveIntegerField(help_text="Cents, what the customer paid or gets back.")
    currency = models.CharField(max_length=3)
    language = models.CharField(max_length=5)
    content = models.JSONField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the content.")

    objects = InvoiceQuerySet.as_manager()

    #: The order's token, when who asks has shown it. Never stored.
    opened_by = ""

    class Meta:
        ordering = ["shop", "sequence"]
        indexes = [models.Index(fields=["shop", "-id"])]
        constraints = [
            models.UniqueConstraint(fields=["shop", "sequence"], name="invoice_sequence_once"),
            models.UniqueConstraint(
                fields=["seller_order"],
                condition=Q(kind=InvoiceKind.INVOICE),
                name="one_invoice_per_part",
            ),
            models.UniqueConstraint(
                fields=["seller_order", "refund"],
                condition=Q(kind=InvoiceKind.CREDIT),
                name="one_credit_note_per_refund",
            ),
            models.CheckConstraint(
                condition=Q(kind=InvoiceKind.INVOICE, original=None, refund=None)
                | Q(kind=InvoiceKind.CREDIT, original__isnull=False, refund__isnull=False),
                name="credit_note_names_its_original",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class InvoiceContest(models.Model):
    """The seller says that what was written in her name is wrong (CGI art. 289 I-2). Staff answer
    with a credit note and a new invoice, or explain."""

    invoice = models.OneToOneField(Invoice, on_delete=models.PROTECT, related_name="contest")
    reason = models.CharField(max_length=500)
    contested_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"contest of {self.invoice}"
