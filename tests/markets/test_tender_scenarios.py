"""T6: a card request that gets no answer, is tried again, or given up while the customer pays."""

from __future__ import annotations

import pytest

from payments.models import Refund
from tests.markets.counters import Counter, order_of, payment_of
from tests.payments.deals import asked, drifts

pytestmark = pytest.mark.django_db(transaction=True)
READY = "in_progress"


@pytest.fixture
def counter(town, ask) -> Counter:
    return Counter(ask).with_reader()


def reader_asks(town, counter: Counter) -> None:
    """Return once the reader shows the request."""

    def is_asking() -> bool:
        reader = town.stripe.objects("terminal.reader")[0]
        return bool(reader["action"]) and reader["action"]["status"] == READY

    town.until(is_asking, "the reader")


def test_a_card_held_to_the_reader_pays(town, counter: Counter) -> None:
    tender = counter.ask([counter.piece(4000), counter.piece(2500)])["tender"]

    reader_asks(town, counter)
    town.stripe.tap(counter.till.reader_id)
    town.settle()

    assert counter.look(tender)["state"] == "PAID"
    payment = payment_of(tender)
    assert (payment.amount, payment.stripe_fee) == (6500, 101)
    assert [share.gross for share in payment.shares.order_by("gross")] == [2500, 4000]
    assert not drifts()
