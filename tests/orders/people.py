"""The four who may ask: nobody, a customer, another shop's member, this shop's member."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser

from matricia.accounts.models import User
from shops.models import Shop
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ShopFactory, member_of

STRANGERS = ("nobody", "a customer", "another shop's member")


def person(who: str, shop: Shop) -> Any:
    """Somebody who stands in the relation `who` to `shop`."""
    if who == "nobody":
        return AnonymousUser()
    if who == "another shop's member":
        return member_of(ShopFactory.create(), UserFactory.create())
    if who == "this shop's member":
        return designer_of(shop)
    return StaffFactory.create() if who == "staff" else UserFactory.create()


def designer_of(shop: Shop) -> User:
    """Who runs `shop`."""
    return member_of(shop, UserFactory.create())
