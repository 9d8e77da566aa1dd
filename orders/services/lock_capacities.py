"""Two checkouts at once are not promised the last place of the same week."""

from __future__ import annotations

from collections.abc import Collection

from orders.models import MakingCapacity


def lock_capacities(shops: Collection[int]) -> bool:
    """Wait for whoever is ordering of these shops, and keep them until the transaction ends; False
    when none of them has a limit."""
    rows = MakingCapacity.objects.select_for_update().filter(shop__in=shops).order_by("pk")
    return bool(list(rows.values_list("pk", flat=True)))
