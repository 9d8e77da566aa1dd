"""A guest's basket lives as long as her cookie."""

from __future__ import annotations

from datetime import timedelta

from matricia.kit import clock
from orders import basket_cookie
from orders.models import Cart


def forget_stale_carts() -> int:
    """Delete guests' baskets that no cookie opens any more; answers how many there were."""
    before = clock.now() - timedelta(seconds=basket_cookie.MAX_AGE)
    stale = Cart.objects.filter(user=None, updated_at__lt=before)
    return stale.delete()[1].get(Cart._meta.label, 0)
