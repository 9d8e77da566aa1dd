"""Whoever changes a basket has it to herself until her transaction ends."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.compiled import Returning
from orders.models import Cart

_TOUCH: Final = Returning(
    Cart,
    "UPDATE orders_cart SET updated_at = %(now)s "
    "WHERE id = %(cart)s AND user_id IS NOT DISTINCT FROM %(user)s RETURNING {columns}",
)


def lock_cart(cart_id: UUID, user: User | None) -> Cart | None:
    """The basket of `user`, or of a guest, as it is now; None when it is nobody's or another's.

    One statement locks it, notes that it is in use and reads it.
    """
    return _TOUCH.first(now=clock.now(), cart=cart_id, user=user.pk if user else None)
