"""Pieces that are not sent after all, parcels of parts, and late orders that are given up."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import MakingPlace, SellerOrder
from orders.services.announce_delay import announce_delay
from orders.states import OrderState, SellerOrderState
from orders.unsent import unsent
from payments.models import Payment, Refund, Share, Transfer
from payments.services.cancel_lines import cancel_lines
from payments.services.give_up_late import give_up_late
from payments.services.ship_seller_order import ship_seller_order
from payments.states import RefundKind, ShareState
from shops.services import stock
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import ProductFactory, ShopFactory, variant_in_stock
from tests.orders.people import STRANGERS, designer_of, person

pytestmark = pytest.mark.django_db


def bought(*prices: int, made_to_order: bool = False) -> tuple[Payment, SellerOrder]:
    """A paid order of one shop, a piece per price and 4,90 € for delivery."""
    shop = ShopFactory()
    payout_account(shop)
    variants = [
        variant_in_stock(
            product=ProductFactory(shop=shop, made_to_order=made_to_order), price=price
        )
        for price in prices
    ]
    payment = paid(basket_of(*variants))
    return payment, SellerOrder.objects.get(order=payment.order_id)


def line_ids(part: SellerOrder) -> list[str]:
    return [str(line.pk) for line in part.lines.order_by("pk")]


def ship(part: SellerOrder, number: str, pieces: dict[str, int] | None = None) -> SellerOrder:
    return ship_seller_order(part, actor=None, carrier="UPS", tracking_number=number, pieces=pieces)


def test_one_piece_is_cancelled_and_the_other_still_sent():
    payment, part = bought(5000, 3000)
    first, second = line_ids(part)
    variant = part.lines.get(pk=first).variant_id
    assert variant is not None
    before = stock.availability([variant])[variant]

    after = cancel_lines(part, {first: 1}, pk=uuid4(), actor=designer_of(part.shop), reason="Torn")

    refund = Refund.objects.get(payment=payment)
    share = Share.objects.get(payment=payment)
    assert after.state == SellerOrderState.TO_SHIP
    assert (refund.amount, refund.kind, refund.reason) == (5000, RefundKind.LINES, "Torn")
    assert (share.refunded_gross, share.state) == (5000, ShareState.HELD)
    assert stock.availability([variant])[variant] == before + 1
    assert unsent([part]) == {int(first): 0, int(second): 1}
    assert part.events.filter(to_state="pieces_cancelled").exists()


def test_the_same_again_is_one_refund():
    payment, part = bought(5000, 3000)
    pk, first = uuid4(), line_ids(part)[0]

    for _ in range(2):
        cancel_lines(part, {first: 1}, pk=pk, actor=None, reason="Torn")

    assert Refund.objects.filter(payment=payment).count() == 1


def test_all_that_is_left_gives_the_delivery_back_too():
    payment, part = bought(5000, 3000)
    first, second = line_ids(part)
    cancel_lines(part, {first: 1}, pk=uuid4(), actor=None, reason="Torn")

    after = cancel_lines(part, {second: 1}, pk=uuid4(), actor=None, reason="Lost")

    payment.refresh_from_db()
    amounts = sorted(Refund.objects.filter(payment=payment).values_list("amount", flat=True))
    assert after.state == SellerOrderState.CANCELLED
    assert payment.order.__class__.objects.get(pk=payment.order_id).state == OrderState.CANCELLED
    assert amounts == [3490, 5000]
    assert Share.objects.get(payment=payment).state == ShareState.CANCELLED


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_cancels_pieces(who: str):
    _, part = bought(5000, 3000)

    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        cancel_lines(
            part, {line_ids(part)[0]: 1}, pk=uuid4(), actor=person(who, part.shop), reason="x"
        )

    assert not Refund.objects.exists()


def test_pieces_of_another_order_are_not_found():
    _, part = bought(5000, 3000)
    _, other = bought(5000)

    with pytest.raises(ObjectDoesNotExist):
        cancel_lines(part, {line_ids(other)[0]: 1}, pk=uuid4(), actor=None, reason="x")


@pytest.mark.parametrize("pieces", [{}, {"first": 2}, {"first": -1}])
def test_what_is_not_there_cannot_be_cancelled(pieces: dict[str, int]):
    _, part = bought(5000, 3000)
    asked = {line_ids(part)[0]: count for count in pieces.values()}

    with pytest.raises(RuleBroken, match="INVALID_PIECES"):
        cancel_lines(part, asked, pk=uuid4(), actor=None, reason="x")


@pytest.mark.scenario("M2")
def test_the_share_is_released_once_with_the_last_of_two_parcels():
    payment, part = bought(5000, 3000)
    first, second = line_ids(part)

    waiting = ship(part, "1Z001", {first: 1})

    assert waiting.state == SellerOrderState.TO_SHIP
    assert Share.objects.get(payment=payment).state == ShareState.HELD
    assert not Transfer.objects.exists()

    sent = ship(part, "1Z002", {second: 1})

    [transfer] = Transfer.objects.all()
    share = Share.objects.get(payment=payment)
    assert sent.state == SellerOrderState.SHIPPED
    assert (share.state, transfer.amount) == (ShareState.RELEASABLE, share.amount)
    contents = [list(row.lines.values_list("line", "quantity")) for row in part.parcels.all()]
    assert contents == [[(int(first), 1)], [(int(second), 1)]]


def test_the_rest_of_a_part_that_is_cancelled_ships_what_has_left():
    payment, part = bought(5000, 3000)
    first, second = line_ids(part)
    ship(part, "1Z001", {first: 1})

    after = cancel_lines(part, {second: 1}, pk=uuid4(), actor=None, reason="Torn")

    share = Share.objects.get(payment=payment)
    assert after.state == SellerOrderState.SHIPPED
    assert Refund.objects.get().amount == 3000
    [transfer] = Transfer.objects.all()
    assert transfer.amount == share.claim


def test_what_has_left_is_not_cancelled():
    _, part = bought(5000, 3000)
    first = line_ids(part)[0]
    ship(part, "1Z001", {first: 1})

    with pytest.raises(RuleBroken, match="INVALID_PIECES"):
        cancel_lines(part, {first: 1}, pk=uuid4(), actor=None, reason="x")


def test_a_piece_does_not_leave_twice():
    _, part = bought(5000, 3000)
    first = line_ids(part)[0]
    ship(part, "1Z001", {first: 1})

    with pytest.raises(RuleBroken, match="INVALID_PIECES"):
        ship(part, "1Z002", {first: 1})


def test_a_cancelled_piece_gives_its_week_back():
    _, part = bought(5000, 3000, made_to_order=True)
    first, second = line_ids(part)

    cancel_lines(part, {first: 1}, pk=uuid4(), actor=None, reason="No cloth")

    assert [str(pk) for pk in MakingPlace.objects.values_list("line", flat=True)] == [second]


@pytest.mark.scenario("S9")
def test_after_a_notice_of_delay_the_buyer_may_have_all_of_it_back():
    payment, part = bought(5000)
    day = part.promised_by + timedelta(days=7)
    announce_delay(part, uuid4(), promised_by=day, reason="Cloth is late", actor=None)

    after = give_up_late(part, uuid4(), actor=None)

    assert after.state == SellerOrderState.CANCELLED
    assert Refund.objects.get(payment=payment).amount == 5490


@pytest.mark.scenario("S9")
def test_once_the_promised_day_has_passed_the_buyer_may_have_it_back():
    payment, part = bought(5000)
    pk = uuid4()

    with clock.frozen(clock.now() + timedelta(days=30)):
        for _ in range(2):
            give_up_late(part, pk, actor=None)

    assert Refund.objects.get(payment=payment).amount == 5490


def test_of_what_has_left_in_part_only_the_rest_is_given_up():
    payment, part = bought(5000, 3000)
    ship(part, "1Z001", {line_ids(part)[0]: 1})

    with clock.frozen(clock.now() + timedelta(days=30)):
        after = give_up_late(part, uuid4(), actor=None)

    assert after.state == SellerOrderState.SHIPPED
    assert Refund.objects.get(payment=payment).amount == 3000


def test_an_order_that_is_on_time_is_not_given_up():
    _, part = bought(5000)

    with pytest.raises(RuleBroken, match="NOT_LATE"):
        give_up_late(part, uuid4(), actor=None)

    assert not Refund.objects.exists()
