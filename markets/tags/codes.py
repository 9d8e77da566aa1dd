"""The square code of a tag is an address: a customer's phone opens the piece, the till reads which
piece it is and what it cost when the tag was printed."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from django.conf import settings

_OURS: Final = re.compile(r"https?://[^/\s]+/t/(?P<code>[0-9A-Za-z_-]{1,64})/?(?:[?#].*)?")


def tag_address(tag_code: str, price: int) -> str:
    """What the square code says; `price` in cents."""
    return f"{settings.PUBLIC_URL}/t/{quote(tag_code, safe='')}?p={price}"


def code_in(scanned: str) -> str:
    """The code in what a scanner read: of a tag's address its tag code, else the text itself.

    Any host is read: a tag outlives the address under which it was printed.
    """
    text = scanned.strip()
    found = _OURS.fullmatch(text)
    return found["code"] if found else text
