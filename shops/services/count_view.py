"""A page of a piece was opened by somebody: one more on that day, nothing of who."""

from __future__ import annotations

from django.db import connection

from matricia.kit import clock

# Only of what is for sale: a number somebody makes up leaves no row.
_COUNT = """
INSERT INTO shops_pageviews AS kept (product_id, day, count)
SELECT product.id, %s, 1 FROM shops_product AS product
JOIN shops_shop AS shop ON shop.id = product.shop_id
WHERE product.id = %s AND product.state = 'active' AND shop.state = 'open'
ON CONFLICT (product_id, day) DO UPDATE SET count = kept.count + 1
"""


def count_view(product_id: int) -> None:
    """One statement; of pieces that are not for sale nothing is counted."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [clock.today(), product_id])
