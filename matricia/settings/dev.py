"""The demo and development: addresses of the embedded parts come from `.data/demo.env`."""

from __future__ import annotations

import os
from pathlib import Path

import environ

_ROOT = Path(__file__).resolve().parents[2]
for _file in (_ROOT / ".env", Path(os.environ.get("DATA_DIR", _ROOT / ".data")) / "demo.env"):
    if _file.exists():
        environ.Env.read_env(_file)  # what is exported wins over what a file says
        for _name in [name for name, value in os.environ.items() if not value]:
            del os.environ[_name]  # `DATABASE_URL=` in .env means "not given"

from matricia.settings.base import *  # noqa: E402, F403
from matricia.settings.base import SECRET_KEY, database, env  # noqa: E402

DATABASES = {"default": database(env.str("DATABASE_URL", "postgres://localhost/matricia"))}
SECRET_KEY = SECRET_KEY or "development-only-not-a-secret"
ALLOWED_HOSTS = ["*"]
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
