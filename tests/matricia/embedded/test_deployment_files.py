"""The files for containers and `.env.example` follow the code."""

import re
from pathlib import Path

import yaml

from matricia.embedded.configuration import Addresses, demo_variables
from tests.matricia.embedded.programs import PROJECT

READ_BY_SETTINGS = re.compile(r"""env\.\w+\(\s*["']([A-Z0-9_]+)["']""")
DOCUMENTED = re.compile(r"^#?([A-Z0-9_]+)=", re.MULTILINE)
COPIED = re.compile(r"^COPY (?!--from)(?:--\S+ )*(.+) \S+$", re.MULTILINE)
# Known to nobody but the parts themselves: the demo or compose sets them.
INTERNAL = {"BACKEND_URL"}


def documented() -> set[str]:
    return set(DOCUMENTED.findall((PROJECT / ".env.example").read_text()))


def test_every_variable_that_settings_read_is_documented() -> None:
    files = (PROJECT / "matricia" / "settings").glob("*.py")
    read = {name for file in files for name in READ_BY_SETTINGS.findall(file.read_text())}
    assert "DATABASE_URL" in read
    assert read - documented() == set()


def test_every_variable_that_the_demo_sets_is_documented() -> None:
    variables = demo_variables({}, {}, Path("/data"), Addresses("127.0.0.1", 8000, 1, 2))
    assert set(variables) - INTERNAL - documented() == set()


def test_whatever_the_image_copies_exists() -> None:
    dockerfile = (PROJECT / "Dockerfile").read_text()
    sources = [source for line in COPIED.findall(dockerfile) for source in line.split()]
    assert "manage.py" in sources
    assert [source for source in sources if not (PROJECT / source).exists()] == []


def test_compose_runs_the_processes_of_the_demo() -> None:
    services = yaml.safe_load((PROJECT / "docker-compose.yml").read_text())["services"]
    assert {"web", "worker", "beat", "frontend", "migrate", "postgres", "redis"} <= set(services)
    for name in ("worker", "beat"):
        assert services[name]["command"].startswith(f"celery -A matricia {name} ")


def test_no_secret_is_written_into_the_compose_file() -> None:
    text = (PROJECT / "docker-compose.yml").read_text()
    values = re.findall(r"(?:PASSWORD|SECRET\w*|KEY\w*): (.+)", text)
    assert len(values) == 4
    assert [value for value in values if not value.startswith("${")] == ['""']  # taken away
