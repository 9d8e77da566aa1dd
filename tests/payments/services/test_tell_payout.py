"""payments/services/tell_payout.py"""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from django.core import mail

from matricia.kit import clock
from payments.models import Payout
from payments.services.tell_payout import tell_payout
from shops.models import NoticeChoice, NoticeSubject, QuietHours
from shops.states import Right
from tests.factories.accounts import UserFactory
from tests.factories.payments import payout_account
from tests.factories.shops import ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db
NIGHT = datetime(2026, 11, 24, 23, tzinfo=UTC)


def test_a_payout_sent_back_is_told_at_night_too_to_all_who_see_the_shops_money():
    shop = ShopFactory()
    owner, helper = member_of(shop, UserFactory()), helper_in(shop, Right.MONEY)
    helper_in(shop, Right.ORDERS, Right.PRODUCTS)
    QuietHours.objects.create(user=owner, starts=time(21), ends=time(8))
    NoticeChoice.objects.create(
        user=helper, shop=shop, subject=NoticeSubject.MONEY, by_mail=False, by_push=False
    )
    payout = Payout.objects.create(
        stripe_id="po_1", account=payout_account(shop), amount=4890, currency="EUR", state="failed"
    )

    with clock.frozen(NIGHT):
        tell_payout(payout.pk)
        tell_payout(payout.pk)

    assert [message.to for message in mail.outbox] == [[owner.email], [helper.email]]
