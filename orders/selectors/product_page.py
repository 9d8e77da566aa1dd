"""What a product's page says of orders: when it would arrive, and which sizes others took."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import F, Sum

from matricia.kit.money import Money
from orders.models import OrderLine
from orders.selectors.delivery import (
    PricedDelivery,
    days_to_make,
    deliveries_for,
    options_by_shop,
)
from orders.states import SellerOrderState
from shops.models import Product

#: Fewer buyers would be a statement about persons.
LEAST_BUYERS = 5
SIZE = "size"


def deliveries_of(product: Product, country: str) -> list[PricedDelivery]:
    """How one piece of it would be delivered to `country` if it were bought now, alone."""
    options = options_by_shop([product.shop_id])[product.shop_id]
    goods = Money(product.price_from, product.shop.currency)
    return deliveries_for(options, goods, None, days_to_make(product), country=country)


def sizes_taken(product: Product) -> dict[str, int]:
    """Size → how many people bought and kept it, most of them first. Who renounced all
    she had of a size did not keep it.

    Empty below `LEAST_BUYERS` people in all. A size that fewer than two people took is left out:
    nobody shall be recognised by hers.
    """
    if SIZE not in product.option_names:
        return {}
    place = product.option_names.index(SIZE)
    taken = OrderLine.objects.filter(
        variant__product=product,
        seller_order__order__paid_at__isnull=False,
        seller_order__state__in=[SellerOrderState.TO_SHIP, SellerOrderState.SHIPPED],
    ).exclude(seller_order__order__email="")
    taken = taken.annotate(renounced=Sum("withdrawn__quantity", default=0))
    taken = taken.filter(quantity__gt=F("renounced"))
    buyers: dict[str, set[str]] = defaultdict(set)
    pairs = taken.values_list("variant__option_values", "seller_order__order__email").distinct()
    for values, email in pairs.order_by():
        buyers[values[place]].add(email.casefold())
    if len(set().union(*buyers.values())) < LEAST_BUYERS:
        return {}
    counts = {size: len(people) for size, people in buyers.items() if len(people) > 1}
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
