"""Addresses of strangers that we may connect to, without being sent into our own network.

Every name is resolved once, all its addresses must be public, and the connection goes to the very
address that was checked: a name that answers differently the second time (DNS rebinding) gains
nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

import certifi
import urllib3

CONNECT_SECONDS: Final = 4
READ_SECONDS: Final = 10
PORTS: Final = {"http": 80, "https": 443}
# Ranges that lead to IPv4 addresses of the translator's own network.
TRANSLATED: Final = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


class NotFetched(Exception):  # noqa: N818  (an outcome that the caller books)
    """What stands there could not be had. `for_good`: asking again is pointless. `host_is_away`: so
    is asking the same host for something else now."""

    def __init__(self, reason: str, *, for_good: bool = False, host_is_away: bool = False) -> None:
        super().__init__(reason)
        self.for_good = for_good
        self.host_is_away = host_is_away


@dataclass(frozen=True)
class Place:
    """A checked address to connect to, for a URL."""

    url: SplitResult
    host: str
    address: str
    port: int

    @property
    def host_header(self) -> str:
        """What HTTP's Host says."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port in PORTS.values() else f"{name}:{self.port}"

    @property
    def target(self) -> str:
        """The path with its query."""
        return (self.url.path or "/") + (f"?{self.url.query}" if self.url.query else "")


def checked(url: str, private: Collection[str]) -> Place:
    """Where `url` leads. Raises NotFetched unless it is plain http(s) at a public address, on the
    usual port; or at one of the `private` addresses, on any."""
    parts, host, port = plain(url)
    addresses = _resolved(host, port)
    if not frozenset(private).issuperset(addresses):
        if port not in PORTS.values():
            raise NotFetched("an unusual port", for_good=True)
        if not all(_is_public(address) for address in addresses):
            raise NotFetched("an address of a private network", for_good=True)
    return Place(parts, host, addresses[0], port)


def plain(url: str) -> tuple[SplitResult, str, int]:
    """Its parts, host and port; nobody is asked. Raises NotFetched unless it is plain http(s)."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        raise NotFetched("not an address", for_good=True) from None
    if parts.scheme not in PORTS or not parts.hostname or parts.username or parts.password:
        raise NotFetched("not a plain http address", for_good=True)
    return parts, parts.hostname, port


def pool_to(place: Place) -> urllib3.HTTPConnectionPool:
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
