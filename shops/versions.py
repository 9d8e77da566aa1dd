"""Two people edit one product: the second is told, instead of writing over the first."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Product


def demand_version(product: Product, version: int) -> None:
    """RuleBroken EDITED_MEANWHILE where `version`, the one that was read, is an older one."""
    if product.version != version:
        raise edited_meanwhile()


def edited_meanwhile(field: str = "version") -> RuleBroken:
    """What the second of two people is told; `field` is what the first one changed."""
    return RuleBroken(
        "EDITED_MEANWHILE",
        _("Somebody changed this product in the meantime. Reload it, then edit again."),
        field,
    )
