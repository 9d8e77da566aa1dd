"""What holds everywhere. Secrets and addresses come from the environment (`.env.example`)."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from celery.schedules import crontab
from django.utils.translation import gettext_lazy as _

ROOT = Path(__file__).resolve().parents[2]
env = environ.Env()

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", "")
PUBLIC_URL = env.str("PUBLIC_URL", "http://localhost:8000").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "graphene_django",
    "matricia.kit.answers.apps.AnswersConfig",
    "matricia.apps.MatriciaConfig",
    "matricia.accounts.apps.AccountsConfig",
    "shops.apps.ShopsConfig",
    "orders.apps.OrdersConfig",
    "payments.apps.PaymentsConfig",
    "markets.apps.MarketsConfig",
    "programme.apps.ProgrammeConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "orders.middleware.BasketCookieMiddleware",
]

ROOT_URLCONF = "matricia.urls"
WSGI_APPLICATION = "matricia.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Of the role that web, worker and beat connect as; read by `manage.py grant_app_role` alone.
APP_DATABASE_PASSWORD = env.str("APP_DATABASE_PASSWORD", "")

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def database(url: str) -> dict[str, Any]:
    """PostgreSQL at `url`, through a connection pool shared by the threads of a process."""
    settings: dict[str, Any] = env.db_url_config(url)
    settings.setdefault("OPTIONS", {})["pool"] = {"min_size": 1, "max_size": 12, "timeout": 10}
    return settings


# --- people -------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
# Per address: each code may be guessed three times, so a million codes need years.
ACCOUNT_RATE_LIMITS = {"request_login_code": "20/m/ip,5/900s/key"}
ACCOUNT_ADAPTER = "matricia.accounts.adapter.AccountAdapter"
# Passkeys: the domain they belong to. They end with it, so it is set apart from the address.
PASSKEY_RP_ID = env.str("PASSKEY_RP_ID", "") or urlsplit(PUBLIC_URL).hostname or "localhost"
MFA_ADAPTER = "matricia.accounts.passkeys.PasskeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
# The page of signing in asks once when it opens; an office shares one address.
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{PUBLIC_URL}/account/confirm/{{key}}",
    "account_reset_password_from_key": f"{PUBLIC_URL}/account/password/{{key}}",
    "account_signup": f"{PUBLIC_URL}/account/sign-up",
}
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

# --- languages and time -------------------------------------------------------------------------
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("ar", _("Arabic"))]
LOCALE_PATHS = [ROOT / "matricia" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Paris"

# --- files --------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = env.str("MEDIA_ROOT", str(ROOT / ".data" / "media"))
# What no address leads to: beside the public files, never among them.
PRIVATE_ROOT = env.str("PRIVATE_ROOT", f"{MEDIA_ROOT.rstrip('/')}-private")


def _s3(bucket: str) -> dict[str, Any]:
    return {
        "bucket_name": bucket,
        "endpoint_url": env.str("S3_ENDPOINT_URL", "") or None,
        "access_key": env.str("S3_ACCESS_KEY_ID", "") or None,
        "secret_key": env.str("S3_SECRET_ACCESS_KEY", "") or None,
        "region_name": env.str("S3_REGION", "") or None,
        "file_overwrite": False,
    }


def file_storage() -> dict[str, Any]:
    """A folder, or S3 when S3_BUCKET is set."""
    if not env.str("S3_BUCKET", ""):
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    public = env.str("S3_PUBLIC_DOMAIN", "")
    return {
        "BACKEND": "storages.backends.s3.S3Storage" if public else "matricia.files.S3ThroughUs",
        "OPTIONS": {
            **_s3(env.str("S3_BUCKET")),
            "custom_domain": public or None,
            "querystring_auth": env.bool("S3_SIGNED_URLS", False),
            "object_parameters": {"CacheControl": "public, max-age=31536000, immutable"},
        },
    }


def private_storage() -> dict[str, Any]:
    """A folder of its own, or a bucket of its own: no public address leads into it."""
    if not env.str("S3_BUCKET", ""):
        return {"BACKEND": "matricia.files.PrivateFolder"}
    bucket = env.str("S3_PRIVATE_BUCKET", "") or f"{env.str('S3_BUCKET')}-private"
    return {"BACKEND": "matricia.files.PrivateS3", "OPTIONS": _s3(bucket)}


# Browsers send photographs to the private bucket by themselves; it must allow PUT from PUBLIC_URL.
DIRECT_UPLOADS = env.bool("S3_DIRECT_UPLOADS", False)

STORAGES = {
    "default": file_storage(),
    "private": private_storage(),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# Imported pictures are fetched from public addresses, and from these: empty outside tests.
PRIVATE_PICTURE_ADDRESSES: frozenset[str] = frozenset()


# --- notices ------------------------------------------------------------------------------------
def quiet_hours(text: str) -> tuple[time, time] | None:
    """`21:00-08:00`, by the clock of Paris; `off`: none for who has not chosen any."""
    if text == "off":
        return None
    starts, ends = (time.fromisoformat(part) for part in text.split("-"))
    return starts, ends


# When designers who have not chosen are left in peace.
QUIET_HOURS = quiet_hours(env.str("QUIET_HOURS", "") or "21:00-08:00")
# Signs messages to browsers' push services (RFC 8292): 32 bytes in base64url. Empty: no push.
VAPID_PRIVATE_KEY = env.str("VAPID_PRIVATE_KEY", "")
# Push services are asked at public addresses, and at these: empty outside tests.
PRIVATE_PUSH_ADDRESSES: frozenset[str] = frozenset()

# --- work for later -----------------------------------------------------------------------------
REDIS_URL = env.str("REDIS_URL", "redis://127.0.0.1:6379/0")
# A worker answers no requests. Django's checks, which every `manage.py` runs, would load all
# addresses with the whole schema behind them: a fifth of its memory. Celery asks the environment.
env.ENVIRON.setdefault("CELERY_SKIP_CHECKS", "1")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = 300
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# Redis serves 0 first and 9 last: pictures wait while somebody pays.
CELERY_TASK_ROUTES = {
    # It only looks which are due: behind a thousand pictures it would be missed.
    "shops.fetch_waiting_pictures": {"priority": 6},
    "shops.*_picture*": {"priority": 9},
    # Somebody waits for it, and it is one.
    "shops.write_export": {"priority": 6},
}
CELERY_TIMEZONE = "Europe/Paris"
CELERY_BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    "heartbeat": {"task": "matricia.heartbeat", "schedule": 10},
    "payments-sweep": {"task": "payments.sweep", "schedule": 60},
    "payments-release-due": {"task": "payments.release_due", "schedule": 1800},
    "payments-catch-up": {"task": "payments.catch_up", "schedule": 120},
    "payments-catch-up-accounts": {"task": "payments.catch_up_accounts", "schedule": 3600},
    "payments-due-evidence": {"task": "payments.submit_due_evidence", "schedule": 3600},
    "payments-withdrawal-clock": {"task": "payments.withdrawal_clock", "schedule": 300},
    "payments-waiting-invoices": {"task": "payments.issue_waiting_invoices", "schedule": 3600},
    "payments-close-statements": {"task": "payments.close_statements", "schedule": 21_600},
    "payments-reconcile": {"task": "payments.reconcile", "schedule": 3600},
    "payments-fold-tallies": {"task": "payments.fold_tallies", "schedule": 3600},
    "payments-close-books": {
        "task": "payments.close_books",
        "schedule": crontab(hour=2, minute=40),
    },
    "payments-prove-books": {
        "task": "payments.prove_books",
        "schedule": crontab(hour=3, minute=10),
    },
    "fetch waiting pictures": {"task": "shops.fetch_waiting_pictures", "schedule": 30},
    "refresh listings": {"task": "shops.refresh_listings", "schedule": crontab(hour=3, minute=25)},
    "missing AVIF pictures": {"task": "shops.make_missing_picture_avifs", "schedule": 3600},
    "pictures that never came": {
        "task": "shops.forget_picture_uploads",
        "schedule": crontab(hour=4, minute=10),
    },
    "team invitations": {"task": "shops.send_missing_team_invitations", "schedule": 300},
    "tidy imports": {"task": "shops.tidy_imports", "schedule": 300},
    "draw missing pictures": {"task": "shops.draw_missing_pictures", "schedule": 600},
    "publish what is due": {"task": "shops.publish_due", "schedule": 60},
    "letters of followed": {"task": "shops.send_letters", "schedule": crontab(hour=9, minute=40)},
    "low stock": {"task": "shops.tell_of_low_stock", "schedule": crontab(hour=8, minute=5)},
    "held notices": {"task": "shops.tell_held_notices", "schedule": crontab(minute="*/5")},
    "claims that end": {"task": "shops.warn_of_claims_ending", "schedule": 3600},
    "missing invitations": {"task": "programme.send_missing_invitations", "schedule": 300},
    "ask for reviews": {"task": "orders.ask_for_reviews", "schedule": crontab(hour=9, minute=10)},
    "waiting exports": {"task": "shops.write_waiting_exports", "schedule": 300},
    "missing mails of reports": {"task": "shops.send_missing_report_mails", "schedule": 300},
    "missing mails of newsletters": {
        "task": "shops.ask_missing_newsletter_readers",
        "schedule": 300,
    },
    "missing mails": {"task": "orders.send_missing_mails", "schedule": 300},
    "late orders": {"task": "orders.watch_late", "schedule": 3600},
    "missing mails of markets": {"task": "markets.send_missing_mails", "schedule": 300},
    "missing settlements": {"task": "markets.send_missing_settlements", "schedule": 300},
    "settle confirmed cards": {"task": "markets.settle_confirmed", "schedule": 600},
    "close months and years": {"task": "markets.close_periods", "schedule": 3600},
    "tenders without tickets": {"task": "markets.watch_tenders", "schedule": 60},
    "web refunds without a note": {"task": "markets.watch_web_refunds", "schedule": 60},
    "book what is open": {"task": "markets.book_open", "schedule": 60},
    "undo what was sold twice": {"task": "markets.undo_all_oversold", "schedule": 60},
    "watch the journal": {"task": "markets.watch_journal", "schedule": 60},
    "prove the journal": {
        "task": "markets.prove_journal",
        "schedule": crontab(hour=4, minute=0),
    },
    "codes of collections": {"task": "markets.tell_collections", "schedule": 60},
    "give up collections": {"task": "markets.give_up_collections", "schedule": 3600},
    "prove tills": {"task": "markets.prove_tills", "schedule": crontab(hour=3, minute=40)},
    "end what is due": {"task": "accounts.retain", "schedule": crontab(hour=4, minute=50)},
    "stale carts": {"task": "orders.forget_stale_carts", "schedule": crontab(hour=4, minute=20)},
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
}

# Of each web process: answers of the API that are kept until a commit changes them; 0 keeps none.
ANSWER_CACHE_BYTES = env.int("ANSWER_CACHE_BYTES", 32_000_000)

# --- money --------------------------------------------------------------------------------------
STRIPE_SECRET_KEY = env.str("STRIPE_SECRET_KEY", "")
STRIPE_API_BASE = env.str("STRIPE_API_BASE", "")
# Lists, so that a secret can be rotated: the new one beside the old one for a day.
STRIPE_WEBHOOK_SECRETS = {
    "platform": env.list("STRIPE_WEBHOOK_SECRETS", default=[]),
    "connect": env.list("STRIPE_CONNECT_WEBHOOK_SECRETS", default=[]),
    "thin": env.list("STRIPE_THIN_WEBHOOK_SECRETS", default=[]),
}
# A folder in which tests name the step at which a process shall die; empty everywhere else.
FAULT_POINTS = env.str("FAULT_POINTS", "")
CHECKOUT_HOLD_MINUTES = env.int("CHECKOUT_HOLD_MINUTES", 31)
# Who is written to when something is wrong with the money; empty: all programme staff.
ALERT_EMAILS = env.list("ALERT_EMAILS", default=[])
DESIGNER_UNPAID_DAYS = env.int("DESIGNER_UNPAID_DAYS", 7)

# --- markets ------------------------------------------------------------------------------------
# Signs the server's own part of the tills' journal: a P-256 key in PEM, or the path of one.
JOURNAL_KEY = env.str("JOURNAL_KEY", "")

# --- mail, logs, safety -------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "MATRICIA <bonjour@matricia.example>")
if MAIL_DIR := env.str("MAIL_DIR", ""):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = MAIL_DIR
else:
    vars().update(env.email_url("EMAIL_URL", default="consolemail://"))

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "stripe": {"level": "WARNING"},
        "botocore": {"level": "WARNING"},
        "fido2": {"level": "WARNING"},  # else it names each person's credential
    },
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
USE_X_FORWARDED_HOST = True

GRAPHQL_DOCUMENTS = ROOT / "frontend" / "src" / "lib" / "graphql" / "persisted-documents.json"
