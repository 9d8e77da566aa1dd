"""An order's proof and timeline through a real history: three designers, a refund, a debt."""

from __future__ import annotations

from django.utils import translation

from payments.models import Debt, PayoutAccount
from payments.order_money import order_money, prove, timeline
from payments.services.refund_order import refund_amount, refund_lines
from tests.factories.accounts import StaffFactory
from tests.factories.payments import basket_of, checked_out
from tests.factories.shops import variant_in_stock
from tests.payments.deals import WITHOUT_WAITING, bought, ship


def story_of(share):
    money = order_money(share.seller_order.order.number)
    assert money is not None
    with translation.override("en"):
        proof = prove(money)
        assert proof is not None
        return proof, proof.line, timeline(money)


def emptied(town, share):
    account = PayoutAccount.objects.get(shop=share.shop_id)
    town.stripe.drain(str(account.stripe_id))


def test_every_euro_of_three_designers_is_accounted_for_after_a_refund_and_a_debt(town):
    first, _second, third = bought(town, 3000, 5000, 8000, card=WITHOUT_WAITING)
    ship(third)
    town.settle()
    emptied(town, third)
    town.stripe.topup(20_000)
    line = third.seller_order.lines.get()

    refund_lines(third.payment, lines={line: 1}, actor=StaffFactory(name="Zoé"), reason="Torn")
    town.settle()

    proof, sentence, _happenings = story_of(first)
    assert sentence == (
        "€174.70 paid = €80.20 waiting for designers + €75.30 designers − €70.40 owed by designers "
        "+ €80.00 refunded + €9.60 programme"
    )
    assert (proof.is_proven, proof.gaps) == (True, [])
    debt = Debt.objects.get()
    assert (debt.share, debt.amount) == (third, 7040)


def test_the_next_sale_settles_the_debt_in_both_orders(town):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    ship(share)
    town.settle()
    emptied(town, share)
    town.stripe.topup(20_000)
    refund_amount(share.payment, 5490, actor=StaffFactory(name="Zoé"), reason="Torn")
    town.settle()
    payment = checked_out(basket_of(variant_in_stock(price=10_000, product__shop=share.shop)))
    town.pay(payment, WITHOUT_WAITING)
    town.settle()
    later = payment.shares.get()

    ship(later)
    town.settle()

    proof, sentence, happenings = story_of(share)
    assert sentence == (
        "€54.90 paid = €48.90 designers − €48.90 debts settled since + €54.90 refunded"
    )
    assert proof.is_proven
    assert [(row.what, row.who, row.amount and row.amount.amount) for row in happenings] == [
        ("Order placed", "Ann Buyer", None),
        ("Paid by card", "Ann Buyer", 5490),
        ("Shipped", "", None),
        ("Sent to her Stripe balance", "", 4890),
        ("Payout from her Stripe balance to her bank; may contain this money", "", 4890),
        ("Refund asked for: a part of the amount", "Zoé", 5490),
        ("Stripe could not take it back", "", 4890),
        ("Booked as her debt: it could not be taken back", "", 4890),
        ("Customer refunded", "", 5490),
        (f"Her debt was settled from order {later.seller_order.number}", "", 4890),
    ]
    proof, sentence, happenings = story_of(later)
    assert sentence == (
        "€104.90 paid = €44.00 designers + €48.90 kept for earlier debts + €12.00 programme"
    )
    assert proof.is_proven
    assert f"Kept for her debt of order {share.seller_order.number}" in [
        row.what for row in happenings
    ]
