"""What was bought: one order per checkout, one part of it per shop."""

from __future__ import annotations

import uuid
from typing import Any, Final

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Upper

from matricia.kit import clock
from matricia.kit.texts import in_language
from orders.models.cart import DeliveryOption, Voucher
from orders.models.gift import LONGEST_MESSAGE
from orders.states import DeliverySource, OrderChannel, OrderState, SellerOrderState
from shops.models import Shop, Variant
from shops.states import Right

_TRIPLES: Final = ArrayField(models.TextField())


def letter_triples(words: Any) -> Func:
    """Which three letters follow one another in `words`, in capitals (migration 0019): what holds a
    part holds its triples, and an index knows who holds those."""
    return Func(words, function="letter_triples", output_field=_TRIPLES)


_GOODS_PAID = F("goods_total") - F("discount_total")


class OrderQuerySet(models.QuerySet["Order"]):
    """Orders by who asks. A guest reaches hers by `access_token`, see `selectors.order_for`."""

    def visible_to(self, user: Any) -> OrderQuerySet:
        """The buyer's own; all for programme staff. A designer reads her SellerOrder instead."""
        if not user.is_authenticated:
            return self.none()
        return self if user.is_staff else self.filter(user=user)

    def from_web(self) -> OrderQuerySet:
        """Those that have a buyer to be written to; the others were paid at a till."""
        return self.filter(channel=OrderChannel.WEB)


class Order(models.Model):
    """One checkout. Amounts are cents of `currency`; total = goods − discount + delivery
    + gift.

    Of the channel `market`: what a till has asked a card or a phone for. It moves no stock and has
    no buyer whom we could write to; the customer takes the pieces along.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    number = models.CharField(
        max_length=20, unique=True, db_collation="C", help_text="Shown to people."
    )
    access_token = models.CharField(max_length=43, unique=True, help_text="Opens a guest's page.")
    channel = models.CharField(max_length=6, choices=OrderChannel.choices, default=OrderChannel.WEB)
    cart_id = models.UUIDField(
        null=True, help_text="The basket it came from; a till has none.", db_index=True
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="orders"
    )
    email = models.EmailField()
    name = models.CharField(max_length=150)
    phone = models.CharField(max_length=40, blank=True)
    street = models.CharField(max_length=255)
    postcode = models.CharField(max_length=20)
    city = models.CharField(max_length=120)
    country = models.CharField(max_length=2, default="FR")
    language = models.CharField(max_length=5, default="fr")
    currency = models.CharField(max_length=3, default="EUR")
    goods_total = models.PositiveIntegerField()
    discount_total = models.PositiveIntegerField(default=0)
    delivery_total = models.PositiveIntegerField(default=0)
    gift_total = models.PositiveIntegerField(
        default=0, db_default=0, help_text="For wrapping parts of it as gifts."
    )
    total = models.PositiveIntegerField()
    voucher = models.ForeignKey(Voucher, null=True, on_delete=models.PROTECT, related_name="+")
    terms_version = models.CharField(
        max_length=20, default="", blank=True, help_text="Of the terms of sale she accepted."
    )
    state = models.CharField(
        max_length=20, choices=OrderState.choices, default=OrderState.AWAITING_PAYMENT
    )
    placed_at = models.DateTimeField(default=clock.now)
    hold_until = models.DateTimeField()
    paid_at = models.DateTimeField(null=True)
    handed_over_at = models.DateTimeField(
        null=True, help_text="At a market: when its ticket was written, paid or not yet."
    )
    confirmation_sent_at = models.DateTimeField(null=True)
    reviews_asked_at = models.DateTimeField(null=True, help_text="When the mail was sent.")
    forget_when_done = models.BooleanField(
        default=False, db_default=False, help_text="Its buyer erased her account meanwhile."
    )

    objects = OrderQuerySet.as_manager()

    #: Who asks has shown the access token, or has just placed the order. Never stored.
    opened_by_token = False
    #: By the service that answers it, and not found as placed before. Never stored.
    is_just_placed = False

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(total=_GOODS_PAID + F("delivery_total") + F("gift_total")),
                name="order_total_adds_up",
            )
        ]
        indexes = [
            models.Index(fields=["user", "-placed_at"]),
            models.Index(fields=["-placed_at", "-id"], name="orders_newest_first"),
            models.Index(Upper("email"), name="orders_by_email"),
            GinIndex(letter_triples("name"), name="orders_by_part_of_name"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_from_web(self) -> bool:
        """Whether pieces are taken and sent for it, and its buyer is written to."""
        return self.channel == OrderChannel.WEB

    @property
    def stock_reference(self) -> str:
        """What its pieces are held and moved for."""
        return f"order:{self.pk}"


_PAID_ONCE = Q(
    order__state__in=[OrderState.PAID, OrderState.CANCELLED], order__paid_at__isnull=False
)


def _sold_by(user: Any) -> Q:
    return Q(shop__in=Shop.objects.run_by(user, Right.ORDERS).values("pk")) & _PAID_ONCE


_SOLD = Q(sold_at__isnull=False)


class SellerOrderQuerySet(models.QuerySet["SellerOrder"]):
    """Parts of orders by who asks."""

    def visible_to(self, user: Any) -> SellerOrderQuerySet:
        """Of her shops, once paid for; of her own purchases; all for programme staff."""
        if not user.is_authenticated:
            return self.none()
        if user.is_staff:
            return self
        return self.filter(_sold_by(user) | Q(order__user=user))

    def from_web(self) -> SellerOrderQuerySet:
        """Those that are sent or collected; what was paid at a till, the customer has with her."""
        return self.filter(order__channel=OrderChannel.WEB)

    def sold_on_web(self) -> SellerOrderQuerySet:
        """Those that were paid there; by the part's own column, which an index knows."""
        return self.filter(sold_at__isnull=False)

    def of_shops_run_by(self, user: Any) -> SellerOrderQuerySet:
        """What her shops sold, once paid for; what all shops sold for programme staff."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(_PAID_ONCE if user.is_staff else _sold_by(user))


class SellerOrder(models.Model):
    """One shop's part of an order."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="seller_orders")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=24, unique=True)
    state = models.CharField(
        max_length=20,
        choices=SellerOrderState.choices,
        default=SellerOrderState.AWAITING_PAYMENT,
    )
    delivery_option = models.ForeignKey(
        DeliveryOption, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    delivery_name = models.CharField(max_length=120, help_text="In the buyer's language.")
    delivery_names = models.JSONField(
        default=dict, db_default={}, help_text="By language, as the option said it."
    )
    delivery_total = models.PositiveIntegerField()
    is_gift = models.BooleanField(
        default=False, db_default=False, help_text="Wrapped, with a slip that names no price."
    )
    gift_message = models.TextField(max_length=LONGEST_MESSAGE, blank=True, db_default="")
    gift_total = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Cents for the wrapping."
    )
    weight_grams = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Of its parcel, as far as anybody knows; 0: nobody."
    )
    promised_from = models.DateField()
    promised_by = models.DateField()
    goods_total = models.PositiveIntegerField()
    discount_total = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField()
    sold_at = models.DateTimeField(
        null=True,
        editable=False,
        help_text="Its order's `paid_at` if that is of the web; kept by the database.",
    )
    leave_by = models.DateField(
        null=True, help_text="The last day to send it, for the promise to hold; empty: unknown."
    )
    accepted_at = models.DateTimeField(null=True, help_text="When she said that she does it.")
    making_since = models.DateTimeField(
        null=True, help_text="When she started what is made to order."
    )
    made_at = models.DateTimeField(null=True, help_text="When all of it was made.")
    packed_at = models.DateTimeField(null=True, help_text="When its parcel was ready.")
    shipped_at = models.DateTimeField(null=True)
    designers_told_at = models.DateTimeField(null=True, help_text="When the mail was sent.")
    designers_reminded_at = models.DateTimeField(
        null=True, help_text="When they were told that it should have left."
    )
    buyer_told_late_at = models.DateTimeField(
        null=True, help_text="When its buyer was told that she need not wait."
    )

    objects = SellerOrderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "shop"], name="one_part_per_shop"),
            models.CheckConstraint(
                condition=Q(total=_GOODS_PAID + F("delivery_total") + F("gift_total")),
                name="seller_order_total_adds_up",
            ),
        ]
        indexes = [
            models.Index(fields=["shop", "state", "-id"]),
            models.Index("shop", "sold_at", condition=_SOLD, name="parts_of_shop_by_sale"),
            models.Index("shop", F("id").desc(), condition=_SOLD, name="sold_parts_of_shop"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def currency(self) -> str:
        return self.order.currency

    @property
    def beside_goods(self) -> int:
        """What was paid for delivering and wrapping it, cents: all hers, given back when nothing
        of the part stays (C. conso. L221-24)."""
        return self.delivery_total + self.gift_total

    @property
    def delivery_words(self) -> str:
        """The way of delivery in the active language, as it was called when it was bought."""
        return in_language(self.delivery_names) or self.delivery_name


class OrderLine(models.Model):
    """What was bought, in values: renaming a product rewrites no history."""

    seller_order = models.ForeignKey(SellerOrder, on_delete=models.PROTECT, related_name="lines")
    variant = models.ForeignKey(Variant, null=True, on_delete=models.SET_NULL, related_name="+")
    product_title = models.CharField(max_length=255)
    variant_title = models.CharField(max_length=255, blank=True)
    sku = models.CharField(max_length=120, blank=True)
    unit_price = models.PositiveIntegerField()
    quantity = models.PositiveIntegerField()
    discount = models.PositiveIntegerField(default=0, help_text="Its part of the voucher, cents.")
    total = models.PositiveIntegerField(help_text="unit_price × quantity − discount.")
    made_to_order = models.BooleanField(default=False)
    measurements = models.JSONField(
        default=dict, blank=True, help_text="The buyer's own, by what is measured, as she wrote it."
    )
    bespoke = models.BooleanField(
        default=False,
        help_text="Made to these measurements: no right of withdrawal (C. conso. L221-28 3°).",
    )

    handed_over = models.PositiveIntegerField(
        default=0,
        db_default=0,
        help_text="Pieces she took at a stall, also while others of her order wait there still.",
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(bespoke=False) | (Q(made_to_order=True) & ~Q(measurements={})),
                name="bespoke_has_measurements",
            ),
            models.CheckConstraint(
                condition=Q(total=F("unit_price") * F("quantity") - F("discount")),
                name="order_line_total_adds_up",
            ),
        ]
        indexes = [
            models.Index(
                "seller_order", condition=Q(made_to_order=True), name="lines_made_to_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.product_title}"

    @property
    def currency(self) -> str:
        return self.seller_order.order.currency


class OrderEvent(models.Model):
    """Who changed what, when: of the order, or of one shop's part."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="events")
    seller_order = models.ForeignKey(
        SellerOrder, null=True, on_delete=models.PROTECT, related_name="events"
    )
    from_state = models.CharField(max_length=20)
    to_state = models.CharField(max_length=20)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"


class Parcel(models.Model):
    """What a designer sent, with its tracking number."""

    seller_order = models.ForeignKey(SellerOrder, on_delete=models.PROTECT, related_name="parcels")
    carrier = models.CharField(max_length=60)
    tracking_number = models.CharField(max_length=80)
    sent_at = models.DateTimeField(default=clock.now)
    delivered_on = models.DateField(null=True)
    delivered_says = models.CharField(
        max_length=8,
        choices=DeliverySource.choices,
        default=DeliverySource.CARRIER,
        db_default=DeliverySource.CARRIER,
        help_text="Whose word `delivered_on` is.",
    )
    buyer_told_at = models.DateTimeField(null=True, help_text="When the mail was sent.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seller_order", "carrier", "tracking_number"], name="one_parcel_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"parcel {self.pk}"


class ParcelLine(models.Model):
    """Pieces of a line in a parcel. A parcel without any holds all that was to be sent: so were
    those of before there were several."""

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="lines")
    line = models.ForeignKey(OrderLine, on_delete=models.PROTECT, related_name="parcel_lines")
    quantity = models.PositiveIntegerField()

    class Meta:
        ordering = ["line"]
        constraints = [
            models.UniqueConstraint(fields=["parcel", "line"], name="one_row_per_line_and_parcel"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="parcel_line_holds_something"),
        ]

    def __str__(self) -> str:
        return f"{self.quantity} of line {self.line_id} in parcel {self.parcel_id}"
