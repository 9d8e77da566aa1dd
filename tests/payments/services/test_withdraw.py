"""Renouncing pieces of an order: what may be, what is written down, what is refunded at once."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.core.mail import EmailMessage

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order, OrderLine, SellerOrder, Withdrawal
from orders.services.announce_withdrawal import declarant
from orders.services.note_handed_over import note_handed_over
from orders.states import OrderState, SellerOrderState, WithdrawalState
from payments.models import Dispute, Refund
from payments.services.cancel_seller_order import cancel_seller_order
from payments.services.refund_withdrawal import refund_withdrawal
from payments.services.withdraw import WithdrawalRequest, withdraw
from payments.states import DisputeState
from payments.withdrawal_rights import Kept, rights_of
from shops.services import stock
from tests.factories.shops import level_of
from tests.payments.renounced import WHO, bought, line_of, parts_of, piece_of, renounce, send

pytestmark = pytest.mark.django_db


def code_of(call) -> str:
    with pytest.raises(RuleBroken) as broken:
        call()
    return broken.value.code


def test_what_was_sent_is_written_down_and_waits_for_its_pieces():
    [part] = parts_of(bought(5000))
    send(part)

    withdrawal = renounce(part)

    assert withdrawal.number == f"{part.number}-R1"
    assert withdrawal.state == WithdrawalState.ANNOUNCED
    assert withdrawal.was_sent
    assert withdrawal.takes_delivery
    assert withdrawal.last_day is not None
    assert withdrawal.announced_at.microsecond == 0
    assert list(withdrawal.events.values_list("from_state", "to_state")) == [("", "announced")]
    assert not Refund.objects.exists()


def test_the_declaration_says_who_what_and_when():
    [part] = parts_of(bought(5000))
    send(part)
    noon = clock.now().replace(month=11, day=23, hour=12, minute=3, second=7)
    Order.objects.filter(pk=part.order_id).update(paid_at=noon)
    SellerOrder.objects.filter(pk=part.pk).update(promised_by=noon.date())

    with clock.frozen(noon):
        withdrawal = renounce(part)

    assert withdrawal.content.split("\n\n") == [
        "I hereby withdraw from the contract for the sale of the goods below.",
        f"Order {part.number} of 23 November {noon.year}, sold by {part.shop.name}.",
        f"– 1 × {line_of(part).product_title}"
        + (f" – {line_of(part).variant_title}" if line_of(part).variant_title else ""),
        (
            "Name: Ann Buyer\nReceipt to: ann@example.test\n"
            f"Declared on 23 November {noon.year} at 13:03:07 (Paris time)\n"
            f"Withdrawal {part.number}-R1"
        ),
    ]


def test_what_has_not_left_is_cancelled_and_refunded_with_its_delivery_at_once():
    payment = bought(5000, 3000)
    [part, other] = parts_of(payment)
    variant = piece_of(part)
    before = level_of(variant).on_hand

    withdrawal = renounce(part)

    refund = Refund.objects.get()
    assert withdrawal.state == WithdrawalState.REFUNDED
    assert (refund.pk, refund.amount) == (withdrawal.refund_id, 5490)
    assert level_of(variant).on_hand == before + 1
    assert SellerOrder.objects.get(pk=part.pk).state == SellerOrderState.CANCELLED
    assert SellerOrder.objects.get(pk=other.pk).state == SellerOrderState.TO_SHIP
    assert Order.objects.get(pk=part.order_id).state == OrderState.PAID


def test_some_pieces_of_what_has_not_left_are_refunded_and_the_rest_is_sent():
    [part] = parts_of(bought(5000, quantity=3))
    variant = piece_of(part)
    before = level_of(variant).on_hand

    renounce(part, 2)

    assert Refund.objects.get().amount == 10_000
    assert level_of(variant).on_hand == before + 2
    assert SellerOrder.objects.get(pk=part.pk).state == SellerOrderState.TO_SHIP


def test_of_a_part_collected_in_part_what_waits_is_refunded_at_once_and_the_rest_must_come_back():
    [part] = parts_of(bought(5000, quantity=3))
    note_handed_over({line_of(part).pk: 1})
    before = level_of(piece_of(part)).on_hand

    hers = renounce(part, 3)

    [waiting] = Withdrawal.objects.exclude(pk=hers.pk)
    assert (hers.was_sent, hers.state, hers.lines.get().quantity) == (True, "announced", 1)
    assert (waiting.was_sent, waiting.state, waiting.lines.get().quantity) == (False, "refunded", 2)
    assert (hers.takes_delivery, waiting.takes_delivery) == (True, False)
    assert Refund.objects.get().amount == 10_000
    assert level_of(piece_of(part)).on_hand == before + 2
    assert SellerOrder.objects.get(pk=part.pk).state == SellerOrderState.SHIPPED
    refund_withdrawal(hers)
    assert sum(Refund.objects.values_list("amount", flat=True)) == 15_490


def test_a_piece_that_waits_is_given_up_before_one_that_she_has():
    [part] = parts_of(bought(5000, quantity=3))
    note_handed_over({line_of(part).pk: 1})

    first, second, third = renounce(part), renounce(part), renounce(part)

    assert [row.was_sent for row in (first, second, third)] == [False, False, True]
    assert SellerOrder.objects.get(pk=part.pk).state == SellerOrderState.SHIPPED
    assert Refund.objects.count() == 2


def test_what_was_collected_in_part_is_not_cancelled_whole():
    [part] = parts_of(bought(5000, quantity=2))
    note_handed_over({line_of(part).pk: 1})

    assert code_of(lambda: cancel_seller_order(part, actor=None, reason="Fini")) == (
        "PARTLY_HANDED_OVER"
    )
    assert not Refund.objects.exists()


def test_the_delivery_is_given_back_with_the_last_piece():
    [part] = parts_of(bought(5000, quantity=2))
    send(part)

    first, last = renounce(part), renounce(part)

    assert (first.takes_delivery, last.takes_delivery) == (False, True)
    assert [first.number[-2:], last.number[-2:]] == ["R1", "R2"]


def test_the_same_id_again_is_the_same_withdrawal():
    [part] = parts_of(bought(5000, quantity=2))
    asked = WithdrawalRequest(uuid4(), str(part.pk), {str(line_of(part).pk): 1}, WHO)

    first = withdraw(part.order, asked, actor=None)
    again = withdraw(part.order, asked, actor=None)

    assert first.pk == again.pk
    assert Withdrawal.objects.count() == 1
    assert Refund.objects.get().amount == 5000


def test_an_id_of_another_order_is_not_found():
    [part], [foreign] = parts_of(bought(5000)), parts_of(bought(3000))
    asked = WithdrawalRequest(renounce(foreign).pk, str(part.pk), {str(line_of(part).pk): 1}, WHO)

    with pytest.raises(ObjectDoesNotExist):
        withdraw(part.order, asked, actor=None)


def test_lines_of_another_part_are_not_found():
    [part, other] = parts_of(bought(5000, 3000))
    asked = WithdrawalRequest(uuid4(), str(part.pk), {str(line_of(other).pk): 1}, WHO)

    with pytest.raises(ObjectDoesNotExist):
        withdraw(part.order, asked, actor=None)


def test_no_more_than_what_is_left_can_be_renounced():
    [part] = parts_of(bought(5000, quantity=2))
    send(part)
    renounce(part)

    assert code_of(lambda: renounce(part, 2)) == "NOT_WITHDRAWABLE"
    assert code_of(lambda: renounce(part, -1)) == "NOT_WITHDRAWABLE"
    assert code_of(lambda: renounce(part, 0)) == "NO_LINES"


def test_on_the_day_after_the_last_it_is_refused():
    [part] = parts_of(bought(5000))
    send(part)
    last_day = rights_of(part.order)[0].period.last_day
    assert last_day is not None
    days = (last_day - clock.today()).days

    with clock.frozen(clock.now() + timedelta(days=days + 1)):
        assert code_of(lambda: renounce(part)) == "WITHDRAWAL_OVER"
        assert not rights_of(part.order)[0].is_open
    with clock.frozen(clock.now() + timedelta(days=days)):
        assert rights_of(part.order)[0].is_open
        assert renounce(part).state == WithdrawalState.ANNOUNCED


def test_what_is_made_to_measure_cannot_be_renounced():
    [part] = parts_of(bought(5000))
    OrderLine.objects.update(made_to_order=True, measurements={"waist": "72 cm"}, bespoke=True)

    [right] = rights_of(part.order)

    assert not right.is_open
    assert [(line.quantity, line.because) for line in right.lines] == [(0, Kept.BESPOKE)]
    assert code_of(lambda: renounce(part)) == "WITHDRAWAL_OVER"


def test_what_is_made_to_order_in_a_listed_size_can_be_renounced():
    [part] = parts_of(bought(5000))
    OrderLine.objects.update(made_to_order=True)

    assert rights_of(part.order)[0].is_open


def test_while_a_bank_disputes_the_payment_it_is_received_and_refunded_later():
    payment = bought(5000)
    [part] = parts_of(payment)
    Dispute.objects.create(
        payment=payment,
        stripe_id="dp_1",
        state=DisputeState.OPEN,
        amount=5490,
        currency="EUR",
        opened_at=clock.now(),
    )

    withdrawal = renounce(part)

    assert withdrawal.state == WithdrawalState.RECEIVED
    assert SellerOrder.objects.get(pk=part.pk).state == SellerOrderState.CANCELLED
    assert not Refund.objects.exists()


def test_a_market_order_has_no_right():
    [part] = parts_of(bought(5000))
    Order.objects.filter(pk=part.order_id).update(channel="market")

    assert not rights_of(Order.objects.get(pk=part.order_id))[0].is_open


def test_a_list_of_rights_takes_as_many_statements_for_three_parts_as_for_one(
    django_assert_max_num_queries,
):
    one, three = bought(5000), bought(5000, 3000, 2000)

    with django_assert_max_num_queries(7):
        rights_of(one.order)
    with django_assert_max_num_queries(7):
        assert len(rights_of(three.order)) == 3


def test_a_name_and_an_address_are_needed():
    assert code_of(lambda: declarant(" ", "ann@example.test", "fr")) == "INVALID_NAME"
    assert code_of(lambda: declarant("Ann", "ann", "fr")) == "INVALID_EMAIL"


@pytest.mark.usefixtures("tasks_at_once")
def test_the_receipt_comes_by_mail_with_its_paper_and_says_the_moment_of_the_row(
    django_capture_on_commit_callbacks, mailoutbox: list[EmailMessage]
):
    [part] = parts_of(bought(5000))
    send(part)

    with django_capture_on_commit_callbacks(execute=True):
        withdrawal = renounce(part)

    [mail] = [mail for mail in mailoutbox if mail.to == ["ann@example.test"]]
    moment = withdrawal.announced_at.astimezone(clock.PARIS)
    assert mail.subject == f"Receipt of your withdrawal {withdrawal.number}"
    assert withdrawal.content in mail.body
    assert f"{moment:%H:%M:%S}" in mail.body
    assert [name for name, _body, _kind in mail.attachments] == [
        f"{withdrawal.number}.pdf",
        f"{withdrawal.number}-slip.pdf",
    ]
    assert all(bytes(body).startswith(b"%PDF") for _name, body, _kind in mail.attachments)
    assert Withdrawal.objects.get().acknowledged_at is not None


def test_pieces_put_back_before_are_not_put_back_twice():
    [part] = parts_of(bought(5000, quantity=2))
    stock.put_back(part.order.stock_reference, {piece_of(part).pk: 1})
    before = level_of(piece_of(part)).on_hand

    renounce(part, 2)

    assert level_of(piece_of(part)).on_hand == before + 1
