"""A voucher's uses: counted while in checkout, given back when it was not paid."""

from __future__ import annotations

from django.db.models import F
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Order, Voucher


def count_use(voucher: Voucher) -> None:
    """One more use, in one statement. Raises RuleBroken VOUCHER_USED when there is none left."""
    if not _count(voucher.pk):
        raise RuleBroken(
            "VOUCHER_USED", _("This voucher has been used. Take it off to go on."), field="code"
        )


def count_use_again(order: Order) -> None:
    """After a late payment: she paid the reduced price, so it holds even if none is left."""
    if order.voucher_id is not None:
        _count(order.voucher_id)


def give_use_back(order: Order) -> None:
    """The order was not paid: somebody else may use the voucher."""
    if order.voucher_id is not None:
        Voucher.objects.filter(pk=order.voucher_id, uses__gt=0).update(uses=F("uses") - 1)


def _count(voucher_id: int) -> bool:
    free = Voucher.objects.filter(pk=voucher_id, uses__lt=F("max_uses"))
    return free.update(uses=F("uses") + 1) == 1
