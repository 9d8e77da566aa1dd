"""T6: a card request gets no answer, is tried again, or is given up while the customer pays: one
charge at most, and the till knows whether."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections

from matricia.kit import clock
from orders.models import Order
from orders.states import OrderState
from payments.models import Payment
from payments.states import PaymentState
from shops.models import Variant
from tests.markets.counters import Counter, Json, order_of, payment_of
from tests.payments.deals import asked, drifts

pytestmark = pytest.mark.django_db(transaction=True)
PROCESS = "/process_payment_intent"
OTHERS = 4


@pytest.fixture
def counter(town, ask) -> Counter:
    return Counter(ask).with_reader()


@pytest.fixture
def piece(counter: Counter) -> Variant:
    return counter.piece(4000)


def reader_asks(town) -> None:
    """Return once the reader shows a request."""

    def is_asking() -> bool:
        reader = town.stripe.objects("terminal.reader")[0]
        return bool(reader["action"]) and reader["action"]["status"] == "in_progress"

    town.until(is_asking, "the reader")


def becomes(town, counter: Counter, tender: Json, state: str) -> Json:
    """The tender, once the till that looks again and again sees this state."""
    town.until(lambda: counter.look(tender)["state"] == state, state)
    return counter.look(tender)


def seen_until(town, counter: Counter, tender: Json, state: str) -> set[str]:
    """All states that the till sees until this one. How long one lasts is for machines to say: a
    look has the next one asked for."""
    seen: set[str] = set()

    def has_come() -> bool:
        seen.add(counter.look(tender)["state"])
        return state in seen

    town.until(has_come, state)
    return seen


def charges(town) -> list[str]:
    return [charge["status"] for charge in town.stripe.objects("charge")]


@pytest.mark.scenario("T6")
def test_a_card_held_to_the_reader_pays(town, counter: Counter) -> None:
    tender = counter.ask([counter.piece(4000), counter.piece(2500)])["tender"]
    assert (tender["state"], tender["isFinal"]) == ("ASKED", False)

    reader_asks(town)
    town.stripe.tap(counter.till.reader_id)
    town.settle()

    paid = counter.look(tender)
    assert (paid["state"], paid["isFinal"], paid["problem"]) == ("PAID", True, "")
    payment = payment_of(tender)
    assert (payment.amount, payment.stripe_fee) == (6500, 101)
    assert [share.gross for share in payment.shares.order_by("gross")] == [2500, 4000]
    assert not drifts()


@pytest.mark.scenario("T6")
def test_asking_the_same_again_asks_the_customer_once(town, counter: Counter, piece) -> None:
    tender_id = str(uuid.uuid4())
    first = counter.ask([piece], id=tender_id)
    reader_asks(town)

    again = counter.ask([piece], id=tender_id)

    assert not first["problems"] + again["problems"]
    assert again["tender"]["id"] == first["tender"]["id"]
    town.settle()
    assert len(town.stripe.objects("payment_intent")) == 1
    assert len(asked(town, PROCESS)) == 1


@pytest.mark.scenario("T6")
def test_of_five_calls_at_once_with_one_id_one_request_comes(town, counter: Counter, piece) -> None:
    tender_id = str(uuid.uuid4())

    def ask(_: int) -> Json:
        try:
            return counter.ask([piece], id=tender_id)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(OTHERS + 1) as threads:
        answers = list(threads.map(ask, range(OTHERS + 1)))
    town.settle()

    assert {answer["tender"]["id"] for answer in answers} == {tender_id}
    assert Payment.objects.count() == len(town.stripe.objects("payment_intent")) == 1


@pytest.mark.scenario("T6")
def test_a_second_request_waits_until_the_first_is_decided(town, counter: Counter, piece) -> None:
    first = counter.ask([piece])["tender"]
    reader_asks(town)

    refused = counter.ask([piece])
    counter.cancel(first)
    allowed = counter.ask([piece], "QR")

    assert [problem["code"] for problem in refused["problems"]] == ["TENDER_OPEN"]
    assert not allowed["problems"]
    assert Order.objects.count() == 2


@pytest.mark.scenario("T6")
@pytest.mark.parametrize("kind", ["timeout", "timeout_lost"])
def test_a_reader_that_is_too_slow_leaves_the_request_unknown_until_it_is_known(
    town, counter: Counter, piece, kind: str
) -> None:
    town.stripe.set_reader(counter.till.reader_id, mood=kind)

    tender = counter.ask([piece])["tender"]

    # The one reader shows it after all; of the other, nobody will be charged.
    state = "WAITING" if kind == "timeout" else "FAILED"
    assert seen_until(town, counter, tender, state) <= {"ASKED", "UNKNOWN", "WAITING", state}
    known = counter.look(tender)
    assert known["isFinal"] is (kind == "timeout_lost")
    intent = town.stripe.objects("payment_intent")[0]
    assert intent["status"] == ("requires_payment_method" if kind == "timeout" else "canceled")


@pytest.mark.scenario("T6")
@pytest.mark.parametrize("when", ["before", "after"])
def test_no_answer_of_stripe_is_asked_again_and_charged_once(
    town, counter: Counter, piece, when: str
) -> None:
    town.stripe.fault(f"connection_reset_{when}_work", method="POST", path=f"*{PROCESS}", times=3)

    tender = counter.ask([piece])["tender"]

    assert seen_until(town, counter, tender, "WAITING") <= {"ASKED", "UNKNOWN", "WAITING"}
    reader_asks(town)
    town.stripe.tap(counter.till.reader_id)
    town.settle()
    assert counter.look(tender)["state"] == "PAID"
    assert charges(town) == ["succeeded"]
    assert len({request["idempotency_key"] for request in asked(town, PROCESS)}) == 1


@pytest.mark.scenario("T6")
def test_no_answer_about_the_intent_makes_no_second_one(town, counter: Counter, piece) -> None:
    town.stripe.fault(
        "connection_reset_after_work", method="POST", path="/v1/payment_intents", times=3
    )

    tender = counter.ask([piece])["tender"]
    assert seen_until(town, counter, tender, "WAITING") <= {"ASKED", "UNKNOWN", "WAITING"}
    reader_asks(town)
    town.stripe.tap(counter.till.reader_id)
    town.settle()

    assert counter.look(tender)["state"] == "PAID"
    assert len(town.stripe.objects("payment_intent")) == 1


@pytest.mark.scenario("T6")
def test_a_request_given_up_before_the_card_came_can_be_paid_by_nobody(
    town, counter: Counter, piece
) -> None:
    tender = counter.ask([piece])["tender"]
    reader_asks(town)

    cancelled = counter.cancel(tender)["tender"]

    assert (cancelled["state"], cancelled["isFinal"]) == ("CANCELLED", True)
    assert town.stripe.objects("payment_intent")[0]["status"] == "canceled"
    assert town.stripe.objects("terminal.reader")[0]["action"] is None
    assert order_of(tender).state == OrderState.EXPIRED


@pytest.mark.scenario("T6")
def test_a_request_that_was_paid_a_moment_ago_cannot_be_given_up(
    town, counter: Counter, piece
) -> None:
    town.stripe.deliveries(paused=True)  # we have not heard of it
    tender = counter.ask([piece])["tender"]
    reader_asks(town)
    town.stripe.tap(counter.till.reader_id)

    answer = counter.cancel(tender)["tender"]

    assert (answer["state"], answer["isFinal"]) == ("PAID", True)
    town.stripe.deliveries()
    town.settle()
    assert charges(town) == ["succeeded"]
    assert not drifts()


@pytest.mark.scenario("T6")
def test_a_cancel_that_races_the_card_ends_in_one_of_two_ways(
    town, counter: Counter, piece
) -> None:
    outcomes = []
    for _ in range(OTHERS):
        tender = counter.ask([piece])["tender"]
        reader_asks(town)
        with ThreadPoolExecutor(2) as threads:
            tapped = threads.submit(town.stripe.tap, counter.till.reader_id)
            given_up = threads.submit(_in_thread, counter.cancel, tender)
            answer = given_up.result()["tender"]
            tapped.exception()  # refused when the reader did not ask any more
        town.settle()
        outcomes.append(answer["state"])
        assert counter.look(tender)["state"] == answer["state"]

    assert set(outcomes) <= {"PAID", "CANCELLED"}
    paid = [row for row in Payment.objects.all() if row.state == PaymentState.PAID]
    assert charges(town) == ["succeeded"] * len(paid)
    assert outcomes.count("PAID") == len(paid)
    assert not drifts()


@pytest.mark.scenario("T6")
def test_a_reader_without_network_cannot_charge_what_was_given_up(
    town, counter: Counter, piece
) -> None:
    reader = counter.till.reader_id
    tender = counter.ask([piece])["tender"]
    reader_asks(town)
    town.stripe.set_reader(reader, online=False)

    cancelled = counter.cancel(tender)["tender"]
    town.stripe.set_reader(reader)
    town.stripe.tap(reader)
    town.settle()

    assert cancelled["state"] == counter.look(tender)["state"] == "CANCELLED"
    assert charges(town) == []


@pytest.mark.scenario("T6")
def test_without_an_answer_a_cancel_decides_nothing(town, counter: Counter, piece) -> None:
    tender = counter.ask([piece])["tender"]
    reader_asks(town)
    town.stripe.fault("connection_reset_before_work", path="*/cancel", times=3)

    answer = counter.cancel(tender)

    assert [problem["code"] for problem in answer["problems"]] == ["STRIPE_UNREACHABLE"]
    assert counter.look(tender)["isFinal"] is False
    assert counter.cancel(tender)["tender"]["state"] == "CANCELLED"


def test_a_declined_card_ends_the_request_and_its_intent(town, counter: Counter, piece) -> None:
    tender = counter.ask([piece])["tender"]
    reader_asks(town)

    town.stripe.tap(counter.till.reader_id, "4000000000009995")
    town.settle()

    failed = counter.look(tender)
    assert (failed["state"], failed["isFinal"]) == ("FAILED", True)
    assert payment_of(tender).problem == "insufficient_funds"
    assert town.stripe.objects("payment_intent")[0]["status"] == "canceled"
    assert not counter.ask([piece])["problems"]  # another card, another request


def test_a_customer_who_presses_the_red_button_ends_the_request(
    town, counter: Counter, piece
) -> None:
    tender = counter.ask([piece])["tender"]
    reader_asks(town)

    town.stripe.cancel_at_reader(counter.till.reader_id)
    town.settle()

    assert counter.look(tender)["state"] == "FAILED"
    assert payment_of(tender).problem == "customer_canceled"
    assert town.stripe.objects("payment_intent")[0]["status"] == "canceled"


@pytest.mark.parametrize("why", ["busy", "offline"])
def test_a_reader_that_says_no_ends_the_request(town, counter: Counter, piece, why: str) -> None:
    mood = {"mood": "busy"} if why == "busy" else {"online": False}
    town.stripe.set_reader(counter.till.reader_id, **mood)

    tender = counter.ask([piece])["tender"]
    town.settle()

    failed = counter.look(tender)
    assert (failed["state"], failed["isFinal"]) == ("FAILED", True)
    assert payment_of(tender).problem == f"terminal_reader_{why}"
    assert town.stripe.objects("payment_intent")[0]["status"] == "canceled"


def test_lost_events_are_made_up_for_by_looking(town, counter: Counter, piece) -> None:
    town.stripe.deliveries(drop=50)
    tender = counter.ask([piece])["tender"]
    reader_asks(town)
    town.stripe.tap(counter.till.reader_id)

    becomes(town, counter, tender, "PAID")

    assert charges(town) == ["succeeded"]


def test_the_sweeper_closes_what_nobody_waits_for(town, counter: Counter, piece) -> None:
    tender = counter.ask([piece])["tender"]
    reader_asks(town)
    Order.objects.update(hold_until=clock.now() - timedelta(seconds=1))

    town.sweep()

    assert counter.look(tender)["state"] == "CANCELLED"
    assert town.stripe.objects("payment_intent")[0]["status"] == "canceled"


def test_a_phone_pays_on_the_page_behind_the_code(town, ask) -> None:
    counter = Counter(ask)
    tender = counter.ask([counter.piece(4000)], "QR")["tender"]
    becomes(town, counter, tender, "WAITING")

    shown = counter.look(tender)
    town.pay(payment_of(tender))
    town.settle()

    assert shown["url"].startswith(town.stripe.public_url)
    assert shown["qr"].startswith("data:image/svg+xml")
    paid = counter.look(tender)
    assert (paid["state"], paid["url"], paid["qr"]) == ("PAID", "", "")
    ends = payment_of(tender).session_expires_at
    assert ends is not None
    assert ends - clock.now() < timedelta(minutes=31)


def test_a_device_that_is_out_of_use_leaves_nothing_open(
    town, counter: Counter, piece, ask
) -> None:
    left = counter.ask([piece])["tender"]
    reader_asks(town)
    counter.device.retired_at = clock.now()
    counter.device.save()
    other = Counter(ask, counter.till)

    answer = other.ask([piece])

    assert not answer["problems"]
    assert payment_of(left).state == PaymentState.EXPIRED
    assert town.stripe.objects("payment_intent")[0]["status"] == "canceled"


def _in_thread(act, *given):
    try:
        return act(*given)
    finally:
        connections.close_all()
