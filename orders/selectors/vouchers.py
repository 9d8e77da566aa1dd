"""What a voucher takes off, and why one does not."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.money import EUR, Money
from orders.models import Cart, Order, Voucher
from orders.states import OrderState


def reduction(voucher: Voucher, goods: Money) -> Money:
    """What it takes off `goods`: never more than they cost, and nothing off delivery."""
    if voucher.rate:
        return goods.basis_points(voucher.rate)
    return min(Money(voucher.amount, goods.currency), goods)


def voucher_problem(voucher: Voucher, cart: Cart) -> RuleBroken | None:
    """Why `voucher` counts for nothing in `cart` now; None when it counts."""
    now = clock.now()
    if voucher.starts_at > now:
        return _problem(
            "VOUCHER_TOO_EARLY", _("This voucher is not valid yet. Take it off to go on.")
        )
    if voucher.ends_at is not None and voucher.ends_at <= now:
        return _problem(
            "VOUCHER_EXPIRED", _("This voucher is no longer valid. Take it off to go on.")
        )
    if voucher.uses - _uses_by_open_checkouts(voucher, cart) >= voucher.max_uses:
        return _problem("VOUCHER_USED", _("This voucher has been used. Take it off to go on."))
    if voucher.amount and cart.currency != EUR:
        return _problem(
            "VOUCHER_CURRENCY", _("This voucher is for baskets in euros. Take it off to go on.")
        )
    return None


def _uses_by_open_checkouts(voucher: Voucher, cart: Cart) -> int:
    """Uses that this basket's own unpaid checkout will give back."""
    if voucher.uses < voucher.max_uses:
        return 0
    return Order.objects.filter(
        cart_id=cart.pk, voucher=voucher, state=OrderState.AWAITING_PAYMENT
    ).count()


def _problem(code: str, message: str) -> RuleBroken:
    return RuleBroken(code, message, field="code")
