"""Beside the running platform: stock for the test, and how everything stands afterwards.

`python -m tests.faults.shelf JSON` with DATA_DIR set: `{"scarce": 3, "plentiful": 6, "pieces": 5}`
fills shelves and prints their variants, `{"facts": true}` waits and prints what became of them;
`{"designers": 3, "pieces": 100}` fills one of each designer whom Stripe has accepted.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import timedelta
from typing import Any

import django

PLENTY = 1000
SETTLE_SECONDS = 200
NOW = timedelta(hours=1)


def fill(scarce: int, plentiful: int, pieces: int) -> dict[str, list[int]]:
    """`pieces` of each scarce variant and plenty of the others, every one of another shop."""
    from shops.models import Location, Variant
    from shops.services.stock import set_on_hand

    online = Variant.objects.filter(
        is_active=True, product__state="active", product__shop__state="open"
    )
    of_each_shop = online.order_by("product__shop", "pk").distinct("product__shop")
    chosen = list(of_each_shop.select_related("product")[: scarce + plentiful])
    assert len(chosen) == scarce + plentiful, "The catalogue has too few shops."
    for number, variant in enumerate(chosen):
        places = Location.objects.filter(shop=variant.product.shop, sells_online=True)
        for location in places.order_by("-pk"):
            set_on_hand(variant, location, 0)
        set_on_hand(variant, places.earliest("pk"), pieces if number < scarce else PLENTY)
    ids = [variant.pk for variant in chosen]
    return {"scarce": ids[:scarce], "plentiful": ids[scarce:]}


def of_accepted(designers: int, pieces: int) -> dict[str, Any]:
    """A variant of each shop, as many as are accepted yet, and their accounts by slug."""
    from payments.models import PayoutAccount
    from shops.models import Location, Variant
    from shops.services.stock import set_on_hand

    active = PayoutAccount.objects.filter(transfers="active").select_related("shop")
    accounts = list(active.order_by("shop")[:designers])
    variants = []
    for account in accounts:
        of_shop = Variant.objects.filter(is_active=True, product__shop=account.shop)
        variant = of_shop.filter(product__state="active").earliest("pk")
        place = Location.objects.filter(shop=account.shop, sells_online=True).earliest("pk")
        set_on_hand(variant, place, pieces)
        variants.append(variant.pk)
    return {
        "variants": variants,
        "accounts": {account.shop.slug: account.stripe_id for account in accounts},
    }


def facts() -> dict[str, Any]:
    """Orders and stock once nothing is under way; `waiting` says what still is when time is up."""
    from django.db.models import Count, Sum

    from matricia.kit import clock
    from orders.models import Order
    from shops.models import StockLevel, StockMovement

    deadline = time.monotonic() + SETTLE_SECONDS
    while (waiting := _waiting()) and time.monotonic() < deadline:
        time.sleep(1)
    sales = StockMovement.objects.filter(reason=StockMovement.Reason.SALE)
    sold = sales.values_list("level__variant").annotate(sold=-Sum("delta")).order_by()
    placed_now = Order.objects.filter(placed_at__gt=clock.now() - NOW)  # the demo has past ones
    moved_twice = sales.values("reference", "level").annotate(times=Count("pk")).filter(times__gt=1)
    return {
        "waiting": waiting,
        "orders": {str(pk): state for pk, state in placed_now.values_list("pk", "state")},
        "sold": {str(pk): count for pk, count in sold},
        "below_zero": StockLevel.objects.filter(on_hand__lt=0).count(),
        "held": StockLevel.objects.aggregate(held=Sum("held"))["held"],
        "moved_twice": moved_twice.count(),
    }


def _waiting() -> dict[str, int]:
    """What the tasks and the sweeper have still to do."""
    from payments.models import Payment, Refund, StripeEvent

    counts = {
        "payments": Payment.objects.filter(state__in=["draft", "open", "processing"]).count(),
        "fees": Payment.objects.filter(state="paid", stripe_fee=None).count(),
        "refunds": Refund.objects.filter(state__in=["requested", "pending"]).count(),
        "events": StripeEvent.objects.filter(handled_at=None).count(),
    }
    return {name: count for name, count in counts.items() if count}


if __name__ == "__main__":
    django.setup()
    given = json.loads(sys.argv[1])
    act = facts if given.pop("facts", False) else of_accepted if "designers" in given else fill
    sys.stdout.write(json.dumps(act(**given)))
