"""Cursor lists and expansion."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import make_account, paid_charge
from tests.stripe_server import LoopbackStripe


@pytest.fixture
def customers(client: StripeClient) -> list[str]:
    """Seven customers, newest first."""
    made = [client.v1.customers.create({"email": f"c{n}@example.org"}).id for n in range(7)]
    return made[::-1]


def ids(page: stripe.ListObject[stripe.Customer]) -> list[str]:
    return [customer.id for customer in page.data]


def test_first_page_is_newest_first_and_says_there_is_more(
    client: StripeClient, customers: list[str]
) -> None:
    page = client.v1.customers.list({"limit": 3})
    assert (ids(page), page.has_more, page.url) == (customers[:3], True, "/v1/customers")


def test_starting_after_goes_on_to_the_older(client: StripeClient, customers: list[str]) -> None:
    page = client.v1.customers.list({"limit": 4, "starting_after": customers[2]})
    assert (ids(page), page.has_more) == (customers[3:], False)


def test_ending_before_gives_the_nearest_newer(client: StripeClient, customers: list[str]) -> None:
    page = client.v1.customers.list({"limit": 2, "ending_before": customers[5]})
    assert (ids(page), page.has_more) == (customers[3:5], True)
    page = client.v1.customers.list({"limit": 10, "ending_before": customers[2]})
    assert (ids(page), page.has_more) == (customers[:2], False)


def test_sdk_walks_all_pages(client: StripeClient, customers: list[str]) -> None:
    walked = client.v1.customers.list({"limit": 2}).auto_paging_iter()
    assert [customer.id for customer in walked] == customers


def test_default_page_has_ten(client: StripeClient, customers: list[str]) -> None:
    for number in range(4):
        client.v1.customers.create({"email": f"d{number}@example.org"})
    page = client.v1.customers.list()
    assert (len(page.data), page.has_more) == (10, True)


@pytest.mark.parametrize("limit", [0, 101, -1])
def test_limit_outside_1_to_100_is_refused(client: StripeClient, limit: int) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="between 1 and 100"):
        client.v1.customers.list({"limit": limit})


def test_both_cursors_at_once_are_refused(client: StripeClient, customers: list[str]) -> None:
    cursors: stripe.params.CustomerListParams = {
        "starting_after": customers[0],
        "ending_before": customers[1],
    }
    with pytest.raises(stripe.InvalidRequestError, match="only supply one"):
        client.v1.customers.list(cursors)


def test_unknown_cursor_is_missing(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.customers.list({"starting_after": "cus_unknown"})
    assert (refused.value.code, refused.value.param) == ("resource_missing", "starting_after")


def test_created_bounds_filter(loopback: LoopbackStripe, client: StripeClient) -> None:
    early = client.v1.customers.create({"email": "early@example.org"})
    loopback.advance(1000)
    late = client.v1.customers.create({"email": "late@example.org"})
    assert ids(client.v1.customers.list({"created": {"gt": early.created}})) == [late.id]
    assert ids(client.v1.customers.list({"created": {"lte": early.created}})) == [early.id]
    assert ids(client.v1.customers.list({"created": late.created})) == [late.id]


def test_list_items_are_expanded_through_data(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    loopback.wait_delivered()
    expand = ["data.balance_transaction", "data.payment_intent"]
    shown = client.v1.charges.list({"expand": expand}).data[0]
    assert shown.id == charge.id
    assert isinstance(shown.balance_transaction, stripe.BalanceTransaction)
    assert isinstance(shown.payment_intent, stripe.PaymentIntent)


def test_four_levels_are_expanded_but_not_five(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    paid_charge(loopback)
    session = client.v1.checkout.sessions.list().data[0].id
    path = "payment_intent.latest_charge.payment_intent.latest_charge"
    shown = client.v1.checkout.sessions.retrieve(session, {"expand": [path]})
    assert (
        shown.to_dict()["payment_intent"]["latest_charge"]["payment_intent"]["latest_charge"][
            "amount"
        ]
        == 8400
    )
    with pytest.raises(stripe.InvalidRequestError, match="more than 4 levels"):
        client.v1.checkout.sessions.retrieve(session, {"expand": [f"{path}.customer"]})


def test_field_that_cannot_be_expanded_is_refused(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    with pytest.raises(stripe.InvalidRequestError, match=r"cannot be expanded \(amount\)"):
        client.v1.charges.retrieve(charge.id, {"expand": ["amount"]})


@pytest.mark.parametrize(
    ("kind", "in_a_round"),
    [
        ("balance_transactions", 4),
        ("charges", 1),
        ("disputes", 1),
        ("events", 11),
        ("refunds", 1),
        ("transfers", 1),
    ],
)
def test_each_list_starts_at_a_moment_and_walks_on(
    loopback: LoopbackStripe, client: StripeClient, kind: str, in_a_round: int
) -> None:
    loopback.settings(min_session_seconds=1)
    account = make_account(loopback).id
    for _ in range(3):
        loopback.advance(100)
        since = client.v1.customers.create({"email": "now@example.org"}).created
        charge = paid_charge(loopback, card="4000000000000077").id
        loopback.wait_delivered()
        client.v1.refunds.create({"charge": charge, "amount": 100})
        loopback.open_dispute(charge, 200)
        client.v1.transfers.create({"amount": 300, "currency": "eur", "destination": account})
    everything = getattr(client.v1, kind)
    whole = [one.id for one in everything.list({"limit": 100}).data]
    last = everything.list({"limit": 1, "created": {"gte": since}}).auto_paging_iter()
    assert [one.id for one in last] == whole[:in_a_round]
    assert len(whole) > 2 * in_a_round


def test_indexed_filter_keeps_order_and_cursor(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.topup(1000)
    first, second = make_account(loopback).id, make_account(loopback).id
    params: stripe.params.TransferCreateParams
    made = []
    for destination in (first, second, first, first):
        params = {"amount": 100, "currency": "eur", "destination": destination}
        made.append(client.v1.transfers.create(params).id)
    page = client.v1.transfers.list({"destination": first, "limit": 2})
    assert ([t.id for t in page.data], page.has_more) == ([made[3], made[2]], True)
    rest = client.v1.transfers.list({"destination": first, "starting_after": made[2]})
    assert ([t.id for t in rest.data], rest.has_more) == ([made[0]], False)
    newer = client.v1.transfers.list({"destination": first, "ending_before": made[0]})
    assert [t.id for t in newer.data] == [made[3], made[2]]
