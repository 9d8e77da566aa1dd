"""What a product's page says of orders: when it would arrive, and which sizes others took."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import F, Max, Sum

from matricia.kit.money import Money
from orders.calendars import Calendar
from orders.models import OrderLine
from orders.selectors.delivery import (
    PricedDelivery,
    ToSend,
    calendar_of_options,
    days_to_make,
    deliveries_for,
    options_by_shop,
)
from orders.selectors.making import plan_of_one
from orders.states import SellerOrderState
from shops.models import Product

#: Fewer buyers would be a statement about persons.
LEAST_BUYERS = 5
SIZE = "size"


def deliveries_of(product: Product, country: str) -> list[PricedDelivery]:
    """How one piece of it, of the heaviest size, would be delivered to `country` if it were bought
    now, alone; empty while her weeks are full."""
    options = options_by_shop([product.shop_id])[product.shop_id]
    calendar = calendar_of_options(options)
    plan = plan_of_one(product)
    if plan and plan.is_full:
        return []
    is_weighed = any(option.bands for option in options)
    part = ToSend(
        Money(product.price_from, product.shop.currency),
        grams=_heaviest(product, calendar) if is_weighed else 0,
        making_days=days_to_make(product),
        made_on=plan.moved_to if plan else None,
    )
    return deliveries_for(options, part, None, country=country)


def _heaviest(product: Product, calendar: Calendar) -> int:
    """Grams of a parcel with one piece."""
    said = Product.objects.filter(pk=product.pk).values_list(
        Max("variants__weight_grams"), "facts__weight_grams"
    )
    of_variants, of_all = said.get()
    return (of_variants or of_all or calendar.piece_grams) + calendar.packing_grams


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
