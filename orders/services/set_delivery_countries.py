"""A designer says where one of her ways of delivery goes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.delivered_to import DELIVERED_TO
from orders.models import DeliveryOption
from shops.permissions import demand_to_run


def set_delivery_countries(
    option: DeliveryOption, countries: Iterable[str], *, actor: Any
) -> DeliveryOption:
    """`option` goes to these countries (ISO 3166-1) and to no other.

    Raises RuleBroken NOT_ALLOWED, COUNTRY, or COLLECTED for what is not sent.
    """
    demand_to_run(actor, option.shop)
    if option.kind == DeliveryOption.Kind.COLLECT:
        text = _("This is collected, not sent: it goes to no country. Choose another way.")
        raise RuleBroken("COLLECTED", text, "option")
    wanted = sorted({code.strip().upper() for code in countries})
    if not wanted or not DELIVERED_TO.issuperset(wanted):
        text = _("Choose one country or more of the list.")
        raise RuleBroken("COUNTRY", text, "countries")
    option.countries = wanted
    option.save(update_fields=["countries"])
    return option
