"""`python -m tests.empty_database FOLDER`: a cluster, stopped, whose test database is migrated."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import django

from matricia.embedded.services import services


def main() -> None:
    """Make it; `tests.real_services` copies it."""
    with services(Path(sys.argv[1]), durable=False) as running:
        os.environ["DATABASE_URL"] = running.database_url
        os.environ["REDIS_URL"] = running.redis_url
        os.environ["DJANGO_SETTINGS_MODULE"] = "matricia.settings.test"
        django.setup()
        from django.db import connection  # not before the settings are known

        connection.creation.create_test_db(verbosity=0)
        connection.close()


if __name__ == "__main__":
    main()
