"""Fetch a picture from a stranger's address, without being sent into our own network.

Every name is resolved once, all its addresses must be public, and the connection goes to the very
address that was checked: a name that answers differently the second time (DNS rebinding) gains
nothing. Redirects are followed by hand, each checked alike.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from contextlib import closing
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

import certifi
import urllib3
from django.conf import settings
from urllib3.exceptions import HTTPError

MAX_BYTES: Final = 15 * 1024 * 1024  # what stands on a page weighs less
CONNECT_SECONDS: Final = 4
READ_SECONDS: Final = 10
WHOLE_SECONDS: Final = 30
MAX_REDIRECTS: Final = 4
PORTS: Final = {"http": 80, "https": 443}
CHUNK: Final = 64 * 1024
HEADERS: Final = {
    "User-Agent": "MATRICIA picture import",
    "Accept": "image/webp,image/png,image/jpeg,image/gif",
}
# Ranges that lead to IPv4 addresses of the translator's own network.
TRANSLATED: Final = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


class NotFetched(Exception):  # noqa: N818  (an outcome that the caller books)
    """The picture could not be had. `for_good`: asking again is pointless. `host_is_away`: so is
    asking for another picture of the same host now."""

    def __init__(self, reason: str, *, for_good: bool = False, host_is_away: bool = False) -> None:
        super().__init__(reason)
        self.for_good = for_good
        self.host_is_away = host_is_away


@dataclass(frozen=True)
class _Place:
    """A checked address to connect to, for a URL."""

    url: SplitResult
    host: str
    address: str
    port: int


def fetch(url: str) -> bytes:
    """The body at `url`, at most 15 MB, within 30 seconds. Raises NotFetched."""
    deadline = time.monotonic() + WHOLE_SECONDS
    for _hop in range(MAX_REDIRECTS + 1):
        place = _checked(url)
        try:
            with _pool(place) as pool, closing(_ask(pool, place)) as response:
                if response.status in {301, 302, 303, 307, 308}:
                    url = urljoin(url, response.headers.get("Location", ""))
                    continue
                return _body(response, deadline)
        except HTTPError as error:
            raise NotFetched("no answer", host_is_away=True) from error
    raise NotFetched("too many redirects", for_good=True)


def _checked(url: str) -> _Place:
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        raise NotFetched("not an address", for_good=True) from None
    if parts.scheme not in PORTS or not parts.hostname or parts.username or parts.password:
        raise NotFetched("not a plain http address", for_good=True)
    addresses = _resolved(parts.hostname, port)
    if not settings.PRIVATE_PICTURE_ADDRESSES.issuperset(addresses):
        if port not in PORTS.values():
            raise NotFetched("an unusual port", for_good=True)
        if not all(_is_public(address) for address in addresses):
            raise NotFetched("an address of a private network", for_good=True)
    return _Place(parts, parts.hostname, addresses[0], port)


def _resolved(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched("unknown host", host_is_away=True) from error
    return [str(address[0]) for *_rest, address in found]


def _is_public(text: str) -> bool:
    address = ipaddress.ip_address(text)
    if isinstance(address, ipaddress.IPv6Address):
        if address.sixtofour or address.teredo or any(address in net for net in TRANSLATED):
            return False
        if address.ipv4_mapped:
            return _is_public(str(address.ipv4_mapped))
    return address.is_global and not address.is_multicast


def _pool(place: _Place) -> urllib3.HTTPConnectionPool:
    """To the checked address; the certificate is still checked against the host's name."""
    timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    if place.url.scheme == "http":
        return urllib3.HTTPConnectionPool(place.address, place.port, timeout=timeout)
    return urllib3.HTTPSConnectionPool(
        place.address,
        place.port,
        timeout=timeout,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
        server_hostname=place.host,
        assert_hostname=place.host,
    )


def _ask(pool: urllib3.HTTPConnectionPool, place: _Place) -> urllib3.BaseHTTPResponse:
    name = f"[{place.host}]" if ":" in place.host else place.host
    host = name if place.port in PORTS.values() else f"{name}:{place.port}"
    return pool.urlopen(
        "GET",
        (place.url.path or "/") + (f"?{place.url.query}" if place.url.query else ""),
        headers={**HEADERS, "Host": host},
        retries=False,
        redirect=False,
        preload_content=False,
        decode_content=False,
    )


def _body(response: urllib3.BaseHTTPResponse, deadline: float) -> bytes:
    if response.status != 200:
        gone = 400 <= response.status < 500 and response.status not in {408, 425, 429}
        raise NotFetched(f"answer {response.status}", for_good=gone)
    body = bytearray()
    while part := response.read(CHUNK):
        body += part
        if len(body) > MAX_BYTES:
            raise NotFetched("larger than 15 MB", for_good=True)
        if time.monotonic() > deadline:
            raise NotFetched("slower than 30 seconds")
    return bytes(body)
