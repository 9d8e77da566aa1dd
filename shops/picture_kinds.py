"""What a file is that is no picture we read, so that its sender is told what to do instead.

Known by what it holds: a name and an announced type are whatever somebody wrote there.
"""

from __future__ import annotations

import re
from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

_BEGINNING: Final = 1024
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")
#: ISO 14496-12 §4.3 and 23008-12: a box "ftyp", then the brand. iPhones write these.
_HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_SVG: Final = re.compile(rb"<(?:[a-z]+:)?svg[\s>]", re.IGNORECASE)


def not_a_picture(content: bytes) -> RuleBroken:
    """PICTURE_FORMAT for `content` that could not be read, with what its sender can do about it."""
    return RuleBroken("PICTURE_FORMAT", _what_to_do(content), "file")


def _what_to_do(content: bytes) -> str:
    beginning = content[:_BEGINNING]
    if not content:
        return _(
            "This file is empty: perhaps your phone has not fetched it yet. Open the picture "
            "once, then send it again."
        )
    if beginning.startswith(_PICTURES) or (beginning[:4], beginning[8:12]) == (b"RIFF", b"WEBP"):
        return _("This picture is damaged or cut off. Send it again, or take another one.")
    if beginning[4:8] == b"ftyp" and beginning[8:12] in _HEIC:
        return _(
            "This is an HEIC photograph of an iPhone. In Settings → Camera → Formats choose "
            "“Most Compatible”, or send a screenshot of it."
        )
    if _SVG.search(beginning):
        return _(
            "An SVG drawing can hold a program, so we take none. Save it as a PNG and send that."
        )
    return _("This is not a picture, whatever its name says. Send a JPEG, PNG or WebP file.")
