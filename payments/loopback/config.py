"""Start-up options of the loopback Stripe, from the command line and the environment."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from payments.loopback.errors import Json

EndpointKind = Literal["platform", "connect", "thin"]
ENDPOINT_KINDS = ("platform", "connect", "thin")
_LIVE_PREFIXES = ("sk_live_", "rk_live_")


class OptionError(Exception):
    """An option cannot be used; the message says what to give instead."""


def is_live_key(key: str) -> bool:
    """Whether a key could move real money. Such a key must never reach this process."""
    return key.startswith(_LIVE_PREFIXES)


def endpoint_records(given: Any) -> list[Json]:
    """Check `[{"url", "secret", "kind"}]` and give each endpoint a stable id."""
    if not isinstance(given, list):
        raise OptionError('Endpoints must be a JSON list: [{"url":…, "secret":…, "kind":…}]')
    return [_endpoint(number, entry) for number, entry in enumerate(given)]


def _endpoint(number: int, entry: Any) -> Json:
    if not isinstance(entry, dict) or set(entry) != {"url", "secret", "kind"}:
        raise OptionError(f"Endpoint {number} needs exactly url, secret and kind.")
    if entry["kind"] not in ENDPOINT_KINDS:
        raise OptionError(f"Endpoint {number}: kind must be one of {', '.join(ENDPOINT_KINDS)}.")
    if urlsplit(str(entry["url"])).scheme not in ("http", "https"):
        raise OptionError(f"Endpoint {number}: url must start with http:// or https://.")
    if not str(entry["secret"]).startswith("whsec_"):
        raise OptionError(f"Endpoint {number}: secret must start with whsec_.")
    return {"id": f"we_config_{entry['kind']}_{number}", "enabled_events": ["*"], **entry}


@dataclass(frozen=True)
class Options:
    """What the process was started with."""

    port: int
    data: str
    public_url: str
    secret_key: str
    endpoints: tuple[Json, ...]

    @property
    def page_path(self) -> str:
        """Path under which the hosted pages stand, e.g. `/loopback-stripe`."""
        return urlsplit(self.public_url).path.rstrip("/")


def parse_options(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Options:
    """Read and check the options; raises OptionError with a sentence for the person starting it."""
    given = _parser(environment).parse_args(arguments)
    key = cast(str, given.secret_key)
    if is_live_key(key):
        raise OptionError("This is a live key. The loopback Stripe takes only sk_test_… keys.")
    if not key.startswith("sk_test_") or len(key) <= len("sk_test_"):
        raise OptionError("Give a test key: --secret-key sk_test_… (or STRIPE_SECRET_KEY).")
    public = urlsplit(given.public_url)
    if public.scheme not in ("http", "https") or public.path.rstrip("/") in ("", "/v1", "/v2"):
        raise OptionError(
            "--public-url needs an origin and a path, e.g. http://localhost:8000/loopback-stripe"
        )
    try:
        endpoints = endpoint_records(json.loads(given.endpoints))
    except json.JSONDecodeError as error:
        raise OptionError(f"Endpoints are not valid JSON: {error}") from error
    return Options(given.port, given.data, given.public_url.rstrip("/"), key, tuple(endpoints))


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m payments.loopback", description=__doc__)
    parser.add_argument("--port", type=int, default=12111, help="port on 127.0.0.1")
    parser.add_argument("--data", default=":memory:", help="SQLite file, or :memory:")
    parser.add_argument("--public-url", default="http://localhost:8000/loopback-stripe")
    parser.add_argument("--secret-key", default=environment.get("STRIPE_SECRET_KEY", ""))
    parser.add_argument(
        "--endpoints", default=environment.get("LOOPBACK_STRIPE_ENDPOINTS", "[]"), metavar="JSON"
    )
    return parser
