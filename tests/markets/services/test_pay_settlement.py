"""A designer is paid once: in cash from a drawer, by bank, or against what she owes."""

from __future__ import annotations

from typing import Any

import pytest

from markets.models import CashMove, Settlement
from markets.services.close_market import close_market
from markets.services.pay_settlement import HandSigned, pay_settlement
from markets.states import SettlementPaid
from markets.verification import verify_tills
from matricia.kit.errors import RuleBroken
from matricia.kit.money import Money
from payments.models import Debt, DebtPayment, Entry
from payments.services.debts import owe
from payments.services.post_entry import Move, post_entry
from payments.verification.against_rows import check_entries
from payments.verification.against_shares import check_accounts
from payments.verification.report import Report
from tests.factories.accounts import UserFactory
from tests.factories.payments import cents_on
from tests.factories.shops import member_of
from tests.markets.fair import Fair
from tests.payments.at_once import at_once

pytestmark = pytest.mark.django_db
SIGNED = HandSigned("Lynda", "M10 20L30.5 40L60 80")


def settled(*, cash: int = 5000, fee: int = 1000, terminal: int = 0) -> tuple[Fair, Settlement]:
    """One designer who sold for `cash` and at another terminal; the market is closed."""
    fair = Fair(designers=1, fee=fee)
    till = fair.tills[0].open()
    if cash:
        till.sell((0, cash))
    if terminal:
        till.sell((0, terminal), own_terminal=terminal)
    till.close(10_000 + cash).sync()
    close_market(fair.market, actor=fair.organiser)
    return fair, Settlement.objects.get()


def paid(fair: Fair, settlement: Settlement, how: SettlementPaid, **given: Any) -> Settlement:
    return pay_settlement(settlement, how, actor=fair.organiser, **given)


def refused(fair: Fair, settlement: Settlement, how: SettlementPaid, **given: Any) -> str:
    with pytest.raises(RuleBroken) as broken:
        paid(fair, settlement, how, **given)
    settlement.refresh_from_db()
    assert settlement.paid_at is None
    assert not Entry.objects.filter(reference=f"settlement-paid:{settlement.pk}").exists()
    return broken.value.code


def test_cash_leaves_the_drawer_against_her_signature() -> None:
    fair, settlement = settled()

    paid(fair, settlement, SettlementPaid.CASH, till=fair.tills[0].till, signed=SIGNED)

    settlement.refresh_from_db()
    assert settlement.by_hand == 5000 - 600 - 1000
    assert settlement.paid_how == SettlementPaid.CASH
    assert settlement.paid_by == fair.organiser
    assert settlement.till == fair.tills[0].till
    assert (settlement.signed_name, settlement.signature) == (SIGNED.name, SIGNED.path)
    assert cents_on(f"shop:{settlement.stall.shop_id}:market") == 0
    assert cents_on(fair.tills[0].till.drawer) == -(15_000 - 3400)
    move = CashMove.objects.get(kind="settlement")
    assert (move.amount, move.reason) == (-3400, settlement.number)
    assert move.shift.closed_at is not None
    assert move.shift.closed_at < move.at  # though the till's clock is ahead of ours
    assert verify_tills() == []


def test_cash_is_never_more_than_the_drawer_holds() -> None:
    fair, settlement = settled(cash=100, terminal=50_000, fee=0)

    code = refused(fair, settlement, SettlementPaid.CASH, till=fair.tills[0].till, signed=SIGNED)

    assert code == "NOT_IN_DRAWER"


@pytest.mark.parametrize(
    ("signed", "code"),
    [
        (HandSigned("", SIGNED.path), "BAD_NAME"),
        (HandSigned("x" * 121, SIGNED.path), "BAD_NAME"),
        (HandSigned("Lynda", ""), "BAD_SIGNATURE"),
        (HandSigned("Lynda", 'M1 1L2 2"/><script>'), "BAD_SIGNATURE"),
    ],
)
def test_cash_needs_a_name_and_a_signature(signed: HandSigned, code: str) -> None:
    fair, settlement = settled()

    till = fair.tills[0].till

    assert refused(fair, settlement, SettlementPaid.CASH, till=till, signed=signed) == code


def test_cash_comes_from_a_till_of_the_market() -> None:
    fair, settlement = settled()
    other = Fair(designers=0).tills[0].till

    assert refused(fair, settlement, SettlementPaid.CASH, signed=SIGNED) == "NO_TILL"
    assert refused(fair, settlement, SettlementPaid.CASH, till=other, signed=SIGNED) == "NO_TILL"


def test_a_bank_transfer_leaves_our_bank() -> None:
    fair, settlement = settled()

    paid(fair, settlement, SettlementPaid.BANK)

    assert cents_on("house:bank") == 3400
    assert cents_on(f"shop:{settlement.stall.shop_id}:market") == 0
    assert CashMove.objects.filter(kind="settlement").count() == 0


def test_the_same_payment_again_changes_nothing_and_another_is_refused() -> None:
    fair, settlement = settled()
    paid(fair, settlement, SettlementPaid.BANK)
    at = Settlement.objects.get().paid_at

    paid(fair, settlement, SettlementPaid.BANK)
    with pytest.raises(RuleBroken) as broken:
        paid(fair, settlement, SettlementPaid.CASH, till=fair.tills[0].till, signed=SIGNED)

    assert broken.value.code == "ALREADY_PAID"
    assert Settlement.objects.get().paid_at == at
    assert cents_on("house:bank") == 3400


def test_only_organisers_pay() -> None:
    _fair, settlement = settled()
    designer = member_of(settlement.stall.shop, UserFactory())

    for person in (designer, UserFactory()):
        with pytest.raises(RuleBroken) as broken:
            pay_settlement(settlement, SettlementPaid.BANK, actor=person)
        assert broken.value.code == "NOT_ORGANISER"


def test_nothing_due_cannot_be_paid() -> None:
    fair, settlement = settled(cash=0, fee=0)

    assert refused(fair, settlement, SettlementPaid.BANK) == "NOTHING_DUE"


def test_what_she_owes_can_be_paid_in_cash_into_the_drawer() -> None:
    fair, settlement = settled(cash=0)
    assert settlement.by_hand == -1000

    paid(fair, settlement, SettlementPaid.CASH, till=fair.tills[0].till, signed=SIGNED)

    assert cents_on(fair.tills[0].till.drawer) == -11_000
    assert cents_on(f"shop:{settlement.stall.shop_id}:market") == 0
    assert CashMove.objects.get(kind="settlement").amount == 1000


def test_what_she_owes_becomes_a_debt_that_her_next_card_sales_settle() -> None:
    fair, settlement = settled(cash=0)
    shop = settlement.stall.shop

    paid(fair, settlement, SettlementPaid.NETTED)

    debt = Debt.objects.get()
    assert (debt.shop, debt.amount, debt.left, debt.of) == (shop, 1000, 1000, settlement.number)
    assert cents_on(f"shop:{shop.pk}:debt") == -1000
    assert cents_on(f"shop:{shop.pk}:market") == 0
    _prove()


def test_what_we_hold_settles_her_debts_the_oldest_first() -> None:
    fair, settlement = settled()
    shop = settlement.stall.shop
    older, newer = (_debt(shop, cents) for cents in (3000, 2000))

    paid(fair, settlement, SettlementPaid.NETTED)

    older.refresh_from_db()
    newer.refresh_from_db()
    assert (older.left, newer.left) == (0, 1600)
    memo = f"settlement-paid:{settlement.pk}"
    assert list(DebtPayment.objects.order_by("pk").values_list("amount", "memo")) == [
        (3000, memo),
        (400, memo),
    ]
    assert cents_on(f"shop:{shop.pk}:debt") == -1600
    assert cents_on(f"shop:{shop.pk}:market") == 0


def test_what_she_does_not_owe_cannot_be_netted() -> None:
    fair, settlement = settled()
    _debt(settlement.stall.shop, 3399)

    assert refused(fair, settlement, SettlementPaid.NETTED) == "NOT_OWED"
    assert Debt.objects.get().left == 3399


@pytest.mark.django_db(transaction=True)
def test_two_who_pay_at_the_same_time_pay_once() -> None:
    fair, settlement = settled()
    till = fair.tills[0].till

    at_once(
        lambda _one: paid(fair, settlement, SettlementPaid.CASH, till=till, signed=SIGNED), 1, 2
    )

    assert cents_on(till.drawer) == -(15_000 - 3400)
    assert CashMove.objects.filter(kind="settlement").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_designers_at_one_drawer_never_get_more_than_it_holds() -> None:
    fair = Fair(designers=2)
    till = fair.tills[0].open(0)
    till.sell((0, 1000), (1, 1000))
    till.sell((0, 1000), (1, 1000), own_terminal=2000)
    till.close(2000).sync()
    close_market(fair.market, actor=fair.organiser)

    def pay(settlement: Settlement) -> str:
        try:
            paid(fair, settlement, SettlementPaid.CASH, till=till.till, signed=SIGNED)
        except RuleBroken as broken:
            return broken.code
        return "PAID"

    assert sorted(at_once(pay, *Settlement.objects.all())) == ["NOT_IN_DRAWER", "PAID"]
    assert cents_on(till.till.drawer) == -(2000 - 1760)


def _debt(shop: Any, cents: int) -> Debt:
    money = Money(cents, "EUR")
    post_entry(f"manual:{cents}", [Move(f"shop:{shop.pk}:debt", "house:losses", money)])
    return owe(shop, money, memo="S0-01")


def _prove() -> None:
    report = Report()
    check_entries(report)
    check_accounts(report)
    assert report.findings == []
