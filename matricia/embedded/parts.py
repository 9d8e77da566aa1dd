"""The processes of the platform: what each is started with, and how one sees that it is up."""

import http.client
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from matricia.embedded.configuration import Addresses
from matricia.embedded.env_file import PROJECT
from matricia.embedded.node import FRONTEND, node, node_environment
from matricia.embedded.ports import LOOPBACK
from matricia.embedded.processes import Program

WEB_WORKERS = 2
WEB_THREADS = 4
CELERY_PROCESSES = 2
ANSWER_SECONDS = 5
WEBHOOK_SECRETS = {
    "platform": "STRIPE_WEBHOOK_SECRETS",
    "connect": "STRIPE_CONNECT_WEBHOOK_SECRETS",
    "thin": "STRIPE_THIN_WEBHOOK_SECRETS",
}


@dataclass(frozen=True)
class Part:
    """A program of the platform, and the question that tells whether it is up."""

    program: Program
    is_up: Callable[[], bool]


@dataclass(frozen=True)
class Blueprint:
    """What every part is made from. `environment` is the whole environment of the Python parts."""

    environment: Mapping[str, str]
    addresses: Addresses
    data_dir: Path

    def log(self, name: str) -> Path:
        return self.data_dir / "logs" / f"{name}.log"

    def python(self, name: str, *arguments: str, **extra: str) -> Program:
        """Return a program run by our own Python from the project's folder."""
        return Program(
            name=name,
            command=(sys.executable, "-m", *arguments),
            environment=dict(self.environment) | extra,
            folder=PROJECT,
            log=self.log(name),
        )


def web(blueprint: Blueprint) -> Part:
    """Django behind granian, on an internal port."""
    options = f"--interface wsgi --host {LOOPBACK} --port {blueprint.addresses.web} --no-ws"
    options += f" --workers {WEB_WORKERS} --blocking-threads {WEB_THREADS}"
    options += " --respawn-failed-workers --workers-kill-timeout 8"
    program = blueprint.python("web", "granian", *options.split(), "matricia.wsgi:application")
    return Part(program, lambda: answers(f"{blueprint.addresses.backend_url}/livez"))


def worker(blueprint: Blueprint) -> Part:
    """The celery worker. One alone has nobody to gossip with."""
    options = f"worker --loglevel INFO --concurrency {CELERY_PROCESSES} --pool prefork"
    options += " --without-gossip --without-mingle"
    program = blueprint.python("worker", "celery", "-A", "matricia", *options.split())
    return Part(program, lambda: _has_logged(program, " ready."))


def beat(blueprint: Blueprint) -> Part:
    """Celery's clock. It keeps what it last ran in the data folder."""
    schedule = blueprint.data_dir / "celerybeat-schedule"
    options = ("beat", "--loglevel", "INFO", "--pidfile", "", "--schedule", str(schedule))
    program = blueprint.python("beat", "celery", "-A", "matricia", *options)
    return Part(program, lambda: _has_logged(program, "beat: Starting"))


def loopback_stripe(blueprint: Blueprint) -> Part:
    """The local Stripe, which signs its webhooks with the secrets that the web checks them with."""
    addresses = blueprint.addresses
    endpoints = [
        {
            "url": f"{addresses.backend_url}/webhooks/stripe/{kind}",
            "secret": blueprint.environment[variable].split(",")[0],
            "kind": kind,
        }
        for kind, variable in WEBHOOK_SECRETS.items()
    ]
    program = blueprint.python(
        "loopback-stripe",
        *("payments.loopback", "--port", str(addresses.stripe)),
        *("--data", str(blueprint.data_dir / "loopback-stripe.sqlite3")),
        *("--public-url", f"{blueprint.environment['PUBLIC_URL']}/loopback-stripe"),
        LOOPBACK_STRIPE_ENDPOINTS=json.dumps(endpoints),
    )
    return Part(program, lambda: answers(f"{addresses.stripe_url}/healthz"))


def frontend(blueprint: Blueprint, *, with_loopback: bool) -> Part:
    """Node's front server, the only origin that people see. It gets no secret of the others."""
    addresses = blueprint.addresses
    environment = {
        name: value for name, value in node_environment().items() if name in FRONTEND_VARIABLES
    }
    environment |= {
        "NODE_ENV": "production",
        "HOST": addresses.host,
        "PORT": str(addresses.public),
        "ORIGIN": blueprint.environment["PUBLIC_URL"],
        "PUBLIC_URL": blueprint.environment["PUBLIC_URL"],
        "BACKEND_URL": addresses.backend_url,
    }
    if with_loopback:
        environment["LOOPBACK_STRIPE_URL"] = addresses.stripe_url
    program = Program(
        name="frontend",
        command=(node(), "server.js"),
        environment=environment,
        folder=FRONTEND,
        log=blueprint.log("frontend"),
    )
    return Part(program, lambda: answers(f"http://{LOOPBACK}:{addresses.public}/livez"))


FRONTEND_VARIABLES = {"PATH", "HOME", "LANG", "LC_ALL", "TZ", "NODE_EXTRA_CA_CERTS", "NODE_OPTIONS"}


def answers(url: str) -> bool:
    """Return whether a server answers, whatever it says."""
    return get_status(url) is not None


def get_status(url: str) -> int | None:
    """Return the HTTP status of a GET without proxies, None when nothing answers."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", parts.path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def _has_logged(program: Program, words: str) -> bool:
    return program.log.exists() and words in program.log.read_text(errors="replace")
