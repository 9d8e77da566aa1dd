"""What a market owes each designer at closing, cash and card together."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from markets.models.device import Till
from markets.models.market import Market, Stall
from markets.states import SettlementPaid
from matricia.kit import clock
from shops.models import Shop
from shops.states import Right


class SettlementQuerySet(models.QuerySet["Settlement"]):
    """Settlements by who asks."""

    def visible_to(self, user: Any) -> SettlementQuerySet:
        """Of her shops; of markets she organises; all for programme staff."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(
            Q(stall__shop__in=Shop.objects.run_by(user, Right.MONEY).values("pk"))
            | Q(stall__market__in=Market.objects.organised_by(user).values("pk"))
        )


class Settlement(models.Model):
    """One designer's figures of a market, frozen at its closing. Cents.

    net = gross − commission − fee. Of it `by_card` comes by Stripe transfers, as online; `by_hand`
    is what we hold for her: paid in cash against her signature, by bank, or netted.
    A ticket that arrives later makes another row, `correction_of` the first.
    """

    stall = models.ForeignKey(Stall, on_delete=models.PROTECT, related_name="settlements")
    correction_of = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="corrections"
    )
    number = models.CharField(max_length=40, unique=True, help_text="On the paper.")
    made_at = models.DateTimeField(default=clock.now)
    content = models.JSONField(
        default=dict, help_text="What its paper says beside the figures; `settling.content`."
    )
    tickets = models.PositiveIntegerField()
    cash = models.IntegerField(help_text="Gross by tender, refunds taken off.")
    card = models.IntegerField()
    qr = models.IntegerField()
    own_terminal = models.IntegerField()
    gross = models.IntegerField()
    refunds = models.IntegerField(default=0, help_text="In gross already; ≤ 0.")
    commission = models.IntegerField(help_text="VAT included.")
    commission_vat = models.IntegerField()
    fee = models.IntegerField(help_text="Of the stall.")
    net = models.IntegerField()
    by_card = models.IntegerField(help_text="Her part of card and QR, by Stripe.")
    by_hand = models.IntegerField(help_text="net − by_card; below zero she owes it.")
    paid_how = models.CharField(max_length=8, choices=SettlementPaid.choices, blank=True)
    paid_at = models.DateTimeField(null=True)
    paid_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    till = models.ForeignKey(
        Till, null=True, on_delete=models.PROTECT, related_name="+", help_text="The cash's drawer."
    )
    signed_name = models.CharField(max_length=120, blank=True)
    signature = models.TextField(blank=True, help_text="Her hand on the screen: an SVG path.")
    mailed_at = models.DateTimeField(null=True)

    objects = SettlementQuerySet.as_manager()

    class Meta:
        ordering = ["stall__number", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(net=F("gross") - F("commission") - F("fee"))
                & Q(net=F("by_card") + F("by_hand"))
                & Q(gross=F("cash") + F("card") + F("qr") + F("own_terminal")),
                name="settlement_adds_up",
            ),
            models.UniqueConstraint(
                fields=["stall"],
                condition=Q(correction_of__isnull=True),
                name="one_settlement_per_stall",
            ),
        ]

    def __str__(self) -> str:
        return self.number
