"""Beside a running platform: a market with thousands of pieces.

`python -m tests.bench.shelves '{"pieces": 5000}'` with DATA_DIR set; answers with tag codes.
"""

from __future__ import annotations

import json
import sys

import django

PLENTY = 10_000


def fill(pieces: int) -> list[str]:
    """Lay new pieces on the stalls of the demo's market until there are so many; their tags."""
    from markets.models import Stall
    from shops.models import Product, StockLevel, Variant
    from shops.states import ProductState
    from shops.tag_codes import new_tag_codes

    stalls = list(Stall.objects.exclude(location=None).select_related("shop", "location"))
    there = Variant.objects.filter(product__shop__in=[stall.shop_id for stall in stalls]).count()
    tags = new_tag_codes(pieces - there)
    at = [stalls[number % len(stalls)] for number in range(len(tags))]
    products = Product.objects.bulk_create(
        Product(
            shop=stall.shop,
            slug=f"bench-{number}",
            title=f"Pièce d'essai {number}",
            state=ProductState.ACTIVE,
        )
        for number, stall in enumerate(at)
    )
    variants = Variant.objects.bulk_create(
        Variant(product=product, price=1000 + number % 90 * 100, tag_code=tag)
        for number, (product, tag) in enumerate(zip(products, tags, strict=True))
    )
    StockLevel.objects.bulk_create(
        StockLevel(variant=variant, location=stall.location, on_hand=PLENTY)
        for variant, stall in zip(variants, at, strict=True)
    )
    return tags


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps(fill(**json.loads(sys.argv[1]))))
