"""Commissions and release policies in the admin: set by their services, refused in words."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils.translation import override

from matricia.kit import clock
from payments.models import CommissionRule, ReleasePolicy
from tests.factories.accounts import StaffFactory
from tests.factories.commission import rule_since
from tests.factories.payments import rule_for
from tests.factories.shops import ShopFactory, ThemeFactory

pytestmark = pytest.mark.django_db
RULE = {"rate": 1000, "vat_rate": 2000, "valid_from_0": "", "valid_from_1": ""}
POLICY = {"trigger": "days_after", "days": 14, "start_part": 0}


@pytest.fixture
def staff(client):
    user = StaffFactory(is_superuser=True, name="Claire Moreau", language="en")
    client.force_login(user)
    return user


def add(client, model, **given):
    with override("en"):
        return client.post(
            reverse(f"admin:payments_{model}_add"), given, headers={"Accept-Language": "en"}
        )


def errors_of(answer):
    assert answer.status_code == 200
    return dict(answer.context["adminform"].form.errors)


def test_a_new_commission_has_a_version_and_its_author(client, staff):
    theme = ThemeFactory(slug="upcycling")

    assert add(client, "commissionrule", **RULE, theme=theme.pk, note="spring").status_code == 302

    rule = CommissionRule.objects.get()
    assert (str(rule), rule.rate, rule.vat_rate) == ("theme upcycling v1", 1000, 2000)
    assert (rule.theme, rule.set_by, rule.set_by_name) == (theme, staff, "Claire Moreau")
    assert (rule.note, rule.valid_until) == ("spring", None)


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        (
            {"rate": 100},
            "rate",
            (
                "A commission of 1% would not pay for the card: Stripe keeps 2% of what customers "
                "pay, and 0.5% are kept beside it. Set at least 2.5%."
            ),
        ),
        (
            {"vat_rate": 10_001},
            "vat_rate",
            "Give the rate in basis points, from 0 to 10000: 1200 is 12 percent.",
        ),
        (
            {"valid_from_0": "2020-01-01", "valid_from_1": "00:00:00"},
            "valid_from",
            (
                "A rule cannot begin in the past: what was sold then has its commission already. "
                "Choose a later moment, or leave it empty to begin now."
            ),
        ),
        (
            {"valid_until_0": "2020-01-01", "valid_until_1": "00:00:00"},
            "valid_until",
            "The rule would end before it begins. Choose a later end, or none.",
        ),
    ],
)
def test_a_refusal_stands_beside_its_field(client, staff, given, field, words):
    answer = add(client, "commissionrule", **{**RULE, **given})

    assert errors_of(answer) == {field: [words]}
    assert not CommissionRule.objects.exists()


def test_a_rule_for_two_things_is_refused_once(client, staff):
    answer = add(client, "commissionrule", **RULE, shop=ShopFactory().pk, theme=ThemeFactory().pk)

    assert errors_of(answer) == {
        "theme": ["A rule is for one thing: a cohort, a shop, a theme, a product, or for all."]
    }


def test_what_is_no_number_is_refused_by_the_form(client, staff):
    assert list(errors_of(add(client, "commissionrule", **{**RULE, "rate": "12 %"}))) == ["rate"]


def test_a_rule_shows_its_history(client, staff):
    rule_since(rate=1100, version=2, set_by_name="Claire Moreau")
    rule = rule_since(rate=1000, version=3)

    page = client.get(reverse("admin:payments_commissionrule_change", args=[rule.pk]))

    assert page.status_code == 200
    words = page.content.decode()
    assert words.index("version 3") < words.index("version 2, ") < words.index("Claire Moreau")


def test_a_new_policy_holds_from_now_on(client, staff):
    assert add(client, "releasepolicy", **POLICY).status_code == 302

    policy = ReleasePolicy.objects.latest("valid_from")
    assert (policy.trigger, policy.days, policy.set_by) == ("days_after", 14, staff)
    assert policy.valid_from <= clock.now()


def test_a_policy_that_contradicts_itself_is_refused(client, staff):
    answer = add(client, "releasepolicy", **{**POLICY, "days": 0})

    assert errors_of(answer) == {"days": ["Give the days after the hand-over, from 1 to 60."]}


def test_rules_are_not_edited_by_hand(client, staff):
    rule = rule_for(ShopFactory(), clock.now())

    answer = client.post(reverse("admin:payments_commissionrule_change", args=[rule.pk]), RULE)

    assert answer.status_code == 403
