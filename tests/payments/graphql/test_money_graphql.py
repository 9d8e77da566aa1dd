"""The money page's data, and who may ask for it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from payments.models import Share
from payments.services.close_statement import close_statement
from payments.statements.periods import Month
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import payout_account
from tests.factories.shops import ShopFactory, member_of
from tests.payments.statements import history
from tests.payments.statements.history import moment

pytestmark = pytest.mark.django_db

MONEY = """query($shop: ID!) { money(shop: $shop) {
  sold { amount } owed { amount } nextPayoutOn cashAtMarkets { amount }
  places { place amount { amount } count explanation }
  debts { amount { amount } left { amount } orderNumber because
    payments { amount { amount } orderNumber } }
} }"""
STATEMENTS = """query($shop: ID!) { statements(shop: $shop) {
  totalCount nodes { number month pdf csv closingBalance { amount } } } }"""
STATEMENT = """query($shop: ID!, $month: String!, $first: Int, $skip: Int) {
  statement(shop: $shop, month: $month) { number lineCount pdf currency
    opening { owed } closing { owed debt stripe } totals { label amount isPart }
    lines(first: $first, skip: $skip) { kind details rules owed owedAfter } } }"""
STORY = """query($shop: ID!) { shares(shop: $shop) { nodes {
  story { at words amount { amount } } } } }"""


def client_of(user) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def shop():
    """First sold, paid out, refunded and owed; then sold again and kept for that."""
    shop = ShopFactory(slug="tamgout")
    account = payout_account(shop)
    account.schedule = "weekly:friday"
    account.save()
    first = history.sale(shop, moment(1))
    history.transfer(first, moment(2))
    history.payout(shop, 4890, moment(3), "paid")
    history.debt(first, history.refund(first, moment(4)), 4890, moment(4, 11))
    history.net(history.sale(shop, moment(5), price=3000), moment(6))
    return shop


@pytest.fixture
def hers(shop) -> Client:
    return client_of(member_of(shop, UserFactory()))


def test_her_money_is_told_place_by_place(ask, shop, hers):
    money = ask(hers, MONEY, shop=shop.pk)["money"]

    assert (money["sold"]["amount"], money["owed"]["amount"]) == (8980, 1760)
    assert [(row["place"], row["amount"]["amount"], row["count"]) for row in money["places"]] == [
        ("COMMISSION", 360, 1),
        ("REFUNDED", 5490, 1),
        ("SET_AGAINST_DEBT", 3130, 1),
    ]
    [debt] = money["debts"]
    assert (debt["amount"]["amount"], debt["left"]["amount"]) == (4890, 1760)
    assert [row["amount"]["amount"] for row in debt["payments"]] == [3130]
    assert money["nextPayoutOn"] is None


def test_the_next_payout_is_a_friday(ask, shop, hers):
    history.transfer(history.sale(shop, moment(7), price=9000), moment(8))

    with clock.frozen(moment(8)):
        money = ask(hers, MONEY, shop=shop.pk)["money"]

    assert money["nextPayoutOn"] == "2026-10-09"


def test_a_month_is_told_line_by_line(ask, shop, hers):
    with clock.frozen(moment(20)):
        month = ask(hers, STATEMENT, shop=shop.pk, month="2026-10", first=2, skip=3)["statement"]

    assert (month["number"], month["lineCount"], month["currency"]) == (None, 7, "EUR")
    assert month["pdf"] == "/documents/statements/tamgout/2026-10.pdf?language=en"
    assert [(line["kind"], line["owed"], line["owedAfter"]) for line in month["lines"]] == [
        ("REFUND", -4890, -4890),
        ("DEBT", 0, -4890),
    ]
    assert month["closing"] == {"owed": -1760, "debt": -1760, "stripe": 0}
    assert {"label": "of which delivery", "amount": 980, "isPart": True} in month["totals"]


def test_closed_months_are_listed_with_their_files(ask, shop, hers):
    with clock.frozen(moment(3, month=11)):
        statement = close_statement(shop, Month(2026, 10))

    [row] = ask(hers, STATEMENTS, shop=shop.pk)["statements"]["nodes"]

    assert (row["number"], row["month"]) == ("MAT-2026-10-TAMGOUT", "2026-10")
    assert row["closingBalance"]["amount"] == -1760
    assert row["csv"] == f"/documents/statements/{statement.pk}.csv?language=en"


@pytest.mark.scenario("C5")
def test_another_designer_a_customer_and_a_stranger_learn_nothing(ask, shop):
    with clock.frozen(moment(3, month=11)):
        close_statement(shop, Month(2026, 10))
    another = client_of(member_of(ShopFactory(), UserFactory()))

    for client in (another, client_of(UserFactory()), Client()):
        assert ask(client, MONEY, shop=shop.pk)["money"] is None
        assert ask(client, STATEMENT, shop=shop.pk, month="2026-10")["statement"] is None
        listed = ask(client, STATEMENTS, shop=shop.pk)["statements"]
        assert listed == {"totalCount": 0, "nodes": []}
        assert ask(client, STORY, shop=shop.pk)["shares"]["nodes"] == []


def test_staff_see_what_she_sees(ask, shop, hers):
    staff = client_of(StaffFactory())

    assert ask(staff, MONEY, shop=shop.pk) == ask(hers, MONEY, shop=shop.pk)


def test_the_story_of_an_order_tells_every_step(ask, shop, hers):
    second, first = ask(hers, STORY, shop=shop.pk)["shares"]["nodes"]

    assert [(step["words"], step["amount"]["amount"]) for step in first["story"]] == [
        ("Sold for €54.90, delivery included.", 5490),
        ("The programme keeps €6.00 as commission.", -600),
        ("€48.90 went to your Stripe balance.", 0),
        (
            "Refunded to the customer: €48.90 of your part, and €6.00 of the commission.",
            -4890,
        ),
        ("€48.90 could not be taken back: you owe them from now on.", 0),
        (f"€31.30 of what you owe are settled by order {number_of(shop)}.", 0),
    ]
    assert second["story"][-1]["words"].startswith("€31.30 were kept for what you owed of order")


def test_ten_stories_take_as_many_statements_as_one(ask, shop, hers):
    with CaptureQueriesContext(connection) as few:
        ask(hers, STORY, shop=shop.pk)
    for day in range(8):
        history.transfer(history.sale(shop, moment(10 + day)), moment(11 + day))

    with CaptureQueriesContext(connection) as many:
        ask(hers, STORY, shop=shop.pk)

    assert len(many) == len(few)


def number_of(shop) -> str:
    """Of her second order."""

    return Share.objects.filter(shop=shop).latest("pk").seller_order.number
