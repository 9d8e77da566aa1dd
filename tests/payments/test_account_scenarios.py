"""Designers' accounts that are restricted, closed, taken away, or asked for papers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from django.utils import translation

from orders.states import SellerOrderState
from payments.explanations import account_notice, account_words, share_words
from payments.facts import AccountFacts
from payments.models import PayoutAccount, Share
from payments.services.onboarding import start_onboarding
from payments.states import CapabilityState, ShareState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.payments import basket_of, checked_out
from tests.factories.shops import ShopFactory, member_of, variant_in_stock
from tests.payments.deals import WITHOUT_WAITING, bought, drifts, ship

REFRESH = """mutation ($shop: ID!) { answer: refreshPayoutAccount(shop: $shop) {
  problems { code }
  payoutAccount { transfers payouts reason notice schedule available { amount } }
} }"""
BANK = "configuration.recipient.default_outbound_destination"


def account_of(share: Share) -> PayoutAccount:
    return PayoutAccount.objects.get(shop=share.shop_id)


def words_for(share: Share) -> tuple[str, str]:
    """The share's state, and what its designer reads about it."""
    share.refresh_from_db()
    with translation.override("en"):
        return share.state, share_words(share, account_of(share))


@pytest.mark.scenario("M8")
def test_an_account_restricted_mid_order_blocks_the_share_and_frees_it_by_itself(town):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    stripe_id = str(account_of(share).stripe_id)
    document = "identity.individual.documents.primary_verification"
    town.stripe.set_requirements(stripe_id, [{"description": document, "status": "past_due"}])
    town.settle()

    ship(share)
    town.settle()

    assert words_for(share) == (
        ShareState.BLOCKED,
        "Blocked: Stripe still needs: an identity document.",
    )
    share.seller_order.refresh_from_db()
    assert share.seller_order.state == SellerOrderState.SHIPPED
    assert town.stripe.objects("transfer") == []

    town.stripe.set_requirements(stripe_id, [])
    town.settle()

    assert words_for(share)[0] == ShareState.TRANSFERRED
    assert [t["amount"] for t in town.stripe.objects("transfer")] == [4890]
    assert drifts() == []


@pytest.mark.scenario("M8")
def test_an_account_rejected_mid_order_says_whom_to_write_to(town):
    [share] = bought(town, 5000)
    town.stripe.set_capability(str(account_of(share).stripe_id), "rejected")
    town.settle()

    ship(share)
    town.settle()

    assert words_for(share) == (
        ShareState.BLOCKED,
        "Blocked: Stripe refused this account. Write to the programme's team.",
    )


@pytest.mark.parametrize(
    ("leave", "words"),
    [
        ("close_account", "Your Stripe account is closed."),
        ("deauthorize", "You have cut the connection between Stripe and MATRICIA."),
    ],
)
def test_of_an_account_that_is_gone_the_share_waits_for_another(town, leave, words):
    [share] = bought(town, 5000, card=WITHOUT_WAITING)
    ann = member_of(share.shop, UserFactory())
    old = str(account_of(share).stripe_id)
    getattr(town.stripe, leave)(old)
    town.settle()

    ship(share)
    town.settle()

    state, explanation = words_for(share)
    assert state == ShareState.BLOCKED
    assert explanation.startswith(f"Blocked: {words} Choose “Complete my bank details” to make ")
    assert account_of(share).is_gone

    start_onboarding(share.shop, actor=ann)
    again = account_of(share)
    assert (again.former_ids, again.is_gone) == ([old], False)
    assert again.stripe_id != old
    town.stripe.set_capability(str(again.stripe_id), "active")
    town.settle()

    assert words_for(share)[0] == ShareState.TRANSFERRED
    [transfer] = town.stripe.objects("transfer")
    assert transfer["destination"] == again.stripe_id
    assert account_of(share).schedule == "weekly:friday"
    assert drifts() == []


def test_starting_again_twice_makes_one_new_account(town):
    [share] = bought(town, 5000)
    ann = member_of(share.shop, UserFactory())
    town.stripe.close_account(str(account_of(share).stripe_id))
    town.settle()

    start_onboarding(share.shop, actor=ann)
    start_onboarding(share.shop, actor=ann)

    assert len(town.stripe.objects("v2.core.account")) == 2
    assert len(account_of(share).former_ids) == 1


def test_late_news_of_a_former_account_change_nothing(town):
    [share] = bought(town, 5000)
    ann = member_of(share.shop, UserFactory())
    old = str(account_of(share).stripe_id)
    town.stripe.close_account(old)
    town.settle()
    start_onboarding(share.shop, actor=ann)
    town.stripe.set_capability(str(account_of(share).stripe_id), "active")
    town.settle()

    town.stripe.deauthorize(old)
    town.settle()

    assert account_of(share).is_active


def test_paused_payouts_and_papers_with_a_date_are_told_before_they_hurt():
    account = PayoutAccount(transfers=CapabilityState.ACTIVE, payouts=CapabilityState.RESTRICTED)

    with translation.override("en"):
        assert account_words(account) == ""
        assert account_notice(account) == (
            "Your money reaches your Stripe balance, but Stripe has paused payouts to your bank. "
            "Open your Stripe page to see what is missing."
        )
        account.payouts = CapabilityState.ACTIVE
        assert account_notice(account) == ""


def test_a_paper_asked_for_by_a_date_is_named_with_it():
    facts = AccountFacts.of(
        {
            "id": "acct_1",
            "configuration": {
                "recipient": {
                    "capabilities": {
                        "stripe_balance": {
                            "stripe_transfers": {"status": "active"},
                            "payouts": {"status": "active"},
                        }
                    }
                }
            },
            "requirements": {
                "entries": [{"description": BANK, "awaiting_action_from": "user"}],
                "summary": {
                    "minimum_deadline": {
                        "status": "currently_due",
                        "time": "2026-12-01T10:00:00.000Z",
                    }
                },
            },
        }
    )
    account = PayoutAccount(
        transfers=facts.transfers,
        payouts=facts.payouts,
        requirements=facts.requirements,
        requirements_due_by=facts.due_by,
    )

    with translation.override("en"):
        assert account_notice(account) == (
            "Stripe needs your bank account by Dec. 1, 2026: choose “Complete my bank details”."
        )


def test_coming_back_from_stripes_form_proves_nothing_and_is_asked_again(town, client, ask):
    shop = ShopFactory(slug="ann")
    ann = member_of(shop, UserFactory())
    client.force_login(ann)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    town.stripe.deliveries(drop=1_000_000)
    start_onboarding(shop, actor=ann)
    stripe_id = PayoutAccount.objects.get().stripe_id

    answer = ask(client, REFRESH, shop=shop.pk)["answer"]

    assert answer["payoutAccount"]["transfers"] == "RESTRICTED"
    assert "your bank account" in answer["payoutAccount"]["reason"]

    town.stripe.set_capability(stripe_id, "active")
    answer = ask(client, REFRESH, shop=shop.pk)["answer"]
    assert answer == {
        "problems": [],
        "payoutAccount": {
            "transfers": "ACTIVE",
            "payouts": "ACTIVE",
            "reason": "",
            "notice": "",
            "schedule": "",
            "available": {"amount": 0},
        },
    }


def test_another_designers_return_address_gives_no_access(town, client, ask):
    shop = ShopFactory(slug="ann")
    ann = member_of(shop, UserFactory())
    page = requests.get(start_onboarding(shop, actor=ann), timeout=10, allow_redirects=False)
    assert page.status_code in (200, 302, 303)
    town.settle()
    before = PayoutAccount.objects.get().fetched_at
    refreshes = len(_looks(town))

    codes = []
    for user in (None, UserFactory(), member_of(ShopFactory(), UserFactory()), StaffFactory()):
        client.logout()
        if user:
            client.force_login(user)
        answer = ask(client, REFRESH, shop=shop.pk)["answer"]
        assert answer["payoutAccount"] is None
        codes.append(answer["problems"][0]["code"])

    assert codes == ["SIGN_IN", "NOT_ALLOWED", "NOT_ALLOWED", "NOT_ALLOWED"]
    assert PayoutAccount.objects.get().fetched_at == before
    assert len(_looks(town)) == refreshes


def test_the_way_back_from_stripe_names_her_own_page(stripe, settings, db):
    shop = ShopFactory(slug="ann")
    start_onboarding(shop, actor=member_of(shop, UserFactory()))

    [link] = stripe.objects("_account_link")

    home = f"{settings.PUBLIC_URL}/dashboard/ann/money"
    assert link["return_url"] == f"{home}?from=stripe"
    assert link["refresh_url"] == f"{home}?again=1"
    assert urlsplit(link["return_url"]).netloc == urlsplit(settings.PUBLIC_URL).netloc


def test_a_scripted_form_leads_step_by_step_to_an_account_that_is_paid(town):
    variant = variant_in_stock(price=5000)
    shop = variant.product.shop
    ann = member_of(shop, UserFactory())
    payment = checked_out(basket_of(variant))
    town.pay(payment, WITHOUT_WAITING)
    town.settle()
    share = Share.objects.get(payment=payment)
    ship(share)
    town.settle()
    with translation.override("en"):
        assert share_words(Share.objects.get(), None).startswith("Blocked: Tell Stripe who you are")
    start_onboarding(shop, actor=ann)
    stripe_id = str(PayoutAccount.objects.get().stripe_id)

    for asked, state in (
        ([{"description": BANK, "status": "past_due"}], ShareState.BLOCKED),
        ([{"description": BANK, "status": "past_due", "awaiting": "stripe"}], ShareState.BLOCKED),
    ):
        town.stripe.set_requirements(stripe_id, asked)
        town.settle()
        assert words_for(share)[0] == state
    assert PayoutAccount.objects.get().transfers == CapabilityState.PENDING
    town.stripe.set_capability(stripe_id, "active")
    town.settle()

    assert words_for(share)[0] == ShareState.TRANSFERRED
    assert drifts() == []


def _looks(town) -> list[dict[str, Any]]:
    return [r for r in town.stripe.requests() if r["path"].startswith("/v2/core/accounts/")]
