"""Who may do what with money. `None` is the programme itself: a task or a rule that acts."""

from __future__ import annotations

from matricia.accounts.models import User
from shops.models import Shop
from shops.states import Right


def can_refund(actor: User | None) -> bool:
    """Programme staff, beyond what cancelling an order gives back."""
    return actor is None or bool(actor.is_authenticated and actor.is_active and actor.is_staff)


def can_manage_payouts(actor: User, shop: Shop) -> bool:
    """The shop's owners: it is their bank account."""
    return Shop.objects.owned_by(actor).filter(pk=shop.pk).exists()


def can_see_earnings(actor: User, shop: Shop) -> bool:
    """Who may read the shop's money, and programme staff."""
    if not (actor.is_authenticated and actor.is_active):
        return False
    hers = Shop.objects.run_by(actor, Right.MONEY)
    return actor.is_staff or hers.filter(pk=shop.pk).exists()


def can_contest_invoices(actor: User, shop: Shop) -> bool:
    """The shop's owners, in whose name we bill, and programme staff."""
    if not (actor.is_authenticated and actor.is_active):
        return False
    return actor.is_staff or can_manage_payouts(actor, shop)


def can_price(actor: User, shop: Shop) -> bool:
    """Who sets the shop's prices, and programme staff: what a sale would leave."""
    if not (actor.is_authenticated and actor.is_active):
        return False
    hers = Shop.objects.run_by(actor, Right.PRODUCTS, Right.MONEY)
    return actor.is_staff or hers.filter(pk=shop.pk).exists()


def can_keep_books(actor: User) -> bool:
    """Programme staff: propose entries by hand, and decide about those of others."""
    return actor.is_authenticated and actor.is_active and actor.is_staff


def can_set_rules(actor: User) -> bool:
    """Programme staff: commissions, and when shares are paid."""
    return bool(actor.is_authenticated and actor.is_active and actor.is_staff)
