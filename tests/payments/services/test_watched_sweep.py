"""What the sweeper takes up of disputes, answers, payouts and designers' accounts."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import redis

from matricia.celery import app
from matricia.kit import clock
from payments.models import Dispute, Payout, PayoutAccount
from payments.services.sweep import sweep
from payments.states import CapabilityState
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.payments.conftest import QUEUE

pytestmark = pytest.mark.django_db


@pytest.fixture
def swept(django_capture_on_commit_callbacks, settings) -> Iterator[Callable[[str], list[Any]]]:
    """`swept(task)`: what a sweep enqueues of this task, by its one argument."""
    broker = redis.Redis.from_url(settings.REDIS_URL)

    def _swept(task: str) -> list[Any]:
        app.control.purge()
        with django_capture_on_commit_callbacks(execute=True):
            sweep()
        sent = [json.loads(message) for message in reversed(broker.lrange(QUEUE, 0, -1))]
        bodies = [m["body"] for m in sent if m["headers"]["task"] == task]
        return [next(iter(json.loads(b64decode(body))[1].values())) for body in bodies]

    yield _swept
    app.control.purge()


def dispute(state: str, **fields: Any) -> Dispute:
    payment = paid(basket_of(variant_in_stock()))
    return Dispute.objects.create(
        stripe_id=f"dp_{payment.pk}",
        payment=payment,
        amount=1000,
        currency="EUR",
        reason="general",
        state=state,
        **fields,
    )


def test_disputes_with_parts_to_take_back_or_decisions_to_settle(swept):
    open_one, won, settled = dispute("open"), dispute("won"), dispute("lost")
    open_one.parts.create(share=open_one.payment.shares.get(), amount=10, commission=0)
    open_one.payment.shares.update(frozen=10)
    Dispute.objects.filter(pk=settled.pk).update(settled_at=clock.now())

    assert swept("payments.take_back_dispute") == [open_one.pk, won.pk]


def test_answers_that_were_written_and_not_sent(swept):
    written = dispute("open", evidence={"customer_name": "Ann"})
    dispute("open")
    dispute("open", evidence={"customer_name": "Ann"}, evidence_sent_at=clock.now())
    dispute("lost", evidence={"customer_name": "Ann"}, closed_at=clock.now())

    assert swept("payments.send_evidence") == [written.pk]


def test_failed_payouts_of_which_nobody_was_told(swept):
    account = payout_account(ShopFactory())
    rows = [
        Payout.objects.create(
            stripe_id=f"po_{state}_{told}",
            account=account,
            amount=1,
            currency="EUR",
            state=state,
            told_failed_at=clock.now() if told else None,
        )
        for state, told in (("failed", False), ("failed", True), ("paid", False))
    ]

    assert swept("payments.tell_payout") == [rows[0].pk]


def test_accounts_that_can_be_paid_and_have_no_rhythm(swept):
    without = payout_account(ShopFactory())
    payout_account(ShopFactory(), CapabilityState.PENDING)
    set_already = payout_account(ShopFactory())
    PayoutAccount.objects.filter(pk=set_already.pk).update(schedule="weekly:friday")

    assert swept("payments.set_payout_schedule") == [without.shop_id]


def test_accounts_that_are_gone_are_not_asked_about(swept):
    waiting, closed, unlinked = (
        payout_account(ShopFactory(), CapabilityState.RESTRICTED) for _ in range(3)
    )
    long_ago = clock.now() - timedelta(hours=1)
    PayoutAccount.objects.filter(pk=closed.pk).update(closed_at=long_ago)
    PayoutAccount.objects.filter(pk=unlinked.pk).update(unlinked_at=long_ago)

    assert swept("payments.refresh_account") == [waiting.shop_id]
