"""How payments, shares and refunds change state: here and nowhere else, by their tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from django.db import transaction
from django.db.models import TextChoices

from matricia.kit.compiled import Compiled
from orders.states import OrderState
from payments.models import Payment, Refund, Share
from payments.states import (
    NEXT_PAYMENT_STATES,
    NEXT_REFUND_STATES,
    NEXT_SHARE_STATES,
    UNDECIDED,
    PaymentState,
    RefundState,
    ShareState,
)

Row = TypeVar("Row", Payment, Share, Refund)
State = TypeVar("State", bound=TextChoices)
_WITH_ORDER: Final = Compiled(
    lambda payment: (
        Payment.objects.select_for_update(of=("self", "order"))
        .select_related("order")
        .filter(pk=payment)
    ),
    payment=int,
)


class ImpossibleMoveError(Exception):
    """A state was to follow that cannot: a fault of the program. Callers look before they move."""


def locked_payment(**which: Any) -> Payment:
    """The payment, locked. Whoever changes a payment, its shares or its refunds locks it first,
    and the order after it: so nobody waits in a circle."""
    return Payment.objects.select_for_update(of=("self",)).select_related("order").get(**which)


def locked_with_order(payment_id: int) -> Payment:
    """As `locked_payment`, with its order locked in the same statement."""
    return _WITH_ORDER.get(payment=payment_id)


def move_payment(payment: Payment, to: PaymentState, **changes: Any) -> None:
    """Change the state of a locked payment, and `changes` with it."""
    _move(payment, PaymentState(payment.state), to, NEXT_PAYMENT_STATES, changes)


def open_page(payment_id: int, **page: Any) -> bool:
    """A draft of an order that waits for its payment becomes open, in one statement; whether it
    was one."""
    drafts = Payment.objects.filter(pk=payment_id, state=PaymentState.DRAFT, session_id=None)
    waiting = drafts.filter(order__state=OrderState.AWAITING_PAYMENT)
    return waiting.update(state=PaymentState.OPEN, **page) == 1


def note(payment: Payment, **changes: Any) -> None:
    """Write `changes` of a locked payment that stays in its state."""
    move_payment(payment, PaymentState(payment.state), **changes)


@transaction.atomic
def note_problem(payment_id: int, problem: str) -> None:
    """Say of a payment that is not decided what stands in its way; empty: nothing does."""
    payment = locked_payment(pk=payment_id)
    if payment.state in UNDECIDED:
        note(payment, problem=problem)


def move_share(share: Share, to: ShareState, **changes: Any) -> None:
    """Change the state of a share whose payment is locked."""
    _move(share, ShareState(share.state), to, NEXT_SHARE_STATES, changes)


def move_refund(refund: Refund, to: RefundState, **changes: Any) -> None:
    """Change the state of a refund whose payment is locked."""
    _move(refund, RefundState(refund.state), to, NEXT_REFUND_STATES, changes)


def _move(
    row: Row,
    state: State,
    to: State,
    following: Mapping[State, frozenset[State]],
    changes: Mapping[str, Any],
) -> None:
    if to != state and to not in following[state]:
        raise ImpossibleMoveError(f"{row} is {state.value} and cannot become {to.value}.")
    row.state = to
    for name, value in changes.items():
        setattr(row, name, value)
    row.save(update_fields=["state", *changes])
