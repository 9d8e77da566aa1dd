"""Going live: Stripe is told where to call us."""

from __future__ import annotations

import re
from io import StringIO

import pytest
import stripe as sdk
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def test_two_endpoints_are_made_with_the_pinned_version_and_their_secrets_printed(stripe, settings):
    settings.PUBLIC_URL = "https://shop.example"
    out = StringIO()

    call_command("create_stripe_endpoints", stdout=out)

    made = {row["url"]: row for row in stripe.objects("webhook_endpoint")}
    platform = made["https://shop.example/webhooks/stripe/platform"]
    connect = made["https://shop.example/webhooks/stripe/connect"]
    assert {platform["api_version"], connect["api_version"]} == {sdk.api_version}
    assert "charge.dispute.created" in platform["enabled_events"]
    assert connect["enabled_events"] == [
        "account.application.deauthorized",
        "account.external_account.created",
        "account.external_account.deleted",
        "account.external_account.updated",
        "balance.available",
        "payout.canceled",
        "payout.created",
        "payout.failed",
        "payout.paid",
        "payout.updated",
    ]
    printed = out.getvalue()
    secrets = re.findall(r"^(STRIPE_\w+)=whsec_\w+$", printed, re.MULTILINE)
    assert secrets == ["STRIPE_WEBHOOK_SECRETS", "STRIPE_CONNECT_WEBHOOK_SECRETS"]
    assert "https://shop.example/webhooks/stripe/thin" in printed
    assert "v2.core.account.closed" in printed


def test_without_https_the_real_stripe_is_not_asked(settings):
    settings.PUBLIC_URL, settings.STRIPE_API_BASE = "http://localhost:8000", ""

    with pytest.raises(CommandError, match="https"):
        call_command("create_stripe_endpoints")


def test_without_an_answer_it_says_what_to_do(stripe, settings):
    settings.PUBLIC_URL = "https://shop.example"
    stripe.fault("error_500", method="POST", path="/v1/webhook_endpoints", times=9)

    with pytest.raises(CommandError, match="Check STRIPE_SECRET_KEY"):
        call_command("create_stripe_endpoints")
