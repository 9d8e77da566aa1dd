"""markets/graphql/loss_types.py: what is missing, and what was acknowledged as lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from markets.services.acknowledge_loss import acknowledge_loss
from matricia.accounts.models import User
from matricia.kit import clock
from tests.conftest import Ask
from tests.factories.accounts import UserFactory
from tests.factories.markets import organiser_of, piece_at, stall_at
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)

QUERY = """query ($market: ID!) {
  marketDay(market: $market) { missing { till device serial stream first last count } }
  acknowledgedLosses(market: $market) { serial stream numbers came at by reason } }"""
NOW = datetime(2026, 12, 8, 9, tzinfo=UTC)


@pytest.fixture
def till() -> SellingTill:
    """Five tickets; the third and the fourth never came."""
    till = SellingTill()
    robe = piece_at(stall_at(till.market), on_hand=20, price=4000)
    till.open()
    for _ in range(5):
        till.sell(robe)
    del till.unsent[3:5]
    till.send()
    return till


def client_of(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def test_a_missing_number_names_its_device_and_a_loss_who_when_and_why(
    till: SellingTill, ask: Ask
) -> None:
    organiser = organiser_of(till.market)
    client, market = client_of(organiser), str(till.market.pk)

    before = ask(client, QUERY, market=market)
    with clock.frozen(NOW):
        acknowledge_loss(till.device, "ticket", [3, 4], reason="tablette volée", actor=organiser)
    after = ask(client, QUERY, market=market)

    assert before["acknowledgedLosses"] == []
    assert before["marketDay"]["missing"] == [
        {
            "till": str(till.till.pk),
            "device": str(till.device.pk),
            "serial": till.device.serial,
            "stream": "ticket",
            "first": 3,
            "last": 4,
            "count": 2,
        }
    ]
    assert after["marketDay"]["missing"] == []
    assert after["acknowledgedLosses"] == [
        {
            "serial": till.device.serial,
            "stream": "ticket",
            "numbers": [3, 4],
            "came": 0,
            "at": "2026-12-08T09:00:00+00:00",
            "by": organiser.name or str(organiser),
            "reason": "tablette volée",
        }
    ]


def test_what_came_after_all_is_counted(till: SellingTill, ask: Ask) -> None:
    organiser = organiser_of(till.market)
    acknowledge_loss(till.device, "ticket", [3, 4], reason="volée", actor=organiser)
    till.unsent = till.signer.records["ticket"][2:3]

    till.send()

    [loss] = ask(client_of(organiser), QUERY, market=str(till.market.pk))["acknowledgedLosses"]
    assert (loss["numbers"], loss["came"]) == ([3, 4], 1)


def test_nobody_but_the_markets_organisers_is_told(till: SellingTill, ask: Ask) -> None:
    organiser = organiser_of(till.market)
    acknowledge_loss(till.device, "ticket", [3, 4], reason="volée", actor=organiser)
    elsewhere = organiser_of(SellingTill().market)

    for user in (None, UserFactory(), elsewhere):
        answer = ask(client_of(user), QUERY, market=str(till.market.pk))
        assert answer == {"marketDay": None, "acknowledgedLosses": []}
