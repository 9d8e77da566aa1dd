"""Picture files for tests."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image


def picture_file(
    size: tuple[int, int] = (1600, 2000), kind: str = "JPEG", mode: str = "RGB", **options: Any
) -> bytes:
    """A file of `kind`: its left half is red, its right half blue."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    image.convert(mode).save(out, kind, **options)
    return out.getvalue()


def noisy_file(size: int) -> bytes:
    """A JPEG of exactly `size` bytes; some of them behind its end, where readers do not look."""
    image = Image.effect_noise((1400, 1000), 80)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=20)
    assert out.tell() < size
    return out.getvalue().ljust(size, b"\0")


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def pixel(image: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    """Its channels."""
    value = image.getpixel(at)
    assert isinstance(value, tuple)
    return value
