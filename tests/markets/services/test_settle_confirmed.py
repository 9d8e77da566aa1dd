"""A card that Stripe confirms after a provisional closing is settled by a correction, once."""

from __future__ import annotations

import pytest
from django.utils import translation

from markets.models import Settlement
from markets.services.close_market import close_market
from markets.services.settle_confirmed import settle_confirmed
from matricia.kit.errors import RuleBroken
from tests.markets.fair import Fair

pytestmark = pytest.mark.django_db
REASON = "Stripe does not answer today"


def test_an_undecided_card_refuses_the_closing_and_is_settled_once_it_is_paid() -> None:
    fair = Fair(designers=1)
    till = fair.tills[0].open()
    till.sell((0, 5000), unconfirmed=5000)
    till.close(10_000).sync()
    with translation.override("en"), pytest.raises(RuleBroken) as refused:
        close_market(fair.market, actor=fair.organiser)
    assert refused.value.message == (
        f"Stripe has not confirmed 1 card payment of device {till.signer.serial} at Till 1 yet. "
        "Wait a minute; if it stays, look it up at Stripe."
    )
    close_market(fair.market, actor=fair.organiser, provisional_because=REASON)
    first = Settlement.objects.get()
    assert (first.tickets, first.gross, first.by_card) == (1, 0, 0)
    settle_confirmed()
    assert Settlement.objects.count() == 1

    till.confirm()
    settle_confirmed()
    settle_confirmed()

    added = Settlement.objects.get(correction_of=first)
    assert (added.tickets, added.card, added.by_card, added.by_hand) == (0, 5000, 4400, 0)


def test_a_market_that_was_closed_for_good_is_left() -> None:
    fair = Fair(designers=1)
    till = fair.tills[0].open()
    till.sell((0, 5000), card=5000)
    till.close(10_000).sync()
    close_market(fair.market, actor=fair.organiser)

    settle_confirmed()

    assert Settlement.objects.count() == 1
