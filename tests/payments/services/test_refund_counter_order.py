from __future__ import annotations

from uuid import uuid4

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import Payment, Refund
from payments.services.refund_counter_order import refund_counter_order, refundable_parts
from payments.states import DisputeState, RefundState, ShareState
from shops.models import Shop
from tests.factories.counters import asked_at_counter, paid_at_counter
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def payment() -> Payment:
    """Of two designers: 40.00 € and 25.00 €."""
    return paid_at_counter(variant_in_stock(price=4000), variant_in_stock(price=2500))


def shops_of(payment: Payment) -> list[Shop]:
    return [share.shop for share in payment.shares.order_by("-gross").select_related("shop")]


def refunded(payment: Payment, parts: dict[int, int], **how) -> Refund:
    how.setdefault("refund_id", uuid4())
    return refund_counter_order(payment.order, parts=parts, reason="a hole in it", **how)


def code_of(payment: Payment, parts: dict[int, int]) -> str:
    with pytest.raises(RuleBroken) as refused:
        refunded(payment, parts)
    return refused.value.code


def test_it_lands_on_the_designer_whose_piece_came_back(payment: Payment) -> None:
    first, second = shops_of(payment)

    refund = refunded(payment, {second.pk: 1000})

    assert (refund.amount, refund.state) == (1000, RefundState.REQUESTED)
    part = refund.parts.get()
    assert part.share.shop == second
    assert (part.amount, part.commission) == (880, 120)
    kept = payment.shares.get(shop=first)
    assert (kept.refunded_gross, kept.state) == (0, ShareState.HELD)


def test_both_designers_can_give_back_in_one_refund(payment: Payment) -> None:
    first, second = shops_of(payment)

    refund = refunded(payment, {first.pk: 4000, second.pk: 500})

    assert refund.amount == 4500
    assert [part.amount + part.commission for part in refund.parts.order_by("share")] == [4000, 500]
    assert payment.shares.get(shop=first).state == ShareState.CANCELLED


def test_the_same_refund_again_is_the_same(payment: Payment) -> None:
    first, _second = shops_of(payment)
    refund_id = uuid4()

    once = refunded(payment, {first.pk: 4000}, refund_id=refund_id)
    again = refunded(payment, {first.pk: 4000}, refund_id=refund_id)

    assert once == again
    assert payment.shares.get(shop=first).refunded_gross == 4000


def test_no_more_goes_back_than_is_left(payment: Payment) -> None:
    first, _second = shops_of(payment)
    refunded(payment, {first.pk: 3999})

    assert code_of(payment, {first.pk: 2}) == "REFUND_TOO_LARGE"
    assert code_of(payment, {first.pk: -1}) == "REFUND_TOO_LARGE"
    assert refundable_parts(payment)[first.pk] == 1


def test_a_shop_that_sold_nothing_gives_nothing(payment: Payment) -> None:
    other = variant_in_stock(price=100).product.shop

    assert code_of(payment, {other.pk: 100}) == "NOT_IN_ORDER"
    assert code_of(payment, {}) == "NOTHING_LEFT"


def test_what_was_not_paid_cannot_be_given_back() -> None:
    payment = asked_at_counter(variant_in_stock(price=4000))

    [part] = payment.order.seller_orders.all()

    assert code_of(payment, {part.shop_id: 4000}) == "NOT_PAID"


def test_of_a_disputed_payment_nothing_goes_back(payment: Payment) -> None:
    first, _second = shops_of(payment)
    payment.disputes.create(
        stripe_id="dp_1",
        state=DisputeState.OPEN,
        amount=6500,
        currency="EUR",
        reason="fraudulent",
        opened_at=clock.now(),
    )

    assert code_of(payment, {first.pk: 100}) == "DISPUTED"
