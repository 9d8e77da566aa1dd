"""A customer takes her pieces from the designer's own hands: that earns the share as shipping."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import SellerOrder
from orders.permissions import can_ship
from orders.selectors.by_hand import goes_by_hand
from payments.services.hand_over_part import hand_over_part


def hand_over_by_designer(seller_order: SellerOrder, *, actor: Any) -> SellerOrder:
    """`seller_order`, collected at her place or brought by her; again is harmless.

    Raises RuleBroken NOT_ALLOWED, and NOT_BY_HAND for what is sent, or collected at a market.
    """
    if not can_ship(actor, seller_order):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can hand this order over."))
    if not goes_by_hand(seller_order):
        text = _("This order is sent, or collected at a market. Write down its parcel instead.")
        raise RuleBroken("NOT_BY_HAND", text)
    return hand_over_part(seller_order, at=clock.now())
