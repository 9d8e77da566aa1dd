"""A part of the share comes when she starts a made-to-order piece, if the policy says so."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from payments.models import Share, Transfer
from payments.services.set_release_policy import set_release_policy
from payments.services.ship_seller_order import ship_seller_order
from payments.services.start_making import start_making
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, paid, payout_account
from tests.factories.shops import ProductFactory, member_of, variant_in_stock

pytestmark = pytest.mark.django_db
START = """mutation ($id: ID!) { startMaking(id: $id) { problems { code }
  sellerOrder { makingSince lines { madeToOrder } } } }"""


def sold(start_part: int = 3000, *, made_to_order: bool = True):
    set_release_policy(actor=StaffFactory(), trigger="hand_over", start_part=start_part)
    product = ProductFactory(made_to_order=made_to_order)
    part = paid(basket_of(variant_in_stock(product=product))).order.seller_orders.get()
    payout_account(part.shop)
    return part


def transfers():
    return list(Transfer.objects.order_by("created_at").values_list("purpose", "amount"))


def test_her_part_at_the_start_is_sent_once():
    part = sold()

    for _ in range(2):
        start_making(part, actor=None)

    assert transfers() == [("start", 1467)]
    assert Share.objects.get().state == "held"


def test_without_such_a_policy_she_waits_for_the_hand_over():
    part = sold(0)

    start_making(part, actor=None)
    assert transfers() == []

    ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")
    assert transfers() == [("release", 4890)]


def test_what_is_not_made_to_order_earns_nothing_at_the_start():
    part = sold(made_to_order=False)

    with pytest.raises(RuleBroken, match="NOT_MADE_TO_ORDER"):
        start_making(part, actor=None)

    assert transfers() == []


def test_she_starts_it_through_the_api(client, ask):
    part = sold()
    client.force_login(member_of(part.shop, UserFactory()))

    answer = ask(client, START, id=part.pk)["startMaking"]

    assert answer["problems"] == []
    assert answer["sellerOrder"]["lines"] == [{"madeToOrder": True}]
    assert answer["sellerOrder"]["makingSince"] is not None


def test_a_stranger_does_not_find_it(client, ask):
    part = sold()
    client.force_login(UserFactory())

    answer = ask(client, START, id=part.pk)["startMaking"]

    assert [problem["code"] for problem in answer["problems"]] == ["NOT_FOUND"]
    assert transfers() == []
