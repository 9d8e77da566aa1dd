"""`make demo`: the whole platform on one machine, behind one address."""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path

from matricia.embedded.configuration import (
    app_database_url,
    choose_addresses,
    demo_variables,
    given_environment,
    uses_loopback_stripe,
)
from matricia.embedded.env_file import PROJECT, read_env_file, write_env_file
from matricia.embedded.errors import EmbeddedError
from matricia.embedded.node import build_frontend, install_packages
from matricia.embedded.parts import (
    Blueprint,
    Part,
    beat,
    frontend,
    get_status,
    loopback_stripe,
    web,
    worker,
)
from matricia.embedded.preflight import check_port
from matricia.embedded.processes import Processes, Program
from matricia.embedded.services import start_embedded_postgres, start_embedded_redis
from matricia.embedded.steps import last_lines, run_step, say, step
from matricia.embedded.supervisor import Supervisor

HEALTHY_SECONDS = 30


@dataclass(frozen=True)
class DemoOptions:
    """What a person can choose. `catalogue` is a Shopify product export to import first."""

    data_dir: Path
    host: str
    port: int
    catalogue: Path | None


@contextlib.contextmanager
def demo(options: DemoOptions, processes: Processes) -> Iterator[Supervisor]:
    """Bring the platform up; yields once it is ready. Raises `EmbeddedError`."""
    check_port(options.host, options.port)
    install_packages(processes)
    build_frontend(processes)
    supervisor = Supervisor(processes, say)
    blueprint = _configure(options, processes)
    sign_ins = _fill(blueprint, processes, options.catalogue)
    with step("Start the platform"):
        supervisor.start(_parts(_as_app(blueprint)))
        _wait_until_healthy(blueprint, processes)
    _announce(blueprint, sign_ins)
    yield supervisor


def run_demo(options: DemoOptions, processes: Processes) -> None:
    """Bring the platform up and look after it until interrupted."""
    with demo(options, processes) as supervisor:
        supervisor.watch()


def _configure(options: DemoOptions, processes: Processes) -> Blueprint:
    """Start what is embedded and write where everything is to `demo.env`."""
    given = given_environment()
    addresses = choose_addresses(options.host, options.port)
    env_file = options.data_dir / "demo.env"
    variables = demo_variables(given, read_env_file(env_file), options.data_dir, addresses)
    with step("Start PostgreSQL and Redis"):
        variables["DATABASE_URL"] = given.get("DATABASE_URL") or start_embedded_postgres(
            processes, options.data_dir, durable=True
        )
        variables["REDIS_URL"] = given.get("REDIS_URL") or start_embedded_redis(
            processes, options.data_dir, durable=True
        )
    for folder in ("MEDIA_ROOT", "MAIL_DIR"):
        if folder in variables:
            Path(variables[folder]).mkdir(parents=True, exist_ok=True)
    if "DATABASE_URL" in given and "APP_DATABASE_PASSWORD" not in given:
        del variables["APP_DATABASE_PASSWORD"]  # whether we may make roles there, we do not know
    write_env_file(env_file, variables)
    environment = given | variables | {"PYTHONUNBUFFERED": "1"}
    environment.setdefault("DJANGO_SETTINGS_MODULE", "matricia.settings.dev")
    return Blueprint(environment, addresses, options.data_dir)


def _fill(blueprint: Blueprint, processes: Processes, catalogue: Path | None) -> str:
    """Bring the database to where the platform can start; return who may sign in."""
    title = "Migrate, and load the demo programme"
    sign_ins = _manage(blueprint, processes, title, "prepare_demo")
    if catalogue is not None:
        name = f"Import {catalogue.name}"
        say(_manage(blueprint, processes, name, "import_products", str(catalogue)))
    return sign_ins


def _manage(blueprint: Blueprint, processes: Processes, title: str, *arguments: str) -> str:
    """Run a management command and return what it wrote."""
    program = _management_program(blueprint, *arguments)

    def explain(output: str) -> str:
        reason = output.splitlines()[-1] if output else "it gave no reason"
        return f"`manage.py {arguments[0]}` failed ({reason}): its log is {program.log}."

    run_step(processes, title, program, explain)
    return last_lines(program)


def _management_program(blueprint: Blueprint, *arguments: str) -> Program:
    return Program(
        name=arguments[0],
        command=(sys.executable, str(PROJECT / "manage.py"), *arguments),
        environment=blueprint.environment,
        folder=PROJECT,
        log=blueprint.log(arguments[0]),
    )


def _as_app(blueprint: Blueprint) -> Blueprint:
    """The same for programs that run, not migrate: as the role that cannot rewrite the journal."""
    environment = dict(blueprint.environment)
    password = environment.pop("APP_DATABASE_PASSWORD", "")
    if password:
        environment["DATABASE_URL"] = app_database_url(environment["DATABASE_URL"], password)
    return replace(blueprint, environment=environment)


def _parts(blueprint: Blueprint) -> list[Part]:
    own_stripe = uses_loopback_stripe(blueprint.environment)
    parts = [web(blueprint), worker(blueprint), beat(blueprint)]
    parts += [loopback_stripe(blueprint)] if own_stripe else []
    return [*parts, frontend(blueprint, with_loopback=own_stripe)]


def _wait_until_healthy(blueprint: Blueprint, processes: Processes) -> None:
    """Wait for a good answer through the front door, as a visitor would get it. Not for /healthz:
    money that is not right yet is for people to look at, once it runs."""
    url = f"{blueprint.addresses.public_url}/livez"
    if not processes.wait_until(lambda: get_status(url) == HTTPStatus.OK, HEALTHY_SECONDS):
        logs = blueprint.data_dir / "logs"
        raise EmbeddedError(f"{url} does not report a living platform: see the logs in {logs}.")


def _announce(blueprint: Blueprint, sign_ins: str) -> None:
    say()
    say(f"MATRICIA is ready: {blueprint.environment['PUBLIC_URL']}")
    say(sign_ins)
    if "MAIL_DIR" in blueprint.environment:
        say(f"Mails that it sends: {blueprint.environment['MAIL_DIR']}")
    say(f"Logs: {blueprint.data_dir / 'logs'}")
    say("Ctrl-C stops everything it started.")
