"""From SVG to WebP, without any font or file of the machine it runs on."""

from __future__ import annotations

import io

import resvg_py
from PIL import Image

QUALITY = 86
WIDEST = 4096


def to_webp(svg: str, width: int) -> bytes:
    """The picture as WebP, `width` pixels wide, in the proportions of its viewBox.

    Raises ValueError when `width` is out of range or the SVG cannot be read.
    """
    if not 1 <= width <= WIDEST:
        raise ValueError(f"width must lie between 1 and {WIDEST} pixels, not {width}.")
    try:
        png = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True)
    except ValueError as error:
        raise ValueError(f"The picture cannot be read as SVG: {error}") from error
    out = io.BytesIO()
    with Image.open(io.BytesIO(bytes(png))) as image:
        image.convert("RGB").save(out, "WEBP", quality=QUALITY, method=0)
    return out.getvalue()
