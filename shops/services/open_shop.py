"""A designer opens the shop that she has prepared."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Shop
from shops.permissions import demand_owner
from shops.sellers import demand_known_seller
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState, ShopState


@transaction.atomic
def open_shop(shop: Shop, *, actor: Any) -> Shop:
    """Everybody sees it from now on; one that is open stays so.

    Raises RuleBroken NOT_ALLOWED; SHOP_STATE for one that staff have paused or closed;
    SELLER_UNKNOWN, NO_MEDIATOR; EMPTY_SHOP when nothing is on sale.
    """
    demand_owner(actor, shop)
    shop = Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    if shop.state == ShopState.OPEN:
        return shop
    if shop.state != ShopState.DRAFT:
        message = _("The programme has taken this shop offline. Write to us: we open it with you.")
        raise RuleBroken("SHOP_STATE", message)
    demand_known_seller(shop)
    on_sale = shop.products.filter(state=ProductState.ACTIVE)
    if not on_sale.exists():
        raise RuleBroken("EMPTY_SHOP", _("Put your first piece on sale, then open the shop."))
    shop.state = ShopState.OPEN
    shop.save(update_fields=["state"])
    refresh_listing(on_sale.values_list("pk", flat=True))
    return shop
