"""That a parcel has arrived: said by its designer or its buyer, and what that changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.arrival import has_arrived
from orders.models import Parcel
from orders.services.note_delivery import confirm_receipt, note_delivered
from orders.states import DeliverySource
from orders.withdrawal_period import PeriodStart, period_of
from tests.factories.orders import paid_order, part_of
from tests.factories.reviews import shipped_order
from tests.orders.people import STRANGERS, designer_of, person

pytestmark = pytest.mark.django_db


def test_a_designers_word_opens_reviews_and_shortens_no_right():
    part = part_of(shipped_order())
    before = period_of(part)

    note_delivered(part, clock.today(), actor=designer_of(part.shop))

    part = part_of(part.order)
    parcel = Parcel.objects.get()
    assert (parcel.delivered_on, parcel.delivered_says) == (
        clock.today(),
        DeliverySource.DESIGNER,
    )
    assert has_arrived(part)
    assert period_of(part) == before


def test_the_buyers_word_counts_and_stands_above_the_designers():
    part = part_of(shipped_order())
    note_delivered(part, clock.today() - timedelta(days=1), actor=None)

    confirm_receipt(part)
    note_delivered(part, clock.today() - timedelta(days=1), actor=None)

    period = period_of(part_of(part.order))
    assert (period.start, period.received_on) == (PeriodStart.DELIVERED, clock.today())


@pytest.mark.parametrize("days", [-4, 1])
def test_it_arrives_between_its_sending_and_today(days: int):
    part = part_of(shipped_order())

    with pytest.raises(RuleBroken) as refused:
        note_delivered(part, clock.today() + timedelta(days=days), actor=None)

    assert (refused.value.code, refused.value.field) == ("DELIVERY_DAY", "on")
    assert Parcel.objects.get().delivered_on is None


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_says_so(who: str):
    part = part_of(shipped_order())

    with pytest.raises(RuleBroken) as refused:
        note_delivered(part, clock.today(), actor=person(who, part.shop))

    assert refused.value.code == "NOT_ALLOWED"


def test_what_was_not_sent_has_not_arrived():
    with pytest.raises(RuleBroken) as refused:
        confirm_receipt(part_of(paid_order()))

    assert refused.value.code == "NOT_SENT"
