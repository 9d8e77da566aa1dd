"""A voucher's uses: counted while in checkout, given back when it was not paid."""

from __future__ import annotations

from django.db.models import F, Q
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Order, Voucher
from orders.selectors.vouchers import used_by


def count_use(voucher: Voucher, order: Order) -> None:
    """One more use, by `order`, which is written down already. Two at once of one customer wait for
    each other at the voucher's row. Raises RuleBroken VOUCHER_USED when there is none left."""
    if not _count(voucher.pk):
        text = _("This voucher has been used. Take it off to go on.")
        raise RuleBroken("VOUCHER_USED", text, field="code")
    most = voucher.max_per_customer
    if most is not None and used_by(voucher, order.email, order.user_id) > most:
        text = _("You have used this voucher as often as one may. Take it off to go on.")
        raise RuleBroken("VOUCHER_USED", text, field="code")


def count_use_again(order: Order) -> None:
    """After a late payment: she paid the reduced price, so it holds even if none is left."""
    if order.voucher_id is not None:
        _count(order.voucher_id)


def give_use_back(order: Order) -> None:
    """The order was not paid: somebody else may use the voucher."""
    if order.voucher_id is not None:
        Voucher.objects.filter(pk=order.voucher_id, uses__gt=0).update(uses=F("uses") - 1)


def _count(voucher_id: int) -> bool:
    is_left = Q(max_uses=None) | Q(uses__lt=F("max_uses"))
    free = Voucher.objects.filter(is_left, pk=voucher_id)
    return free.update(uses=F("uses") + 1) == 1
