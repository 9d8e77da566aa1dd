"""A code is put on a basket, or taken off."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.rates import demand_rarely
from orders.models import Cart, Voucher
from orders.selectors.basket import Basket

HOUR: Final = 3600  # seconds
#: Codes tried from one internet address in an hour; a hall full of customers may share one.
MOST_TRIED: Final = 60


def apply_voucher(cart: Cart, code: str, *, visitor: str) -> None:
    """The voucher of `code` on `cart`; an empty code takes it off. It is counted at checkout.
    `visitor` is where the request comes from: codes are not to be found by trying.

    Raises RuleBroken VOUCHER_UNKNOWN, or why it is not valid now; TOO_OFTEN.
    """
    code = code.strip().upper()
    if code:
        demand_rarely("voucher", visitor, most=MOST_TRIED, within=HOUR)
    voucher = _voucher(code) if code else None
    cart.voucher = voucher
    if problem := Basket(cart).voucher_problem:
        raise problem
    cart.save(update_fields=["voucher", "updated_at"])


def _voucher(code: str) -> Voucher:
    voucher = Voucher.objects.filter(code=code).first()
    if voucher is None:
        message = _("We do not know this code. Check its spelling, or go on without it.")
        raise RuleBroken("VOUCHER_UNKNOWN", message, field="code")
    return voucher
