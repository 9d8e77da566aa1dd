"""What a refund takes from whom: by pieces, deliveries, amounts, as a gesture, in cash."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matricia.kit.errors import RuleBroken
from orders.models import CartLine
from payments.facts import RefundFacts
from payments.models import Dispute, Payment, Refund, RefundPart, Share
from payments.services.record_refund import record_refund
from payments.services.refund_order import (
    refund_all,
    refund_amount,
    refund_goodwill,
    refund_in_cash,
    refund_lines,
)
from payments.services.request_refund import refundable
from payments.services.retry_refund import retry_refund
from payments.shares import Part
from payments.states import RefundKind, RefundMethod, RefundState, ShareState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, cents_on, paid
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db


def bought(*prices: int, quantity: int = 1) -> Payment:
    """One line of `quantity` pieces per price, each of another shop, 4.90 € of delivery each."""
    cart = basket_of(*(variant_in_stock(price=price) for price in prices))
    CartLine.objects.filter(cart=cart).update(quantity=quantity)
    return paid(cart)


def asked(**more: Any) -> dict[str, Any]:
    return {"actor": StaffFactory(), "reason": "Came damaged", **more}


def given_by(refund: Refund) -> list[tuple[int, int]]:
    return list(refund.parts.order_by("share").values_list("amount", "commission"))


def code_of(call: Any) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as broken:
        call()
    return broken.value.code, broken.value.field


def test_a_line_takes_from_its_designer_and_its_own_commission_only():
    payment = bought(3000, 5000)
    first, second = payment.shares.order_by("pk")
    [line] = first.seller_order.lines.all()

    refund = refund_lines(payment, lines={line: 1}, **asked())

    assert (refund.kind, refund.amount, given_by(refund)) == (RefundKind.LINES, 3000, [(2640, 360)])
    second.refresh_from_db()
    assert second.refunded_gross == 0
    assert refund.parts.get().items.get().line == line


def test_three_pieces_one_by_one_end_at_zero():
    payment = bought(3333, quantity=3)
    [share] = payment.shares.all()
    [line] = share.seller_order.lines.all()

    refunds = [refund_lines(payment, lines={line: 1}, **asked()) for _ in range(3)]
    last = refund_lines(payment, lines={}, deliveries=[share.seller_order], **asked())

    assert [refund.amount for refund in refunds] == [3333, 3333, 3333]
    assert (last.amount, given_by(last)) == (490, [(490, 0)])
    share.refresh_from_db()
    assert (share.claim, refundable(share)) == (0, Part(0, 0))
    assert share.state == ShareState.CANCELLED


def test_more_pieces_than_were_bought_are_refused():
    payment = bought(3000, quantity=2)
    [line] = payment.shares.get().seller_order.lines.all()
    refund_lines(payment, lines={line: 1}, **asked())

    assert code_of(lambda: refund_lines(payment, lines={line: 2}, **asked())) == (
        "INVALID_QUANTITY",
        "lines",
    )


def test_a_line_of_another_order_is_refused():
    payment, other = bought(3000), bought(3000)
    [line] = other.shares.get().seller_order.lines.all()

    assert code_of(lambda: refund_lines(payment, lines={line: 1}, **asked())) == (
        "NOT_IN_ORDER",
        "lines",
    )


def test_after_a_gesture_the_pieces_give_back_what_is_left():
    payment = bought(5000)
    share = payment.shares.get()
    [line] = share.seller_order.lines.all()
    refund_amount(payment, 1000, **asked())

    refund = refund_lines(payment, lines={line: 1}, deliveries=[share.seller_order], **asked())

    share.refresh_from_db()
    assert (refund.amount, share.claim, share.refunded_gross) == (4490, 0, 5490)


def test_a_gesture_of_the_programme_takes_from_its_commission_alone():
    payment = bought(3000, 5000)

    refund = refund_goodwill(payment, 400, borne_by="programme", **asked())

    assert given_by(refund) == [(0, 150), (0, 250)]
    assert refund.kind == RefundKind.GOODWILL
    assert code_of(lambda: refund_goodwill(payment, 561, borne_by="programme", **asked())) == (
        "REFUND_TOO_LARGE",
        "amount",
    )


def test_a_gesture_of_one_designer_takes_from_her_alone():
    payment = bought(3000, 5000)
    first, second = payment.shares.order_by("pk")

    refund = refund_goodwill(payment, 700, borne_by="designer", only=second.seller_order, **asked())

    assert given_by(refund) == [(700, 0)]
    first.refresh_from_db()
    assert first.refunded_gross == 0


def test_nothing_more_than_nothing_is_refunded():
    payment = bought(3000)

    for amount in (0, -1, 3491):
        assert code_of(lambda amount=amount: refund_amount(payment, amount, **asked())) == (
            "REFUND_TOO_LARGE",
            "amount",
        )
    assert refund_amount(payment, 1, **asked()).amount == 1


def test_a_free_order_has_nothing_to_give_back():
    payment = paid(basket_of(variant_in_stock(price=0), delivery=0), fee=0)

    assert code_of(lambda: refund_all(payment, **asked())) == ("REFUND_TOO_LARGE", "amount")


def test_every_way_needs_staff_and_a_reason():
    payment = bought(3000)
    someone, staff = UserFactory(), StaffFactory()

    assert code_of(lambda: refund_lines(payment, lines={}, actor=someone, reason="Please"))[0] == (
        "NOT_ALLOWED"
    )
    assert code_of(lambda: refund_all(payment, actor=staff, reason="  ")) == (
        "INVALID_REASON",
        "reason",
    )
    assert code_of(lambda: refund_all(payment, actor=staff, reason="x" * 201))[0] == (
        "INVALID_REASON"
    )


def test_while_the_bank_disputes_the_payment_nothing_is_refunded():
    payment = bought(3000)
    Dispute.objects.create(
        stripe_id="dp_1", payment=payment, amount=3490, currency="EUR", reason="x", state="open"
    )

    assert code_of(lambda: refund_all(payment, **asked())) == ("DISPUTED", None)


def test_given_back_in_cash_no_refund_to_the_card_remains_possible():
    payment = bought(3000)
    share = payment.shares.get()

    refund = refund_in_cash(payment, {share: refundable(share)}, drawer="till:1:drawer", **asked())

    assert (refund.state, refund.method) == (RefundState.SUCCEEDED, RefundMethod.CASH)
    assert cents_on("till:1:drawer") == 3490
    assert cents_on(f"shop:{share.shop_id}:payable") == 0
    assert cents_on("house:commission") == 0
    assert code_of(lambda: refund_all(payment, **asked())) == ("REFUND_TOO_LARGE", "amount")


def test_what_stripe_refused_is_tried_again_under_a_new_key():
    payment = bought(3000)
    refund = refund_all(payment, **asked())
    Refund.objects.update(state=RefundState.FAILED, problem="charge_disputed")

    again = retry_refund(refund, actor=StaffFactory())

    assert (again.state, again.attempt, again.problem) == (RefundState.REQUESTED, 2, "")
    assert code_of(lambda: retry_refund(refund, actor=StaffFactory())) == ("NOT_REFUSED", None)


def failed_at_stripe(refund: Refund, *, was_booked: bool) -> Refund:
    """Stripe took the refund on, and later it failed; its money had left by then, or had not."""
    facts = RefundFacts(
        id="re_1",
        amount=refund.amount,
        currency="EUR",
        status="pending",
        is_booked=was_booked,
        intent_id="pi",
        refund=str(refund.pk),
    )
    record_refund(refund.pk, facts)
    return record_refund(refund.pk, replace(facts, status="failed"))


def test_what_came_back_from_the_bank_is_not_tried_again():
    refund = failed_at_stripe(refund_all(bought(3000), **asked()), was_booked=True)

    assert cents_on("house:unallocated") == 3490
    assert code_of(lambda: retry_refund(refund, actor=StaffFactory())) == ("NOT_REFUSED", None)


def test_what_failed_before_it_had_left_is_tried_again_and_late_news_of_it_change_nothing():
    refund = failed_at_stripe(refund_all(bought(3000), **asked()), was_booked=False)
    assert cents_on("house:unallocated") == 0

    again = retry_refund(refund, actor=StaffFactory())
    assert (again.state, again.attempt, again.stripe_id) == (RefundState.REQUESTED, 2, None)

    facts = RefundFacts("re_1", 3490, "EUR", "failed", False, "pi", str(refund.pk), attempt=1)
    assert record_refund(refund.pk, facts).state == RefundState.REQUESTED
    done = replace(facts, id="re_2", status="succeeded", is_booked=True, attempt=2)
    assert record_refund(refund.pk, done).state == RefundState.SUCCEEDED
    assert cents_on("house:commission") == 0


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(amounts=st.lists(st.integers(1, 2500), max_size=12), price=st.integers(60, 9000))
def test_any_sequence_of_refunds_is_exact_and_ends_at_zero(amounts, price):
    payment = bought(price, 3000)
    for amount in amounts:
        left = sum(refundable(share).total for share in payment.shares.all())
        if amount <= left:
            refund_amount(payment, amount, actor=None, reason="A part")
    left = sum(refundable(share).total for share in payment.shares.all())
    if left:
        refund_all(payment, actor=None, reason="The rest")

    parts = RefundPart.objects.filter(refund__payment=payment)
    for share in Share.objects.filter(payment=payment):
        mine = [part for part in parts if part.share_id == share.pk]
        assert sum(part.amount for part in mine) == share.amount
        assert sum(part.commission for part in mine) == share.commission
        assert sum(part.commission_vat for part in mine) == share.commission_vat
        assert share.state == ShareState.CANCELLED
