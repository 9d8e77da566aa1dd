"""The customer hears of her refund once, also when the worker that writes to her dies."""

from __future__ import annotations

import pytest
from django.core import mail

from payments.models import Refund
from payments.services.tell_refund import tell_refund
from payments.states import RefundKind, RefundState
from tests.factories.payments import basket_of, paid
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db


def refund_of(state: RefundState) -> Refund:
    payment = paid(basket_of(variant_in_stock(price=5000)))
    mail.outbox.clear()
    return Refund.objects.create(
        payment=payment, kind=RefundKind.AMOUNT, amount=1000, currency="EUR", state=state
    )


def test_she_is_written_to_once():
    refund = refund_of(RefundState.PENDING)

    tell_refund(str(refund.pk))
    tell_refund(str(refund.pk))

    assert [message.to for message in mail.outbox] == [[refund.payment.order.email]]


def test_of_a_refund_that_failed_she_hears_nothing():
    refund = refund_of(RefundState.FAILED)

    tell_refund(str(refund.pk))

    assert mail.outbox == []


def test_a_worker_that_dies_before_the_mail_leaves_it_to_the_next(settings):
    refund = refund_of(RefundState.SUCCEEDED)
    alive = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "tests.post_office.DeadlyPostOffice"
    with pytest.raises(SystemExit):
        tell_refund(str(refund.pk))
    settings.EMAIL_BACKEND = alive

    tell_refund(str(refund.pk))

    assert len(mail.outbox) == 1
