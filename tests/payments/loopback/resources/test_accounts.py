"""Connected accounts v2, their capability and links."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import account_params, make_account, transfer_status
from tests.stripe_server import LoopbackStripe

INCLUDE = {"include": ["configuration.recipient", "requirements"]}


def test_new_account_is_restricted_until_onboarded(client: StripeClient) -> None:
    account = client.v2.core.accounts.create(account_params())  # type: ignore[arg-type]
    assert transfer_status(account) == "restricted"
    assert account.applied_configurations == ["recipient"]
    assert account.requirements is not None
    entries = account.requirements.entries
    assert entries is not None
    assert [e.awaiting_action_from for e in entries] == ["user"] * 4
    assert entries[0].minimum_deadline.status == "currently_due"


def test_parts_of_an_account_are_null_until_included(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback)
    plain = client.v2.core.accounts.retrieve(account.id).to_dict()
    assert (plain["configuration"], plain["requirements"], plain["identity"]) == (None, None, None)
    assert plain["display_name"] == "Atelier Inès"
    full = client.v2.core.accounts.retrieve(account.id, INCLUDE)  # type: ignore[arg-type]
    assert transfer_status(full) == "active"


@pytest.mark.parametrize(
    ("status", "code", "entries"),
    [
        ("active", None, 0),
        ("pending", "requirements_pending_verification", 1),
        ("restricted", "requirements_past_due", 1),
        ("rejected", "rejected_other", 0),
    ],
)
def test_capability_status_tells_why(
    loopback: LoopbackStripe, status: str, code: str | None, entries: int
) -> None:
    account = loopback.set_capability(make_account(loopback, None).id, status)
    transfers = account["configuration"]["recipient"]["capabilities"]["stripe_balance"][
        "stripe_transfers"
    ]
    assert transfers["status"] == status
    assert [detail["code"] for detail in transfers["status_details"]] == ([code] if code else [])
    assert len(account["requirements"]["entries"]) == entries


def test_capability_change_makes_thin_events(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback)
    events = client.v2.core.events.list({"object_id": account.id}).data
    assert [event.type for event in events] == [
        "v2.core.account[configuration.recipient].capability_status_updated",
        "v2.core.account[configuration.recipient].capability_status_updated",
        "v2.core.account[requirements].updated",
        "v2.core.account.created",
    ]
    fetched = client.v2.core.events.retrieve(events[0].id)
    assert fetched.data.updated_capability == "stripe_balance.payouts"  # type: ignore[attr-defined]


def test_update_merges_metadata(loopback: LoopbackStripe, client: StripeClient) -> None:
    account = make_account(loopback)
    client.v2.core.accounts.update(account.id, {"metadata": {"shop": "4", "old": "1"}})
    changed = client.v2.core.accounts.update(
        account.id,
        {"display_name": "Inès B.", "metadata": {"old": None}},
    )
    assert changed.display_name == "Inès B."
    assert changed.metadata is not None
    assert changed.metadata.to_dict() == {"shop": "4"}


def test_closed_account_receives_nothing(loopback: LoopbackStripe, client: StripeClient) -> None:
    loopback.topup(1000)
    account = make_account(loopback)
    assert client.v2.core.accounts.close(account.id).closed is True
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.transfers.create({"amount": 1, "currency": "eur", "destination": account.id})
    assert refused.value.code == "insufficient_capabilities_for_transfer"


def test_accounts_are_listed_newest_first(loopback: LoopbackStripe, client: StripeClient) -> None:
    first, second = make_account(loopback), make_account(loopback)
    assert [a.id for a in client.v2.core.accounts.list().data] == [second.id, first.id]


def test_unknown_account_is_missing(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v2.core.accounts.retrieve("acct_unknown")
    assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")


def test_account_without_a_country_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match=r"identity\.country is required"):
        client.v2.core.accounts.create({"display_name": "Sans pays"})


def test_login_link_needs_a_finished_onboarding(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    fresh = make_account(loopback, None)
    with pytest.raises(stripe.InvalidRequestError, match="not completed onboarding"):
        client.v1.accounts.login_links.create(fresh.id)
    link = client.v1.accounts.login_links.create(make_account(loopback).id)
    assert link.url.startswith(f"{loopback.public_url}/express/lgn_")
