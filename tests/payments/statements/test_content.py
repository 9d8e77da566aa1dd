"""What a statement says, to the cent, of everything that can happen to a designer's money."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from matricia.kit import clock
from payments.models import CommissionRule, Share
from payments.statements.amounts import AmountFormat
from payments.statements.content import (
    Balances,
    Line,
    StatementContent,
    digest_of,
    statement_content,
)
from payments.statements.periods import Month
from payments.statements.words import detail_words
from shops.models import Shop
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.payments.statements import history
from tests.payments.statements.history import moment

pytestmark = pytest.mark.django_db
OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


def content_of(shop: Shop, month: Month = OCTOBER) -> StatementContent:
    return statement_content(shop, month.starts_on, month.ends_on)


def changes(lines: tuple[Line, ...]) -> list[tuple[str, int, int, int, int, int]]:
    """Kind; owed: change, balance; debt: change; Stripe balance: change, balance."""
    return [
        (line.kind, line.owed, line.owed_after, line.debt, line.stripe, line.stripe_after)
        for line in lines
    ]


def test_a_sale_tells_goods_delivery_commission_and_the_rule_of_then():
    share = history.sale(ShopFactory(), moment(5))

    content = content_of(share.shop)

    [line] = content.lines
    assert (line.kind, line.at) == ("sale", "2026-10-05T12:00:00+02:00")
    assert line.order == share.seller_order.number
    assert (line.gross, line.delivery, line.commission) == (5490, 490, 600)
    assert line.commission_vat == share.commission_vat
    assert (line.amount, line.owed, line.owed_after) == (4890, 4890, 4890)
    [fact] = line.commissions
    assert (fact.title, fact.base, fact.amount, fact.floor) == ("Robe", 5000, 600, 0)
    assert (content.rules[fact.rule].rate, content.rules[fact.rule].version) == (1200, 1)
    assert (content.opening, content.closing) == (Balances(), Balances(owed=4890))


@pytest.mark.scenario("M4")
def test_a_debt_and_its_netting_are_both_lines():
    shop = ShopFactory()
    payout_account(shop)
    first = history.sale(shop, moment(1))
    sent = history.transfer(first, moment(2))
    history.payout(shop, 4000, moment(3))
    given = history.refund(first, moment(4))
    history.reversal(sent, given, 890, moment(4, 11))
    history.debt(first, given, 4000, moment(4, 12))
    second = history.sale(shop, moment(5), price=8000)
    history.net(second, moment(6))
    history.transfer(second, moment(6, 11))

    content = content_of(shop)

    assert changes(content.lines) == [
        ("sale", 4890, 4890, 0, 0, 0),
        ("transfer", -4890, 0, 0, 4890, 4890),
        ("payout", 0, 0, 0, -4000, 890),
        ("refund", -4890, -4890, 0, 0, 890),
        ("reversal", 890, -4000, 0, -890, 0),
        ("debt", 0, -4000, -4000, 0, 0),
        ("sale", 7530, 3530, 0, 0, 0),
        ("debt_settled", 0, 3530, 4000, 0, 0),
        ("transfer", -3530, 0, 0, 3530, 3530),
    ]
    owed, settled = content.lines[5], content.lines[7]
    assert (owed.amount, owed.order) == (-4000, first.seller_order.number)
    assert (settled.amount, settled.order) == (4000, second.seller_order.number)
    assert settled.other_order == first.seller_order.number
    assert (content.lines[3].gross, content.lines[3].commission) == (-5490, -600)
    assert content.closing == Balances(owed=0, debt=0, stripe=3530)


def test_a_debt_stands_over_the_end_of_the_month():
    shop = ShopFactory()
    share = history.sale(shop, moment(1))
    history.transfer(share, moment(2))
    history.payout(shop, 4890, moment(3))
    history.debt(share, history.refund(share, moment(30)), 4890, moment(30, 11))

    assert content_of(shop).closing == Balances(owed=-4890, debt=-4890, stripe=0)
    assert content_of(shop, NOVEMBER).opening == Balances(owed=-4890, debt=-4890, stripe=0)
    assert content_of(shop, NOVEMBER).lines == ()


def test_a_lost_dispute_takes_her_part_and_gives_the_commission_back():
    share = history.sale(ShopFactory(), moment(1))
    history.dispute(share, "needs_response", moment(2), withdrawn=5490, fee=2000)
    history.dispute(share, "lost", moment(9), withdrawn=5490, fee=2000)

    content = content_of(share.shop)

    assert changes(content.lines) == [
        ("sale", 4890, 4890, 0, 0, 0),
        ("dispute_opened", 0, 4890, 0, 0, 0),
        ("dispute_lost", -4890, 0, 0, 0, 0),
    ]
    assert content.lines[1].amount == 4890
    lost = content.lines[2]
    assert (lost.gross, lost.commission, lost.order) == (-5490, -600, share.seller_order.number)


def test_a_won_dispute_costs_her_nothing():
    share = history.sale(ShopFactory(), moment(1))
    history.dispute(share, "needs_response", moment(2), withdrawn=5490)
    history.dispute(share, "won", moment(9), withdrawn=5490, reinstated=5490)

    assert changes(content_of(share.shop).lines) == [
        ("sale", 4890, 4890, 0, 0, 0),
        ("dispute_opened", 0, 4890, 0, 0, 0),
        ("dispute_won", 0, 4890, 0, 0, 0),
    ]


@pytest.mark.scenario("M6")
def test_a_payout_that_fails_is_in_her_stripe_balance_again():
    shop = ShopFactory()
    share = history.sale(shop, moment(1))
    history.transfer(share, moment(2))
    history.payout(shop, 4890, moment(3))
    history.payout(shop, 4890, moment(8), "failed")

    lines = content_of(shop).lines

    assert changes(lines[2:]) == [
        ("payout", 0, 0, 0, -4890, 0),
        ("payout_failed", 0, 0, 0, 4890, 4890),
    ]
    assert {line.about for line in lines[2:]} == {"po_1"}


def test_cash_at_a_market_is_beside_with_its_commission():
    shop, other = ShopFactory(), ShopFactory()
    history.market_sale(shop, 4400, 600, moment(7))
    history.market_sale(other, 900, 100, moment(8))

    content = content_of(shop)

    [line] = content.lines
    assert (line.kind, line.gross, line.commission, line.market) == ("market", 5000, 600, 4400)
    assert (line.owed, content.closing) == (0, Balances(market=4400))


def test_what_was_given_back_at_a_market_gives_the_commission_back():
    shop = ShopFactory()
    history.market_sale(shop, 4400, 600, moment(7))
    history.market_refund(shop, 4400, 600, moment(8))

    content = content_of(shop)

    line = content.lines[1]
    assert (line.kind, line.gross, line.commission, line.market) == ("market", -5000, -600, -4400)
    assert content.closing == Balances()


def test_a_market_is_settled_beside_the_balances():
    shop = ShopFactory()
    history.market_sale(shop, 4400, 600, moment(7))
    history.settlement(shop, fee=1000, paid=3400, to="till:1:drawer", at=moment(8))

    content = content_of(shop)

    assert [(line.kind, line.amount, line.market, line.owed) for line in content.lines[1:]] == [
        ("market_fee", -1000, -1000, 0),
        ("market_settled", -3400, -3400, 0),
    ]
    with translation.override("en"):
        assert [detail_words(line, AmountFormat.of("EUR")) for line in content.lines[1:]] == [
            "Settlement S3-07: €10.00; beside the balances here",
            "Settlement S3-07: €34.00 paid to you; beside the balances here",
        ]
    assert content.closing == Balances()


def test_a_settlement_can_be_set_against_a_debt():
    shop = ShopFactory()
    history.settlement(shop, fee=1000, paid=-1000, to=f"shop:{shop.pk}:debt", at=moment(8))

    line = content_of(shop).lines[1]

    assert (line.kind, line.market, line.debt, line.owed) == ("market_settled", 1000, -1000, -1000)
    with translation.override("en"):
        assert detail_words(line, AmountFormat.of("EUR")) == (
            "Settlement S3-07: €10.00 owed, kept from your next sales"
        )


def test_months_end_at_midnight_in_paris():
    shop = ShopFactory()
    history.sale(shop, moment(31, 22))  # 23:00 in Paris, the clocks having gone back on the 25th
    history.sale(shop, moment(31, 23), price=7000)

    assert [line.gross for line in content_of(shop).lines] == [5490]
    assert [line.gross for line in content_of(shop, NOVEMBER).lines] == [7490]


def test_another_shops_part_of_the_same_order_is_not_told():
    variants = [variant_in_stock(price=price) for price in (5000, 3000)]
    with clock.frozen(moment(5)):
        paid(basket_of(*variants))

    assert [line.gross for line in content_of(variants[0].product.shop).lines] == [5490]


def test_a_sale_that_the_programme_keeps_whole_is_told():
    shop = ShopFactory()
    CommissionRule.objects.create(
        name="For charity", version=1, shop=shop, rate=10_000, valid_from=moment(1)
    )
    with clock.frozen(moment(5)):
        variant = variant_in_stock(product__shop=shop)
        share = Share.objects.get(payment=paid(basket_of(variant, delivery=0)))

    assert (share.gross, share.amount) == (5000, 0)
    [line] = content_of(shop).lines
    assert (line.kind, line.gross, line.commission, line.owed) == ("sale", 5000, 5000, 0)


def test_what_is_kept_says_the_same_when_it_is_read_again():
    shop = ShopFactory()
    share = history.sale(shop, moment(1))
    history.transfer(share, moment(2))
    content = content_of(shop)

    again = StatementContent.from_json(content.as_json())

    assert again == content
    assert digest_of(again.as_json()) == digest_of(content.as_json())


def test_ten_sales_take_as_many_statements_as_one():
    counts = []
    for sales in (1, 10):
        shop = ShopFactory()
        for day in range(sales):
            history.transfer(history.sale(shop, moment(day + 1)), moment(day + 2))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            content_of(shop)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_periods_are_calendar_months():
    assert Month.written("2026-12") == Month(2026, 12)
    assert (Month(2026, 12).starts_on, Month(2026, 12).ends_on) == (
        date(2026, 12, 1),
        date(2026, 12, 31),
    )
    assert [str(month) for month in OCTOBER.until(Month(2027, 1))] == [
        "2026-10",
        "2026-11",
        "2026-12",
        "2027-01",
    ]
    assert [Month.written(text) for text in ("2026-13", "26-10", "2026-1", "٢٠٢٦-١٠", "")] == [
        None
    ] * 5
