"""The only place where a product changes its state."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Product
from shops.permissions import is_staff
from shops.sellers import demand_known_seller
from shops.services.claims.demand_proven import demand_proven
from shops.states import NEXT_PRODUCT_STATES, ProductState


def move_product(product: Product, to: ProductState, *, actor: Any) -> None:
    """Move `product`, whose row the caller has locked, and note who did it; saves it.

    Raises RuleBroken PRODUCT_STATE; HIDDEN_BY_STAFF for what only staff do; SELLER_UNKNOWN,
    NO_MEDIATOR, NO_VARIANT, NO_PRICE and THEME_PROOF for putting on sale what is not ready.
    """
    before = ProductState(product.state)
    if to not in NEXT_PRODUCT_STATES[before]:
        message = _("A product that is “%(from)s” cannot become “%(to)s”. Make it a draft first.")
        raise RuleBroken("PRODUCT_STATE", message % {"from": before.label, "to": to.label}, "state")
    if ProductState.HIDDEN in {before, to} and not is_staff(actor):
        message = _(
            "The programme has hidden this piece. The mail about it says why, and how to object."
        )
        raise RuleBroken("HIDDEN_BY_STAFF", message, "state")
    if to == ProductState.ACTIVE:
        demand_ready(product)
        product.published_at = product.published_at or clock.now()
    product.state = to
    product.publish_at = None
    product.save(update_fields=["state", "published_at", "publish_at", "updated_at"])
    product.events.create(from_state=before, to_state=to, by=actor)


def demand_ready(product: Product) -> None:
    """Raises RuleBroken SELLER_UNKNOWN, NO_MEDIATOR, NO_VARIANT, NO_PRICE or THEME_PROOF where
    `product` may not be put on sale as it is."""
    _demand_sellable(product)
    demand_known_seller(product.shop)
    demand_proven(product)


def _demand_sellable(product: Product) -> None:
    prices = product.variants.filter(is_active=True).values_list("price", flat=True)
    if not prices:
        raise RuleBroken(
            "NO_VARIANT", _("Add a size or another variant before you put it on sale."), "state"
        )
    if 0 in prices:
        raise RuleBroken("NO_PRICE", _("Give it a price before you put it on sale."), "state")
