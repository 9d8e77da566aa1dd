"""The control API for tests, `/_loopback/…`: knobs, faults, clock, what was seen.

What banks, Stripe and designers decide is in `decisions`.

Every request needs the secret key, takes JSON and answers JSON.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, fields

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from payments.loopback.api import check_key
from payments.loopback.config import OptionError, endpoint_records
from payments.loopback.decisions import Decisions
from payments.loopback.deliveries import Deliveries, Knobs
from payments.loopback.errors import ApiError, Json, invalid
from payments.loopback.faults import Faults
from payments.loopback.jobs import Jobs
from payments.loopback.rendering import render
from payments.loopback.resources.accounts import shown
from payments.loopback.resources.balance_settings import expect_daily_run
from payments.loopback.world import Settings, World

_SETTLING_AHEAD = 1.0
_RETRY_SECONDS = 0.5
Act = Callable[[Json], Json | Awaitable[Json]]


class Control:
    """What tests may do to a running loopback Stripe."""

    def __init__(self, world: World, faults: Faults, jobs: Jobs, deliveries: Deliveries) -> None:
        self._world = world
        self._faults = faults
        self._jobs = jobs
        self._deliveries = deliveries
        self._decisions = Decisions(world)

    def routes(self) -> list[Route]:
        """The control API's routes."""
        acts: dict[tuple[str, str], Act] = {
            ("POST", "/knobs"): self._deliveries.set_knobs,
            ("POST", "/settings"): self.change_settings,
            ("POST", "/endpoints"): self.set_endpoints,
            ("POST", "/faults"): self.add_fault,
            ("DELETE", "/faults"): self.clear_faults,
            ("POST", "/clock"): self.advance,
            ("POST", "/wait"): self.wait,
            ("POST", "/reset"): self.reset,
            ("GET", "/requests"): self.requests,
            ("GET", "/objects/{kind}"): self.objects,
            ("GET", "/deliveries"): self.deliveries,
            **self._decisions.acts(),
        }
        return [
            Route(f"/_loopback{path}", self._route(act), methods=[method])
            for (method, path), act in acts.items()
        ]

    def _route(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                check_key(self._world, request.headers.get("authorization", ""))
                given = await _given(request)
                with self._world.store.transaction():
                    answer = act(given)
                if not isinstance(answer, dict):
                    answer = await answer
            except ApiError as error:
                return JSONResponse(error.body, error.status)
            return JSONResponse(answer)

        return endpoint

    # -- deliveries, faults, clock ---------------------------------------------------------------

    def change_settings(self, given: Json) -> Json:
        """Set resource knobs (`min_session_seconds`, …)."""
        known = [field.name for field in fields(Settings)]
        for name, value in given.items():
            if name not in known:
                raise invalid(f"Settings are: {', '.join(known)}", name)
            setattr(self._world.settings, name, value)
        expect_daily_run(self._world)
        return asdict(self._world.settings)

    def set_endpoints(self, given: Json) -> Json:
        """Replace the configured webhook endpoints."""
        try:
            records = endpoint_records(given.get("endpoints"))
        except OptionError as error:
            raise invalid(str(error), "endpoints") from error
        self._world.store.put("_endpoints", {"id": "endpoints", "list": records})
        return {"endpoints": len(records)}

    def add_fault(self, given: Json) -> Json:
        """Script a failure of the API."""
        self._faults.add(given)
        return {"added": True}

    def clear_faults(self, _given: Json) -> Json:
        """Forget scripted failures that have not happened."""
        self._faults.clear()
        return {"cleared": True}

    async def advance(self, given: Json) -> Json:
        """Move the clock ahead and do what became due."""
        seconds = given.get("seconds")
        if not isinstance(seconds, int | float) or seconds < 0:
            raise invalid("seconds must be a number of at least 0.", "seconds")
        return {"jobs": self._jobs.advance(seconds), "now": self._world.now()}

    async def wait(self, given: Json) -> Json:
        """Wait until nothing is undelivered, at most `timeout` seconds; settles charges first.

        `retry_now` repeats refused deliveries without their back-off.
        """
        self._jobs.run_due(_SETTLING_AHEAD)
        deadline = time.monotonic() + float(given.get("timeout", 10))
        retry_at = time.monotonic()
        while (left := self._deliveries.undelivered()) and time.monotonic() < deadline:
            if given.get("retry_now") and time.monotonic() >= retry_at:
                self._deliveries.retry_now()
                retry_at = time.monotonic() + _RETRY_SECONDS
            await asyncio.sleep(0.01)
        return {"undelivered": left}

    async def reset(self, _given: Json) -> Json:
        """Forget all state but the configured endpoints; knobs and faults go back to none."""
        configured = self._world.store.get("_endpoints", "endpoints")
        self._world.store.erase()
        if configured:
            with self._world.store.transaction():
                self._world.store.put("_endpoints", configured)
        self._world.settings, self._deliveries.knobs = Settings(), Knobs()
        self._world.seen.clear()
        self._faults.clear()
        self._jobs.reload()
        self._deliveries.reload()
        return {"reset": True}

    # -- looking ---------------------------------------------------------------------------------

    def requests(self, _given: Json) -> Json:
        """Every API request seen, oldest first."""
        return {"data": list(self._world.seen)}

    def objects(self, given: Json) -> Json:
        """All objects of a kind in all accounts, oldest first, as the API shows them."""
        kind = given["kind"]
        if kind == "v2.core.account":
            all_parts = ["configuration.recipient", "requirements", "identity", "defaults"]
            return {"data": [shown(body, all_parts) for body in self._world.store.all(kind)]}
        return {"data": [render(self._world, kind, body) for body in self._world.store.all(kind)]}

    def deliveries(self, _given: Json) -> Json:
        """All webhook deliveries with their state and number of attempts, oldest first."""
        return {"data": self._world.store.all("_delivery")}


async def _given(request: Request) -> Json:
    body = await request.body()
    try:
        given = json.loads(body or b"{}")
    except ValueError as error:
        raise invalid(f"Invalid JSON: {error}") from error
    if not isinstance(given, dict):
        raise invalid("The body must be a JSON object.")
    return given | dict(request.path_params)
