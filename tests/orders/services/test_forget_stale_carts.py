"""Guests' baskets that no cookie opens any more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from matricia.kit import clock
from orders.models import Cart
from orders.services.forget_stale_carts import forget_stale_carts
from tests.factories.accounts import UserFactory
from tests.factories.orders import cart_with
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db


def test_only_guests_baskets_of_more_than_ninety_days_are_forgotten():
    old, fresh = cart_with(variant_in_stock()), cart_with(variant_in_stock())
    hers = cart_with(variant_in_stock(), user=UserFactory.create())
    now = clock.now()
    Cart.objects.filter(pk__in=(old.pk, hers.pk)).update(updated_at=now - timedelta(days=91))
    Cart.objects.filter(pk=fresh.pk).update(updated_at=now - timedelta(days=89))

    assert forget_stale_carts() == 1

    assert set(Cart.objects.all()) == {fresh, hers}
