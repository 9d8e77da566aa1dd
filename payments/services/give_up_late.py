"""A customer does not wait any longer for what is late (C. conso. L216-6, L216-7)."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.lateness import may_be_given_up
from orders.models import SellerOrder
from orders.services.move_seller_order import lock_seller_order
from orders.unsent import unsent
from payments.services.cancel_lines import cancel_unsent
from payments.services.transitions import locked_payment


@transaction.atomic
def give_up_late(seller_order: SellerOrder, pk: UUID, *, actor: User | None) -> SellerOrder:
    """`seller_order` without all that has not left, its price (with the delivery, if nothing has
    left) on its way back. The caller has seen that it is hers; `pk` is the refund's id, made by the
    client: the same again changes nothing.

    Raises RuleBroken NOT_LATE, or DISPUTED.
    """
    payment = locked_payment(order=seller_order.order_id)
    if payment.refunds.filter(pk=pk).exists():
        return seller_order
    part = lock_seller_order(seller_order)
    if not may_be_given_up(part):
        text = _("%(number)s is on its way or on time. Reload the page to see where it is.")
        raise RuleBroken("NOT_LATE", text % {"number": part.number})
    with override(part.order.language):
        reason = _("Not delivered in time: given up by the customer")
    left = {str(line): count for line, count in unsent([part]).items()}
    return cancel_unsent(payment, part, left, pk=pk, actor=actor, reason=reason)
