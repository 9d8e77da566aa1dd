"""T11: a web order of several designers is collected at a stall."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from markets.models import Collection, HandOver, Market
from markets.services.give_up_collections import give_up_collections
from markets.services.tell_collection import tell_collections
from markets.services.tell_uncollected import tell_uncollected, untold
from markets.states import MarketState
from matricia.kit import clock
from orders.models import SellerOrder, Withdrawal
from orders.states import OrderState
from payments.models import Alert, Refund, Share
from payments.services.cancel_seller_order import cancel_seller_order
from payments.services.ship_seller_order import ship_seller_order
from shops.models import StockLevel
from tests.factories.payments import payout_account
from tests.factories.shops import variant_in_stock
from tests.markets.collected import Pickup, lines_of
from tests.payments.at_once import at_once
from tests.payments.renounced import renounce

pytestmark = pytest.mark.django_db(transaction=True)

TILL = """query($token: String!) { tillCollections(token: $token) { code order firstName
    lines { id label quantity seller } } }"""


@pytest.fixture
def pickup():
    return Pickup()


def states(order):
    parts = SellerOrder.objects.filter(order=order).order_by("number")
    return list(parts.values_list("state", flat=True))


def notes():
    rows = HandOver.objects.order_by("pk")
    return list(rows.values_list("line", "quantity", "is_double"))


def close(market, ago):
    closed_at = clock.now() - ago
    Market.objects.filter(pk=market.pk).update(state=MarketState.CLOSED, closed_at=closed_at)


@pytest.mark.scenario("T11")
def test_one_code_for_three_designers_and_each_piece_once_though_two_tills_scan(pickup, ask):
    for stall in pickup.stalls:
        payout_account(stall.shop)
    order = pickup.order()
    first, second = pickup.tills
    robe, skirt, scarf = lines_of(order)

    (kept,) = ask(Client(), TILL, token=first.token)["tillCollections"]
    assert Collection.objects.get().code == kept["code"]
    assert (len(kept["code"]), kept["order"], kept["firstName"]) == (10, order.number, "Ann")
    assert kept["lines"] == [
        {
            "id": str(line.pk),
            "label": line.product_title,
            "quantity": 1,
            "seller": str(line.seller_order.shop_id),
        }
        for line in (robe, skirt, scarf)
    ]
    assert ask(Client(), TILL, token=second.token)["tillCollections"] == [kept]

    # No network: both tills hand the robe over, the second one all the rest, too.
    pickup.hand_over(first, order, [robe])
    pickup.hand_over(second, order, [robe, skirt, scarf])
    synced = [first.send(), second.send()]

    assert [[row.status for row in one.results] for one in synced] == [["appended"], ["appended"]]
    assert notes() == [
        (robe.pk, 1, False),
        (robe.pk, 1, True),
        (skirt.pk, 1, False),
        (scarf.pk, 1, False),
    ]
    assert states(order) == ["shipped", "shipped", "shipped"]
    assert set(Share.objects.values_list("state", flat=True)) == {"releasable"}
    alert = Alert.objects.get(code="COLLECTED_TWICE")
    assert alert.details == {
        "market": pickup.market.pk,
        "till": second.till.name,
        "order": order.number,
    }
    assert ask(Client(), TILL, token=first.token)["tillCollections"] == []


@pytest.mark.scenario("T11")
def test_two_tills_that_sync_at_the_same_moment_hand_over_once(pickup):
    order = pickup.order()
    for till in pickup.tills:
        pickup.hand_over(till, order, lines_of(order))

    at_once(lambda till: till.send(), *pickup.tills)

    doubles = HandOver.objects.filter(is_double=True).count()
    assert (HandOver.objects.count() - doubles, doubles) == (3, 3)
    assert states(order) == ["shipped"] * 3
    assert Alert.objects.filter(code="COLLECTED_TWICE").count() == 1


def test_the_same_event_again_changes_nothing(pickup):
    order = pickup.order()
    till = pickup.tills[0]
    pickup.hand_over(till, order, lines_of(order)[:1])
    records = list(till.unsent)
    till.send()
    before = notes()

    till.unsent = records
    till.send()

    assert notes() == before


def test_a_part_is_handed_over_when_its_last_piece_is(pickup):
    robe = pickup.pieces[0]
    cart_order = pickup.order(robe, pickup.pieces[1])
    till = pickup.tills[0]
    first, second = lines_of(cart_order)

    pickup.hand_over(till, cart_order, [second])
    till.send()
    assert states(cart_order) == ["to_ship", "shipped"]

    pickup.hand_over(till, cart_order, [first])
    till.send()
    assert states(cart_order) == ["shipped", "shipped"]
    shipped_at = SellerOrder.objects.get(order=cart_order, shop=robe.product.shop).shipped_at
    assert shipped_at == till.signer.now


def test_what_she_renounces_is_not_handed_over_any_more_and_what_she_has_comes_back(pickup, ask):
    robe = pickup.pieces[0]
    order = pickup.order(robe, variant_in_stock(5, product__shop=robe.product.shop, price=3000))
    taken, waiting = lines_of(order)
    till = pickup.tills[0]
    pickup.hand_over(till, order, [taken])
    till.send()

    renounce(SellerOrder.objects.get(order=order))

    assert ask(Client(), TILL, token=till.token)["tillCollections"] == []
    made = Withdrawal.objects.order_by("-was_sent").values_list("was_sent", "state", "lines__line")
    assert list(made) == [(True, "announced", taken.pk), (False, "refunded", waiting.pk)]
    assert states(order) == ["shipped"]


@pytest.mark.parametrize("before", ["cancelled", "sent"])
def test_what_no_longer_waited_is_noted_and_an_alert(pickup, before):
    order = pickup.order(pickup.pieces[0])
    (line,) = lines_of(order)
    if before == "cancelled":
        cancel_seller_order(line.seller_order, actor=None, reason="torn")
    else:
        ship_seller_order(
            line.seller_order, actor=None, carrier="La Poste", tracking_number="6A000001"
        )
    state = states(order)

    pickup.hand_over(pickup.tills[0], order, [line])
    pickup.tills[0].send()

    assert notes() == [(line.pk, 1, True)]
    assert states(order) == state
    assert Alert.objects.filter(code="COLLECTED_TWICE").count() == 1


def test_a_code_of_nothing_and_a_line_of_another_order_are_alerts_and_no_errors(pickup):
    order, other = pickup.order(pickup.pieces[0]), pickup.order(pickup.pieces[1])
    till = pickup.tills[0]
    till.write(
        "collect",
        "handed_over",
        {"order": "M-X", "code": "NOSUCHCODE", "lines": [{"line": "1", "quantity": 1}]},
    )
    pickup.hand_over(till, order, lines_of(other))

    till.send()

    assert notes() == []
    assert states(order) + states(other) == ["to_ship", "to_ship"]
    assert Alert.objects.filter(code="COLLECTED_UNKNOWN").count() == 2


def test_the_customer_gets_her_code_once_by_mail(pickup, ask):
    order = pickup.order()
    mail.outbox.clear()

    tell_collections()
    tell_collections()

    code = Collection.objects.get().code
    (sent,) = [one for one in mail.outbox if one.to == [order.email]]
    assert f"{code[:5]}-{code[5:]}" in sent.subject
    assert all(stall.shop.name in sent.body for stall in pickup.stalls)
    assert [(name, kind) for name, _data, kind in sent.attachments] == [
        (f"{order.number}.png", "image/png")
    ]


def test_what_nobody_collects_is_given_back_two_days_after_the_closing(pickup):
    order = pickup.order()
    till = pickup.tills[0]
    taken = lines_of(order)[0]
    pickup.hand_over(till, order, [taken])
    till.send()
    mail.outbox.clear()

    close(pickup.market, ago=timedelta(hours=47))
    give_up_collections()
    assert Refund.objects.count() == 0

    close(pickup.market, ago=timedelta(hours=48))
    give_up_collections()
    give_up_collections()
    for pk in untold():
        tell_uncollected(pk)

    assert states(order) == ["shipped", "cancelled", "cancelled"]
    order.refresh_from_db()
    assert order.state == OrderState.PAID
    assert sorted(Refund.objects.values_list("amount", flat=True)) == [5000, 5000]
    assert {refund.reason for refund in Refund.objects.all()} == {"Not collected at Fair"}
    on_hand = StockLevel.objects.filter(location__kind="atelier").order_by("pk")
    assert list(on_hand.values_list("on_hand", flat=True)) == [4, 5, 5]
    told = {tuple(sent.to) for sent in mail.outbox}
    assert told == {(designer.email,) for designer in pickup.designers[1:]}
    assert untold() == []


def test_of_a_part_that_was_collected_half_the_rest_is_given_back(pickup):
    robe = pickup.pieces[0]
    other = variant_in_stock(1, product__shop=robe.product.shop, price=3000)
    order = pickup.order(robe, other)
    till = pickup.tills[0]
    pickup.hand_over(till, order, lines_of(order)[:1])
    till.send()

    close(pickup.market, ago=timedelta(hours=48))
    give_up_collections()

    assert states(order) == ["shipped"]
    assert list(Refund.objects.values_list("amount", flat=True)) == [3000]
    assert StockLevel.objects.get(variant=other).on_hand == 1
