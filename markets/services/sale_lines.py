"""The lines of a till sale, in values: what it was, for how much, which commission."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from markets.models import Market, Stall, TillSaleLine
from markets.selectors import variants_at
from matricia.kit.errors import RuleBroken
from payments.models import CommissionRule
from payments.services.commission import rules_for_variants
from shops.models import Variant

MOST_LINES: Final = 100
MOST_OF_ONE: Final = 99


def wanted_of(scanned: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Variant id → quantity, of (variant id, quantity) as scanned: one tag twice is two of it.

    Raises RuleBroken QUANTITY.
    """
    wanted: dict[int, int] = {}
    for pk, quantity in scanned:
        if quantity < 1:
            raise _bad_quantity()
        wanted[pk] = wanted.get(pk, 0) + quantity
    return wanted


def sale_lines(market: Market, wanted: Mapping[int, int], at: datetime) -> list[TillSaleLine]:
    """Unsaved lines for `wanted` (variant id → quantity) at the catalogue's prices of now.

    Raises RuleBroken EMPTY_BASKET, QUANTITY, or NOT_AT_MARKET (`field` is the variant's id).
    """
    _check_quantities(wanted)
    variants = variants_at(market).prefetch_related("product__themes").in_bulk(list(wanted))
    for pk in wanted:
        if pk not in variants:
            raise RuleBroken(
                "NOT_AT_MARKET",
                _("This piece is not sold at this market. Take it out, and ask its designer."),
                str(pk),
            )
    stalls = {stall.shop_id: stall for stall in market.stalls.all()}
    rules = rules_for_variants(variants.values(), at)
    return [_line(variants[pk], quantity, stalls, rules) for pk, quantity in wanted.items()]


def _check_quantities(wanted: Mapping[int, int]) -> None:
    if not wanted:
        raise RuleBroken("EMPTY_BASKET", _("Scan a tag first: there is nothing to sell."), "lines")
    if len(wanted) > MOST_LINES or not all(1 <= n <= MOST_OF_ONE for n in wanted.values()):
        raise _bad_quantity()


def _bad_quantity() -> RuleBroken:
    return RuleBroken(
        "QUANTITY",
        _("Sell between 1 and %(most)d of a piece, and at most %(lines)d different ones.")
        % {"most": MOST_OF_ONE, "lines": MOST_LINES},
        "lines",
    )


def _line(
    variant: Variant,
    quantity: int,
    stalls: Mapping[int, Stall],
    rules: Mapping[int, CommissionRule],
) -> TillSaleLine:
    product = variant.product
    rule = rules[variant.pk]
    total = variant.unit_price * quantity
    return TillSaleLine(
        stall=stalls[product.shop_id],
        variant=variant,
        shop_name=product.shop.name,
        product_title=product.title,
        variant_title=variant.title[:255],
        unit_price=variant.price,
        quantity=quantity,
        total=total.amount,
        commission_rule=rule,
        commission_rate=rule.rate,
        commission=total.basis_points(rule.rate).amount,
    )
