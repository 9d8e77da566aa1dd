from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import translation

from markets.alerts import TENDER_WITHOUT_TICKET, TICKET_UNPAID
from markets.models import TenderRequest
from markets.services.refund_tender import refund_tender
from markets.services.watch_tenders import watch_tenders
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order
from payments.explanations.alerts import advice_on, words_of
from payments.models import Alert, Payment, Refund
from payments.services.hand_over_counter_order import hand_over_counter_order
from payments.services.record_payment import record_payment
from tests.factories.accounts import UserFactory
from tests.factories.counters import facts_of
from tests.factories.markets import organiser_of
from tests.markets.counters import Counter, Json, payment_of

pytestmark = pytest.mark.django_db
LONG_AGO = timedelta(minutes=31)
LOST = (
    "query ($market: ID!) { lostTenders(market: $market)"
    " { id till kind orderNumber left { amount } paidAt } }"
)
REFUND = (
    "mutation ($tender: ID!, $reason: String!) { refundTender(tender: $tender, reason: $reason)"
    " { refunded { amount } problems { code } } }"
)


@pytest.fixture
def counter(ask) -> Counter:
    return Counter(ask)


@pytest.fixture
def tender(counter: Counter) -> Json:
    """Asked of a phone, 40.00 €."""
    asked: Json = counter.ask([counter.piece(4000)], "QR")["tender"]
    return asked


def paid(tender: Json, ago: timedelta = LONG_AGO) -> Payment:
    payment = payment_of(tender)
    payment = record_payment(payment.pk, facts_of(payment))
    Order.objects.filter(pk=tender["id"]).update(paid_at=clock.now() - ago)
    return payment


def written(tender: Json, ago: timedelta = LONG_AGO) -> None:
    hand_over_counter_order(Order.objects.get(pk=tender["id"]), at=clock.now() - ago)


def open_alerts() -> list[str]:
    return list(Alert.objects.filter(resolved_at=None).values_list("code", flat=True))


def test_a_payment_without_a_ticket_is_told_after_half_an_hour(counter, tender) -> None:
    payment = paid(tender)

    watch_tenders()

    alert = Alert.objects.get()
    assert (alert.code, alert.subject) == (TENDER_WITHOUT_TICKET, payment.order.number)
    assert alert.details["market"] == counter.till.market_id
    with translation.override("en"):
        assert "€40.00 by card or phone" in words_of(alert)
        assert advice_on(alert).startswith("Bring the till online")


def test_before_that_the_till_may_be_without_network(tender) -> None:
    paid(tender, timedelta(minutes=29))

    watch_tenders()

    assert open_alerts() == []


def test_it_is_over_when_the_ticket_comes(tender) -> None:
    paid(tender)
    watch_tenders()

    written(tender)
    watch_tenders()

    assert open_alerts() == []


def test_the_organiser_sees_it_and_gives_it_back(ask, client, counter, tender) -> None:
    payment = paid(tender)
    client.force_login(organiser_of(counter.till.market))

    [lost] = ask(client, LOST, market=str(counter.till.market_id))["lostTenders"]
    answer = ask(client, REFUND, tender=lost["id"], reason="nothing was sold")["refundTender"]
    again = ask(client, REFUND, tender=lost["id"], reason="nothing was sold")["refundTender"]

    assert (lost["left"], lost["kind"], lost["till"]) == ({"amount": 4000}, "QR", counter.till.name)
    assert answer == again == {"refunded": {"amount": 4000}, "problems": []}
    refund = Refund.objects.get()
    assert (refund.amount, refund.payment, refund.reason) == (4000, payment, "nothing was sold")
    assert ask(client, LOST, market=str(counter.till.market_id))["lostTenders"] == []
    watch_tenders()
    assert open_alerts() == []


def test_nobody_else_sees_it_or_gives_it_back(ask, client, counter, tender) -> None:
    paid(tender)
    client.force_login(UserFactory())

    assert ask(client, LOST, market=str(counter.till.market_id))["lostTenders"] == []
    answer = ask(client, REFUND, tender=tender["id"], reason="mine")["refundTender"]

    assert answer == {"refunded": None, "problems": [{"code": "NOT_FOUND"}]}
    assert not Refund.objects.exists()


def test_what_has_a_ticket_is_taken_back_at_a_till(counter, tender) -> None:
    paid(tender)
    written(tender)
    organiser = organiser_of(counter.till.market)

    with pytest.raises(RuleBroken) as refused:
        refund_tender(TenderRequest.objects.get(), actor=organiser, reason="nothing was sold")

    assert refused.value.code == "TICKET_WRITTEN"


@pytest.mark.parametrize("reason", ["", " ", "x" * 201])
def test_a_refund_says_why(counter, tender, reason: str) -> None:
    paid(tender)
    organiser = organiser_of(counter.till.market)

    with pytest.raises(RuleBroken) as refused:
        refund_tender(TenderRequest.objects.get(), actor=organiser, reason=reason)

    assert refused.value.code == "INVALID_REASON"


def test_a_ticket_without_its_payment_is_told(counter, tender) -> None:
    written(tender)

    watch_tenders()

    assert open_alerts() == [TICKET_UNPAID]
    paid(tender)
    watch_tenders()
    assert open_alerts() == []


def test_a_ticket_that_comes_after_its_money_went_back_is_told(counter, tender) -> None:
    paid(tender)
    organiser = organiser_of(counter.till.market)
    refund_tender(TenderRequest.objects.get(), actor=organiser, reason="nothing was sold")

    written(tender)
    watch_tenders()

    assert open_alerts() == [TICKET_UNPAID]
