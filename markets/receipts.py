"""The address of a receipt, which holds the signed sale itself (docs/journal.md)."""

from __future__ import annotations

import zlib
from typing import Final

from django.conf import settings

from markets.fiscal.base64url import to_base64url

VERSION: Final = "1"
_RAW: Final = -zlib.MAX_WBITS  # deflated without a header, as a browser's CompressionStream does


def receipt_address(text: str, signature: str) -> str:
    """Where the receipt opens, with or without us: what follows `#` reaches no server by itself."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, _RAW)
    packed = deflate.compress(text.encode()) + deflate.flush()
    return f"{settings.PUBLIC_URL}/r#{VERSION}.{signature}.{to_base64url(packed)}"
