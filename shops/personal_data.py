"""Personal data of this room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from matricia.accounts.data_map import OBSTACLES, QUIET, Fate, Part, PersonalTable, add_tables
from matricia.accounts.models import User
from shops.models import ShopMember

_SHOP: Final = "as long as the shop; what was signed or sold ten years"
_MINE: Final = ("shop__members__user",)

add_tables(
    PersonalTable("shops.Favourite", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.Follow", ("user",), Fate.DELETED, "as long as the account"),
    PersonalTable("shops.ShopMember", ("user",), Fate.NAMELESS, _SHOP),
    PersonalTable("shops.SellerIdentity", _MINE, Fate.NAMELESS, _SHOP),
    PersonalTable("shops.ProductFacts", (), Fate.NAMELESS, _SHOP),
    PersonalTable("shops.BillingMandate", ("signed_by",), Fate.NAMELESS, _SHOP),
    PersonalTable("shops.Claim", ("author", "reviewer"), Fate.NAMELESS, _SHOP, Part.DONE),
    *(
        PersonalTable(f"shops.{model}", ("by",), Fate.NAMELESS, _SHOP, Part.DONE)
        for model in (
            "ProductEvent",
            "PriceChange",
            "ClaimEvent",
            "FactsSheet",
            "CatalogueImport",
            "StockMovement",
        )
    ),
)


def _runs_a_shop(user: User) -> Iterator[str]:
    member = ShopMember.objects.filter(user=user).select_related("shop").first()
    if member:
        yield _(
            "You run the shop %(shop)s. Write to us: we close it with you first, and pay what is "
            "owed."
        ) % {"shop": member.shop.name}


def _without_shop(people: QuerySet[User], moment: datetime) -> QuerySet[User]:
    return people.exclude(pk__in=ShopMember.objects.values("user"))


OBSTACLES.append(_runs_a_shop)
QUIET.append(_without_shop)
