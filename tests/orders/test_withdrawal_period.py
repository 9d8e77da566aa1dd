"""Until when a part of an order may be renounced."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError

from matricia.kit import clock
from orders.models import Order, OrderLine, Parcel, SellerOrder
from orders.services.hand_over_seller_order import hand_over_seller_order
from orders.services.ship_seller_order import ship_seller_order
from orders.states import OrderChannel, OrderState, SellerOrderState
from orders.withdrawal_period import PeriodStart, may_be_renounced, period_of
from tests.factories.orders import paid_order, part_of

pytestmark = pytest.mark.django_db

#: A Monday.
BOUGHT = datetime(2026, 11, 2, 9, tzinfo=UTC)


def shipped(promised_by: date = date(2026, 11, 10), told: datetime | None = BOUGHT) -> SellerOrder:
    """Sent on Wednesday 4 November in one parcel."""
    with clock.frozen(BOUGHT):
        order = paid_order(at=BOUGHT)
    Order.objects.filter(pk=order.pk).update(confirmation_sent_at=told)
    SellerOrder.objects.filter(order=order).update(promised_by=promised_by)
    with clock.frozen(BOUGHT + timedelta(days=2)):
        ship_seller_order(
            part_of(order), actor=None, carrier="Colissimo", tracking_number="6A00000001"
        )
    return part_of(order)


def test_before_it_is_sent_there_is_no_last_day():
    part = part_of(paid_order())

    period = period_of(part)

    assert (period.start, period.received_on, period.last_day, period.is_over) == (
        PeriodStart.NOT_SENT,
        None,
        None,
        False,
    )


def test_a_parcel_counts_from_the_last_day_it_was_promised_for():
    period = period_of(shipped())

    assert period.start == PeriodStart.PROMISED
    assert period.received_on == date(2026, 11, 10)
    assert period.last_day == date(2026, 11, 24)
    assert not period.is_extended


def test_a_parcel_sent_after_its_promise_counts_from_the_day_it_was_sent():
    assert period_of(shipped(promised_by=date(2026, 11, 3))).received_on == date(2026, 11, 4)


def test_the_carriers_day_counts_once_all_parcels_have_one():
    part = shipped()
    Parcel.objects.filter(seller_order=part).update(delivered_on=date(2026, 11, 6))
    known = period_of(part)
    Parcel.objects.create(seller_order=part, carrier="Colissimo", tracking_number="6A00000002")
    unknown = period_of(part)
    Parcel.objects.filter(delivered_on=None).update(delivered_on=date(2026, 11, 9))

    assert (known.start, known.last_day) == (PeriodStart.DELIVERED, date(2026, 11, 20))
    assert (unknown.start, unknown.received_on) == (PeriodStart.PROMISED, date(2026, 11, 10))
    assert period_of(part).last_day == date(2026, 11, 23)


def test_what_was_handed_over_counts_from_that_day():
    part = part_of(paid_order())
    Order.objects.filter(pk=part.order_id).update(confirmation_sent_at=BOUGHT)
    hand_over_seller_order(part, at=datetime(2026, 11, 3, 23, 30, tzinfo=UTC))

    period = period_of(part_of(part.order))

    assert period.start == PeriodStart.HANDED_OVER
    assert period.received_on == date(2026, 11, 4)  # it was past midnight in Paris
    assert period.last_day == date(2026, 11, 18)


def test_a_period_that_would_end_on_christmas_ends_on_the_next_working_day():
    assert period_of(shipped(promised_by=date(2026, 12, 11))).last_day == date(2026, 12, 28)


def test_it_is_open_on_its_last_day_and_over_on_the_next():
    period = period_of(shipped())

    with clock.frozen(datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)):
        assert not period.is_over
    with clock.frozen(datetime(2026, 11, 24, 23, 0, tzinfo=UTC)):
        assert period.is_over


def test_without_information_it_lasts_twelve_months_longer():
    period = period_of(shipped(told=None))

    assert period.last_day == date(2027, 11, 24)
    assert period.is_extended


def test_information_that_comes_late_starts_the_fourteen_days():
    period = period_of(shipped(told=datetime(2026, 12, 1, 12, tzinfo=UTC)))

    assert period.last_day == date(2026, 12, 15)
    assert period.is_extended


def test_information_that_comes_after_the_year_makes_it_no_longer():
    period = period_of(shipped(told=datetime(2027, 12, 24, 12, tzinfo=UTC)))

    assert period.last_day == date(2027, 11, 24)


def test_only_what_was_bought_at_a_distance_and_stands_may_be_renounced():
    part = part_of(paid_order())
    assert may_be_renounced(part)

    part.order.channel = OrderChannel.MARKET
    assert not may_be_renounced(part)
    part.order.channel = OrderChannel.WEB
    part.order.state = OrderState.AWAITING_PAYMENT
    assert not may_be_renounced(part)
    part.order.state = OrderState.PAID
    part.state = SellerOrderState.CANCELLED
    assert not may_be_renounced(part)


@pytest.mark.parametrize(
    "fields", [{"made_to_order": True}, {"measurements": {"waist": "72 cm"}}], ids=str
)
def test_a_line_is_bespoke_only_when_made_to_order_to_given_measurements(fields):
    part = part_of(paid_order())

    with pytest.raises(IntegrityError):
        OrderLine.objects.filter(seller_order=part).update(bespoke=True, **fields)
