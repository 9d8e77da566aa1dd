"""A designer offers a newsletter on her shop's page, or no longer."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from shops.models import Newsletter, Shop
from shops.permissions import demand_owner


@transaction.atomic
def open_newsletter(shop: Shop, *, is_open: bool, actor: Any) -> Newsletter:
    """Its readers stay when it closes. Raises RuleBroken NOT_ALLOWED."""
    demand_owner(actor, shop)
    newsletter, _made = Newsletter.objects.update_or_create(
        shop=shop, defaults={"is_open": is_open}
    )
    return newsletter
