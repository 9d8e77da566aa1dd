"""Fetch a picture from a stranger's address, without being sent into our own network.

Redirects are followed by hand, each checked as the first address was (shops/gateway/places.py).
"""

from __future__ import annotations

import time
from contextlib import closing
from typing import Final
from urllib.parse import urljoin

import urllib3
from django.conf import settings
from urllib3.exceptions import HTTPError

from shops.gateway.places import NotFetched, Place, checked, pool_to

MAX_BYTES: Final = 15 * 1024 * 1024  # what stands on a page weighs less
WHOLE_SECONDS: Final = 30
MAX_REDIRECTS: Final = 4
CHUNK: Final = 64 * 1024
HEADERS: Final = {
    "User-Agent": "MATRICIA picture import",
    "Accept": "image/webp,image/png,image/jpeg,image/gif",
}


def fetch(url: str) -> bytes:
    """The body at `url`, at most 15 MB, within 30 seconds. Raises NotFetched."""
    deadline = time.monotonic() + WHOLE_SECONDS
    for _hop in range(MAX_REDIRECTS + 1):
        place = checked(url, settings.PRIVATE_PICTURE_ADDRESSES)
        try:
            with pool_to(place) as pool, closing(_ask(pool, place)) as response:
                if response.status in {301, 302, 303, 307, 308}:
                    url = urljoin(url, response.headers.get("Location", ""))
                    continue
                return _body(response, deadline)
        except HTTPError as error:
            raise NotFetched("no answer", host_is_away=True) from error
    raise NotFetched("too many redirects", for_good=True)


def _ask(pool: urllib3.HTTPConnectionPool, place: Place) -> urllib3.BaseHTTPResponse:
    return pool.urlopen(
        "GET",
        place.target,
        headers={**HEADERS, "Host": place.host_header},
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
