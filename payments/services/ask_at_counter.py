"""A till asks a customer's card or phone for money: note it; a task asks Stripe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from orders.services.place_counter_order import CounterLine, place_counter_order
from payments.models import Payment
from payments.services.check_out import SMALLEST_CHARGE
from payments.states import PaymentMethod

#: How long it may be paid. Stripe's page lives for half an hour at least.
PATIENCE: Final = {
    PaymentMethod.READER: timedelta(minutes=10),
    PaymentMethod.SESSION: timedelta(minutes=30),
}
_TASKS: Final = {
    PaymentMethod.READER: "payments.ask_reader",
    PaymentMethod.SESSION: "payments.open_session",
}


@transaction.atomic
def ask_at_counter(
    *, order_id: UUID, lines: Sequence[CounterLine], method: PaymentMethod, reader_id: str = ""
) -> Payment:
    """The order of `lines` and its payment, on the reader `reader_id` or on a page of Stripe's.

    Raises RuleBroken INVALID_LINES or TOTAL_TOO_SMALL.
    """
    pay_until = clock.now() + PATIENCE[method]
    order = place_counter_order(order_id=order_id, lines=lines, pay_until=pay_until)
    if order.total < SMALLEST_CHARGE[order.currency]:
        message = _("Cards cannot be charged less than 0.50 €. Take cash.")
        raise RuleBroken("TOTAL_TOO_SMALL", message, "amount")
    payment = Payment.objects.create(
        order=order,
        amount=order.total,
        currency=order.currency,
        method=method,
        reader_id=reader_id,
    )
    enqueue(_TASKS[method], payment=payment.pk)
    return payment
