"""Tests: real PostgreSQL and Redis, whose addresses `tests/real_services.py` gives."""

from __future__ import annotations

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from matricia.settings.base import *  # noqa: F403
from matricia.settings.base import MIDDLEWARE, database, env

SECRET_KEY = "test-only-not-a-secret"  # noqa: S105
_key = ec.derive_private_key(2, ec.SECP256R1())
JOURNAL_KEY = _key.private_bytes(
    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
).decode()
DATABASES = {"default": database(env.str("DATABASE_URL", "postgres://localhost/matricia"))}
# pytest-django creates and drops databases: a pool would hold them open.
DATABASES["default"]["OPTIONS"].pop("pool")
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, tests only
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "matricia.files.PrivateFolder"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STRIPE_SECRET_KEY = "sk_test_loopback"  # noqa: S105
STRIPE_WEBHOOK_SECRETS = {
    "platform": ["whsec_platform"],
    "connect": ["whsec_connect"],
    "thin": ["whsec_thin"],
}
# No test asks for static files, and nobody has collected them.
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]
# Tests pass at every hour of the day.
QUIET_HOURS = None
