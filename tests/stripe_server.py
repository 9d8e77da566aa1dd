"""Start the loopback Stripe as its own process and drive it: `LoopbackStripe`."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import requests
import stripe

PROJECT = Path(__file__).resolve().parent.parent
Json = dict[str, Any]


class LoopbackStripe:
    """One loopback Stripe process on a free port.

    `data` is an SQLite file when state must survive `stop()` and `start()`. Endpoints are
    `{"url", "secret", "kind": "platform" | "connect" | "thin"}`. With the `port` and `secret_key`
    of one that runs already (the demo's), it drives that one: don't start it then.
    """

    def __init__(
        self,
        *,
        data: str = ":memory:",
        endpoints: Sequence[Json] = (),
        public_url: str | None = None,
        port: int | None = None,
        secret_key: str | None = None,
    ) -> None:
        self.port = port or _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.public_url = public_url or f"{self.url}/loopback-stripe"
        self.secret_key = secret_key or f"sk_test_{secrets.token_hex(12)}"
        self._data = data
        self._endpoints = list(endpoints)
        self._process: subprocess.Popen[str] | None = None
        self._http = requests.Session()
        self._http.headers["Authorization"] = f"Bearer {self.secret_key}"

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self, timeout: float = 20.0) -> Self:
        """Start the process; returns once it listens."""
        command = [
            *(sys.executable, "-m", "payments.loopback"),
            *("--port", str(self.port), "--data", self._data),
            *("--public-url", self.public_url),
            *("--endpoints", json.dumps(self._endpoints)),
        ]
        environment = os.environ | {"STRIPE_SECRET_KEY": self.secret_key}
        self._process = subprocess.Popen(command, cwd=PROJECT, env=environment, text=True)
        deadline = time.monotonic() + timeout
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError("The loopback Stripe did not start; its message is above.")
            time.sleep(0.05)
        return self

    def stop(self) -> None:
        """End the process gently and wait for it."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def client(self, *, retries: int = 0, timeout: float = 20.0) -> stripe.StripeClient:
        """The real SDK, pointed here."""
        return stripe.StripeClient(
            self.secret_key,
            base_addresses={"api": self.url},
            max_network_retries=retries,
            http_client=stripe.RequestsClient(timeout=(3, timeout)),
        )

    def pay(
        self,
        session_id: str,
        card: str = "4242424242424242",
        *,
        authenticate: bool | None = True,
        email: str = "shopper@example.org",
    ) -> Json:
        """Go through a session's hosted page.

        Returns `{"state": "complete" | "requires_action" | "declined" | "expired", "decline",
        "session"}`. `authenticate=None` stops before the 3-D Secure page is answered.
        """
        given = {"session": session_id, "card": card, "authenticate": authenticate, "email": email}
        return self._post("pay", **given)

    def bulk_charges(self, charges: Sequence[Json]) -> list[Json]:
        """Make many paid charges at once, without events or webhooks; at most 20,000.

        Entries: `{"order", "amount", "fee", "created", "currency", "card", "transfer_group",
        "metadata", "transfers": [{"account", "amount", "share", "metadata"}]}`; only order and
        amount are needed. Returns, in the order given, `{"order", "session", "payment_intent",
        "charge", "balance_transaction", "transfers": [ids]}`.
        """
        made: list[Json] = self._post("charges", charges=list(charges))["data"]
        return made

    def set_endpoints(self, endpoints: Sequence[Json]) -> None:
        """Replace the webhook endpoints; they survive `reset`."""
        self._post("endpoints", endpoints=list(endpoints))

    def deliveries(
        self,
        *,
        duplicate: int = 0,
        delay_ms: int = 0,
        reorder: bool = False,
        drop: int = 0,
        paused: bool = False,
        types: Sequence[str] = (),
    ) -> None:
        """Make webhook deliveries misbehave from now on; without arguments, behave again.

        `duplicate` extra copies of each, `drop` the next n for good, `reorder` newest first (pause,
        act, then reorder to be certain of the order);
        `types` limits duplicate, delay and drop to these event types.
        """
        knobs = {"duplicate": duplicate, "delay_ms": delay_ms, "reorder": reorder, "drop": drop}
        self._post("knobs", **knobs, paused=paused, types=list(types))

    def delivery_log(self) -> list[Json]:
        """Each delivery: event, type, endpoint, state, attempts, last_status."""
        return self._get("deliveries")

    def wait_delivered(self, timeout: float = 10.0, *, retry_now: bool = True) -> None:
        """Return once every event is delivered, else raise TimeoutError saying how many are not.

        `retry_now` repeats refused deliveries without their back-off.
        """
        left = self._post("wait", timeout=timeout, retry_now=retry_now)["undelivered"]
        if left:
            raise TimeoutError(f"{left} webhook deliveries are still to be made.")

    def fault(
        self, kind: str, *, method: str = "*", path: str = "*", times: int = 1, seconds: float = 30
    ) -> None:
        """Script a failure of the next matching requests; kinds: payments/loopback/faults.py."""
        given = {"kind": kind, "method": method, "path": path, "times": times, "seconds": seconds}
        self._post("faults", **given)

    def clear_faults(self) -> None:
        """Forget scripted failures."""
        self._call("DELETE", "faults")

    def advance(self, seconds: float) -> None:
        """Move the clock ahead; sessions expire, balances and payouts arrive."""
        self._post("clock", seconds=seconds)

    def settings(self, **values: float) -> None:
        """Set `min_session_seconds`, `balance_transaction_delay`, `settlement_days`.

        `automatic_payouts=True`: accounts are paid out by their schedule when the clock moves.
        """
        self._post("settings", **values)

    def set_capability(self, account: str, status: str, *, payouts: str | None = None) -> Json:
        """Decide whether an account may receive transfers; returns the account."""
        return self._post(f"accounts/{account}/capability", status=status, payouts=payouts)

    def close_dispute(self, dispute: str, outcome: str) -> Json:
        """Decide a dispute, `won` or `lost`; returns it."""
        return self._post(f"disputes/{dispute}/close", outcome=outcome)

    def open_dispute(
        self,
        charge: str,
        amount: int | None = None,
        *,
        inquiry: bool = False,
        reason: str = "fraudulent",
    ) -> Json:
        """The cardholder disputes a charge, by default all that was not refunded; returns it.

        An inquiry moves no money.
        """
        given = {"amount": amount, "inquiry": inquiry, "reason": reason}
        return self._post(f"charges/{charge}/dispute", **given)

    def escalate_inquiry(self, dispute: str) -> Json:
        """The bank makes a dispute of its inquiry: the money is withdrawn; returns it."""
        return self._post(f"disputes/{dispute}/escalate")

    def early_fraud_warning(
        self, charge: str, fraud_type: str = "unauthorized_use_of_card"
    ) -> Json:
        """The card's bank calls a payment probably fraudulent; returns the warning."""
        return self._post(f"charges/{charge}/warn", fraud_type=fraud_type)

    def open_review(self, charge: str) -> Json:
        """Radar holds a payment up for a human; returns the review."""
        return self._post(f"charges/{charge}/review")

    def close_review(self, review: str, reason: str = "approved") -> Json:
        """Close a review: `approved`, `refunded`, `refunded_as_fraud` or `disputed`."""
        return self._post(f"reviews/{review}/close", reason=reason)

    def tap(self, reader: str, card: str = "4242424242424242") -> Json:
        """The customer holds a card to a reader that waits for one; returns the reader."""
        presented = self.client().v1.test_helpers.terminal.readers.present_payment_method(
            reader, {"type": "card_present", "card_present": {"number": card}}
        )
        return presented.to_dict()

    def cancel_at_reader(self, reader: str) -> Json:
        """The customer presses the reader's red button; returns the reader."""
        return self._post(f"readers/{reader}/cancel")

    def set_reader(self, reader: str, *, mood: str = "", online: bool = True) -> Json:
        """How a reader takes its next request: `busy`, `timeout` (the customer is asked all the
        same) or `timeout_lost`; without a network it takes none. Returns the reader."""
        return self._post(f"readers/{reader}", mood=mood, online=online)

    def deauthorize(self, account: str) -> Json:
        """The designer takes our access away: from now on 403; returns the account's last state."""
        return self._post(f"accounts/{account}/deauthorize")

    def close_account(self, account: str) -> Json:
        """Stripe closes an account; returns it."""
        return self._post(f"accounts/{account}/close")

    def set_requirements(self, account: str, requirements: Sequence[Json]) -> Json:
        """Ask an account for exactly this; returns the account.

        Entries: `{"description", "status": "past_due" | "currently_due" | "eventually_due",
        "awaiting": "user" | "stripe"}`. Past due makes it `restricted` (`pending` when only Stripe
        is awaited); nothing past due makes an onboarded account `active`.
        """
        return self._post(f"accounts/{account}/requirements", requirements=list(requirements))

    def script_onboarding(self, account: str, steps: Sequence[Json]) -> None:
        """What each coming submission of the hosted form leads to, in order.

        Steps: `{"requirements": [...], "status": "active" | "pending" | "restricted" | …}`; either
        may be left out.
        """
        self._post(f"accounts/{account}/script", steps=list(steps))

    def change_bank(self, account: str, last4: str) -> Json:
        """The designer gives another bank account; returns it."""
        return self._post(f"accounts/{account}/bank", last4=last4)

    def drain(self, account: str) -> int:
        """Pay out all an account has available; returns how much that was."""
        drained: int = self._post(f"accounts/{account}/drain")["drained"]
        return drained

    def topup(self, amount: int, currency: str = "eur", *, failure_code: str | None = None) -> Json:
        """Put available money (minor units) on the platform's balance, or have the bank refuse."""
        return self._post("topup", amount=amount, currency=currency, failure_code=failure_code)

    def payout(self, account: str, *, amount: int | None = None, outcome: str = "paid") -> Json:
        """Make an automatic payout: `paid`, `failed`, or so far `pending` or `in_transit`.

        `account` "" is the platform's own; all that is available by default.
        """
        given: Json = {"account": account, "outcome": outcome}
        return self._post("payouts", **given, **({"amount": amount} if amount else {}))

    def advance_payout(self, payout: str) -> Json:
        """One step on: pending, in transit, paid; returns the payout."""
        return self._post(f"payouts/{payout}/advance")

    def fail_payout(self, payout: str, code: str = "account_closed") -> Json:
        """The bank sends a payout back."""
        return self._post(f"payouts/{payout}/fail", failure_code=code)

    def requests(self) -> list[Json]:
        """Every API request seen: method, path, idempotency_key, account, request_id."""
        return self._get("requests")

    def objects(self, kind: str) -> list[Json]:
        """All objects of a kind (`transfer`, `refund`, …), oldest first."""
        return self._get(f"objects/{kind}")

    def reset(self) -> None:
        """Forget everything but the endpoints."""
        self._post("reset")

    def _answers(self) -> bool:
        try:
            return self._http.get(f"{self.url}/healthz", timeout=1).status_code == 200
        except requests.ConnectionError:
            return False

    def _get(self, path: str) -> list[Json]:
        data: list[Json] = self._call("GET", path)["data"]
        return data

    def _post(self, path: str, /, **given: Any) -> Json:
        return self._call("POST", path, given)

    def _call(self, method: str, path: str, given: Json | None = None) -> Json:
        answer = self._http.request(method, f"{self.url}/_loopback/{path}", json=given, timeout=60)
        if answer.status_code >= 400:
            raise RuntimeError(f"{method} /_loopback/{path}: {answer.text}")
        body: Json = answer.json()
        return body


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
