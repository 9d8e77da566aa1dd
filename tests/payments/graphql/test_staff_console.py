"""The staff console's fields and mutations: what staff read, and that nobody else reads it."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from matricia.kit.money import Money
from payments.models import ManualEntry, Refund, Share, StripeEvent, Transfer
from payments.services.post_entry import Move, post_entry
from payments.states import RefundState, ShareState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import ShopFactory, member_of, variant_in_stock

pytestmark = pytest.mark.django_db

ORDER_MONEY = """query ($number: String!) { orderMoney(number: $number) {
  number state customerName customerEmail total { amount } refundable { amount }
  charge { state amount { amount } chargeId paymentIntentId sessionId stripeFee { amount } }
  shares { id shopName partNumber state stateWords explanation gross { amount }
    commission { amount } commissionVat { amount } amount { amount } refunded { amount }
    frozen { amount } lost { amount } netted { amount } transferred { amount }
    takenBack { amount } indebted { amount } outstanding { amount } excess { amount }
    refundable { amount } releaseOn delivery { amount } deliveryLeft accountId accountState
    holds { words note placedBy canLift } debts { amount { amount } left { amount } }
    transfers { state amount { amount } stripeId reversals { amount { amount } stripeId } }
    payouts { stripeId } lines { id title quantity left total { amount } } }
  refunds { id kindWords state amount { amount } reason askedBy parts { shopName
    amount { amount } commission { amount } items { title quantity amount { amount } } } }
  disputes { stripeId } timeline { at kind what who detail shop amount { amount } stripeId }
  postings { reference source sourceWords destination destinationWords amount { amount } }
  proof { line isProven difference { amount } terms { code amount { amount } } gaps } } }"""
FIND = """query ($query: String) { findOrders(query: $query) { totalCount nodes { number
  customerName total { amount } } } }"""
ROOTS = {
    "orderMoney": "query ($number: String!) { answer: orderMoney(number: $number) { number } }",
    "findOrders": "{ answer: findOrders { totalCount nodes { number } } }",
    "stuckSteps": "{ answer: stuckSteps { id words } }",
    "manualEntries": "{ answer: manualEntries { totalCount nodes { id } } }",
    "reconciliations": "{ answer: reconciliations { totalCount nodes { id } } }",
}
MUTATIONS = {
    "refundOrder": """mutation ($number: String!) { answer: refundOrder(number: $number, way: ALL,
      reason: "Came damaged") { refund { id } problems { code } } }""",
    "retryStep": """mutation ($share: ID!) { answer: retryStep(kind: SHARE, id: $share) {
      problems { code } } }""",
    "holdShare": """mutation ($share: ID!) { answer: holdShare(share: $share, note: "Why") {
      problems { code } } }""",
    "liftHold": """mutation ($share: ID!) { answer: liftHold(share: $share) {
      problems { code } } }""",
    "proposeManualEntry": """mutation { answer: proposeManualEntry(moves: [{source: "house:bank",
      destination: "house:losses", amount: 100}], reason: "A bank statement") {
      manualEntry { id } problems { code } } }""",
    "decideManualEntry": """mutation ($entry: ID!) { answer: decideManualEntry(id: $entry,
      approve: true) { manualEntry { id } problems { code } } }""",
}


def sale(*shops, price=5000):
    return paid(basket_of(*(variant_in_stock(price=price, product__shop=shop) for shop in shops)))


@pytest.fixture
def english(client):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def test_an_order_is_told_from_card_to_books(english, ask):
    payment = sale(ShopFactory(name="Atelier Ann"))
    english.force_login(StaffFactory())

    seen = ask(english, ORDER_MONEY, number=payment.order.number)["orderMoney"]

    assert (seen["customerName"], seen["refundable"]) == ("Ann Buyer", {"amount": 5490})
    assert seen["charge"] == {
        "state": "PAID",
        "amount": {"amount": 5490},
        "chargeId": f"ch_{payment.pk}",
        "paymentIntentId": f"pi_{payment.pk}",
        "sessionId": f"cs_{payment.pk}",
        "stripeFee": {"amount": 30},
    }
    [share] = seen["shares"]
    assert (share["amount"], share["outstanding"]) == ({"amount": 4890}, {"amount": 4890})
    assert (share["deliveryLeft"], share["lines"][0]["left"]) == (True, 1)
    assert seen["proof"]["line"] == ("€54.90 paid = €48.90 waiting for designers + €6.00 programme")
    assert seen["proof"]["isProven"] is True
    shop = Share.objects.get().shop_id
    assert [
        (row["reference"], row["source"], row["destination"], row["amount"]["amount"])
        for row in seen["postings"]
    ] == [
        (f"payment:{payment.pk}", "stripe:clearing", f"shop:{shop}:payable", 4890),
        (f"payment:{payment.pk}", "stripe:clearing", "house:commission", 600),
        (f"fee:{payment.pk}", "house:fees", "stripe:clearing", 30),
    ]
    assert [row["what"] for row in seen["timeline"]] == ["Order placed", "Paid by card"]


def test_a_cent_that_is_missing_in_the_books_shows(english, ask):
    payment = sale(ShopFactory(name="Atelier Ann"))
    shop = Share.objects.get().shop_id
    post_entry(
        f"refund-failed:{uuid.uuid4()}", [Move("house:bank", f"shop:{shop}:payable", Money(1))]
    )
    Share.objects.update(transferred=4889)
    english.force_login(StaffFactory())

    proof = ask(english, ORDER_MONEY, number=payment.order.number)["orderMoney"]["proof"]

    assert proof["isProven"] is False
    assert proof["difference"] == {"amount": 0}
    assert proof["gaps"] == ["Atelier Ann: the books say €48.89 more than her share."]


def test_an_order_that_is_not_there_is_null(client, ask):
    client.force_login(StaffFactory())

    assert ask(client, ORDER_MONEY, number="M-NOTHERE")["orderMoney"] is None


def test_an_orders_money_takes_the_same_queries_for_one_designer_and_for_three(client, ask):
    client.force_login(StaffFactory())
    counts = []
    for shops in (1, 3):
        payment = sale(*(ShopFactory() for _ in range(shops)))
        for share in payment.shares.all():
            payout_account(share.shop)
            share.holds.create(kind="staff", note="Wait")
        with CaptureQueriesContext(connection) as queries:
            ask(client, ORDER_MONEY, number=payment.order.number)
        counts.append(len(queries))

    assert counts[0] == counts[1]


@pytest.mark.scenario("C5")
@pytest.mark.parametrize("field", ROOTS)
@pytest.mark.parametrize("who", ["nobody", "a customer", "its designer"])
def test_the_console_is_empty_for_everybody_else(client, ask, field, who):
    shop = ShopFactory()
    payment = sale(shop)
    if who != "nobody":
        user = payment.order.user or UserFactory()
        client.force_login(user if who == "a customer" else member_of(shop, user))
    given = {"number": payment.order.number} if field == "orderMoney" else {}

    assert ask(client, ROOTS[field], **given)["answer"] is None


@pytest.mark.scenario("C5")
@pytest.mark.parametrize("name", MUTATIONS)
@pytest.mark.parametrize("who", ["nobody", "a customer", "its designer"])
def test_the_consoles_verbs_are_refused_to_everybody_else(client, ask, name, who):
    shop = ShopFactory()
    share = sale(shop).shares.get()
    Share.objects.update(state=ShareState.BLOCKED, blocked_because="stripe:some_code")
    entry = ManualEntry.objects.create(
        moves=[], reason="A bank statement", proposed_by=StaffFactory()
    )
    if who != "nobody":
        user = UserFactory()
        client.force_login(user if who == "a customer" else member_of(shop, user))
    given = {"number": share.payment.order.number, "share": share.pk, "entry": entry.pk}
    given = {key: value for key, value in given.items() if f"${key}" in MUTATIONS[name]}

    answer = ask(client, MUTATIONS[name], **given)["answer"]

    [problem] = answer["problems"]
    unseen = name in ("holdShare", "liftHold") and who == "a customer"
    expected = "SIGN_IN" if who == "nobody" else "NOT_FOUND" if unseen else "NOT_ALLOWED"
    assert problem["code"] == expected
    assert Refund.objects.count() == 0
    assert ManualEntry.objects.filter(state="proposed").count() == ManualEntry.objects.count() == 1
    assert share.holds.count() == 0
    assert Share.objects.get().state == ShareState.BLOCKED


@pytest.mark.parametrize(
    "by", ["number", "part", "email", "name", "charge", "intent", "session", "transfer", "refund"]
)
def test_an_order_is_found_by_what_staff_have_at_hand(client, ask, by):
    payment = sale(ShopFactory())
    other = sale(ShopFactory())
    other.order.email, other.order.name = "bea@example.test", "Bea"
    other.order.save()
    share = payment.shares.get()
    Transfer.objects.create(share=share, amount=1, currency="EUR", stripe_id="tr_1")
    Refund.objects.create(payment=payment, amount=1, currency="EUR", stripe_id="re_1")
    asked = {
        "number": payment.order.number[2:],
        "part": share.seller_order.number,
        "email": payment.order.email.upper(),
        "name": "ann buy",
        "charge": f"ch_{payment.pk}",
        "intent": f"pi_{payment.pk}",
        "session": f"cs_{payment.pk}",
        "transfer": "tr_1",
        "refund": "re_1",
    }
    client.force_login(StaffFactory())

    found = ask(client, FIND, query=asked[by])["findOrders"]

    assert [row["number"] for row in found["nodes"]] == [payment.order.number]
    assert found["totalCount"] == 1


def test_an_empty_search_lists_the_newest_orders(client, ask):
    numbers = [sale(ShopFactory()).order.number for _ in range(2)]
    client.force_login(StaffFactory())

    found = ask(client, FIND, query=" ")["findOrders"]["nodes"]

    assert [row["number"] for row in found] == numbers[::-1]


REFUND = """mutation ($id: ID, $number: String!, $way: RefundWay!, $lines: [RefundedLineInput!],
  $deliveries: [ID!], $amount: Cents, $borneBy: Bearer, $dryRun: Boolean) {
  refundOrder(id: $id, number: $number, way: $way, reason: "Came damaged", lines: $lines,
    deliveries: $deliveries, amount: $amount, borneBy: $borneBy, dryRun: $dryRun) {
    refund { amount { amount } reason askedBy parts { shopName amount { amount }
      commission { amount } items { title quantity amount { amount } } } }
    problems { code message field } } }"""


@pytest.mark.parametrize(
    "case",
    [
        ("LINES", {"lines": [{"quantity": 1}]}, 4400, 600),
        ("LINES", {"lines": [{"quantity": 1}], "deliveries": []}, 4400, 600),
        ("LINES", {"deliveries": [None]}, 490, 0),
        ("AMOUNT", {"amount": 1000}, 891, 109),
        ("GOODWILL", {"amount": 500, "borneBy": "PROGRAMME"}, 0, 500),
        ("GOODWILL", {"amount": 500, "borneBy": "DESIGNER"}, 500, 0),
        ("ALL", {}, 4890, 600),
    ],
)
@pytest.mark.parametrize("dry_run", [True, False])
def test_staff_refund_in_each_way(client, ask, case, dry_run):
    way, given, hers, commission = case
    payment = sale(ShopFactory(name="Atelier Ann"))
    part = payment.order.seller_orders.get()
    given = dict(given)
    if "lines" in given:
        given["lines"] = [{"line": part.lines.get().pk, "quantity": 1}]
    if given.get("deliveries"):
        given["deliveries"] = [part.pk]
    staff = StaffFactory(name="Zoé")
    client.force_login(staff)

    answer = ask(client, REFUND, number=payment.order.number, way=way, dryRun=dry_run, **given)

    refund, problems = answer["refundOrder"]["refund"], answer["refundOrder"]["problems"]
    assert problems == []
    assert (refund["amount"]["amount"], refund["askedBy"]) == (hers + commission, "Zoé")
    [seen] = refund["parts"]
    assert (seen["amount"]["amount"], seen["commission"]["amount"]) == (hers, commission)
    assert Refund.objects.count() == (0 if dry_run else 1)
    assert Share.objects.get().refunded_gross == (0 if dry_run else hers + commission)


def test_a_refund_asked_for_again_with_its_id_is_the_same_refund(client, ask):
    payment, other = sale(ShopFactory()), sale(ShopFactory())
    client.force_login(StaffFactory())
    asked = {"id": "0d1c7a52-6f53-4a8e-9f0e-1f4b6a1c2d3e", "way": "AMOUNT", "amount": 1000}

    first = ask(client, REFUND, number=payment.order.number, **asked)["refundOrder"]
    again = ask(client, REFUND, number=payment.order.number, **asked)["refundOrder"]
    elsewhere = ask(client, REFUND, number=other.order.number, **asked)["refundOrder"]

    assert (first["problems"], again) == ([], first)
    assert [problem["code"] for problem in elsewhere["problems"]] == ["NOT_FOUND"]
    assert [(str(row.pk), row.amount) for row in Refund.objects.all()] == [(asked["id"], 1000)]


def test_a_line_of_another_order_is_not_refunded(client, ask):
    payment, other = sale(ShopFactory()), sale(ShopFactory())
    line = other.order.seller_orders.get().lines.get()
    client.force_login(StaffFactory())

    answer = ask(
        client,
        REFUND,
        number=payment.order.number,
        way="LINES",
        lines=[{"line": line.pk, "quantity": 1}],
    )["refundOrder"]

    assert answer["refund"] is None
    assert answer["problems"][0]["code"] == "NOT_FOUND"
    assert Refund.objects.count() == 0


def test_staff_hold_a_share_and_let_it_go(client, ask):
    share = sale(ShopFactory()).shares.get()
    client.force_login(StaffFactory())

    held = ask(client, MUTATIONS["holdShare"], share=share.pk)["answer"]["problems"]
    again = ask(client, MUTATIONS["liftHold"], share=share.pk)["answer"]["problems"]

    assert (held, again) == ([], [])
    hold = share.holds.get()
    assert (hold.kind, hold.note, hold.lifted_at is None) == ("staff", "Why", False)


STUCK = "{ stuckSteps { kind id words canRetry orderNumber shop amount { amount } } }"


def stuck_of_each_kind(payment):
    """A row of each kind, an hour old."""
    long_ago = clock.now() - timedelta(hours=1)
    share = payment.shares.get()
    transfer = Transfer.objects.create(
        share=share, amount=4890, currency="EUR", created_at=long_ago
    )
    refund = Refund.objects.create(
        payment=payment,
        amount=100,
        currency="EUR",
        state=RefundState.FAILED,
        problem="some_code",
        created_at=long_ago,
    )
    event = StripeEvent.objects.create(
        stripe_id="evt_1",
        kind="refund.updated",
        endpoint="platform",
        payload={},
        attempts=3,
        last_error="NotKnownYetError",
        received_at=long_ago,
    )
    Share.objects.update(state=ShareState.BLOCKED, blocked_because="stripe:some_code")
    return {"TRANSFER": transfer, "REFUND": refund, "EVENT": event, "SHARE": share}


def test_what_is_stuck_is_listed_with_words(english, ask):
    payment = sale(ShopFactory(name="Atelier Ann"))
    rows = stuck_of_each_kind(payment)
    english.force_login(StaffFactory())

    steps = ask(english, STUCK)["stuckSteps"]

    number = payment.order.number
    assert {step["kind"]: step for step in steps} == {
        "TRANSFER": {
            "kind": "TRANSFER",
            "id": str(rows["TRANSFER"].pk),
            "words": "A transfer was asked for, and Stripe has not answered.",
            "canRetry": True,
            "orderNumber": number,
            "shop": "Atelier Ann",
            "amount": {"amount": 4890},
        },
        "SHARE": {
            "kind": "SHARE",
            "id": str(rows["SHARE"].pk),
            "words": "Blocked: Stripe refused the transfer. The programme's team is looking into "
            "it.",
            "canRetry": True,
            "orderNumber": number,
            "shop": "Atelier Ann",
            "amount": {"amount": 4890},
        },
        "REFUND": {
            "kind": "REFUND",
            "id": str(rows["REFUND"].pk),
            "words": "Stripe refused the refund (some_code).",
            "canRetry": True,
            "orderNumber": number,
            "shop": "",
            "amount": {"amount": 100},
        },
        "EVENT": {
            "kind": "EVENT",
            "id": str(rows["EVENT"].pk),
            "words": "Stripe's message refund.updated could not be handled, tried 3 times.",
            "canRetry": True,
            "orderNumber": "",
            "shop": "",
            "amount": None,
        },
    }
