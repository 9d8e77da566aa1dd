"""Square codes for screens."""

from __future__ import annotations

import segno

QUIET_ZONE = 4  # modules of white around the code, as ISO/IEC 18004 asks


def qr_of(text: str) -> str:
    """`text` as a QR code: an SVG picture in a `data:` address, dark on white.

    White whatever the page's theme: many phones do not read an inverted code.
    """
    code = segno.make_qr(text, error="m")
    return code.svg_data_uri(
        border=QUIET_ZONE,
        dark="#000",
        light="#fff",
        omitsize=True,  # a viewBox instead: the page says how large
        svgclass=None,
        lineclass=None,
    )
