"""The lines of a ticket in values: whose piece, what of it we hold for her, which commission."""

from __future__ import annotations

from typing import Any

from markets.models import Stall, TillSaleLine
from markets.services.bookings.ticket import Ticket
from matricia.kit.money import Money
from payments.commissions import vat_in
from payments.models import CommissionRule
from shops.models import Variant


def line_row(
    ticket: Ticket,
    position: int,
    data: dict[str, Any],
    *,
    stall: Stall,
    variant: Variant | None,
    by_hand: int,
    rule: CommissionRule,
    rate: int,
    commission: int | None = None,
) -> TillSaleLine:
    """Unsaved; `by_hand` is what of its total was not paid by card or phone. The commission is
    that of `rate`, unless one is given."""
    if commission is None:
        commission = commission_on(by_hand, rate)
    return TillSaleLine(
        sale=ticket.sale,
        position=position,
        stall=stall,
        variant=variant,
        seller_name=ticket.fact.data["sellers"][data["seller"]]["name"],
        label=data["label"],
        sku=data["sku"],
        unit_price=data["unit"],
        quantity=data["quantity"],
        discount=data["discount"],
        discount_reason=data["reason"],
        total=data["total"],
        by_hand=by_hand,
        vat_rate=data["rate"],
        vat=data["vat"],
        commission_rule=rule,
        commission_rate=rate,
        commission=commission,
        commission_vat=vat_in_commission(commission, rule.vat_rate),
    )


def commission_on(by_hand: int, rate: int) -> int:
    """Of an amount and of its opposite, opposite commissions."""
    return (1 if by_hand >= 0 else -1) * Money(abs(by_hand)).basis_points(rate).amount


def vat_in_commission(commission: int, rate: int) -> int:
    """What of it is VAT, at a rate in basis points; below zero where it is given back."""
    return (1 if commission >= 0 else -1) * vat_in(abs(commission), rate)
