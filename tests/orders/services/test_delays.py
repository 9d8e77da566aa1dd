"""Steps of an order at the desk, later days, and who is told that it is late."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.core import mail

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.lateness import is_late, may_be_given_up
from orders.models import DeliveryOption, SellerOrder
from orders.services.advance_seller_order import advance_seller_order
from orders.services.announce_delay import announce_delay
from orders.services.ship_seller_order import ship_seller_order
from orders.services.tell_of_delays import watch_late
from orders.states import WorkStep
from tests.factories.orders import cart_with, paid_order, part_of
from tests.factories.shops import ProductFactory, variant_in_stock
from tests.orders.people import STRANGERS, designer_of, person

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def part() -> SellerOrder:
    """To leave on 23 November, promised by 27 November."""
    with clock.frozen(AT):
        return part_of(paid_order(language="en"))


def on(day: int):
    return clock.frozen(AT + timedelta(days=day - 23))


def test_a_designer_takes_and_packs_an_order_once(part):
    actor = designer_of(part.shop)
    with clock.frozen(AT):
        advance_seller_order(part, WorkStep.ACCEPTED, actor=actor)
        for _ in range(2):
            packed = advance_seller_order(part, WorkStep.PACKED, actor=actor)

    assert (packed.accepted_at, packed.packed_at) == (AT, AT)
    steps = part.events.filter(to_state__in=["accepted", "packed"])
    assert list(steps.values_list("to_state", flat=True)) == ["accepted", "packed"]


def test_packing_implies_that_she_has_taken_it(part):
    packed = advance_seller_order(part, WorkStep.PACKED, actor=None)

    assert packed.accepted_at == packed.packed_at


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_works_on_it(who, part):
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        advance_seller_order(part, WorkStep.ACCEPTED, actor=person(who, part.shop))


def test_only_what_is_made_to_order_is_made(part):
    with pytest.raises(RuleBroken, match="NOT_MADE_TO_ORDER"):
        advance_seller_order(part, WorkStep.MADE, actor=None)


def test_her_own_day_is_never_later_than_what_was_promised():
    with clock.frozen(AT):
        product = ProductFactory(made_to_order=True, making_days=3)
        part = part_of(paid_order(cart_with(variant_in_stock(product=product))))

        with pytest.raises(RuleBroken, match="LEAVE_BY"):
            advance_seller_order(part, WorkStep.ACCEPTED, actor=None, leave_by=date(2026, 11, 27))
        taken = advance_seller_order(
            part, WorkStep.ACCEPTED, actor=None, leave_by=date(2026, 11, 25)
        )

    assert taken.leave_by == date(2026, 11, 25)


def test_what_was_sent_needs_no_work(part):
    ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")

    with pytest.raises(RuleBroken, match="ORDER_STATE"):
        advance_seller_order(part, WorkStep.PACKED, actor=None)


@pytest.mark.django_db(transaction=True)
@pytest.mark.scenario("S9")
def test_a_later_day_moves_the_promise_and_is_told(part, tasks_at_once):
    pk = uuid4()
    with clock.frozen(AT):
        for _ in range(2):
            announce_delay(
                part, pk, promised_by=date(2026, 12, 4), reason="Cloth is late", actor=None
            )

    part.refresh_from_db()
    assert (part.promised_by, part.leave_by) == (date(2026, 12, 4), date(2026, 11, 30))
    [letter] = [row for row in mail.outbox if "arrives later" in row.subject]
    assert letter.to == ["ann@example.test"]
    assert "Cloth is late" in letter.body
    assert f"/orders/{part.order_id}?token=" in letter.body
    assert may_be_given_up(part)


@pytest.mark.parametrize(
    ("day", "reason", "code"),
    [
        (date(2026, 11, 27), "Cloth", "DELAY_DAY"),
        (date(2027, 11, 27), "Cloth", "DELAY_DAY"),
        (date(2026, 12, 4), "  ", "INVALID_REASON"),
        (date(2026, 12, 4), "x" * 301, "INVALID_REASON"),
    ],
)
def test_a_delay_needs_a_later_day_and_a_reason(part, day, reason, code):
    with clock.frozen(AT), pytest.raises(RuleBroken, match=code):
        announce_delay(part, uuid4(), promised_by=day, reason=reason, actor=None)


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_delays_it(who, part):
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        announce_delay(
            part,
            uuid4(),
            promised_by=date(2026, 12, 4),
            reason="x",
            actor=person(who, part.shop),
        )


@pytest.mark.django_db(transaction=True)
@pytest.mark.scenario("S9")
def test_a_late_order_reminds_the_designer_then_tells_the_buyer_each_once(part, tasks_at_once):
    designer = designer_of(part.shop)
    mail.outbox.clear()

    with on(24):
        watch_late()
        watch_late()
    reminded = [row.to for row in mail.outbox]
    with on(28):
        watch_late()
        watch_late()

    assert reminded == [[designer.email]]
    [letter] = [row for row in mail.outbox if row.to == ["ann@example.test"]]
    assert "money back" in letter.subject
    assert len(mail.outbox) == 2


@pytest.mark.django_db(transaction=True)
def test_what_has_left_or_is_on_time_is_told_to_nobody(part, tasks_at_once):
    designer_of(part.shop)
    mail.outbox.clear()

    with on(23):
        watch_late()
    ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")
    mail.outbox.clear()
    with on(28):
        watch_late()

    assert mail.outbox == []


def test_what_is_collected_waits_for_its_buyer(part):
    DeliveryOption.objects.filter(pk=part.delivery_option_id).update(
        kind=DeliveryOption.Kind.COLLECT
    )
    part.refresh_from_db()

    with on(28):
        assert not is_late(part)
        assert not may_be_given_up(part)
