"""A designer's part of a charge, and what holds it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
from orders.models import SellerOrder
from payments.models.payment import Payment
from payments.models.release import ReleasePolicy
from payments.states import UNDER_WAY, HoldKind, ShareState
from shops.models import Shop
from shops.states import Right

_HAD = F("transferred") - F("taken_back") + F("netted") - F("indebted")
_MAY_NOT_HAVE = F("refunded_amount") + F("lost_amount") + F("frozen")


class ShareQuerySet(models.QuerySet["Share"]):
    """Shares by who asks."""

    def visible_to(self, user: Any) -> ShareQuerySet:
        """Of her own shops; all for programme staff. A customer never sees a share."""
        if user.is_authenticated and user.is_staff:
            return self
        return self.filter(shop__in=Shop.objects.run_by(user, Right.MONEY).values("pk"))


class Share(models.Model):
    """One designer's part of a charge: goods after discount plus delivery, minus commission.

    What she has a claim to is `claim`; what she has had of it, `received`. The difference is either
    still to be transferred (`outstanding`) or has to come back (`excess`). All amounts are cents.
    """

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="shares")
    seller_order = models.OneToOneField(SellerOrder, on_delete=models.PROTECT, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    gross = models.PositiveIntegerField(help_text="What the customer paid for this part.")
    commission = models.PositiveIntegerField(help_text="What the programme keeps, VAT included.")
    commission_vat = models.PositiveIntegerField(default=0, help_text="The VAT in it.")
    amount = models.PositiveIntegerField(help_text="gross − commission: what she gets.")
    refunded_gross = models.PositiveIntegerField(default=0)
    refunded_amount = models.PositiveIntegerField(default=0, help_text="Her part of refunds.")
    refunded_vat = models.PositiveIntegerField(default=0, help_text="Of the commission's VAT.")
    lost_gross = models.PositiveIntegerField(default=0, help_text="To lost disputes.")
    lost_amount = models.PositiveIntegerField(default=0, help_text="Her part of it.")
    lost_vat = models.PositiveIntegerField(default=0, help_text="Of the commission's VAT.")
    frozen = models.PositiveIntegerField(default=0, help_text="Her part of open disputes.")
    transferred = models.PositiveIntegerField(default=0, help_text="By all her transfers of it.")
    taken_back = models.PositiveIntegerField(default=0, help_text="By reversals of those.")
    netted = models.PositiveIntegerField(default=0, help_text="Kept to settle her debts.")
    indebted = models.PositiveIntegerField(default=0, help_text="Could not be taken back.")
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=12, choices=ShareState.choices, default=ShareState.HELD)
    blocked_because = models.CharField(max_length=200, blank=True)
    policy = models.ForeignKey(ReleasePolicy, on_delete=models.PROTECT, related_name="+")
    release_on = models.DateField(
        null=True, help_text="When it is released, once that is known; never later than day 75."
    )
    transferred_at = models.DateTimeField(null=True)
    is_open = models.GeneratedField(
        # django-stubs do not know that a condition is an expression.
        expression=Q(state__in=UNDER_WAY)  # type: ignore[arg-type]
        | Q(frozen__gt=0)
        | Q(amount__gt=_MAY_NOT_HAVE + _HAD),
        output_field=models.BooleanField(),
        db_persist=True,
        help_text="Something of it waits, is frozen or is still to be transferred: never many.",
    )

    objects = ShareQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount=F("gross") - F("commission")), name="share_adds_up"
            ),
            models.CheckConstraint(
                condition=Q(gross__gte=F("refunded_gross") + F("lost_gross"))
                & Q(amount__gte=F("refunded_amount") + F("lost_amount") + F("frozen")),
                name="share_refund_within_share",
            ),
            models.CheckConstraint(
                condition=Q(transferred__gte=F("taken_back")), name="share_taken_back_within"
            ),
        ]
        indexes = [
            models.Index(fields=["state"]),
            models.Index(fields=["shop", "-id"]),
            models.Index("shop", condition=Q(is_open=True), name="open_shares_of_shop"),
        ]

    def __str__(self) -> str:
        return f"share {self.pk}"

    @property
    def claim(self) -> int:
        """What is hers after refunds and lost disputes."""
        return self.amount - self.refunded_amount - self.lost_amount

    @property
    def commission_kept(self) -> int:
        """What is left of the commission after refunds and lost disputes."""
        refunded = self.refunded_gross - self.refunded_amount
        return self.commission - refunded - (self.lost_gross - self.lost_amount)

    @property
    def received(self) -> int:
        """What she has had of it: transferred and kept, or set against a debt of hers."""
        return self.transferred - self.taken_back + self.netted - self.indebted

    @property
    def outstanding(self) -> int:
        """Still to be transferred, once nothing holds it."""
        return max(self.claim - self.frozen - self.received, 0)

    @property
    def excess(self) -> int:
        """Has to come back: a refund or a dispute came after the transfer."""
        return max(self.received - self.claim + self.frozen, 0)


class ShareHold(models.Model):
    """Something that keeps a share from being released, beside the policy and her account."""

    share = models.ForeignKey(Share, on_delete=models.PROTECT, related_name="holds")
    kind = models.CharField(max_length=10, choices=HoldKind.choices)
    note = models.CharField(max_length=200, blank=True, help_text="She reads it.")
    reference = models.CharField(max_length=80, blank=True, help_text="Stripe's id, if any.")
    until = models.DateField(null=True, help_text="Ends by itself then.")
    placed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    placed_at = models.DateTimeField(default=clock.now)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["share", "kind", "reference"],
                condition=Q(lifted_at__isnull=True),
                name="one_open_hold_of_a_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} hold on share {self.share_id}"
