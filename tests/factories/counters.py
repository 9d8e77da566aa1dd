"""Orders that tills ask cards for, and their payments."""

from __future__ import annotations

from uuid import UUID, uuid4

from matricia.kit import clock
from orders.services.place_counter_order import CounterLine
from payments.facts import CheckoutFacts
from payments.models import Payment
from payments.services.ask_at_counter import ask_at_counter
from payments.services.hand_over_counter_order import hand_over_counter_order
from payments.services.record_payment import record_payment
from payments.states import PaymentMethod
from shops.models import Variant


def counter_line(variant: Variant, part: int | None = None, quantity: int = 1) -> CounterLine:
    """A line of a ticket; the card pays all of it unless `part` says less."""
    total = variant.price * quantity
    return CounterLine(
        shop=variant.product.shop,
        variant=variant,
        label=variant.product.title,
        sku=variant.sku,
        unit=variant.price,
        quantity=quantity,
        part=total if part is None else part,
    )


def asked_at_counter(
    *lines: Variant | CounterLine,
    method: PaymentMethod = PaymentMethod.READER,
    reader_id: str = "tmr_1",
    order_id: UUID | None = None,
) -> Payment:
    """The payment a till has asked for."""
    asked = [line if isinstance(line, CounterLine) else counter_line(line) for line in lines]
    return ask_at_counter(
        order_id=order_id or uuid4(), lines=asked, method=method, reader_id=reader_id
    )


def paid_at_counter(
    *lines: Variant | CounterLine, fee: int | None = 30, handed_over: bool = False
) -> Payment:
    """As if Stripe had said that it is paid; nobody is asked."""
    asked = asked_at_counter(*lines)
    payment = record_payment(asked.pk, facts_of(asked, fee=fee))
    if handed_over:
        hand_over_counter_order(payment.order, at=clock.now())
    return payment


def facts_of(payment: Payment, *, is_paid: bool = True, fee: int | None = 30) -> CheckoutFacts:
    """What Stripe says of the intent of `payment`."""
    return CheckoutFacts(
        session_id=None,
        url="",
        status="complete" if is_paid else "open",
        is_paid=is_paid,
        amount=payment.amount,
        currency=payment.currency,
        order_id=str(payment.order_id),
        intent_id=f"pi_{payment.pk}",
        charge_id=f"ch_{payment.pk}" if is_paid else None,
        fee=fee if is_paid else None,
    )
