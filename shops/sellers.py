"""The seller behind a shop, as others ask: how she stands towards VAT, what she signed, and what
she still lacks before she may put a piece on sale."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.compiled import Compiled
from matricia.kit.errors import RuleBroken
from shops.models import BillingMandate, SellerIdentity, Shop, VatStatus

_STATUSES: Final = Compiled(
    lambda shops, on: (
        VatStatus.objects.filter(shop__in=shops, since__lte=on)
        .order_by("shop_id", "-since")
        .distinct("shop_id")
    ),
    shops=list[int],
    on=date,
)
_MANDATES: Final = Compiled(
    lambda shops: (
        BillingMandate.objects.filter(shop__in=shops)
        .select_related("shop__seller")
        .order_by("shop_id", "-pk")
        .distinct("shop_id")
    ),
    shops=list[int],
)


def sellers_of(shops: Collection[int]) -> dict[int, SellerIdentity]:
    """By the shop's id; a shop that gave no identity is missing."""
    return {row.shop_id: row for row in SellerIdentity.objects.filter(shop__in=shops)}


def vat_statuses(shops: Collection[int], on: date) -> dict[int, VatStatus]:
    """What holds on a day, by the shop's id; a shop that said nothing is missing."""
    return {row.shop_id: row for row in _STATUSES.all(shops=list(shops), on=on)}


def billing_mandates(shops: Collection[int]) -> dict[int, BillingMandate]:
    """What was signed last, by the shop's id; with its shop's `seller` at hand, if she gave her
    identity."""
    return {row.shop_id: row for row in _MANDATES.all(shops=list(shops))}


def demand_known_seller(shop: Shop) -> None:
    """Customers are told who sells and which mediator they can turn to before anything is on sale
    (C. conso. L221-5, L616-1). Raises RuleBroken SELLER_UNKNOWN, NO_MEDIATOR."""
    seller = SellerIdentity.objects.filter(shop=shop).first()
    if seller is None:
        raise RuleBroken(
            "SELLER_UNKNOWN",
            _("Say who sells before you put a piece on sale: your business, address and mediator."),
            "state",
        )
    if not seller.has_mediator:
        raise RuleBroken(
            "NO_MEDIATOR",
            _(
                "Name your consumer mediator before you put a piece on sale: the law asks every "
                "seller for one."
            ),
            "state",
        )
