"""Production: everything from the environment, and nothing starts without it."""

from __future__ import annotations

from matricia.settings.base import *  # noqa: F403
from matricia.settings.base import PUBLIC_URL, database, env

SECRET_KEY = env.str("SECRET_KEY")
DATABASES = {"default": database(env.str("DATABASE_URL"))}
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
JOURNAL_KEY = env.str("JOURNAL_KEY")
FAULT_POINTS = ""

if PUBLIC_URL.startswith("https://"):
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_REDIRECT_EXEMPT = [r"^(healthz|livez)$"]
