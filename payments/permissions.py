"""Who may do what with money. `None` is the programme itself: a task or a rule that acts."""

from __future__ import annotations

from matricia.accounts.models import User
from shops.models import Shop


def can_refund(actor: User | None) -> bool:
    """Programme staff, beyond what cancelling an order gives back."""
    return actor is None or bool(actor.is_authenticated and actor.is_active and actor.is_staff)


def can_manage_payouts(actor: User, shop: Shop) -> bool:
    """The people who run the shop: it is their bank account."""
    return Shop.objects.run_by(actor).filter(pk=shop.pk).exists()


def can_see_earnings(actor: User, shop: Shop) -> bool:
    """The people who run the shop, and programme staff."""
    if not (actor.is_authenticated and actor.is_active):
        return False
    return actor.is_staff or can_manage_payouts(actor, shop)


def can_keep_books(actor: User) -> bool:
    """Programme staff: propose entries by hand, and decide about those of others."""
    return actor.is_authenticated and actor.is_active and actor.is_staff


def can_set_rules(actor: User) -> bool:
    """Programme staff: commissions, and when shares are paid."""
    return bool(actor.is_authenticated and actor.is_active and actor.is_staff)
