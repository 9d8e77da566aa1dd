"""Staff give money of an order back; the rows are found from what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.db.models import TextChoices

from matricia.accounts.models import User
from matricia.kit.graphql.rows import get_row
from orders.models import OrderLine, SellerOrder
from payments.models import Payment, Refund
from payments.services.demand_staff import demand_staff
from payments.services.refund_order import (
    Bearer,
    refund_all,
    refund_amount,
    refund_goodwill,
    refund_lines,
)
from payments.services.transitions import locked_payment


class RefundWay(TextChoices):
    """What is given back."""

    LINES = "lines", "lines"
    AMOUNT = "amount", "amount"
    GOODWILL = "goodwill", "goodwill"
    ALL = "all", "all"


@dataclass(frozen=True, slots=True)
class RefundRequest:
    """`lines`: quantity by id of the line; `deliveries` and `part`: ids of parts of the order;
    `amount` in cents. What a way does not need is not read. `id` is made by who asks."""

    number: str
    way: RefundWay
    reason: str
    lines: Mapping[str, int] = field(default_factory=dict)
    deliveries: Sequence[str] = ()
    amount: int = 0
    part: str | None = None
    borne_by: Bearer = "programme"
    id: UUID | None = None


@transaction.atomic
def refund_by_staff(asked: RefundRequest, *, actor: User) -> Refund:
    """The refund; the same `id` again is the same refund, since an answer can be lost.

    Raises ObjectDoesNotExist for an order, line or part that is none of this order, and what the
    verbs of `refund_order` raise.
    """
    demand_staff(actor)
    payment = locked_payment(order__number=asked.number.strip())
    if asked.id and Refund.objects.filter(pk=asked.id).exists():
        return payment.refunds.get(pk=asked.id)
    match asked.way:
        case RefundWay.LINES:
            return _lines(payment, asked, actor)
        case RefundWay.AMOUNT:
            return refund_amount(
                payment,
                asked.amount,
                actor=actor,
                reason=asked.reason,
                only=_part(payment, asked.part),
                pk=asked.id,
            )
        case RefundWay.GOODWILL:
            return refund_goodwill(
                payment,
                asked.amount,
                actor=actor,
                reason=asked.reason,
                borne_by=asked.borne_by,
                only=_part(payment, asked.part),
                pk=asked.id,
            )
        case RefundWay.ALL:
            return refund_all(payment, actor=actor, reason=asked.reason, pk=asked.id)


def _lines(payment: Payment, asked: RefundRequest, actor: User) -> Refund:
    lines = OrderLine.objects.filter(seller_order__order=payment.order_id)
    parts = SellerOrder.objects.filter(order=payment.order_id)
    return refund_lines(
        payment,
        lines={get_row(lines, pk): quantity for pk, quantity in asked.lines.items() if quantity},
        deliveries=[get_row(parts, pk) for pk in asked.deliveries],
        actor=actor,
        reason=asked.reason,
        pk=asked.id,
    )


def _part(payment: Payment, pk: str | None) -> SellerOrder | None:
    return get_row(SellerOrder.objects.filter(order=payment.order_id), pk) if pk else None
