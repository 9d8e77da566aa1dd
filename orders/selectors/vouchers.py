"""What a voucher takes off, and why one does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.money import EUR, Money
from orders.models import Cart, Order, Voucher
from orders.money_text import money_text
from orders.states import OrderState
from shops.models import Shop


@dataclass(frozen=True, slots=True)
class Discount:
    """What a voucher does for one basket."""

    by_line: list[Money]
    """In the order of the lines; they add up to the whole reduction."""
    free_delivery_of: int | None = None
    """Id of the shop whose delivery it pays for."""


def discount_of(
    voucher: Voucher | None, lines: Sequence[tuple[int, int]], currency: str
) -> Discount:
    """Of `voucher` (one that counts, or none) for `lines`: of each its shop's id and what it costs,
    cents. Shared by what they cost over the lines of its shop, or over all of them when it is the
    programme's: a shop's voucher is borne by that shop alone."""
    nothing = Money(0, currency)
    if voucher is None or voucher.free_delivery:
        return Discount([nothing] * len(lines), voucher.shop_id if voucher else None)
    weights = [cents if voucher.shop_id in (None, shop_id) else 0 for shop_id, cents in lines]
    return Discount(reduction(voucher, Money(sum(weights), currency)).split(weights))


def reduction(voucher: Voucher, goods: Money) -> Money:
    """What it takes off `goods`: never more than they cost, and nothing off delivery."""
    if voucher.rate:
        return goods.basis_points(voucher.rate)
    return min(Money(voucher.amount, goods.currency), goods)


def voucher_problem(
    voucher: Voucher, cart: Cart, goods_by_shop: Mapping[int, int]
) -> RuleBroken | None:
    """Why `voucher` counts for nothing in `cart` now, whose pieces cost so many cents by their
    shop's id; None when it counts. How often one customer used it is known at checkout only."""
    now = clock.now()
    if voucher.starts_at > now:
        return _problem(
            "VOUCHER_TOO_EARLY", _("This voucher is not valid yet. Take it off to go on.")
        )
    if voucher.stopped_at is not None or (voucher.ends_at is not None and voucher.ends_at <= now):
        return _problem(
            "VOUCHER_EXPIRED", _("This voucher is no longer valid. Take it off to go on.")
        )
    if _is_used_up(voucher, cart):
        return _problem("VOUCHER_USED", _("This voucher has been used. Take it off to go on."))
    if (voucher.amount or voucher.min_goods) and cart.currency != EUR:
        return _problem(
            "VOUCHER_CURRENCY", _("This voucher is for baskets in euros. Take it off to go on.")
        )
    return _too_little(voucher, goods_by_shop)


def _too_little(voucher: Voucher, goods_by_shop: Mapping[int, int]) -> RuleBroken | None:
    shop = voucher.shop_id
    if shop is not None and shop not in goods_by_shop:
        text = _("This voucher is for pieces of %(shop)s. Add one, or take it off to go on.")
        name = Shop.objects.values_list("name", flat=True).get(pk=shop)
        return _problem("VOUCHER_OTHER_SHOP", text % {"shop": name})
    goods = sum(goods_by_shop.values()) if shop is None else goods_by_shop[shop]
    if goods < voucher.min_goods:
        text = _(
            "This voucher counts from %(least)s of pieces: %(missing)s are missing. Add a piece, or"
            " take it off to go on."
        )
        least, missing = Money(voucher.min_goods), Money(voucher.min_goods - goods)
        values = {"least": money_text(least), "missing": money_text(missing)}
        return _problem("VOUCHER_MINIMUM", text % values)
    return None


def used_by(voucher: Voucher, email: str, user_id: int | None) -> int:
    """How many orders one customer has made with it, paid or still in checkout."""
    hers = Q(email__iexact=email)
    if user_id is not None:
        hers |= Q(user=user_id)
    alive = Order.objects.exclude(state=OrderState.EXPIRED).exclude(
        state=OrderState.CANCELLED, paid_at=None
    )
    return alive.filter(hers, voucher=voucher).count()


def _is_used_up(voucher: Voucher, cart: Cart) -> bool:
    if voucher.max_uses is None:
        return False
    return voucher.uses - _uses_by_open_checkouts(voucher, cart) >= voucher.max_uses


def _uses_by_open_checkouts(voucher: Voucher, cart: Cart) -> int:
    """Uses that this basket's own unpaid checkout will give back."""
    if voucher.max_uses is None or voucher.uses < voucher.max_uses:
        return 0
    return Order.objects.filter(
        cart_id=cart.pk, voucher=voucher, state=OrderState.AWAITING_PAYMENT
    ).count()


def _problem(code: str, message: str) -> RuleBroken:
    return RuleBroken(code, message, field="code")
