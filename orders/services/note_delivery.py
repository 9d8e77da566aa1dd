"""Somebody says that a part of an order has arrived: its designer, or its buyer."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import SellerOrder
from orders.permissions import can_ship
from orders.services.move_seller_order import lock_seller_order
from orders.states import DeliverySource, SellerOrderState


def note_delivered(seller_order: SellerOrder, on: date, *, actor: User | None) -> SellerOrder:
    """Its designer says that every parcel of it had arrived `on`. Again is harmless.

    Her word opens reviews. It never shortens the buyer's right to withdraw, see
    `orders.withdrawal_period`. Raises RuleBroken NOT_ALLOWED, NOT_SENT, or DELIVERY_DAY.
    """
    if not can_ship(actor, seller_order):
        message = _("Only the shop that sold it can say that this order has arrived.")
        raise RuleBroken("NOT_ALLOWED", message)
    return _note(seller_order, on, DeliverySource.DESIGNER)


def confirm_receipt(seller_order: SellerOrder) -> SellerOrder:
    """Its buyer has it; the caller has seen that it is hers. Again is harmless.

    Raises RuleBroken NOT_SENT.
    """
    return _note(seller_order, clock.today(), DeliverySource.BUYER)


@transaction.atomic
def _note(seller_order: SellerOrder, on: date, source: DeliverySource) -> SellerOrder:
    part = lock_seller_order(seller_order)
    if part.state != SellerOrderState.SHIPPED:
        message = _("Order %(number)s has not been sent yet.") % {"number": part.number}
        raise RuleBroken("NOT_SENT", message)
    for parcel in part.parcels.select_for_update().order_by("pk"):
        if parcel.delivered_on and not _outweighs(source, parcel.delivered_says):
            continue
        sent = parcel.sent_at.astimezone(clock.PARIS).date()
        if not sent <= on <= clock.today():
            message = _("A parcel arrives after it was sent, and not later than today.")
            raise RuleBroken("DELIVERY_DAY", message, field="on")
        parcel.delivered_on, parcel.delivered_says = on, source
        parcel.save(update_fields=["delivered_on", "delivered_says"])
    return part


def _outweighs(source: DeliverySource, earlier: str) -> bool:
    """The buyer knows better than the designer; otherwise the first word stands."""
    return source == DeliverySource.BUYER and earlier == DeliverySource.DESIGNER
