"""Figures of a shop that has sold for years: one statement each, in a blink."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from payments.figures.reading import figures_of
from payments.figures.span import Against, Span
from shops.models import Shop, Variant
from tests.factories.shops import ProductFactory, ShopFactory, VariantFactory

pytestmark = [pytest.mark.django_db, pytest.mark.alone]

ORDERS = 20_000
YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
#: One order of one piece every half hour or so, back from the end of 2026.
_ORDERS = """
WITH made AS (
    INSERT INTO orders_order (id, number, access_token, channel, email, name, phone, street,
        postcode, city, country, language, currency, goods_total, discount_total, delivery_total,
        gift_total, total, terms_version, state, placed_at, hold_until, paid_at, forget_when_done)
    SELECT gen_random_uuid(), 'M-' || n, 'token-' || n, 'web', '', '', '', '', '', '', 'FR', 'fr',
        'EUR', 5000, 0, 490, 0, 5490, '', 'paid', at, at, at, false
    FROM (SELECT n, timestamptz '2026-12-31 12:00Z' - n * interval '26 minutes' AS at
          FROM generate_series(1, %(orders)s) AS n) AS moments
    RETURNING id, number
), parts AS (
    INSERT INTO orders_sellerorder (order_id, shop_id, number, state, delivery_name, delivery_names,
        delivery_total, is_gift, gift_message, gift_total, promised_from, promised_by, goods_total,
        discount_total, total)
    SELECT id, %(shop)s, number || '-1', 'shipped', '', '{}', 490, false, '', 0, '2026-01-01',
        '2026-01-01', 5000, 0, 5490 FROM made
    RETURNING id
)
INSERT INTO orders_orderline (seller_order_id, variant_id, product_title, variant_title, sku,
    unit_price, quantity, discount, total, made_to_order, measurements, bespoke, handed_over)
SELECT id, (%(variants)s::bigint[])[1 + id %% %(count)s], 'Robe', '', '', 5000, 1, 0, 5000, false,
    '{}', false, 0
FROM parts
"""


@pytest.fixture
def shop():
    shop = ShopFactory()
    for _ in range(20):
        product = ProductFactory(shop=shop, option_names=["size"])
        for size in ("S", "M", "L", "XL"):
            VariantFactory(product=product, option_values=[size])
    return shop


def sell(shop: Shop) -> None:
    variants = list(Variant.objects.values_list("pk", flat=True))
    given: dict[str, Any] = {
        "orders": ORDERS,
        "shop": shop.pk,
        "variants": variants,
        "count": len(variants),
    }
    with connection.cursor() as cursor:
        cursor.execute(_ORDERS, given)
        cursor.execute("ANALYZE")


def test_a_year_of_twenty_thousand_orders_is_read_in_a_second(shop):
    with CaptureQueriesContext(connection) as before:
        figures_of(shop, YEAR, Against.YEAR_BEFORE)
    sell(shop)

    began = time.monotonic()
    with CaptureQueriesContext(connection) as after:
        figures = figures_of(shop, YEAR, Against.YEAR_BEFORE)
    took = time.monotonic() - began

    assert len(after) == len(before) == 6
    assert figures.total.goods == 5000 * figures.total.purchases
    assert len(figures.pieces) == 20
    assert took < 1.0
