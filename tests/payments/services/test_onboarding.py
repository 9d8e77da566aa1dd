"""A designer's way to Stripe's pages."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from payments.models import PayoutAccount
from payments.services.onboarding import open_payout_dashboard, start_onboarding
from payments.services.refresh_account import refresh_account
from payments.states import CapabilityState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ShopFactory, member_of

pytestmark = pytest.mark.django_db
START = "mutation ($s: ID!) { answer: startOnboarding(shop: $s) { url problems { code } } }"
OPEN = "mutation ($s: ID!) { answer: openPayoutDashboard(shop: $s) { url problems { code } } }"


@pytest.fixture
def shop():
    return ShopFactory(slug="ann")


@pytest.fixture
def ann(shop):
    return member_of(shop, UserFactory())


def test_onboarding_makes_one_account_and_a_fresh_link_each_time(stripe, shop, ann):
    first = start_onboarding(shop, actor=ann)
    second = start_onboarding(shop, actor=ann)

    [account] = stripe.objects("v2.core.account")
    assert PayoutAccount.objects.get().stripe_id == account["id"]
    assert first != second
    assert first.startswith(f"{stripe.public_url}/setup/{account['id']}/")


def test_the_account_only_receives_and_the_platform_bears_fees_and_losses(stripe, shop, ann):
    start_onboarding(shop, actor=ann)

    [account] = stripe.objects("v2.core.account")
    assert (account["dashboard"], account["display_name"]) == ("express", shop.name)
    assert account["applied_configurations"] == ["recipient"]
    duties = account["defaults"]["responsibilities"]
    assert (duties["fees_collector"], duties["losses_collector"]) == ("application", "application")


def test_the_dashboard_opens_once_she_is_known(stripe, shop, ann):
    with pytest.raises(RuleBroken) as broken:
        open_payout_dashboard(shop, actor=ann)
    assert broken.value.code == "ONBOARDING_FIRST"
    start_onboarding(shop, actor=ann)
    stripe.set_capability(PayoutAccount.objects.get().stripe_id, "active")

    assert open_payout_dashboard(shop, actor=ann).startswith(f"{stripe.public_url}/express/")


def test_a_refreshed_account_says_what_stripe_still_needs(stripe, shop, ann):
    start_onboarding(shop, actor=ann)

    refresh_account(shop.pk)

    account = PayoutAccount.objects.get()
    assert (account.transfers, account.reason) == (
        CapabilityState.RESTRICTED,
        "requirements_past_due",
    )
    assert "identity.individual.given_name" in account.requirements
    assert account.fetched_at is not None


@pytest.mark.parametrize(("mutation", "code"), [(START, "NOT_ALLOWED"), (OPEN, "NOT_ALLOWED")])
def test_her_account_is_hers_alone(client, ask, shop, mutation, code):
    codes = []
    for user in (None, UserFactory(), StaffFactory()):
        client.logout()
        if user:
            client.force_login(user)
        [problem] = ask(client, mutation, s=shop.pk)["answer"]["problems"]
        codes.append(problem["code"])

    assert codes == ["SIGN_IN", code, code]
    assert PayoutAccount.objects.count() == 0


def test_when_stripe_does_not_answer_she_is_told_to_try_again(stripe, client, ask, shop, ann):
    stripe.fault("connection_reset_before_work", times=3)
    client.force_login(ann)

    answer = ask(client, START, s=shop.pk)["answer"]

    assert answer == {"url": None, "problems": [{"code": "STRIPE_UNREACHABLE"}]}
