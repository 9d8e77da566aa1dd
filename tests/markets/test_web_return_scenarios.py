"""T12: a card-paid web order is brought back at a stall."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.test import Client

from markets.models import Cashier, CashMove, Collection, WebReturn, cash_of
from markets.pins import new_pin
from markets.services.watch_web_refunds import watch_web_refunds
from markets.verification.web_refunds import web_refund_faults
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order, SellerOrder, Withdrawal
from orders.states import WithdrawalState
from payments.models import Alert, Payment, Refund
from payments.services.refund_order import refund_all
from payments.verification.against_orders import check_orders
from payments.verification.against_rows import check_entries
from payments.verification.against_shares import check_accounts
from payments.verification.report import Report
from payments.verification.stock import check_stock
from shops.models import StockLevel
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import organiser_of
from tests.factories.payments import cents_on
from tests.factories.shops import member_of
from tests.markets.collected import Pickup, lines_of
from tests.payments.at_once import at_once
from tests.payments.renounced import renounce

pytestmark = pytest.mark.django_db(transaction=True)

CASH = """mutation($token: String!, $id: ID!, $order: String!, $lines: [ReturnedLineInput!]!,
    $manager: ManagerInput) { refundWebOrderInCash(token: $token, id: $id, order: $order,
    lines: $lines, manager: $manager) { webReturn { id order method amount managerName }
    problems { code message field } } }"""
CARD = """mutation($market: ID!, $id: ID!, $order: String!, $lines: [ReturnedLineInput!]!) {
    refundWebOrderToCard(market: $market, id: $id, order: $order, lines: $lines) {
    webReturn { order method amount } problems { code message field } } }"""
OFFER = """query($token: String!, $order: String!) { tillWebReturn(token: $token, order: $order) {
    order rule lines { id label shop quantity amount lastDay problem } } }"""

ENGLISH = Client(headers={"Accept-Language": "en"})


@pytest.fixture
def pickup():
    return Pickup(tills=1)


@pytest.fixture
def till(pickup):
    till = pickup.tills[0]
    till.open(10_000)
    till.send()
    return till


@pytest.fixture
def manager(pickup):
    return cashier(pickup, "Brigitte", is_manager=True)


def cashier(pickup, name, *, is_manager):
    salt, digest = new_pin("4711")
    return Cashier.objects.create(
        market=pickup.market, name=name, pin_salt=salt, pin_hash=digest, is_manager=is_manager
    )


@pytest.fixture
def collected(pickup, till):
    """An order of three designers, 50,00 € each, in the customer's hands since now."""
    order = pickup.order()
    pickup.hand_over(till, order, lines_of(order))
    till.send()
    return order


def asked(order, *lines, quantity=1, **more):
    given = [{"line": str(line.pk), "quantity": quantity} for line in lines]
    return {"id": str(uuid.uuid4()), "order": order.number, "lines": given, **more}


def in_cash(ask, till, given, manager=None, pin="4711"):
    if manager is not None:
        given = {**given, "manager": {"id": str(manager.pk), "pin": pin}}
    return ask(Client(), CASH, token=till.token, **given)["refundWebOrderInCash"]


def to_card(ask, pickup, user, given):
    client = Client()
    if user is not None:
        client.force_login(user)
    return ask(client, CARD, market=str(pickup.market.pk), **given)["refundWebOrderToCard"]


def code_of(payload):
    return payload["problems"][0]["code"] if payload["problems"] else None


def told(order, at):
    """Of her right, by the confirmation."""
    Order.objects.filter(pk=order.pk).update(confirmation_sent_at=at)


def drift():
    """What in our own books and stock does not agree; Stripe is not asked."""
    report = Report()
    for check in (check_orders, check_entries, check_accounts, check_stock):
        check(report)
    return report.findings


def at_stall(stall):
    rows = StockLevel.objects.filter(location=stall.location)
    return sum(rows.values_list("on_hand", flat=True))


@pytest.mark.scenario("T12")
def test_cash_is_refused_by_default_and_given_by_a_managers_right(
    ask, pickup, till, manager, collected
):
    robe, *_others = lines_of(collected)
    given = asked(collected, robe)

    refused = in_cash(ask, till, given)

    assert (code_of(refused), refused["problems"][0]["field"]) == ("NEEDS_MANAGER", "manager")
    assert "PIN" in refused["problems"][0]["message"]
    assert (Refund.objects.count(), cents_on(till.till.drawer)) == (0, -10_000)

    done = in_cash(ask, till, given, manager)
    again = in_cash(ask, till, given, manager)

    assert (
        done
        == again
        == {
            "webReturn": {
                "id": given["id"],
                "order": collected.number,
                "method": "CASH",
                "amount": 5000,
                "managerName": "Brigitte",
            },
            "problems": [],
        }
    )
    # The device notes it in its shift; the books have it once, from the refund.
    note = {"refund": given["id"], "order": collected.number, "amount": 5000}
    till.write("shift", "web_refund", {**note, "manager": {"id": str(manager.pk), "name": "B."}})
    till.send()
    assert cents_on(till.till.drawer) == -5000
    move = CashMove.objects.get()
    assert (move.kind, move.amount, cash_of(move.shift)) == ("web_refund", -5000, 5000)
    assert at_stall(pickup.stalls[0]) == 1
    assert drift() == []

    # No refund to the card remains possible of that piece.
    organiser = organiser_of(pickup.market)
    assert code_of(to_card(ask, pickup, organiser, asked(collected, robe))) == "NOT_RETURNABLE"
    refund = refund_all(_payment(collected), actor=None, reason="all the rest")
    assert refund.amount == 10_000
    with pytest.raises(RuleBroken) as nothing:
        refund_all(_payment(collected), actor=None, reason="more")
    assert nothing.value.code == "REFUND_TOO_LARGE"


@pytest.mark.scenario("T12")
def test_the_usual_way_is_the_card_by_an_organiser_and_the_piece_lies_at_the_stall(
    ask, pickup, collected
):
    skirt = lines_of(collected)[1]
    organiser = organiser_of(pickup.market)
    given = asked(collected, skirt)

    done = to_card(ask, pickup, organiser, given)
    again = to_card(ask, pickup, organiser, given)

    assert done == again
    assert done["webReturn"] == {"order": collected.number, "method": "CARD", "amount": 5000}
    refund = Refund.objects.get()
    assert (str(refund.pk), refund.method, refund.reason) == (
        given["id"],
        "card",
        "Brought back at Fair",
    )
    assert WebReturn.objects.get().by == organiser
    assert [at_stall(stall) for stall in pickup.stalls] == [0, 1, 0]
    assert drift() == []


@pytest.mark.parametrize(
    ("who", "answer"),
    [
        ("organiser", None),
        ("staff", None),
        ("designer", "NOT_FOUND"),
        ("other organiser", "NOT_FOUND"),
        ("guest", "SIGN_IN"),
    ],
)
def test_who_refunds_to_the_card(ask, pickup, collected, who, answer):
    people = {
        "organiser": organiser_of(pickup.market),
        "staff": StaffFactory(),
        "designer": member_of(pickup.stalls[0].shop, UserFactory()),
        "other organiser": organiser_of(Pickup(designers=1, tills=0).market),
        "guest": None,
    }

    done = to_card(ask, pickup, people[who], asked(collected, lines_of(collected)[0]))

    assert code_of(done) == answer
    assert Refund.objects.count() == (answer is None)


def test_only_a_manager_of_this_market_with_her_pin_allows_cash(
    ask, pickup, till, manager, collected
):
    helper = cashier(pickup, "Hanna", is_manager=False)
    away = cashier(Pickup(designers=1, tills=0), "Away", is_manager=True)
    given = asked(collected, lines_of(collected)[0])

    assert code_of(in_cash(ask, till, given, helper)) == "NOT_MANAGER"
    assert code_of(in_cash(ask, till, given, away)) == "NOT_MANAGER"
    for _ in range(5):
        assert code_of(in_cash(ask, till, given, manager, pin="0000")) == "WRONG_PIN"
    assert code_of(in_cash(ask, till, given, manager)) == "TOO_MANY_TRIES"
    assert Refund.objects.count() == 0


def test_a_browser_that_is_no_till_gives_nothing(ask, till, manager, collected):
    till.token = "no-such-token"

    given = asked(collected, lines_of(collected)[0])
    assert code_of(in_cash(ask, till, given, manager)) == "DEVICE_UNKNOWN"


def test_the_same_return_from_four_requests_at_once_is_one(pickup, ask, till, manager, collected):
    given = asked(collected, lines_of(collected)[0])

    answers = at_once(lambda _: in_cash(ask, till, given, manager)["problems"], 1, 2, 3, 4)

    assert answers == [[], [], [], []]
    assert cents_on(till.till.drawer) == -5000
    assert at_stall(pickup.stalls[0]) == 1


def test_the_same_piece_in_two_returns_at_once_goes_back_once(
    pickup, ask, till, manager, collected
):
    line = lines_of(collected)[0]

    answers = at_once(
        lambda given: code_of(in_cash(ask, till, given, manager)),
        asked(collected, line),
        asked(collected, line),
    )

    assert sorted(map(str, answers)) == ["NOT_RETURNABLE", "None"]
    assert cents_on(till.till.drawer) == -5000


def test_above_the_limit_of_cash_only_the_card_gets_it_back(ask, till, manager, pickup):
    piece = pickup.pieces[0]
    type(piece).objects.filter(pk=piece.pk).update(price=100_001)
    order = pickup.order(piece)
    pickup.hand_over(till, order, lines_of(order))
    till.send()

    assert code_of(in_cash(ask, till, asked(order, *lines_of(order)), manager)) == (
        "CASH_ABOVE_LIMIT"
    )
    assert (Refund.objects.count(), at_stall(pickup.stalls[0])) == (0, 0)


def test_the_offer_says_what_may_be_given_back_until_when_and_why_not(
    ask, pickup, till, manager, collected
):
    first, second, third = lines_of(collected)
    in_cash(ask, till, asked(collected, first), manager)
    long_ago = clock.now() - timedelta(days=20)
    told(collected, long_ago)
    SellerOrder.objects.filter(pk=second.seller_order.pk).update(shipped_at=long_ago)

    offer = ask(ENGLISH, OFFER, token=till.token, order=collected.number)["tillWebReturn"]

    assert offer["order"] == collected.number
    assert "fourteen days" in offer["rule"]
    rows = {row["id"]: row for row in offer["lines"]}
    assert rows[str(first.pk)]["problem"] == "It was refunded already."
    assert rows[str(second.pk)]["problem"].startswith("The fourteen days were over on ")
    assert (rows[str(third.pk)]["quantity"], rows[str(third.pk)]["amount"]) == (1, 5000)
    assert rows[str(third.pk)]["problem"] == ""
    assert code_of(in_cash(ask, till, asked(collected, second), manager)) == "NOT_RETURNABLE"


def test_what_was_renounced_in_time_is_taken_back_later_and_paid_once(
    ask, pickup, till, manager, collected
):
    line = lines_of(collected)[0]
    withdrawal = renounce(line.seller_order)
    long_ago = clock.now() - timedelta(days=20)
    told(collected, long_ago)
    SellerOrder.objects.filter(pk=line.seller_order.pk).update(shipped_at=long_ago)

    paid = in_cash(ask, till, asked(collected, line), manager)

    assert paid["webReturn"]["amount"] == 5000
    assert Withdrawal.objects.get(pk=withdrawal.pk).state == WithdrawalState.REFUNDED
    assert not Refund.objects.filter(pk=withdrawal.refund_id).exists()


def test_what_was_not_handed_over_yet_and_who_is_not_there_are_said(ask, pickup, till):
    elsewhere = Pickup(designers=1, tills=0)
    order = pickup.order(pickup.pieces[0])
    away = elsewhere.order()

    offers = [
        ask(ENGLISH, OFFER, token=till.token, order=one.number)["tillWebReturn"]["lines"][0]
        for one in (order, away)
    ]
    SellerOrder.objects.filter(order=away).update(state="shipped", shipped_at=clock.now())
    (there,) = ask(ENGLISH, OFFER, token=till.token, order=away.number)["tillWebReturn"]["lines"]

    assert offers[0]["problem"] == "It was not sent or handed over yet: cancel it instead."
    name = elsewhere.stalls[0].shop.name
    assert there["problem"] == f"{name} is not at this market: send it back to her."


def test_an_order_is_found_by_its_code_and_nothing_by_others(ask, till, collected):
    code = Collection.objects.get(order=collected).code
    for text in (code, f"{code[:5]}-{code[5:]}".lower(), f"{collected.number}-2"):
        assert ask(Client(), OFFER, token=till.token, order=text)["tillWebReturn"]["order"] == (
            collected.number
        )
    assert ask(Client(), OFFER, token=till.token, order="M-NOTHING")["tillWebReturn"] is None


def test_what_was_bought_at_a_market_is_not_taken_back(ask, till, manager, collected):
    Order.objects.filter(pk=collected.pk).update(channel="market")

    refused = in_cash(ask, till, asked(collected, lines_of(collected)[0]), manager)

    assert code_of(refused) == "MARKET_SALE"
    assert "L224-59" in refused["problems"][0]["message"]


def _payment(order):
    return Payment.objects.get(order=order)


def test_cash_that_no_till_has_noted_becomes_a_finding_and_an_alert(
    ask, pickup, till, manager, collected
):
    robe, *_others = lines_of(collected)
    given = asked(collected, robe)
    in_cash(ask, till, given, manager)

    watch_web_refunds()
    assert list(web_refund_faults()) == []
    assert not Alert.objects.exists()
    with clock.frozen(clock.now() + timedelta(minutes=16)):
        watch_web_refunds()
        (fault,) = web_refund_faults()

    assert str(fault) == f"web return {given['id']}: 5000 cents left its drawer, its till noted 0"
    alert = Alert.objects.get()
    assert (alert.code, alert.is_red, alert.details["order"], alert.details["cents"]) == (
        "WEB_REFUND_UNNOTED",
        True,
        collected.number,
        5000,
    )
    note = {"refund": given["id"], "order": collected.number, "amount": 5000}
    till.write("shift", "web_refund", {**note, "manager": {"id": str(manager.pk), "name": "B."}})
    till.send()
    with clock.frozen(clock.now() + timedelta(minutes=16)):
        watch_web_refunds()
        assert list(web_refund_faults()) == []
    alert.refresh_from_db()
    assert alert.resolved_at is not None


def test_cash_that_a_till_noted_for_no_refund_is_found(till, manager):
    note = {"refund": str(uuid.uuid4()), "order": "M-1", "amount": 700}
    till.write("shift", "web_refund", {**note, "manager": {"id": str(manager.pk), "name": "B."}})

    till.send()

    faults = [str(fault) for fault in web_refund_faults()]
    assert faults == [f"web return {note['refund']}: a till noted 700 cents, and there is none"]
