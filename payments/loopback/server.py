"""Put the parts together: one Starlette application, its background tasks, its lifetime."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route

from payments.loopback.api import Api
from payments.loopback.config import Options
from payments.loopback.contract import API_VERSION, load_contract
from payments.loopback.control import Control
from payments.loopback.deliveries import Deliveries
from payments.loopback.faults import Faults
from payments.loopback.jobs import Jobs
from payments.loopback.pages.routes import Pages
from payments.loopback.resources.registry import JOBS
from payments.loopback.sender import Sender
from payments.loopback.store import Store
from payments.loopback.world import World

_JOB_TICK_SECONDS = 0.05
logger = logging.getLogger(__name__)


def build_app(options: Options) -> Starlette:
    """The ASGI application of one loopback Stripe."""
    world = World(options, Store(options.data), load_contract())
    if options.endpoints:
        with world.store.transaction():
            world.store.put("_endpoints", {"id": "endpoints", "list": list(options.endpoints)})
    faults, sender = Faults(), Sender()
    jobs = Jobs(world, JOBS)
    deliveries = Deliveries(world, sender)
    world.note_job, world.note_delivery = jobs.note, deliveries.note
    api = Api(world, faults)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(deliveries.run()), asyncio.create_task(_run_jobs(jobs))]
        yield
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        sender.stop()
        world.store.close()

    async def healthz(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "ok", "api_version": API_VERSION, "now": world.now()})

    return Starlette(
        routes=[
            Route("/healthz", healthz),
            Mount(options.page_path, routes=Pages(world).routes()),
            *Control(world, faults, jobs, deliveries).routes(),
            Mount("/", app=api),
        ],
        lifespan=lifespan,
    )


async def _run_jobs(jobs: Jobs) -> None:
    while True:
        try:
            jobs.run_due()
        except Exception:
            # One job that cannot be done must not stop the clock for all others.
            logger.exception("a job of the loopback Stripe failed")
        await asyncio.sleep(_JOB_TICK_SECONDS)
