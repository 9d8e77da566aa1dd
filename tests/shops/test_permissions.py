"""Who may do what: every predicate of the rooms for every kind of person."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders import permissions as orders
from payments import permissions as payments
from shops.models import ShopMember
from shops.permissions import demand_owner, demand_right, may, owns, runs
from shops.selectors import people_of
from shops.states import Right
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.orders import paid_order, part_of
from tests.factories.shops import ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db

PRODUCTS, ORDERS, MONEY = Right.PRODUCTS, Right.ORDERS, Right.MONEY


@pytest.fixture
def part():
    return part_of(paid_order())


@pytest.fixture
def shop(part):
    return part.shop


@pytest.fixture
def people(shop):
    return {
        "nobody": AnonymousUser(),
        "a customer": UserFactory.create(),
        "another's owner": member_of(ShopFactory(), UserFactory.create()),
        "another's helper": helper_in(ShopFactory(), *Right),
        "owner": member_of(shop, UserFactory.create()),
        "products": helper_in(shop, PRODUCTS),
        "orders": helper_in(shop, ORDERS),
        "money": helper_in(shop, MONEY),
        "all three": helper_in(shop, *Right),
        "staff": StaffFactory.create(),
    }


def _does_not_refuse(demand, *asked):
    try:
        demand(*asked)
    except RuleBroken as broken:
        return broken.code != "NOT_ALLOWED"
    return True


def _may(right):
    return lambda who, shop, part: may(who, shop.pk, right)


def _demands(right):
    return lambda who, shop, part: _does_not_refuse(demand_right, who, shop, right)


def _holders(right):
    return {"owner", str(right), "all three", "staff"}


HERS = {"owner", "products", "orders", "money", "all three", "staff"}
PREDICATES = {
    "runs": (lambda who, shop, part: runs(who, shop.pk), HERS),
    "owns": (lambda who, shop, part: owns(who, shop.pk), {"owner", "staff"}),
    "demand_owner": (
        lambda who, shop, part: _does_not_refuse(demand_owner, who, shop),
        {"owner", "staff"},
    ),
    **{f"may {right}": (_may(right), _holders(right)) for right in Right},
    **{f"demand_right {right}": (_demands(right), _holders(right)) for right in Right},
    "can_ship": (
        lambda who, shop, part: orders.can_ship(who, part),
        {"owner", "orders", "all three", "staff"},
    ),
    "can_cancel_part": (
        lambda who, shop, part: orders.can_cancel_part(who, part),
        {"owner", "orders", "all three", "staff"},
    ),
    "can_receive_return": (
        lambda who, shop, part: orders.can_receive_return(who, part),
        {"owner", "orders", "all three", "staff"},
    ),
    "can_manage_payouts": (
        lambda who, shop, part: payments.can_manage_payouts(who, shop),
        {"owner"},
    ),
    "can_see_earnings": (
        lambda who, shop, part: payments.can_see_earnings(who, shop),
        {"owner", "money", "all three", "staff"},
    ),
    "can_contest_invoices": (
        lambda who, shop, part: payments.can_contest_invoices(who, shop),
        {"owner", "staff"},
    ),
    "can_price": (
        lambda who, shop, part: payments.can_price(who, shop),
        {"owner", "products", "money", "all three", "staff"},
    ),
}


@pytest.mark.parametrize("name", PREDICATES)
def test_each_predicate_lets_these_people_and_no_others(people, shop, part, name):
    allows, expected = PREDICATES[name]

    assert {who for who, user in people.items() if allows(user, shop, part)} == expected


def test_what_was_taken_away_holds_for_a_service_at_once(people, shop):
    helper = people["orders"]
    assert may(helper, shop.pk, ORDERS)

    ShopMember.objects.get(user=helper).delete()

    with pytest.raises(RuleBroken) as refused:
        demand_right(helper, shop, ORDERS)
    assert refused.value.code == "NOT_ALLOWED"
    assert not may(User.objects.get(pk=helper.pk), shop.pk, ORDERS)


def test_whoever_may_no_longer_sign_in_may_nothing(people, shop):
    people["owner"].is_active = False

    assert not runs(people["owner"], shop.pk)
    assert not _does_not_refuse(demand_owner, people["owner"], shop)


def test_many_rows_of_a_request_read_memberships_once(people, shop, django_assert_num_queries):
    helper = User.objects.get(pk=people["orders"].pk)

    with django_assert_num_queries(1):
        asked = [may(helper, shop.pk, right) for right in Right] + [runs(helper, shop.pk)]

    assert asked == [False, True, False, True]


def test_people_of_a_side_are_its_owners_and_who_has_the_right(people, shop):
    people["all three"].is_active = False
    people["all three"].save()

    assert list(people_of(shop.pk, ORDERS)) == [people["owner"], people["orders"]]


@pytest.mark.parametrize(
    "place",
    [
        {"is_owner": True, "rights": ["orders"]},
        {"is_owner": False, "rights": []},
        {"rights": ["orders", "everything"]},
    ],
)
def test_the_database_knows_owners_and_helpers_only(shop, place):
    user = UserFactory.create()

    with pytest.raises(IntegrityError), transaction.atomic():
        ShopMember.objects.create(shop=shop, user=user, **place)
