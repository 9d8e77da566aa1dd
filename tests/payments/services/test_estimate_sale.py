"""What would be left of a sale."""

from __future__ import annotations

import pytest
from django.test import Client

from payments.services.estimate_sale import estimate_sale
from shops.models import ProductCosting
from tests.factories.accounts import UserFactory
from tests.factories.sellers import in_franchise, with_vat
from tests.factories.shops import ProductFactory, ShopFactory, member_of

pytestmark = pytest.mark.django_db

ESTIMATE = """query($product: ID!, $price: Cents!) { saleEstimate(product: $product, price: $price)
    { commissionRate knowsVat left { amount } } }"""


def _dress(**costs: int):
    dress = ProductFactory()
    if costs:
        ProductCosting.objects.create(product=dress, **costs)
    return dress


def test_in_franchise_price_less_commission_and_costs_is_left() -> None:
    dress = _dress(material=2000, other=100, minutes=120, hourly=1500)
    in_franchise(dress.shop)

    found = estimate_sale(dress, 10_000)

    assert (found.vat, found.vat_rate, found.deductible) == (0, 0, 0)
    assert (found.commission, found.commission_rate, found.floor) == (1200, 1200, 0)
    assert (found.cost, found.left) == (5100, 10_000 - 1200 - 5100)


def test_who_pays_vat_hands_it_on_out_of_the_price() -> None:
    dress = _dress()
    with_vat(dress.shop)

    found = estimate_sale(dress, 12_000)

    assert (found.vat, found.vat_rate, found.cost) == (2000, 2000, 0)
    assert found.left == 12_000 - 2000 - 1440 + found.deductible


def test_a_cheap_piece_pays_at_least_its_card_fee_and_may_lose() -> None:
    dress = _dress(material=300)

    found = estimate_sale(dress, 200)

    # 12 % of 2,00 € are 24 cents; the card takes 25 and 3, the margin 1.
    assert (found.commission, found.floor, found.knows_vat) == (29, 5, False)
    assert found.left == 200 - 29 - 300


@pytest.mark.scenario("C5")
def test_her_estimate_is_nobody_elses(ask) -> None:
    dress = _dress(material=300)
    ann, zoe = Client(), Client()
    ann.force_login(member_of(dress.shop, UserFactory()))
    zoe.force_login(member_of(ShopFactory(), UserFactory()))

    asked = {"product": dress.pk, "price": 10_000}
    mine = ask(ann, ESTIMATE, **asked)["saleEstimate"]

    assert mine == {"commissionRate": 1200, "knowsVat": False, "left": {"amount": 8500}}
    for client in (zoe, Client()):
        assert ask(client, ESTIMATE, **asked) == {"saleEstimate": None}
    assert ask(ann, ESTIMATE, product=dress.pk, price=-1) == {"saleEstimate": None}
