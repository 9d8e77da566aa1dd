"""Counts of a desk are true after whatever happens to orders, and read nothing of what is done."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from orders.models import Order, SellerOrder, Withdrawal
from orders.selectors.desk import desk_counts, in_stage, length_of
from orders.services.advance_seller_order import advance_seller_order
from orders.services.announce_withdrawal import Declarant, announce_withdrawal
from orders.services.cancel_order import cancel_order
from orders.services.expire_order import expire_order
from orders.services.mark_paid import mark_paid
from orders.services.place_counter_order import place_counter_order
from orders.services.ship_seller_order import ship_seller_order
from orders.states import DeskStage, OrderChannel, WithdrawalState, WorkStep
from shops.models import Shop
from tests.factories.accounts import StaffFactory
from tests.factories.counters import counter_line
from tests.factories.orders import cart_with, paid_order, part_of, placed_order
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db


def placed_in(shop: Shop) -> Order:
    return placed_order(cart_with(variant_in_stock(product__shop=shop)))


def paid_in(shop: Shop) -> SellerOrder:
    return part_of(paid_order(cart_with(variant_in_stock(product__shop=shop))))


def sent_in(shop: Shop) -> SellerOrder:
    part = paid_in(shop)
    ship_seller_order(part, actor=None, carrier="UPS", tracking_number=f"1Z{part.pk}")
    return part


def paid_at_a_till(shop: Shop) -> Order:
    lines = [counter_line(variant_in_stock(product__shop=shop))]
    order = place_counter_order(order_id=uuid4(), lines=lines, pay_until=clock.now())
    return mark_paid(order, at=clock.now())


def renounce(part: SellerOrder) -> Withdrawal:
    who = Declarant("Ann", "ann@example.test", "en")
    return announce_withdrawal(
        uuid4(),
        part,
        {part.lines.get(): 1},
        who,
        last_day=None,
        was_sent=True,
        takes_delivery=True,
        actor=None,
    )


def counted(shop: Shop) -> dict[str, int]:
    """One by one, from the orders themselves."""
    sold = SellerOrder.objects.filter(
        shop=shop, order__channel=OrderChannel.WEB, order__paid_at__isnull=False
    )
    return {stage.value: in_stage(sold, stage).count() for stage in DeskStage}


def test_every_stage_is_counted_rightly_whatever_happened() -> None:
    shop = ShopFactory()
    paid_in(shop)
    advance_seller_order(paid_in(shop), WorkStep.PACKED, actor=None)
    placed_in(shop)
    expire_order(placed_in(shop), reason="Not paid")
    late = expire_order(placed_in(shop), reason="Not paid")
    mark_paid(late, at=clock.now())
    cancel_order(paid_in(shop).order, actor=StaffFactory(), reason="Torn")
    sent_in(shop)
    renounce(sent_in(shop))
    refunded = renounce(sent_in(shop))
    Withdrawal.objects.filter(pk=refunded.pk).update(state=WithdrawalState.REFUNDED)
    paid_at_a_till(shop)
    paid_in(ShopFactory())

    counts = desk_counts(shop)

    assert counts == counted(shop)
    assert counts == {
        "new": 2,
        "making": 0,
        "to_pack": 0,
        "ready": 1,
        "late": 0,
        "returns": 1,
        "done": 3,
    }
    assert length_of(shop, None) == 7
    assert [length_of(shop, stage) for stage in DeskStage] == list(counted(shop).values())


def test_reading_the_counts_takes_as_many_statements_for_many_as_for_none() -> None:
    shop = ShopFactory()

    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk_counts(shop)
        return len(asked)

    before = statements()
    for _ in range(3):
        sent_in(shop)

    assert statements() == before == 3


def test_a_part_knows_when_it_was_paid_on_the_web() -> None:
    shop = ShopFactory()
    order = placed_in(shop)
    assert part_of(order).sold_at is None

    mark_paid(order, at=clock.now())

    order.refresh_from_db()
    assert part_of(order).sold_at == order.paid_at is not None
    assert part_of(paid_at_a_till(shop)).sold_at is None


def test_nobody_can_write_down_another_sale() -> None:
    part, unpaid = paid_in(ShopFactory()), part_of(placed_in(ShopFactory()))
    sold_at = part.sold_at

    SellerOrder.objects.filter(pk=part.pk).update(sold_at=None)
    unpaid.sold_at = clock.now()
    unpaid.save()
    part.refresh_from_db()
    unpaid.refresh_from_db()

    assert part.sold_at == sold_at is not None
    assert part_of(unpaid.order).sold_at is None
