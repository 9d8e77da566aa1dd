"""Pages of the v2 lists."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import account_params, make_account
from tests.stripe_server import LoopbackStripe

CREATED = "v2.core.account.created"


@pytest.fixture
def accounts(client: StripeClient) -> list[str]:
    """Five accounts, newest first."""
    made = [client.v2.core.accounts.create(account_params()).id for _ in range(5)]  # type: ignore[arg-type]
    return made[::-1]


def test_sdk_walks_all_pages_of_accounts(client: StripeClient, accounts: list[str]) -> None:
    first = client.v2.core.accounts.list({"limit": 2})
    assert [a.id for a in first.data] == accounts[:2]
    assert [a.id for a in first.auto_paging_iter()] == accounts


def test_page_address_keeps_the_filters(client: StripeClient, accounts: list[str]) -> None:
    client.v2.core.accounts.close(accounts[1])
    page = client.v2.core.accounts.list({"limit": 1, "closed": False})
    assert page.next_page_url is not None
    query = parse_qs(urlsplit(page.next_page_url).query)
    assert query == {"limit": ["1"], "closed": ["false"], "page": [f"page_after_{accounts[0]}"]}
    walked = [a.id for a in page.auto_paging_iter()]
    assert walked == [accounts[0], *accounts[2:]]


def test_previous_page_leads_back(client: StripeClient, accounts: list[str]) -> None:
    first = raw(client, "/v2/core/accounts?limit=2")
    assert first["previous_page_url"] is None
    second = raw(client, first["next_page_url"])
    assert [a["id"] for a in second["data"]] == accounts[2:4]
    back = raw(client, second["previous_page_url"])
    assert [a["id"] for a in back["data"]] == accounts[:2]
    assert back["previous_page_url"] is None
    last = raw(client, second["next_page_url"])
    assert ([a["id"] for a in last["data"]], last["next_page_url"]) == (accounts[4:], None)


def raw(client: StripeClient, url: str) -> dict[str, Any]:
    return client.deserialize(client.raw_request("get", url), api_mode="V2").to_dict()


def test_strange_page_token_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="Start again without it"):
        client.v2.core.accounts.list({"page": "page_after_acct_none"})  # type: ignore[arg-type]


def test_thin_events_are_paged_and_filtered(
    loopback: LoopbackStripe, client: StripeClient, accounts: list[str]
) -> None:
    page = client.v2.core.events.list({"limit": 2, "types": [CREATED]})
    about = [e.related_object.id for e in page.auto_paging_iter()]  # type: ignore[attr-defined]
    assert about == accounts
    last = client.v2.core.events.list({"limit": 1}).data[0]
    loopback.advance(100)
    late = make_account(loopback, None).id
    newer = client.v2.core.events.list({"created": {"gt": str(last.created)}}).data
    assert [e.related_object.id for e in newer] == [late]  # type: ignore[attr-defined]


def test_time_that_is_none_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v2.core.events.list({"created": {"gte": "yesterday"}})
    assert refused.value.param == "created.gte"
