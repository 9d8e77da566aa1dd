"""PostgreSQL and Redis from wheels: they work, keep or drop what they should, and end with us."""

import os
import signal
from pathlib import Path

import psycopg
import pytest
import redis

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.services import services
from tests.matricia.embedded.programs import becomes_true, processes_naming, start_python

SERVICES_THAT_WAIT = """
import sys, time
from pathlib import Path
from matricia.embedded.services import services
with services(Path(sys.argv[1]), durable=False):
    print("up", flush=True)
    time.sleep(60)
"""


def test_both_services_answer_and_end_with_the_block(tmp_path: Path) -> None:
    with services(tmp_path, durable=False) as running:
        with psycopg.connect(running.database_url) as connection:
            version, encoding = connection.execute(
                "SELECT current_setting('server_version_num')::int / 10000, "
                "current_setting('server_encoding')"
            ).fetchone() or (0, "")
        client = redis.Redis.from_url(running.redis_url)
        client.set("key", "value")
        assert (version, encoding, client.get("key")) == (18, "UTF8", b"value")
        client.close()
    assert processes_naming(str(tmp_path)) == []


def test_a_wrong_password_is_refused(tmp_path: Path) -> None:
    with services(tmp_path, durable=False) as running:
        password = (tmp_path / "postgres.password").read_text()
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(running.database_url.replace(password, "guess"))
        redis_password = running.redis_url.split(":")[2].split("@")[0]
        with pytest.raises(redis.AuthenticationError):
            redis.Redis.from_url(running.redis_url.replace(redis_password, "guess")).ping()


def test_durable_data_is_there_after_a_restart(tmp_path: Path) -> None:
    with services(tmp_path, durable=True) as running:
        with psycopg.connect(running.database_url) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
        redis.Redis.from_url(running.redis_url).set("queued", "task")
    with services(tmp_path, durable=True) as running:
        with psycopg.connect(running.database_url) as connection:
            assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)
        assert redis.Redis.from_url(running.redis_url).get("queued") == b"task"


def test_a_deep_private_folder_works(tmp_path: Path) -> None:
    """A clone may sit where a socket's path would be too long, and where only root may enter."""
    deep = tmp_path / ("a" * 60) / ("b" * 60)
    deep.mkdir(parents=True, mode=0o700)
    with (
        services(deep, durable=False) as running,
        psycopg.connect(running.database_url) as connection,
    ):
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_killing_the_owner_leaves_no_process(tmp_path: Path) -> None:
    with start_python(SERVICES_THAT_WAIT, str(tmp_path)) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == "up\n"
        # The owner itself, and PostgreSQL.
        assert len(processes_naming(str(tmp_path))) >= 2
        os.kill(owner.pid, signal.SIGKILL)
    assert becomes_true(lambda: processes_naming(str(tmp_path)) == [])


def test_a_folder_of_another_version_says_so(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("16\n")
    with (
        pytest.raises(
            EmbeddedError, match="made by PostgreSQL 16, this is 18: run `make demo-reset"
        ),
        services(tmp_path, durable=False),
    ):
        pass


def test_a_damaged_folder_says_so_and_names_the_log(tmp_path: Path) -> None:
    with services(tmp_path, durable=False):
        pass
    (tmp_path / "postgres" / "global" / "pg_control").write_bytes(b"")
    with (
        pytest.raises(EmbeddedError, match=r"cannot use .*postgres\.log.*make demo-reset"),
        services(tmp_path, durable=False),
    ):
        pass


def test_the_lock_of_an_unrelated_process_is_cleared(tmp_path: Path) -> None:
    """After a restart of a container another process may have the number of the old PostgreSQL."""
    with services(tmp_path, durable=False):
        pass
    (tmp_path / "postgres" / "postmaster.pid").write_text(f"{os.getpid()}\n{tmp_path}\n")
    with services(tmp_path, durable=False) as running:
        assert running.database_url.startswith("postgresql://matricia:")


def test_a_second_start_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    with (
        services(tmp_path, durable=False),
        pytest.raises(EmbeddedError, match=r"is still using .*postgres: stop it"),
        services(tmp_path, durable=False),
    ):
        pass
