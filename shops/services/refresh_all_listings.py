"""Make anew what lists and searches read, for every product: after an upgrade that reads more."""

from __future__ import annotations

from django.db import transaction

from shops.models import Product
from shops.services.refresh_listing import refresh_listing

AT_ONCE = 200


def refresh_all_listings() -> int:
    """Answers how many products. Each lot is a transaction of its own; repeating it is harmless."""
    ids = list(Product.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), AT_ONCE):
        with transaction.atomic():
            refresh_listing(ids[start : start + AT_ONCE])
    return len(ids)
