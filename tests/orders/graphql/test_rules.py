"""Personal data stays closed even for who would reach a row by a field we have not thought of."""

from __future__ import annotations

import pytest

from orders.graphql.rules import buyer, sender_or_buyer
from orders.models import Order
from tests.factories.accounts import UserFactory
from tests.factories.orders import paid_order, part_of
from tests.orders.people import person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "reads_order", "reads_recipient"),
    [
        ("nobody", False, False),
        ("a customer", False, False),
        ("another shop's member", False, False),
        ("this shop's member", False, True),
        ("staff", True, True),
    ],
)
def test_personal_data_is_for_those_who_need_it(who: str, reads_order: bool, reads_recipient: bool):
    order = Order.objects.get(pk=paid_order(user=UserFactory.create()).pk)
    part = part_of(order)
    user = person(who, part.shop)

    assert buyer.allows(user, order) is reads_order
    assert sender_or_buyer.allows(user, part) is reads_recipient


def test_the_buyer_reads_her_own_and_a_blocked_account_does_not():
    ann = UserFactory.create()
    order = Order.objects.get(pk=paid_order(user=ann).pk)

    assert buyer.allows(ann, order) is True
    ann.is_active = False
    assert buyer.allows(ann, order) is False
