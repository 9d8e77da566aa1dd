"""The demo's environment: what was given, what is embedded instead, and secrets made once."""

import base64
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from matricia.embedded.env_file import PROJECT, read_env_file
from matricia.embedded.ports import LOOPBACK, free_port

APP_ROLE = "matricia_app"
LOOPBACK_KEY_PREFIX = "sk_test_loopback"
# Each of them is made at the first start and kept, unless it is given.
KEPT_SECRETS = {
    "SECRET_KEY": "",
    "APP_DATABASE_PASSWORD": "",
    "STRIPE_SECRET_KEY": f"{LOOPBACK_KEY_PREFIX}_",
    "STRIPE_WEBHOOK_SECRETS": "whsec_",
    "STRIPE_CONNECT_WEBHOOK_SECRETS": "whsec_",
    "STRIPE_THIN_WEBHOOK_SECRETS": "whsec_",
}
# Given variables that `manage.py` needs too, when it is run from another terminal.
HANDED_ON_PREFIXES = ("STRIPE_", "S3_", "MEDIA_", "EMAIL_", "DEFAULT_FROM_", "CHECKOUT_")


@dataclass(frozen=True)
class Addresses:
    """The ports of the demo. `public` is the single origin that people see."""

    host: str
    public: int
    web: int
    stripe: int

    @property
    def public_url(self) -> str:
        return f"http://localhost:{self.public}"

    @property
    def backend_url(self) -> str:
        return f"http://{LOOPBACK}:{self.web}"

    @property
    def stripe_url(self) -> str:
        return f"http://{LOOPBACK}:{self.stripe}"


def choose_addresses(host: str, port: int) -> Addresses:
    """Return the public address and free ports for what is behind it."""
    return Addresses(host=host, public=port, web=free_port(), stripe=free_port())


def given_environment() -> dict[str, str]:
    """Return `.env` with the process's own environment over it. An empty value is not given."""
    merged = read_env_file(PROJECT / ".env") | dict(os.environ)
    return {name: value for name, value in merged.items() if value}


def uses_loopback_stripe(given: Mapping[str, str]) -> bool:
    """Return whether Stripe is ours: no key was given, or one of the loopback's own."""
    return given.get("STRIPE_SECRET_KEY", LOOPBACK_KEY_PREFIX).startswith(LOOPBACK_KEY_PREFIX)


def app_database_url(owner_url: str, password: str) -> str:
    """Return the same database for the role that runs the platform (matricia/app_role.py)."""
    parts = urlsplit(owner_url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{APP_ROLE}:{quote(password, safe='')}@{host}"))


def make_journal_key() -> str:
    """Return a new P-256 key in PEM, on one line with \\n between its lines."""
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return pem.decode().strip().replace("\n", "\\n")


def make_push_key() -> str:
    """Return a new private key for Web Push (RFC 8292): its 32 bytes in base64url."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return base64.urlsafe_b64encode(number.to_bytes(32)).rstrip(b"=").decode()


def demo_variables(
    given: Mapping[str, str],
    previous: Mapping[str, str],
    data_dir: Path,
    addresses: Addresses,
) -> dict[str, str]:
    """Return all variables of the demo but DATABASE_URL and REDIS_URL.

    `previous` are those of the last start, whose secrets are kept: sessions and the loopback's
    objects survive a restart.
    """
    variables = {
        name: value for name, value in given.items() if name.startswith(HANDED_ON_PREFIXES)
    }
    loopback = uses_loopback_stripe(given)
    for name, prefix in KEPT_SECRETS.items():
        if loopback or not name.startswith("STRIPE_"):
            kept = previous.get(name, "")
            fresh = f"{prefix}{secrets.token_urlsafe(32)}"
            variables[name] = given.get(name) or (kept if kept.startswith(prefix) else "") or fresh
    key = given.get("JOURNAL_KEY") or previous.get("JOURNAL_KEY")
    variables["JOURNAL_KEY"] = key or make_journal_key()
    key = given.get("VAPID_PRIVATE_KEY") or previous.get("VAPID_PRIVATE_KEY")
    variables["VAPID_PRIVATE_KEY"] = key or make_push_key()
    if loopback:
        variables["STRIPE_API_BASE"] = addresses.stripe_url
    if "EMAIL_URL" not in given:
        variables["MAIL_DIR"] = given.get("MAIL_DIR", str(data_dir / "mail"))
    return variables | {
        "PUBLIC_URL": given.get("PUBLIC_URL", addresses.public_url),
        "BACKEND_URL": addresses.backend_url,
        "MEDIA_ROOT": given.get("MEDIA_ROOT", str(data_dir / "media")),
    }
