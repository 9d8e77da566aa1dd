"""What a till may ask for; that it is asked for, see tests/markets/test_tender_scenarios.py."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from markets.models import TenderRequest
from markets.states import MarketState
from orders.models import Order
from payments.models import Payment
from payments.states import PaymentMethod
from shops.models import Variant
from tests.factories.shops import variant_in_stock
from tests.markets.counters import Counter, line

pytestmark = pytest.mark.django_db


@pytest.fixture
def counter(ask) -> Counter:
    counter = Counter(ask)
    counter.till.reader_id = "tmr_1"
    counter.till.save()
    return counter


@pytest.fixture
def piece(counter: Counter) -> Variant:
    return counter.piece(4000)


def refusal(answer: dict[str, Any]) -> str:
    assert answer["tender"] is None
    [problem] = answer["problems"]
    assert problem["message"]
    assert not Order.objects.exists()
    return str(problem["code"])


def test_a_card_is_asked_for_at_the_tills_reader(counter: Counter, piece: Variant) -> None:
    tender = counter.ask([piece])["tender"]

    assert (tender["kind"], tender["amount"], tender["state"]) == ("CARD", 4000, "ASKED")
    payment = Payment.objects.get()
    assert (payment.method, payment.reader_id) == (PaymentMethod.READER, "tmr_1")
    request = TenderRequest.objects.get()
    assert (request.till, request.device) == (counter.till, counter.device)


def test_a_phone_needs_no_reader(ask) -> None:
    counter = Counter(ask)

    tender = counter.ask([counter.piece(4000)], "QR")["tender"]

    assert tender["kind"] == "QR"
    assert Payment.objects.get().method == PaymentMethod.SESSION


def test_without_a_reader_no_card_can_be_asked_for(ask) -> None:
    counter = Counter(ask)

    assert refusal(counter.ask([counter.piece(4000)])) == "NO_READER"


def test_a_closed_market_asks_for_nothing(counter: Counter, piece: Variant) -> None:
    counter.till.market.state = MarketState.CLOSED
    counter.till.market.save()

    assert refusal(counter.ask([piece])) == "MARKET_CLOSED"


def test_the_lines_have_to_add_up(counter: Counter, piece: Variant) -> None:
    assert refusal(counter.ask([piece], amount=3999)) == "AMOUNT_DIFFERS"


def test_a_card_takes_half_a_euro_at_least(counter: Counter) -> None:
    assert refusal(counter.ask([counter.piece(49)])) == "TOTAL_TOO_SMALL"


def test_who_does_not_sell_here_is_not_paid_here(counter: Counter) -> None:
    stranger = variant_in_stock(price=4000)

    assert refusal(counter.ask([stranger])) == "UNKNOWN_SELLER"


def test_a_piece_of_another_shop_is_sold_by_its_label(counter: Counter, piece: Variant) -> None:
    other = counter.piece(4000)
    mixed = line(piece) | {"variant": str(other.pk)}

    answer = counter.ask([], lines=[mixed], amount=4000)

    assert not answer["problems"]
    [sold] = Order.objects.get().seller_orders.get().lines.all()
    assert (sold.variant, sold.product_title) == (None, piece.product.title)


def test_three_pieces_take_as_many_statements_as_one(counter: Counter, piece: Variant) -> None:
    with CaptureQueriesContext(connection) as for_one:
        tender = counter.ask([piece])["tender"]
    counter.cancel(tender)

    with CaptureQueriesContext(connection) as for_three:
        counter.ask([piece, piece, piece])

    assert len(for_three) == len(for_one)


def test_an_id_of_another_tills_request_is_taken(counter: Counter, piece: Variant, ask) -> None:
    taken = counter.ask([piece])["tender"]["id"]
    other = Counter(ask)

    answer = other.ask([other.piece(1000)], "QR", id=taken)

    assert [problem["code"] for problem in answer["problems"]] == ["ID_TAKEN"]


def test_another_till_does_not_see_it(counter: Counter, piece: Variant, ask) -> None:
    tender = counter.ask([piece])["tender"]

    assert Counter(ask).look(tender) is None
    assert [p["code"] for p in Counter(ask).cancel(tender)["problems"]] == ["NOT_FOUND"]


def test_a_token_of_nobody_asks_for_nothing(counter: Counter, piece: Variant) -> None:
    counter.token = uuid.uuid4().hex

    assert refusal(counter.ask([piece])) == "DEVICE_UNKNOWN"
