"""Requests are checked against the contract and refused as Stripe refuses them."""

from __future__ import annotations

from typing import Any

import pytest
import requests
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import account_params, line, make_session, session_params
from tests.stripe_server import LoopbackStripe

INTENT = {"amount": 8400, "currency": "eur"}


def refused_intent(client: StripeClient, **params: Any) -> tuple[str | None, Any]:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.payment_intents.create(INTENT | params)  # type: ignore[arg-type]
    assert refused.value.http_status == 400
    return refused.value.code, refused.value.param


def test_unknown_parameter_is_named(client: StripeClient) -> None:
    assert refused_intent(client, amonut=1) == ("parameter_unknown", "amonut")


def test_unknown_inner_parameter_is_named_with_its_path(client: StripeClient) -> None:
    wrong = line(4200)
    wrong["price_data"]["product_data"]["colour"] = "red"
    with pytest.raises(stripe.InvalidRequestError) as refused:
        make_session(client, line_items=[line(100), wrong])
    assert refused.value.code == "parameter_unknown"
    assert refused.value.param == "line_items[1][price_data][product_data][colour]"


@pytest.mark.parametrize("amount", ["10.50", "8400.0", "abc", "1e3", " 8400", "", "١٢"])
def test_amount_that_is_no_integer_is_refused(client: StripeClient, amount: str) -> None:
    assert refused_intent(client, amount=amount) == ("parameter_invalid_integer", "amount")


def test_missing_required_parameter_is_named(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.payment_intents.create({"amount": 8400})  # type: ignore[typeddict-item]
    assert (refused.value.code, refused.value.param) == ("parameter_missing", "currency")


def test_word_outside_the_enum_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="automatic_async") as refused:
        client.v1.payment_intents.create(INTENT | {"capture_method": "someday"})  # type: ignore[arg-type]
    assert refused.value.param == "capture_method"


def test_boolean_must_be_true_or_false(client: StripeClient) -> None:
    assert refused_intent(client, confirm="yes") == (None, "confirm")


def test_empty_string_does_not_unset_a_required_word(client: StripeClient) -> None:
    assert refused_intent(client, currency="") == ("parameter_invalid_empty", "currency")


def test_removed_payment_method_types_have_their_own_code(client: StripeClient) -> None:
    code = "payment_method_types_no_longer_supported"
    assert refused_intent(client, payment_method_types=["card"])[0] == code
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.checkout.sessions.create(session_params(payment_method_types=["card"]))  # type: ignore[arg-type]
    assert refused.value.code == code


@pytest.mark.parametrize(
    "metadata",
    [{f"k{n}": "v" for n in range(51)}, {"k" * 41: "v"}, {"k": "v" * 501}],
    ids=["51 keys", "key of 41", "value of 501"],
)
def test_metadata_beyond_the_limits_is_refused(
    client: StripeClient, metadata: dict[str, str]
) -> None:
    with pytest.raises(stripe.InvalidRequestError, match=r"etadata"):
        client.v1.payment_intents.create(INTENT | {"metadata": metadata})  # type: ignore[arg-type]


def test_metadata_at_the_limits_is_kept(client: StripeClient) -> None:
    metadata = {f"k{n}": "v" * 500 for n in range(50)}
    made = client.v1.payment_intents.create(INTENT | {"metadata": metadata})  # type: ignore[arg-type]
    assert made.metadata.to_dict() == metadata


def test_v2_body_is_checked_too(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as unknown:
        client.v2.core.accounts.create(account_params(shoe_size=40))  # type: ignore[arg-type]
    assert (unknown.value.code, unknown.value.param) == ("parameter_unknown", "shoe_size")
    with pytest.raises(stripe.InvalidRequestError, match="must be one of express") as enum:
        client.v2.core.accounts.create(account_params(dashboard="fancy"))  # type: ignore[arg-type]
    assert enum.value.param == "dashboard"


@pytest.mark.parametrize(
    ("body", "code", "param"),
    [
        ({"account": "acct_1", "use_case": None}, "parameter_missing", "use_case"),
        ({"account": None, "use_case": {}}, "parameter_missing", "use_case[type]"),
        ({"account": 7, "use_case": {"type": "account_onboarding"}}, None, "account"),
    ],
)
def test_v2_null_does_not_stand_for_a_required_value(
    client: StripeClient, body: dict[str, Any], code: str | None, param: str
) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v2.core.account_links.create(body)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.param) == (code, param)


def test_v2_null_in_a_list_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="Invalid array: include"):
        client.v2.core.accounts.create(account_params(include=[None]))  # type: ignore[arg-type]


def test_unknown_query_parameter_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.transfers.list({"colour": "red"})  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.param) == ("parameter_unknown", "colour")


@pytest.mark.parametrize("path", ["/v1/unicorns", "/v3/charges", "/v1", "/v1/transfers/tr_1/x/y/z"])
def test_unknown_path_is_404(client: StripeClient, path: str) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="Unrecognized request URL") as refused:
        client.raw_request("get", path)
    assert refused.value.http_status == 404


def test_operation_that_is_not_played_says_so(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="does not play GET /v1/payment_links"):
        client.v1.payment_links.list()


def post(loopback: LoopbackStripe, body: bytes, key: str | None = None) -> requests.Response:
    headers = {"Authorization": f"Bearer {key or loopback.secret_key}"}
    return requests.post(f"{loopback.url}/v1/refunds", body, headers=headers, timeout=5)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"a[b=1", "Invalid parameter name"),
        (b"amount=1&amount=2", "given twice"),
        (b"amount=1&amount[x]=2", "Invalid object"),
        (b"charge=\xff", "UTF-8"),
        (b"charge=%ff", "form encoding"),
        (b"a" + b"[a]" * 50 + b"=1", "nested too deeply"),
        (b"a=1&" * 3000, "form encoding"),
        (b"expand[\xc2\xb2]=charge", "Invalid array: expand"),
    ],
)
def test_malformed_form_is_a_clear_400(loopback: LoopbackStripe, body: bytes, words: str) -> None:
    answer = post(loopback, body)
    assert answer.status_code == 400
    assert words in answer.json()["error"]["message"]


def test_body_beyond_a_megabyte_is_refused(loopback: LoopbackStripe) -> None:
    assert post(loopback, b"description=" + b"a" * 1_000_000).status_code == 413


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("sk_live_abc", "refuses live keys"),
        ("rk_live_abc", "refuses live keys"),
        ("sk_test_wrong", "Invalid API Key provided: sk_test_\\*"),
    ],
)
def test_foreign_key_is_unauthorised(loopback: LoopbackStripe, key: str, words: str) -> None:
    client = stripe.StripeClient(key, base_addresses={"api": loopback.url})
    with pytest.raises(stripe.AuthenticationError, match=words) as refused:
        client.v1.balance.retrieve()
    assert refused.value.http_status == 401


def test_request_without_a_key_is_unauthorised(loopback: LoopbackStripe) -> None:
    for path in ("/v1/balance", "/_loopback/requests"):
        answer = requests.get(f"{loopback.url}{path}", timeout=5)
        assert (answer.status_code, "did not provide" in answer.text) == (401, True)


def test_basic_authentication_is_accepted(loopback: LoopbackStripe) -> None:
    answer = requests.get(f"{loopback.url}/v1/balance", auth=(loopback.secret_key, ""), timeout=5)
    assert answer.status_code == 200


def test_unknown_connected_account_is_forbidden(client: StripeClient) -> None:
    with pytest.raises(stripe.PermissionError) as refused:
        client.v1.balance.retrieve({}, {"stripe_account": "acct_unknown"})
    assert refused.value.error is not None
    assert refused.value.error.code == "account_invalid"


def test_answer_carries_request_id_and_version(client: StripeClient) -> None:
    answer = client.v1.balance.retrieve()
    assert answer.last_response is not None
    headers = answer.last_response.headers
    assert headers["Request-Id"].startswith("req_")
    assert headers["Stripe-Version"] == "2026-10-28.endive"
