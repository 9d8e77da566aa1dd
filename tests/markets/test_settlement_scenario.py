"""T10: a whole market day, settled with twelve designers to the cent."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.db.models import F, Sum

from markets.models import Settlement, Shift, Tender, TillSale
from markets.services.close_market import close_market
from markets.services.pay_settlement import HandSigned, pay_settlement
from markets.settling.reading import with_all
from markets.settling.sheet import sheet_of
from markets.states import SettlementPaid
from markets.verification import verify_tills
from payments.models import RefundPart, Share
from payments.verification.against_orders import check_orders
from payments.verification.against_rows import check_entries
from payments.verification.against_shares import balances, check_accounts
from payments.verification.report import Report
from payments.verification.stock import check_stock
from tests.factories.payments import cents_on
from tests.markets.fair import Counter as Till
from tests.markets.fair import Fair, Piece

pytestmark = [pytest.mark.django_db, pytest.mark.scenario("T10")]

DESIGNERS: Final = 12
SALES: Final = 300
REFUNDS: Final = 9
FLOAT: Final = 10_000
FEE: Final = 2500
MORNING: Final = datetime(2026, 12, 7, 9, tzinfo=UTC)
#: One till counts two cents too few, one five euros too much, one exactly.
VARIANCES: Final = (-2, 500, 0)
SIGNED: Final = HandSigned("Lynda", "M10 20L30 40")


def a_day(seed: int) -> Fair:
    """300 sales and nine refunds at three tills, one of them three hours offline; always the same
    for a seed."""
    chance = random.Random(seed)
    fair = Fair(designers=DESIGNERS, tills=3, fee=FEE)
    for till in fair.tills:
        till.at(MORNING).open(FLOAT)
    sold: list[tuple[Till, str, int]] = []
    for number in range(SALES):
        till = fair.tills[number % 3]
        at = MORNING + timedelta(minutes=number)
        is_offline = till is fair.tills[2] and 60 <= number < 240
        sale, lines = _sell(till.at(at), chance, offline=is_offline)
        sold.append((till, sale, lines))
        if not is_offline and number % 20 == 0:
            till.sync()
    evening = MORNING + timedelta(hours=6)
    for till, sale, lines in chance.sample(sold, REFUNDS):
        _take_back(till.at(evening), sale, lines, chance)
        evening += timedelta(minutes=1)
    for till, variance in zip(fair.tills, VARIANCES, strict=True):
        expected = FLOAT + _cash_of(till)
        till.close(expected, expected + variance).sync()
    return fair


def _sell(till: Till, chance: random.Random, *, offline: bool) -> tuple[str, int]:
    pieces: list[Piece] = [
        (chance.randrange(DESIGNERS), chance.randrange(500, 20_000), chance.choice([1, 1, 1, 2]))
        for _ in range(chance.choice([1, 1, 2, 3]))
    ]
    total = sum(cents * quantity for _stall, cents, quantity in pieces)  # type: ignore[misc]
    part = chance.randrange(100, total - 100)
    ways: list[dict[str, int]] = [
        {"cash": total},
        {"own_terminal": total},
        {"cash": part, "own_terminal": total - part},
    ]
    if not offline:
        ways += [
            {"card": total},
            {"qr": total},
            {"card": part, "cash": total - part},
            {"qr": part, "own_terminal": total - part},
        ]
    return till.sell(*pieces, **chance.choice(ways)), len(pieces)


def _take_back(till: Till, sale: str, lines: int, chance: random.Random) -> None:
    if lines == 1 or chance.random() < 0.5:
        till.take_back(sale)
    else:
        till.take_back(sale, chance.randrange(lines), tender="cash")


def _cash_of(till: Till) -> int:
    tenders = [tender for event in till.signer.events["ticket"] for tender in event.data["tenders"]]
    return sum(tender["amount"] for tender in tenders if tender["kind"] == "cash")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [1, 2])
def test_twelve_settlements_are_the_cash_counted_and_the_card_total_to_the_cent(seed: int) -> None:
    fair = a_day(seed)

    close_market(fair.market, actor=fair.organiser)

    settlements = list(with_all(Settlement.objects.order_by("stall__number")))
    _it_adds_up(settlements)
    _each_column_is_what_its_tender_brought(settlements)
    _each_designer_reads_her_figures(settlements)
    _proved()
    for row in settlements:
        _pay(fair, row)
    _nothing_is_owed(fair, settlements)
    _proved()


def _it_adds_up(settlements: Sequence[Settlement]) -> None:
    """Nets + commission + fees = cash counted ± variance + other terminals + card total."""
    hers = Counter[str]()
    for row in settlements:
        hers.update({name: getattr(row, name) for name in ("net", "commission", "fee", "gross")})
    shifts = Shift.objects.aggregate(
        counted=Sum("counted"), variance=Sum("variance"), floats=Sum("opening_float")
    )
    cash = shifts["counted"] - shifts["variance"] - shifts["floats"]
    terminal = Tender.objects.filter(kind="own_terminal").aggregate(sum=Sum("amount"))["sum"]
    assert TillSale.objects.filter(kind="sale").count() == SALES
    assert TillSale.objects.exclude(kind="sale").count() == REFUNDS
    assert len(settlements) == DESIGNERS
    assert hers["fee"] == DESIGNERS * FEE
    assert hers["net"] + hers["commission"] + hers["fee"] == cash + terminal + _card_total()
    assert hers["gross"] == TillSale.objects.aggregate(sum=Sum("total"))["sum"]


def _card_total() -> int:
    """What Stripe holds of customers, refunds taken off."""
    charged = Share.objects.aggregate(sum=Sum("gross"))["sum"]
    given_back = RefundPart.objects.aggregate(sum=Sum(F("amount") + F("commission")))["sum"] or 0
    return int(charged - given_back)


def _each_column_is_what_its_tender_brought(settlements: Sequence[Settlement]) -> None:
    brought = dict(Tender.objects.order_by().values_list("kind").annotate(Sum("amount")))
    for kind in ("cash", "card", "qr", "own_terminal"):
        assert sum(getattr(row, kind) for row in settlements) == brought[kind]
    for row in settlements:
        shop = f"shop:{row.stall.shop_id}"
        assert cents_on(f"{shop}:market") == row.by_hand
        assert _hers_by_card(row.stall.shop_id) == row.by_card


def _hers_by_card(shop: int) -> int:
    amount = Share.objects.filter(shop=shop).aggregate(sum=Sum("amount", default=0))["sum"]
    parts = RefundPart.objects.filter(share__shop=shop)
    return int(amount - parts.aggregate(sum=Sum("amount", default=0))["sum"])


def _each_designer_reads_her_figures(settlements: Sequence[Settlement]) -> None:
    for row in settlements:
        told = {label for label, _amount, _look in sheet_of(row, "en")["sums"]}
        assert {"Sold, refunds taken off", "Commission", "Stall fee", "Yours"} <= told
        assert sum(line[7] for line in row.content["lines"]) == row.gross
        assert len({line[0] for line in row.content["lines"]}) == row.tickets


def _proved() -> None:
    """0 drift, and the tills agree with the books, the stock and the journal."""
    report = Report()
    for check in (check_orders, check_entries, check_accounts, check_stock):
        check(report)
    assert report.findings == []
    assert sum(balances().values()) == 0
    assert verify_tills() == []


def _pay(fair: Fair, row: Settlement) -> None:
    """In cash from the first drawer that holds enough, else by bank; what she owes becomes debt."""
    held = [till for till in fair.tills if -cents_on(till.till.drawer) >= row.by_hand]
    if row.by_hand < 0:
        pay_settlement(row, SettlementPaid.NETTED, actor=fair.organiser)
    elif held:
        till = held[0].till
        pay_settlement(row, SettlementPaid.CASH, actor=fair.organiser, till=till, signed=SIGNED)
    else:
        pay_settlement(row, SettlementPaid.BANK, actor=fair.organiser)


def _nothing_is_owed(fair: Fair, settlements: Sequence[Settlement]) -> None:
    for row in settlements:
        assert cents_on(f"shop:{row.stall.shop_id}:market") == 0
    in_cash = Settlement.objects.filter(paid_how=SettlementPaid.CASH)
    handed = in_cash.aggregate(sum=Sum("by_hand"))["sum"]
    counted = Shift.objects.aggregate(sum=Sum("counted"))["sum"]
    assert in_cash.exists()
    assert sum(cents_on(till.till.drawer) for till in fair.tills) == handed - counted
    assert all(cents_on(till.till.drawer) <= 0 for till in fair.tills)
