"""A designer sends her part of an order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.carriers import carrier_of
from orders.models import DeliveryOption, OrderEvent, Parcel, ParcelLine, SellerOrder
from orders.permissions import can_ship
from orders.services.move_seller_order import (
    lock_seller_order,
    move_seller_order,
    refuse_part_move,
)
from orders.states import PARTLY_SENT, SellerOrderState
from orders.unsent import unsent

_TRACKING_NUMBER: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./-]{2,79}")
_LONGEST_CARRIER: Final = 60


@transaction.atomic
def ship_seller_order(
    seller_order: SellerOrder,
    *,
    actor: User | None,
    carrier: str,
    tracking_number: str,
    pieces: Mapping[str, int] | None = None,
    is_sure: bool = True,
) -> SellerOrder:
    """`seller_order` with this parcel, of which the buyer is told: shipped once nothing of it has
    to be sent any more. Asking again is harmless.

    `pieces`: how many of which line (by id) lie in the parcel; None: all that is left. A number
    that is none of the carrier's is asked about unless she `is_sure`. Raises RuleBroken
    NOT_ALLOWED, INVALID_CARRIER, INVALID_TRACKING_NUMBER, UNUSUAL_NUMBER, INVALID_PIECES,
    COLLECTED_AT_ONCE, or ORDER_STATE.
    """
    seller_order = lock_seller_order(seller_order)
    if not can_ship(actor, seller_order):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can ship this order."))
    carrier, number = carrier_named(carrier), tracking_number_typed(tracking_number)
    if seller_order.parcels.filter(carrier=carrier, tracking_number=number).exists():
        return seller_order
    if not is_sure:
        _ask_about_unusual(carrier, number)
    left = {str(pk): count for pk, count in unsent([seller_order]).items() if count}
    packed = left if pieces is None else _checked(pieces, left)
    is_last = packed == left
    now = clock.now()
    if is_last:
        seller_order = move_seller_order(seller_order, SellerOrderState.SHIPPED, actor=actor)
        seller_order.shipped_at = now
        seller_order.save(update_fields=["shipped_at"])
    else:
        _note_part(seller_order, actor)
    parcel = Parcel.objects.create(
        seller_order=seller_order, carrier=carrier, tracking_number=number, sent_at=now
    )
    ParcelLine.objects.bulk_create(
        ParcelLine(parcel=parcel, line_id=int(pk), quantity=count) for pk, count in packed.items()
    )
    enqueue("orders.tell_shipped", parcel_id=parcel.pk)
    return seller_order


def _checked(pieces: Mapping[str, int], left: Mapping[str, int]) -> dict[str, int]:
    packed = {pk: count for pk, count in pieces.items() if count}
    if not packed:
        message = _("Choose at least one piece for this parcel.")
        raise RuleBroken("INVALID_PIECES", message, field="pieces")
    if any(not 0 < count <= left.get(pk, 0) for pk, count in packed.items()):
        message = _("Some of these pieces are not to be sent any more. Reload the page.")
        raise RuleBroken("INVALID_PIECES", message, field="pieces")
    return packed


def _note_part(part: SellerOrder, actor: User | None) -> None:
    """Some of it leaves; the rest stays to be shipped."""
    if part.state != SellerOrderState.TO_SHIP:
        refuse_part_move(part, SellerOrderState.SHIPPED)
    option = part.delivery_option
    if option is not None and option.kind == DeliveryOption.Kind.COLLECT:
        message = _("This order is collected: hand it over there, or send all of it.")
        raise RuleBroken("COLLECTED_AT_ONCE", message, field="pieces")
    OrderEvent.objects.create(
        order=part.order,
        seller_order=part,
        from_state=part.state,
        to_state=PARTLY_SENT,
        actor=actor,
    )


def _ask_about_unusual(carrier: str, number: str) -> None:
    if not carrier_of(carrier).is_number(number.replace(" ", "")):
        text = _(
            "This does not look like a number of %(carrier)s. Compare it with the label, sign by"
            " sign; if it is right, say so and send again."
        )
        raise RuleBroken("UNUSUAL_NUMBER", text % {"carrier": carrier}, field="trackingNumber")


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
