"""The API endpoint: authenticate, check against the contract, carry out, remember, answer.

All of it runs on the event loop's thread without a pause, so requests never see each other's
half-done work; only scripted faults wait.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from base64 import b64decode
from binascii import Error as Base64Error
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from payments.loopback.config import is_live_key
from payments.loopback.contract import Operation
from payments.loopback.errors import ApiError, Json, invalid, no_access
from payments.loopback.expansion import expand
from payments.loopback.faults import Fault, Faults, cut, hang, refusal
from payments.loopback.forms import decode
from payments.loopback.idempotency import IdempotencyKeys, Keyed, keyed_request
from payments.loopback.ids import new_id
from payments.loopback.resources.registry import HANDLERS
from payments.loopback.validation import checked_params
from payments.loopback.world import Call, RequestInfo, World

MAX_BODY = 1_000_000
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Answer:
    """Status and JSON text; `replayed` when a key brought back an earlier answer."""

    status: int
    body: str
    replayed: bool = False


@dataclass(frozen=True)
class Prepared:
    """A request that may be carried out."""

    operation: Operation
    call: Call
    keyed: Keyed | None
    info: RequestInfo


class Api:
    """ASGI application for `/v1/…` and `/v2/…`."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self.keys = IdempotencyKeys(world)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or fail as scripted."""
        request = Request(scope, receive)
        body = await request.body()
        info = RequestInfo(new_id("req"), request.headers.get("idempotency-key"))
        self._note(request, info)
        fault = self._faults.take(request.method, request.url.path)
        answer = await self._answer(request, body, info, fault)
        if answer is None or (fault and fault.kind.startswith("connection_reset")):
            cut(receive)
        elif fault and fault.kind.startswith("timeout"):
            await hang(fault, receive)
        else:
            await _response(request, answer, info)(scope, receive, send)

    async def _answer(
        self, request: Request, body: bytes, info: RequestInfo, fault: Fault | None
    ) -> Answer | None:
        if fault and fault.kind.endswith("before_work"):
            return Answer(504, "{}")
        refused = refusal(fault) if fault else None
        if refused and fault and fault.kind != "error_500_stored":
            return _refused(refused)
        try:
            prepared = self.prepare(request, body, info)
        except ApiError as error:
            return _refused(error)
        if isinstance(prepared, Answer):
            return prepared
        if fault and fault.kind == "slow":
            await self._wait(prepared, fault)
        try:
            return self.execute(prepared, refused)
        except Exception:
            # Our own mistake: nothing was done, and the caller gets Stripe's 500, not a page.
            logger.exception("%s failed", prepared.operation.id)
            return _refused(ApiError(500, "The loopback Stripe failed.", kind="api_error"))

    async def _wait(self, prepared: Prepared, fault: Fault) -> None:
        if prepared.keyed:
            self.keys.hold(prepared.keyed)
        try:
            await asyncio.sleep(fault.seconds)
        finally:
            if prepared.keyed:
                self.keys.release(prepared.keyed)

    def prepare(self, request: Request, body: bytes, info: RequestInfo) -> Prepared | Answer:
        """Everything before the work; what fails here is not kept under the key."""
        check_key(self._world, request.headers.get("authorization", ""))
        account = self._account(request)
        method, path = request.method, request.url.path
        matched = self._world.contract.match(method, path)
        if matched is None:
            raise ApiError(404, f"Unrecognized request URL ({method}: {path}).")
        operation, path_values = matched
        given = _given(request, body, is_v2=operation.is_v2)
        keyed = keyed_request(info.idempotency_key, account, method, path, given)
        kept = self.keys.replay(keyed) if keyed else None
        if kept:
            return Answer(kept["status"], kept["body"], replayed=True)
        is_form = not operation.is_v2 or method == "GET"
        params = checked_params(operation.params, given, is_form=is_form)
        if operation.id not in HANDLERS:
            raise ApiError(404, f"The loopback Stripe does not play {method} {path} yet.")
        return Prepared(operation, Call(self._world, params, path_values, account), keyed, info)

    def execute(self, prepared: Prepared, refused: ApiError | None = None) -> Answer:
        """Do the work and keep the answer, in one transaction."""
        with self._world.store.transaction():
            answer = self._carry_out(prepared, refused)
            if prepared.keyed:
                self.keys.keep(prepared.keyed, answer.status, answer.body)
        return answer

    def _carry_out(self, prepared: Prepared, refused: ApiError | None) -> Answer:
        if refused:
            return _refused(refused)
        standing: ApiError | None = None
        self._world.request = prepared.info
        try:
            with self._world.store.transaction():
                try:
                    return _done(self._worked(prepared.operation, prepared.call))
                except ApiError as error:
                    # A declined card leaves its failed charge behind; any other refusal, nothing.
                    if not error.keep_work:
                        raise
                    standing = error
            return _refused(standing)
        except ApiError as error:
            return _refused(error)
        finally:
            self._world.request = None

    def _worked(self, operation: Operation, call: Call) -> Json:
        shown = HANDLERS[operation.id](call)
        return expand(self._world, shown, call.params.get("expand") or [])

    def _account(self, request: Request) -> str:
        account = request.headers.get("stripe-account") or request.headers.get("stripe-context")
        if not account:
            return ""
        known = self._world.store.get("v2.core.account", account)
        if known is None or known.get("_deauthorized"):
            raise no_access(account)
        return account

    def _note(self, request: Request, info: RequestInfo) -> None:
        self._world.seen.append(
            {
                "method": request.method,
                "path": request.url.path,
                "idempotency_key": info.idempotency_key,
                "account": request.headers.get("stripe-account"),
                "request_id": info.id,
            }
        )


def check_key(world: World, authorization: str) -> None:
    """401 unless the request carries this loopback's secret key (Bearer, or Basic user name)."""
    scheme, _, given = authorization.partition(" ")
    if scheme.lower() == "basic":
        given = _basic_user(given)
    if not given:
        raise ApiError(
            401,
            "You did not provide an API key. You need to provide your API key in the "
            "Authorization header, using Bearer auth: 'Authorization: Bearer YOUR_SECRET_KEY'.",
        )
    if is_live_key(given):
        raise ApiError(401, "The loopback Stripe refuses live keys. Use the sk_test_… key.")
    if not hmac.compare_digest(given.encode(), world.options.secret_key.encode()):
        raise ApiError(401, f"Invalid API Key provided: {given[:8]}{'*' * 8}")


def _basic_user(encoded: str) -> str:
    try:
        return b64decode(encoded, validate=True).decode().partition(":")[0]
    except (Base64Error, UnicodeDecodeError):
        return ""


def _given(request: Request, body: bytes, *, is_v2: bool) -> Json:
    if len(body) > MAX_BODY:
        raise ApiError(413, "The request body is larger than 1 MB.")
    if request.method != "POST":
        return decode(request.url.query)
    if not is_v2:
        return decode(_text(body))
    try:
        given = json.loads(body or b"{}")
    except ValueError as error:
        raise invalid(f"Invalid JSON: {error}") from error
    if not isinstance(given, dict):
        raise invalid("The request body must be a JSON object.")
    return given


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise invalid("The request body must be UTF-8.") from error


def _done(shown: Json) -> Answer:
    return Answer(200, json.dumps(shown, separators=(",", ":")))


def _refused(error: ApiError) -> Answer:
    return Answer(error.status, json.dumps(error.body, separators=(",", ":")))


def _response(request: Request, answer: Answer, info: RequestInfo) -> Response:
    headers = {"Request-Id": info.id}
    if version := request.headers.get("stripe-version"):
        headers["Stripe-Version"] = version
    if info.idempotency_key:
        headers["Idempotency-Key"] = info.idempotency_key
    if answer.replayed:
        headers["Idempotent-Replayed"] = "true"
    return Response(answer.body, answer.status, headers, media_type="application/json")
