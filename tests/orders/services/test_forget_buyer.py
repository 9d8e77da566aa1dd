"""Who erases her account while an order is under way: it is finished, and then nobody is known."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.accounts.services.erase_account import erase, obstacles, remarks
from matricia.accounts.services.retain import retain
from matricia.kit import clock
from orders.models import Order, RestrictedContact, SellerOrder
from orders.services.restrict_contact import NOBODY
from payments.models import Dispute, Payment, Refund
from payments.services.receive_return import receive_return
from payments.states import DisputeState, RefundState
from tests.factories.accounts import UserFactory
from tests.payments.renounced import bought, parts_of, renounce, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann():
    return UserFactory(email="ann.m@example.test", language="en")


@pytest.fixture
def part(ann):
    payment = bought(5000)
    Order.objects.filter(pk=payment.order_id).update(user=ann)
    return parts_of(payment)[0]


def is_known(part):
    retain()
    return Order.objects.get(pk=part.order_id).email != NOBODY


def later(**time):
    return clock.frozen(clock.now() + timedelta(**time))


def test_what_is_still_to_be_sent_is_sent_to_a_guest_and_then_locked_away(ann, part):
    before = part.order

    said = remarks(ann)
    erase(ann)

    now = Order.objects.get(pk=before.pk)
    assert (now.user, now.email, now.access_token) == (None, before.email, before.access_token)
    assert (len(said), before.number in said[0], obstacles(ann)) == (1, True, [])
    assert is_known(part)
    send(SellerOrder.objects.get(pk=part.pk))
    with later(days=10):
        assert is_known(part)
    with later(days=60):
        assert not is_known(part)
        assert RestrictedContact.objects.get().email == before.email


def test_three_orders_take_as_many_statements_as_one(ann, part):
    def counted():
        with CaptureQueriesContext(connection) as run:
            remarks(ann)
        return len(run)

    one = counted()
    for _ in range(2):
        Order.objects.filter(pk=bought(5000).order_id).update(user=ann)

    assert counted() == one


def test_a_right_to_renounce_outlives_the_account(ann, part):
    send(part)
    erase(ann)

    withdrawal = renounce(SellerOrder.objects.get(pk=part.pk))

    with later(days=60):
        assert is_known(part)
        receive_return(withdrawal, restock=True, actor=None)
        Refund.objects.update(state=RefundState.SUCCEEDED)
        assert not is_known(part)


def test_pieces_that_never_come_back_are_waited_for_a_year(ann, part):
    send(part)
    renounce(part)
    erase(ann)

    with later(days=364):
        assert is_known(part)
    with later(days=366):
        assert not is_known(part)


@pytest.mark.parametrize(
    ("state", "known"), [(DisputeState.REVIEW, True), (DisputeState.LOST, False)]
)
def test_while_a_bank_looks_into_it_the_order_is_known(ann, part, state, known):
    send(part)
    with later(days=60):
        Dispute.objects.create(
            stripe_id="dp_1",
            payment=Payment.objects.get(order=part.order_id),
            state=state,
            amount=5490,
            currency="EUR",
        )

        erase(ann)

        assert is_known(part) is known


def test_what_is_long_done_is_locked_away_at_once(ann, part):
    send(part)

    with later(days=60):
        said = remarks(ann)
        erase(ann)

        assert (said, Order.objects.get(pk=part.order_id).email) == ([], NOBODY)
