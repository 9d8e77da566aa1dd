"""The event, who organises it, each designer's place in it, and what is done before it opens."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from markets.states import CheckKey, InvitationState, MarketState
from matricia.kit import clock
from shops.models import Location, Shop, Variant
from shops.states import VatRegime


class MarketQuerySet(models.QuerySet["Market"]):
    """Markets by who asks."""

    def visible_to(self, user: Any) -> MarketQuerySet:
        """The calendar is public; there is nothing secret in a Market row."""
        return self

    def organised_by(self, user: Any) -> MarketQuerySet:
        """Those whose tills this person may use; all for programme staff."""
        if not user.is_authenticated:
            return self.none()
        if user.is_staff:
            return self
        return self.filter(pk__in=MarketOrganiser.objects.filter(user=user).values("market"))


class Market(models.Model):
    """A pop-up event where everyone's pieces are sold from one till. Amounts are cents."""

    slug = models.SlugField(unique=True)
    name = models.JSONField(help_text="By language.")
    summary = models.JSONField(default=dict, blank=True, help_text="By language.")
    place = models.CharField(max_length=160)
    address = models.CharField(max_length=255, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    state = models.CharField(
        max_length=10, choices=MarketState.choices, default=MarketState.PLANNED
    )
    hall_columns = models.PositiveSmallIntegerField(default=12, help_text="Of the plan's grid.")
    hall_rows = models.PositiveSmallIntegerField(default=8)
    cash_float = models.PositiveIntegerField(default=10_000, help_text="Proposed to every till.")
    stall_fee = models.PositiveIntegerField(default=0, help_text="Proposed to every stall.")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = MarketQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="market_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.slug


class MarketOrganiser(models.Model):
    """A person who plans a market, opens its tills and closes it."""

    market = models.ForeignKey(Market, on_delete=models.CASCADE, related_name="organisers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["market", "user"], name="one_organiser_row")]

    def __str__(self) -> str:
        return f"{self.user} at {self.market}"


class Controller(models.Model):
    """Somebody (a tax officer, an auditor) who may read, export and verify all journals, until a
    day. Gives no other right."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    until = models.DateField()
    reason = models.CharField(max_length=200)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    given_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"controller {self.user_id} until {self.until}"


class StallQuerySet(models.QuerySet["Stall"]):
    """Stalls by who asks."""

    def visible_to(self, user: Any) -> StallQuerySet:
        """Of her shops, of markets she organises; all for programme staff. The public sees accepted
        ones through their market."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(
            Q(shop__in=Shop.objects.run_by(user).values("pk"))
            | Q(market__in=Market.objects.organised_by(user).values("pk"))
        )

    def accepted(self) -> StallQuerySet:
        """Those whose designer comes and has signed the mandate."""
        return self.filter(state=InvitationState.ACCEPTED)


class Stall(models.Model):
    """A designer's place in a market, and the location that holds what she brought."""

    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="stalls")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    location = models.OneToOneField(Location, on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=10)
    state = models.CharField(
        max_length=10, choices=InvitationState.choices, default=InvitationState.INVITED
    )
    invited_at = models.DateTimeField(default=clock.now)
    invitation_sent_at = models.DateTimeField(null=True, blank=True, help_text="The mail.")
    answered_at = models.DateTimeField(null=True, blank=True)
    fee = models.PositiveIntegerField(default=0, help_text="Cents, taken at the settlement.")
    column = models.PositiveSmallIntegerField(null=True, blank=True, help_text="On the plan.")
    row = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = StallQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["market", "shop"], name="one_stall_per_shop"),
            models.UniqueConstraint(fields=["market", "number"], name="stall_number"),
            models.UniqueConstraint(fields=["market", "column", "row"], name="one_stall_per_field"),
        ]

    def __str__(self) -> str:
        return f"stall {self.number}"


class Mandate(models.Model):
    """A designer lets the programme collect money for her at one market (CMF L314-1 III 2°): the
    text she signed and who she legally is, in values. Append-only; the latest of a stall holds."""

    stall = models.ForeignKey(Stall, on_delete=models.PROTECT, related_name="mandates")
    text_version = models.CharField(max_length=20)
    text = models.TextField(help_text="As it was shown to her.")
    language = models.CharField(max_length=5)
    legal_name = models.CharField(max_length=160)
    siren = models.CharField(max_length=9)
    regime = models.CharField(max_length=10, choices=VatRegime.choices)
    vat_rate = models.PositiveIntegerField(default=0, help_text="Basis points; 0 in franchise.")
    signed_name = models.CharField(max_length=120, help_text="As she typed it.")
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"mandate {self.pk}"


class Check(models.Model):
    """One point of the checklist that has to be done before a till opens."""

    market = models.ForeignKey(Market, on_delete=models.CASCADE, related_name="checks")
    key = models.CharField(max_length=24, choices=CheckKey.choices)
    note = models.CharField(max_length=200, blank=True, help_text="A reference, a date, a name.")
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    done_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["market", "key"], name="check_once")]

    def __str__(self) -> str:
        return f"{self.key} of {self.market}"


class MarketPrice(models.Model):
    """What a variant costs at one market, when that is not its price. The row stays when it costs
    the same again: a tag printed in between is told from a newer one by `changed_at`."""

    stall = models.ForeignKey(Stall, on_delete=models.CASCADE, related_name="prices")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    price = models.PositiveIntegerField(null=True, help_text="Cents; empty: as everywhere.")
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stall", "variant"], name="one_market_price")
        ]

    def __str__(self) -> str:
        return f"{self.price} for {self.variant_id}"
