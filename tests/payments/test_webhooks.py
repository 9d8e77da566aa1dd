"""Only what Stripe signed a moment ago, for this very endpoint, gets in."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from stripe import WebhookSignature

from payments.models import StripeEvent

PLATFORM = "whsec_platform"
SNAPSHOT: dict[str, Any] = {
    "id": "evt_1",
    "object": "event",
    "api_version": "2026-10-28.endive",
    "created": 1,
    "type": "customer.created",
    "livemode": False,
    "data": {"object": {"id": "cus_1", "object": "customer"}},
}
THIN: dict[str, Any] = {
    "id": "evt_test_1",
    "object": "v2.core.event",
    "created": "2026-11-23T10:00:00.000Z",
    "type": "v2.core.account.created",
    "livemode": False,
    "related_object": {"id": "acct_1", "type": "v2.core.account", "url": "/v2/core/accounts/a"},
}

pytestmark = [pytest.mark.django_db, pytest.mark.scenario("M11")]


def deliver(
    client: Any,
    event: dict[str, Any],
    endpoint: str = "platform",
    secret: str = PLATFORM,
    *,
    age: int = 0,
    sent: bytes | None = None,
) -> int:
    body = json.dumps(event).encode()
    header = WebhookSignature.generate_signature_header(
        body.decode(), secret, int(time.time()) - age
    )
    answer = client.post(
        f"/webhooks/stripe/{endpoint}",
        sent or body,
        content_type="application/json",
        headers={"Stripe-Signature": header},
    )
    status: int = answer.status_code
    return status


def test_what_changes_nothing_here_is_kept_as_handled(client):
    deliver(client, SNAPSHOT)
    deliver(client, {**SNAPSHOT, "id": "evt_2", "type": "charge.updated"})

    kept = StripeEvent.objects.filter(handled_at=None)
    assert list(kept.values_list("stripe_id", flat=True)) == ["evt_2"]


def test_a_signed_snapshot_is_kept(client):
    assert deliver(client, SNAPSHOT) == 200

    kept = StripeEvent.objects.get()
    assert (kept.stripe_id, kept.kind, kept.endpoint) == ("evt_1", "customer.created", "platform")
    assert (kept.object_id, kept.account, kept.payload) == ("cus_1", "", SNAPSHOT)


def test_a_connected_accounts_snapshot_is_kept_with_its_account(client):
    event = {**SNAPSHOT, "account": "acct_9"}

    assert deliver(client, event, "connect", "whsec_connect") == 200
    assert StripeEvent.objects.get().account == "acct_9"


def test_a_signed_thin_notification_is_kept_with_what_it_is_about(client):
    assert deliver(client, THIN, "thin", "whsec_thin") == 200
    assert StripeEvent.objects.get().object_id == "acct_1"


def test_the_same_event_three_times_is_one_row(client):
    assert [deliver(client, SNAPSHOT) for _ in range(3)] == [200, 200, 200]
    assert StripeEvent.objects.count() == 1


@pytest.mark.parametrize(
    "how",
    [
        pytest.param({"secret": "whsec_forged"}, id="forged"),
        pytest.param({"age": 301}, id="stale"),
        pytest.param({"sent": json.dumps(SNAPSHOT, indent=1).encode()}, id="re-serialised"),
        pytest.param({"secret": "whsec_connect"}, id="another endpoint's secret"),
        pytest.param({"event": THIN}, id="thin on a snapshot endpoint"),
        pytest.param(
            {"endpoint": "thin", "secret": "whsec_thin"}, id="snapshot on the thin endpoint"
        ),
        pytest.param({"event": {**SNAPSHOT, "livemode": True}}, id="live in a test"),
        pytest.param({"event": {"id": "evt_1"}}, id="no event"),
        pytest.param({"event": []}, id="no object"),
        pytest.param({"sent": b"\xff\xfe"}, id="no text"),
    ],
)
def test_what_is_not_genuine_is_refused_without_a_row(client, how):
    assert deliver(client, **{"event": SNAPSHOT, **how}) == 400
    assert StripeEvent.objects.count() == 0


def test_without_a_signature_it_is_refused(client):
    answer = client.post("/webhooks/stripe/platform", SNAPSHOT, content_type="application/json")

    assert answer.status_code == 400
    assert StripeEvent.objects.count() == 0


@pytest.mark.parametrize("secrets", [[], [""]])
def test_an_endpoint_without_a_secret_takes_nothing(client, settings, secrets):
    settings.STRIPE_WEBHOOK_SECRETS = {**settings.STRIPE_WEBHOOK_SECRETS, "platform": secrets}

    assert deliver(client, SNAPSHOT, secret="") == 400
    assert StripeEvent.objects.count() == 0


def test_while_a_secret_is_rotated_both_are_accepted(client, settings):
    both = {**settings.STRIPE_WEBHOOK_SECRETS, "platform": ["whsec_old", "whsec_new"]}
    settings.STRIPE_WEBHOOK_SECRETS = both

    assert deliver(client, SNAPSHOT, secret="whsec_new") == 200
    assert deliver(client, {**SNAPSHOT, "id": "evt_2"}, secret="whsec_old") == 200
    assert StripeEvent.objects.count() == 2


def test_it_is_for_posting_only(client):
    assert client.get("/webhooks/stripe/platform").status_code == 405
