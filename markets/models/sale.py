"""What was sold at tills, in values; written only by `markets/services/bookings/` from events."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q, Sum

from markets.models.device import Cashier, Device, Till
from markets.models.market import Market, Stall
from markets.states import CashMoveKind, TenderKind, TicketKind
from orders.models import Order
from payments.models import CommissionRule
from shops.models import Variant


class ShiftQuerySet(models.QuerySet["Shift"]):
    """Shifts by who asks."""

    def visible_to(self, user: Any) -> ShiftQuerySet:
        """Of the markets this person organises; all for programme staff."""
        return self.filter(till__market__in=Market.objects.organised_by(user).values("pk"))


class Shift(models.Model):
    """One cashier's session on a till, from the `open` and `close` of its journal. Cents."""

    id = models.UUIDField(primary_key=True, help_text="Made by the device.")
    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="shifts")
    till = models.ForeignKey(Till, on_delete=models.PROTECT, related_name="shifts")
    cashier = models.ForeignKey(Cashier, null=True, on_delete=models.SET_NULL, related_name="+")
    cashier_name = models.CharField(max_length=60, blank=True)
    opened_at = models.DateTimeField(
        null=True, help_text="Empty while only a sale of it is known: its opening is to come."
    )
    opening_float = models.PositiveIntegerField(default=0, help_text="Cash counted at the start.")
    closed_at = models.DateTimeField(null=True)
    counted = models.PositiveIntegerField(null=True, help_text="Cash counted at the end.")
    counts = models.JSONField(default=dict, help_text="Denomination in cents → pieces, at the end.")
    variance = models.IntegerField(null=True, help_text="Counted − expected, as the till said.")
    variance_reason = models.CharField(max_length=200, blank=True)

    recounted_by = models.ForeignKey(
        "self",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Whose float is its end: its own device was lost before it closed.",
    )

    objects = ShiftQuerySet.as_manager()

    def __str__(self) -> str:
        return f"shift {self.pk}"


class TillSaleQuerySet(models.QuerySet["TillSale"]):
    """Tickets by who asks."""

    def visible_to(self, user: Any) -> TillSaleQuerySet:
        """Organisers of its market and programme staff; receipts open by their token instead."""
        return self.filter(till__market__in=Market.objects.organised_by(user).values("pk"))

    def with_market(self) -> TillSaleQuerySet:
        """Each with its till and its market: what a receipt names."""
        return self.select_related("till__market", "device")


class TillSale(models.Model):
    """One ticket: a sale, or its counter-entry with everything negative. Cents.

    Its id is the event's, so that booking twice is harmless.
    """

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=8, choices=TicketKind.choices)
    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="sales")
    till = models.ForeignKey(Till, on_delete=models.PROTECT, related_name="sales")
    shift = models.ForeignKey(Shift, on_delete=models.PROTECT, related_name="sales")
    number = models.PositiveIntegerField()
    receipt = models.CharField(max_length=20, help_text="As printed; unique unless a chain forked.")
    receipt_token = models.CharField(max_length=43, unique=True)
    cashier_name = models.CharField(max_length=60, blank=True)
    original = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="corrections"
    )
    reason = models.CharField(max_length=200, blank=True)
    currency = models.CharField(max_length=3, default="EUR")
    total = models.IntegerField()
    at = models.DateTimeField(help_text="By the till's clock.")
    booked_at = models.DateTimeField()

    objects = TillSaleQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["till", "at"]),
            models.Index(fields=["receipt"]),
        ]

    def __str__(self) -> str:
        return self.receipt

    @property
    def reference(self) -> str:
        """What its pieces moved for and its money is booked under."""
        return f"till-sale:{self.pk}"


class TillSaleLine(models.Model):
    """One designer's piece in a ticket, with the commission frozen. Signed like its ticket."""

    sale = models.ForeignKey(TillSale, on_delete=models.PROTECT, related_name="lines")
    position = models.PositiveSmallIntegerField()
    stall = models.ForeignKey(Stall, on_delete=models.PROTECT, related_name="+")
    variant = models.ForeignKey(Variant, null=True, on_delete=models.SET_NULL, related_name="+")
    seller_name = models.CharField(max_length=160)
    label = models.CharField(max_length=400)
    sku = models.CharField(max_length=120, blank=True)
    unit_price = models.PositiveIntegerField()
    quantity = models.IntegerField()
    discount = models.IntegerField(default=0)
    discount_reason = models.CharField(max_length=200, blank=True)
    total = models.IntegerField()
    by_hand = models.IntegerField(
        help_text="What of the total was not paid by card or QR: we hold it for her."
    )
    vat_rate = models.PositiveIntegerField(default=0, help_text="Basis points.")
    vat = models.IntegerField(default=0)
    commission_rule = models.ForeignKey(CommissionRule, on_delete=models.PROTECT, related_name="+")
    commission_rate = models.PositiveIntegerField(help_text="Basis points, frozen.")
    commission = models.IntegerField(
        help_text="On `by_hand`, VAT included, frozen. The card part has its own on its order."
    )
    commission_vat = models.IntegerField(default=0)

    class Meta:
        ordering = ["sale", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(total=F("unit_price") * F("quantity") - F("discount")),
                name="till_line_adds_up",
            )
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.label}"

    @property
    def currency(self) -> str:
        return self.sale.currency


class Tender(models.Model):
    """One way a ticket was paid, or paid back. Signed like its ticket."""

    sale = models.ForeignKey(TillSale, on_delete=models.PROTECT, related_name="tenders")
    kind = models.CharField(max_length=12, choices=TenderKind.choices)
    amount = models.IntegerField()
    given = models.IntegerField(default=0)
    change = models.IntegerField(default=0)
    reference = models.CharField(max_length=80, blank=True)
    order = models.ForeignKey(
        Order, null=True, on_delete=models.PROTECT, related_name="+", help_text="Of card and QR."
    )

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"

    @property
    def currency(self) -> str:
        return self.sale.currency


class CashMove(models.Model):
    """Cash put into a drawer or taken out of it, other than by tickets. Its id is the event's."""

    id = models.UUIDField(primary_key=True)
    shift = models.ForeignKey(Shift, on_delete=models.PROTECT, related_name="moves")
    kind = models.CharField(max_length=12, choices=CashMoveKind.choices)
    amount = models.IntegerField(help_text="Cents; above zero what came in.")
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"


class Closing(models.Model):
    """A closing of the `total` stream, for reading; the journal holds the truth."""

    event_id = models.UUIDField(primary_key=True)
    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="closings")
    market = models.ForeignKey(Market, null=True, on_delete=models.PROTECT, related_name="closings")
    kind = models.CharField(max_length=10, help_text="day, month, year, market, correction")
    key = models.CharField(max_length=40)
    totals = models.JSONField()
    perpetual = models.JSONField(default=dict)
    provisional = models.JSONField(default=list, help_text="What was missing, in words.")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


def cash_of(shift: Shift) -> int:
    """Cents that should lie in the drawer: float, cash tenders and moves."""
    tenders = Tender.objects.filter(sale__shift=shift, kind=TenderKind.CASH)
    taken: int = tenders.aggregate(sum=Sum("amount", default=0))["sum"]
    moved: int = shift.moves.aggregate(sum=Sum("amount", default=0))["sum"]
    return shift.opening_float + taken + moved
