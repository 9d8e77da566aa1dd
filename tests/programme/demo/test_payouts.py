"""programme/demo/payouts.py, against the loopback Stripe"""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from payments.models import PayoutAccount
from programme.demo.payouts import set_up_payouts
from tests.factories.accounts import UserFactory
from tests.factories.shops import ShopFactory, member_of
from tests.stripe_server import LoopbackStripe

pytestmark = pytest.mark.django_db(transaction=True)  # Stripe is never asked in a transaction


@pytest.fixture
def loopback(settings):
    stripe = LoopbackStripe()
    stripe.secret_key = settings.STRIPE_SECRET_KEY = "sk_test_loopback_demo"
    settings.STRIPE_API_BASE = stripe.url
    return stripe


@pytest.fixture
def shop():
    shop = ShopFactory()
    member_of(shop, UserFactory())
    return shop


def test_a_designer_of_the_demo_can_be_paid_at_once(loopback, shop):
    with loopback:
        set_up_payouts(shop.pk)
        first = PayoutAccount.objects.get(shop=shop)
        set_up_payouts(shop.pk)

    again = PayoutAccount.objects.get(shop=shop)
    assert (first.is_active, again.is_active) == (True, True)
    assert again.stripe_id == first.stripe_id


def test_while_the_loopback_is_away_it_is_asked_again_later(loopback, shop):
    with pytest.raises(RuleBroken) as refused:
        set_up_payouts(shop.pk)

    assert refused.value.code == "STRIPE_UNREACHABLE"


@pytest.mark.parametrize(
    ("key", "base"), [("sk_test_other", "http://127.0.0.1:1"), ("sk_test_loopback_x", "")]
)
def test_a_real_stripe_is_left_alone(settings, shop, key, base):
    settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE = key, base

    set_up_payouts(shop.pk)

    assert PayoutAccount.objects.count() == 0
