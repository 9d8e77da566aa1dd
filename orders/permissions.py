"""Who may do what with orders. `None` is the programme itself: a task or a rule that acts."""

from __future__ import annotations

from typing import Any

from matricia.accounts.models import User
from orders.models import Order, SellerOrder
from shops.models import ShopMember
from shops.states import Right


def can_ship(actor: User | None, seller_order: SellerOrder) -> bool:
    """Who looks after its shop's orders, and programme staff; nobody what was paid at a till."""
    return seller_order.order.is_from_web and _sells(actor, seller_order)


def can_cancel_part(actor: User | None, seller_order: SellerOrder) -> bool:
    """Who looks after its shop's orders, and programme staff; nobody what was paid at a till."""
    return seller_order.order.is_from_web and _sells(actor, seller_order)


def can_receive_return(actor: User | None, seller_order: SellerOrder) -> bool:
    """Who looks after its shop's orders, and programme staff."""
    return _sells(actor, seller_order)


def can_cancel_order(actor: User | None, order: Order) -> bool:
    """Its buyer and programme staff."""
    if actor is None:
        return True
    return _is_active(actor) and (actor.is_staff or order.user_id == actor.pk)


def has_bought(actor: Any, order: Order) -> bool:
    """Its buyer, or whoever holds its token; staff speak for nobody."""
    if order.opened_by_token:
        return True
    return _is_active(actor) and order.user_id is not None and order.user_id == actor.pk


def _sells(actor: User | None, seller_order: SellerOrder) -> bool:
    if actor is None:
        return True
    if not _is_active(actor):
        return False
    members = ShopMember.objects.filter(shop=seller_order.shop_id, user=actor.pk)
    return actor.is_staff or members.holding(Right.ORDERS).exists()


def _is_active(actor: User) -> bool:
    """Also refuses the anonymous user, whatever the type says."""
    return bool(actor.is_authenticated and actor.is_active)
