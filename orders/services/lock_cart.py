"""Whoever changes a basket has it to herself until her transaction ends."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from matricia.accounts.models import User
from matricia.kit import clock
from orders.models import Cart

_TOUCH: Final = (
    "UPDATE orders_cart SET updated_at = %s WHERE id = %s AND user_id IS NOT DISTINCT FROM %s "
    "RETURNING *"
)


def lock_cart(cart_id: UUID, user: User | None) -> Cart | None:
    """The basket of `user`, or of a guest, as it is now; None when it is nobody's or another's.

    One statement locks it, notes that it is in use and reads it.
    """
    asked = [clock.now(), cart_id, user.pk if user else None]
    return next(iter(Cart.objects.raw(_TOUCH, asked)), None)
