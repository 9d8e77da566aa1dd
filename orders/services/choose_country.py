"""Where a basket shall go."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.delivered_to import DELIVERED_TO
from orders.models import Cart


def choose_country(cart: Cart, country: str) -> None:
    """`country` (ISO 3166-1) for all of `cart`. Raises RuleBroken COUNTRY."""
    wanted = country.strip().upper()
    if wanted not in DELIVERED_TO:
        text = _("We do not deliver to this country yet. Choose another one.")
        raise RuleBroken("COUNTRY", text, "country")
    cart.country = wanted
    cart.save(update_fields=["country", "updated_at"])
