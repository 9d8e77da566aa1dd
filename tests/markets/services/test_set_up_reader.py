from __future__ import annotations

import pytest

from markets.models import Till
from markets.services.set_up_reader import ensure_reader, set_up_reader
from matricia.kit.errors import RuleBroken
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, TillFactory, organiser_of

pytestmark = pytest.mark.django_db
SET_UP = (
    "mutation ($till: ID!, $code: String) { setUpReader(till: $till, code: $code)"
    " { till { hasReader } problems { code field } } }"
)


@pytest.fixture
def till() -> Till:
    market = MarketFactory(
        place="Hall Paul B.", address="62 rue du Général-Leclerc, 92130 Issy-les-Moulineaux"
    )
    return TillFactory(market=market, name="Caisse 1")


def test_an_organiser_puts_a_simulated_reader_beside_a_till(stripe, ask, client, till) -> None:
    client.force_login(organiser_of(till.market))

    answer = ask(client, SET_UP, till=str(till.pk))["setUpReader"]

    assert answer == {"till": {"hasReader": True}, "problems": []}
    till.refresh_from_db()
    [reader] = stripe.objects("terminal.reader")
    assert (reader["id"], reader["label"]) == (till.reader_id, f"Caisse 1 – {till.market.slug}")
    [place] = stripe.objects("terminal.location")
    assert place["display_name"] == "Hall Paul B."
    assert place["address"] == {
        "line1": "62 rue du Général-Leclerc",
        "line2": None,
        "postal_code": "92130",
        "city": "Issy-les-Moulineaux",
        "state": None,
        "country": "FR",
    }


def test_the_next_reader_takes_the_place_of_the_first(stripe, till) -> None:
    organiser = organiser_of(till.market)
    first = set_up_reader(till, actor=organiser).reader_id

    second = set_up_reader(till, actor=organiser, code="simulated-s700").reader_id

    assert first != second
    assert Till.objects.get().reader_id == second


def test_a_code_that_stripe_does_not_know_is_refused(stripe, till) -> None:
    with pytest.raises(RuleBroken) as refused:
        set_up_reader(till, actor=organiser_of(till.market), code="puppies-plug-could")

    assert (refused.value.code, refused.value.field) == ("READER_CODE", "code")
    assert Till.objects.get().reader_id == ""


def test_with_a_live_key_no_simulated_reader_is_set_up(settings, till) -> None:
    settings.STRIPE_SECRET_KEY = "rk_live_nothing"

    with pytest.raises(RuleBroken) as refused:
        set_up_reader(till, actor=organiser_of(till.market))

    assert refused.value.code == "READER_CODE"


def test_no_answer_is_said(stripe, till) -> None:
    stripe.fault("connection_reset_before_work", path="/v1/terminal/*", times=3)

    with pytest.raises(RuleBroken) as refused:
        set_up_reader(till, actor=organiser_of(till.market))

    assert refused.value.code == "STRIPE_UNREACHABLE"


def test_only_the_markets_organisers_do_it(ask, client, till) -> None:
    client.force_login(organiser_of(MarketFactory()))

    answer = ask(client, SET_UP, till=str(till.pk))["setUpReader"]

    assert answer == {"till": None, "problems": [{"code": "NOT_FOUND", "field": None}]}
    with pytest.raises(RuleBroken) as refused:
        set_up_reader(till, actor=UserFactory())
    assert refused.value.code == "NOT_ORGANISER"


def test_ensuring_a_reader_again_makes_no_other(stripe, till) -> None:
    first = ensure_reader(till).reader_id

    again = ensure_reader(Till.objects.get()).reader_id

    assert first == again
    assert len(stripe.objects("terminal.reader")) == 1
