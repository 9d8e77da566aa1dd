"""A designer sends her part of an order."""

from __future__ import annotations

import re
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.models import Parcel, SellerOrder
from orders.permissions import can_ship
from orders.services.move_seller_order import lock_seller_order, move_seller_order
from orders.states import SellerOrderState

_TRACKING_NUMBER: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./-]{2,79}")
_LONGEST_CARRIER: Final = 60


@transaction.atomic
def ship_seller_order(
    seller_order: SellerOrder, *, actor: User | None, carrier: str, tracking_number: str
) -> SellerOrder:
    """`seller_order`, shipped, with its parcel; the buyer is told. Asking again is harmless.

    Raises RuleBroken NOT_ALLOWED, INVALID_CARRIER, INVALID_TRACKING_NUMBER, or ORDER_STATE.
    """
    seller_order = lock_seller_order(seller_order)
    if not can_ship(actor, seller_order):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can ship this order."))
    carrier, number = carrier_named(carrier), tracking_number_typed(tracking_number)
    if seller_order.parcels.filter(carrier=carrier, tracking_number=number).exists():
        return seller_order
    seller_order = move_seller_order(seller_order, SellerOrderState.SHIPPED, actor=actor)
    seller_order.shipped_at = clock.now()
    seller_order.save(update_fields=["shipped_at"])
    parcel = Parcel.objects.create(
        seller_order=seller_order,
        carrier=carrier,
        tracking_number=number,
        sent_at=seller_order.shipped_at,
    )
    enqueue("orders.tell_shipped", parcel_id=parcel.pk)
    return seller_order


def carrier_named(typed: str) -> str:
    """Who carries it. Raises RuleBroken INVALID_CARRIER."""
    carrier = " ".join(typed.split())
    if not carrier or len(carrier) > _LONGEST_CARRIER:
        message = _("Name the carrier, e.g. Colissimo (at most 60 characters).")
        raise RuleBroken("INVALID_CARRIER", message, field="carrier")
    return carrier


def tracking_number_typed(typed: str) -> str:
    """As on the label. Raises RuleBroken INVALID_TRACKING_NUMBER."""
    number = " ".join(typed.split()).upper()
    if not _TRACKING_NUMBER.fullmatch(number):
        message = _("Check the tracking number: 3 to 80 letters and digits, as on the label.")
        raise RuleBroken("INVALID_TRACKING_NUMBER", message, field="trackingNumber")
    return number
