"""A customer brings pieces of a web order back to a market: her money goes back to her card, or, by
a manager's right, comes in cash out of that till's drawer; the pieces lie at the stall again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.cash_limits import cash_limit
from markets.models import Cashier, Market, Till, WebReturn
from markets.permissions import demand_to_organise
from markets.states import MarketState
from markets.web_returns import ReturnLine, return_lines
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.texts import in_language
from orders.models import Order, OrderLine, SellerOrder
from orders.money_text import money_text
from payments.models import Payment
from payments.services.refund_lines_in_cash import refund_lines_in_cash
from payments.services.refund_order import refund_lines
from payments.services.refund_withdrawal import close_what_came_back
from payments.services.transitions import locked_payment
from payments.states import RefundMethod
from shops.services import stock


@transaction.atomic
def take_back_to_card(
    return_id: UUID,
    order: Order,
    market: Market,
    *,
    quantities: Mapping[int, int],
    actor: User,
) -> WebReturn:
    """The normal way, by an organiser: `quantities` (line id → pieces) go back to the card.

    The same id again is the same return. Raises RuleBroken NOT_ORGANISER, MARKET_NOT_OPEN,
    NOT_RETURNABLE (field: the line), or DISPUTED.
    """
    demand_to_organise(actor, market)
    payment = locked_payment(order=order)
    if found := _same_again(return_id, order, market):
        return found
    asked = _checked(order, market, quantities)
    refund = refund_lines(
        payment,
        lines=asked.lines,
        deliveries=asked.emptied,
        actor=None,
        reason=asked.reason,
        pk=return_id,
    )
    close_what_came_back(order)
    _bring_to_stalls(order, market, asked.lines, actor)
    return WebReturn.objects.create(
        pk=return_id,
        order=order,
        market=market,
        method=RefundMethod.CARD,
        by=actor,
        amount=refund.amount,
    )


@transaction.atomic
def take_back_in_cash(
    return_id: UUID,
    order: Order,
    till: Till,
    *,
    quantities: Mapping[int, int],
    manager: Cashier,
) -> WebReturn:
    """`manager` has allowed it: `quantities` (line id → pieces) are given back out of the till's
    drawer, which the books say at once; the device notes it in its shift. No refund to the card
    remains possible of these pieces.

    The same id again is the same return. Raises as `take_back_to_card` does, or CASH_ABOVE_LIMIT.
    """
    market = till.market
    payment = locked_payment(order=order)
    if found := _same_again(return_id, order, market):
        return found
    asked = _checked(order, market, quantities)
    refund = refund_lines_in_cash(
        payment,
        lines=asked.lines,
        deliveries=asked.emptied,
        drawer=till.drawer,
        reason=asked.reason,
        pk=return_id,
    )
    limit = cash_limit(clock.today()).most
    if refund.amount > limit.amount:
        raise RuleBroken(
            "CASH_ABOVE_LIMIT",
            _("No more than %(limit)s may be given in cash. Refund it to the card.")
            % {"limit": money_text(limit)},
        )
    close_what_came_back(order)
    _bring_to_stalls(order, market, asked.lines, None)
    return WebReturn.objects.create(
        pk=return_id,
        order=order,
        market=market,
        method=RefundMethod.CASH,
        till=till,
        manager=manager,
        manager_name=manager.name,
        amount=refund.amount,
    )


def _same_again(return_id: UUID, order: Order, market: Market) -> WebReturn | None:
    """Asked while the payment is locked: two requests with one id go one after the other."""
    found = WebReturn.objects.filter(pk=return_id).first()
    if found is not None and (found.order_id, found.market_id) != (order.pk, market.pk):
        raise ObjectDoesNotExist
    if found is None and Payment.objects.filter(refunds=return_id).exists():
        raise ObjectDoesNotExist
    return found


@dataclass(frozen=True, slots=True)
class _Return:
    """What is brought back: pieces by line, and parts of which nothing stays with the customer:
    their delivery and gift wrap are given back, too (C. conso. L221-24)."""

    lines: dict[OrderLine, int]
    emptied: list[SellerOrder]
    reason: str


def _checked(order: Order, market: Market, quantities: Mapping[int, int]) -> _Return:
    if market.state != MarketState.OPEN:
        raise RuleBroken(
            "MARKET_NOT_OPEN", _("This market is not open. Refund it in the staff console.")
        )
    rows = {row.id: row for row in return_lines(order, market)}
    wanted = {pk: quantity for pk, quantity in quantities.items() if quantity}
    if not wanted:
        raise RuleBroken("NO_LINES", _("Choose at least one piece."), "lines")
    for pk, quantity in wanted.items():
        _demand_returnable(rows.get(pk), quantity)
    kept = {row.part.pk for row in rows.values() if row.left > wanted.get(row.id, 0)}
    parts = {rows[pk].part.pk: rows[pk].part for pk in wanted}
    return _Return(
        lines={rows[pk].line: quantity for pk, quantity in wanted.items()},
        emptied=[part for pk, part in parts.items() if pk not in kept and part.beside_goods],
        reason=_reason(order, market),
    )


def _reason(order: Order, market: Market) -> str:
    """The customer reads it."""
    with override(order.language):
        name = in_language(market.name)
        return (_("Brought back at %(market)s") % {"market": name})[:200]


def _demand_returnable(row: ReturnLine | None, quantity: int) -> None:
    if row is None:
        raise ObjectDoesNotExist
    if row.problem:
        raise RuleBroken("NOT_RETURNABLE", f"“{row.label}”: {row.problem}", str(row.id))
    if not 0 < quantity <= row.quantity:
        raise RuleBroken(
            "NOT_RETURNABLE",
            _("Of “%(label)s” %(left)d can be given back. Choose that many or fewer.")
            % {"label": row.label, "left": row.quantity},
            str(row.id),
        )


def _bring_to_stalls(
    order: Order, market: Market, lines: Mapping[OrderLine, int], actor: User | None
) -> None:
    """What has a place in the stock; a piece whose variant is deleted has none."""
    stalls = dict(market.stalls.values_list("shop", "location"))
    back: dict[int, int] = {}
    targets: dict[int, int] = {}
    for line, quantity in lines.items():
        if line.variant_id is not None:
            back[line.variant_id] = back.get(line.variant_id, 0) + quantity
            targets[line.variant_id] = stalls[line.seller_order.shop_id]
    stock.put_back_at(order.stock_reference, back, targets=targets, actor=actor)
