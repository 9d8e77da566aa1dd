"""markets/services/sell_at_till.py"""

from __future__ import annotations

import uuid

import pytest

from markets.models import TillSale, TillSaleLine
from markets.services.sell_at_till import sell_at_till
from markets.services.verify_tills import verify_tills
from markets.states import MarketState
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import CommissionRule, Entry
from shops.models import StockLevel, StockMovement
from shops.states import ProductState, ShopState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import (
    MarketFactory,
    TillFactory,
    open_shift_on,
    organiser_of,
    piece_at,
    stall_at,
)
from tests.factories.shops import ThemeFactory, VariantFactory, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def market():
    return MarketFactory()


@pytest.fixture
def cashier(market):
    return organiser_of(market)


@pytest.fixture
def shift(market, cashier):
    return open_shift_on(TillFactory(market=market), cashier)


def on_hand(variant, stall):
    return StockLevel.objects.get(variant=variant, location=stall.location).on_hand


def postings(sale):
    entry = Entry.objects.get(reference=f"till-sale:{sale.pk}")
    return sorted(
        entry.postings.values_list("source__code", "destination__code", "amount", "currency")
    )


def refusal(**arguments):
    with pytest.raises(RuleBroken) as refused:
        sell_at_till(arguments.pop("sale_id", uuid.uuid4()), **arguments)
    return refused.value


def test_pieces_of_two_designers_become_one_sale_split_in_the_books(market, shift, cashier):
    one, other = stall_at(market), stall_at(market)
    dress = piece_at(one, price=9_990, product__title="Dress", option_values=["M"])
    ring, hat = piece_at(other, price=4_505), piece_at(other, price=1_000)

    sale = sell_at_till(
        uuid.uuid4(),
        shift=shift,
        wanted={dress.pk: 1, ring.pk: 2, hat.pk: 1},
        tendered=25_000,
        actor=cashier,
    )

    assert (sale.total, sale.tendered, sale.change, sale.number) == (20_000, 25_000, 5_000, 1)
    line = sale.lines.get(variant=dress)
    assert (line.product_title, line.variant_title, line.shop_name) == ("Dress", "M", one.shop.name)
    assert [
        (row.unit_price, row.quantity, row.total, row.commission_rate, row.commission)
        for row in sale.lines.all()
    ] == [
        (9_990, 1, 9_990, 1200, 1_199),
        (4_505, 2, 9_010, 1200, 1_081),
        (1_000, 1, 1_000, 1200, 120),
    ]
    drawer = f"till:{shift.till_id}:drawer"
    assert postings(sale) == sorted(
        [
            (drawer, f"shop:{one.shop_id}:market", 8_791, "EUR"),
            (drawer, "house:market-commission", 1_199, "EUR"),
            (drawer, f"shop:{other.shop_id}:market", 8_809, "EUR"),
            (drawer, "house:market-commission", 1_201, "EUR"),
        ]
    )
    assert (on_hand(dress, one), on_hand(ring, other), on_hand(hat, other)) == (4, 3, 4)
    assert verify_tills() == []


@pytest.mark.scenario("T2")
def test_the_same_id_again_gives_the_first_result_and_moves_stock_once(market, shift, cashier):
    stall = stall_at(market)
    dress = piece_at(stall, 5, price=5_000)
    sale_id = uuid.uuid4()
    asked = {"shift": shift, "wanted": {dress.pk: 1}, "tendered": 5_000, "actor": cashier}
    first = sell_at_till(sale_id, **asked)
    dress.price = 9_000
    dress.save()
    market.state = MarketState.CLOSED
    market.save()

    again = sell_at_till(sale_id, **asked)

    assert (again, again.number, again.total) == (first, 1, 5_000)
    assert TillSale.objects.count() == 1
    assert on_hand(dress, stall) == 4
    assert StockMovement.objects.filter(reference=f"till-sale:{sale_id}").count() == 1


@pytest.mark.parametrize("change", ["wanted", "tendered", "shift"])
def test_an_id_that_belongs_to_another_sale_is_refused(market, shift, cashier, change):
    dress = piece_at(stall_at(market), price=5_000)
    asked = {"shift": shift, "wanted": {dress.pk: 1}, "tendered": 10_000, "actor": cashier}
    sale_id = uuid.uuid4()
    sell_at_till(sale_id, **asked)
    other = {
        "wanted": {dress.pk: 2},
        "tendered": 10_001,
        "shift": open_shift_on(TillFactory(market=market), cashier),
    }

    refused = refusal(sale_id=sale_id, **{**asked, change: other[change]})

    assert (refused.code, refused.field) == ("ID_REUSED", "id")
    assert TillSale.objects.count() == 1


def test_numbers_run_per_till_without_gaps_though_sales_are_refused(market, shift, cashier):
    dress = piece_at(stall_at(market), price=5_000)
    second = open_shift_on(TillFactory(market=market), cashier)

    def sell(on, tendered=5_000):
        return sell_at_till(
            uuid.uuid4(), shift=on, wanted={dress.pk: 1}, tendered=tendered, actor=cashier
        ).number

    numbers = [sell(shift), sell(second)]
    with pytest.raises(RuleBroken):
        sell(shift, tendered=4_999)
    numbers += [sell(shift), sell(second)]

    assert numbers == [1, 1, 2, 2]
    assert verify_tills() == []


def test_a_price_changed_after_the_sale_changes_nothing_in_it(market, shift, cashier):
    dress = piece_at(stall_at(market), price=5_000, product__title="Dress")
    sale = sell_at_till(
        uuid.uuid4(), shift=shift, wanted={dress.pk: 1}, tendered=5_000, actor=cashier
    )

    dress.product.title, dress.price = "Robe", 7_000
    dress.product.save()
    dress.save()
    CommissionRule.objects.create(name="programme", version=2, rate=2_000)

    line = TillSaleLine.objects.get(sale=sale)
    assert (line.product_title, line.unit_price, line.commission) == ("Dress", 5_000, 600)
    assert verify_tills() == []


def test_a_shops_own_commission_holds_for_its_lines_only(market, shift, cashier):
    one, other = stall_at(market), stall_at(market)
    CommissionRule.objects.create(name="first year", version=1, shop=one.shop, rate=0)
    wanted = {piece_at(one, price=1_000).pk: 1, piece_at(other, price=1_000).pk: 1}

    sale = sell_at_till(uuid.uuid4(), shift=shift, wanted=wanted, tendered=2_000, actor=cashier)

    assert [line.commission for line in sale.lines.all()] == [0, 120]


def test_a_themes_commission_holds_at_the_till_as_it_does_online(market, shift, cashier):
    stall = stall_at(market)
    ethical, other = piece_at(stall, price=1_000), piece_at(stall, price=1_000)
    theme = ThemeFactory()
    ethical.product.themes.add(theme)
    CommissionRule.objects.create(name="ethical", version=1, theme=theme, rate=500)
    wanted = {ethical.pk: 1, other.pk: 1}

    sale = sell_at_till(uuid.uuid4(), shift=shift, wanted=wanted, tendered=2_000, actor=cashier)

    assert [line.commission for line in sale.lines.all()] == [50, 120]


def test_a_piece_that_nobody_noted_is_sold_and_the_stall_goes_below_zero(
    market, shift, cashier, caplog
):
    stall = stall_at(market)
    dress = piece_at(stall, 0, price=5_000)

    sell_at_till(uuid.uuid4(), shift=shift, wanted={dress.pk: 1}, tendered=5_000, actor=cashier)

    assert on_hand(dress, stall) == -1
    assert f"Variant {dress.pk} at location {stall.location_id} is at -1" in caplog.text


def test_a_shop_paused_on_the_web_sells_at_its_stall(market, shift, cashier):
    stall = stall_at(market)
    dress = piece_at(stall, price=5_000)
    stall.shop.state = ShopState.PAUSED
    stall.shop.save()

    sale = sell_at_till(
        uuid.uuid4(), shift=shift, wanted={dress.pk: 1}, tendered=5_000, actor=cashier
    )

    assert sale.total == 5_000


def test_what_is_not_at_this_market_is_refused(market, shift, cashier):
    here = piece_at(stall_at(market), price=100)
    draft = piece_at(stall_at(market), price=100, product__state=ProductState.DRAFT)
    withdrawn = piece_at(stall_at(market), price=100, is_active=False)
    elsewhere = piece_at(stall_at(MarketFactory()), price=100)
    unknown_id = VariantFactory().pk + 1_000

    refusals = {
        pk: refusal(shift=shift, wanted={here.pk: 1, pk: 1}, tendered=1_000, actor=cashier)
        for pk in (draft.pk, withdrawn.pk, elsewhere.pk, unknown_id)
    }

    assert {pk: (r.code, r.field) for pk, r in refusals.items()} == {
        pk: ("NOT_AT_MARKET", str(pk)) for pk in refusals
    }
    assert TillSale.objects.count() == 0


@pytest.mark.parametrize(
    ("quantity", "tendered", "code"),
    [
        (10, 99_990, None),
        (10, 99_989, "TOO_LITTLE_CASH"),
        (11, 200_000, "CASH_LIMIT"),
        (1, 10_000_001, "CASH_COUNT"),
        (1, -1, "CASH_COUNT"),
        (0, 0, "QUANTITY"),
        (100, 999_900, "QUANTITY"),
    ],
)
def test_cash_and_quantities_have_limits(shift, cashier, quantity, tendered, code):
    dress = piece_at(stall_at(shift.till.market), price=9_999)
    asked = {
        "shift": shift,
        "wanted": {dress.pk: quantity},
        "tendered": tendered,
        "actor": cashier,
    }

    if code is None:
        assert sell_at_till(uuid.uuid4(), **asked).change == 0
    else:
        assert refusal(**asked).code == code
        assert TillSale.objects.count() == 0


def test_exactly_a_thousand_euros_may_be_paid_in_cash_and_a_cent_more_may_not(
    market, shift, cashier
):
    stall = stall_at(market)
    coat, button = piece_at(stall, price=100_000), piece_at(stall, price=1)

    refused = refusal(
        shift=shift, wanted={coat.pk: 1, button.pk: 1}, tendered=100_001, actor=cashier
    )
    sale = sell_at_till(
        uuid.uuid4(), shift=shift, wanted={coat.pk: 1}, tendered=100_000, actor=cashier
    )

    assert refused.code == "CASH_LIMIT"
    assert "au plus 1000\u00a0€ en espèces" in refused.message
    assert sale.total == 100_000


def test_an_empty_basket_is_refused(shift, cashier):
    assert refusal(shift=shift, wanted={}, tendered=0, actor=cashier).code == "EMPTY_BASKET"


@pytest.mark.parametrize("state", [MarketState.PLANNED, MarketState.CLOSED])
def test_nothing_is_sold_unless_the_market_is_open(market, shift, cashier, state):
    dress = piece_at(stall_at(market), price=100)
    market.state = state
    market.save()

    refused = refusal(shift=shift, wanted={dress.pk: 1}, tendered=100, actor=cashier)

    assert refused.code == "MARKET_NOT_OPEN"


def test_nothing_is_sold_on_a_closed_shift(market, shift, cashier):
    dress = piece_at(stall_at(market), price=100)
    shift.closed_at, shift.counted = clock.now(), 10_000
    shift.save()

    refused = refusal(shift=shift, wanted={dress.pk: 1}, tendered=100, actor=cashier)

    assert refused.code == "SHIFT_CLOSED"


@pytest.mark.parametrize("person", ["a customer", "a designer with a stall", "another organiser"])
def test_only_organisers_of_this_market_and_staff_sell(market, shift, person):
    stall = stall_at(market)
    dress = piece_at(stall, 5, price=100)
    actor = {
        "a customer": UserFactory,
        "a designer with a stall": lambda: member_of(stall.shop, UserFactory()),
        "another organiser": lambda: organiser_of(MarketFactory()),
    }[person]()
    asked = {"shift": shift, "wanted": {dress.pk: 1}, "tendered": 100}

    refused = refusal(**asked, actor=actor)
    sold_by_staff = sell_at_till(uuid.uuid4(), **asked, actor=StaffFactory())

    assert refused.code == "NOT_ORGANISER"
    assert sold_by_staff.number == 1
    assert on_hand(dress, stall) == 4
