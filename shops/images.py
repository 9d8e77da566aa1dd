"""Pictures as people send them become a few WebP files: checked, upright, without EXIF."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from matricia.kit.errors import RuleBroken

WIDTHS: Final = (320, 640, 1200)
MAX_BYTES: Final = 15 * 1024 * 1024
MAX_PIXELS: Final = 60_000_000  # decoded, 4 bytes each: what one worker can hold
MIN_SIDE: Final = 60
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
QUALITY: Final = 82
_BROKEN = (OSError, SyntaxError, ValueError, TypeError, IndexError, EOFError, struct.error)


@dataclass(frozen=True)
class Renditions:
    """WebP files by their width in pixels; `width` and `height` are of the widest."""

    width: int
    height: int
    files: dict[int, bytes]


def renditions_of(content: bytes) -> Renditions:
    """`content`, a picture from anywhere, in up to three widths; never wider than it was.

    Raises RuleBroken PICTURE_SIZE or PICTURE_FORMAT.
    """
    if len(content) > MAX_BYTES:
        raise RuleBroken("PICTURE_SIZE", _("A picture has at most 15 MB. Send a smaller one."))
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            _demand_size(image)
            image.draft("RGB", (max(WIDTHS), max(WIDTHS)))  # JPEG decodes smaller, much faster
            return _renditions(_upright(image))
    except (*_BROKEN, Image.DecompressionBombError) as error:
        raise RuleBroken(
            "PICTURE_FORMAT",
            _("This is not a picture that we can read. Send a JPEG, PNG or WebP file."),
        ) from error


def with_narrower(widest: bytes) -> Renditions:
    """A WebP file of ours as it is, and narrower ones of it."""
    with Image.open(io.BytesIO(widest), formats=("WEBP",)) as image:
        narrower = [width for width in WIDTHS if width < image.width]
        files = {width: _webp(_narrowed(image, width)) for width in narrower}
        return Renditions(image.width, image.height, {image.width: widest, **files})


def _demand_size(image: Image.Image) -> None:
    """By the file's header, before anything is decoded: a small file can hold a huge picture."""
    if image.width * image.height > MAX_PIXELS:
        raise RuleBroken(
            "PICTURE_SIZE", _("A picture has at most 60 million pixels. Send a smaller one.")
        )
    if min(image.size) < MIN_SIDE:
        raise RuleBroken(
            "PICTURE_SIZE", _("This picture is too small to be shown. Send a larger one.")
        )


def _upright(image: Image.Image) -> Image.Image:
    """Turned as the camera was held, in sRGB; colours and directions leave with the EXIF data."""
    turned = ImageOps.exif_transpose(image)
    profile = turned.info.get("icc_profile")
    transparent = turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info
    if profile and turned.mode in {"RGB", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(turned, source, target, outputMode="RGB")
        except ImageCms.PyCMSError:
            converted = None  # an unreadable profile: as good as none
        if converted is not None:
            return converted
    return turned.convert("RGBA" if transparent else "RGB")


def _renditions(image: Image.Image) -> Renditions:
    widest = min(image.width, max(WIDTHS))
    widths = sorted({*(width for width in WIDTHS if width < widest), widest}, reverse=True)
    files = {width: _webp(_narrowed(image, width)) for width in widths}
    return Renditions(widest, _height(image, widest), files)


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    size = (width, _height(image, width))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _height(image: Image.Image, width: int) -> int:
    return max(round(image.height * width / image.width), 1)


def _webp(image: Image.Image) -> bytes:
    out = io.BytesIO()
    # Spelled out, because Pillow would carry these over from the source.
    image.save(out, "WEBP", quality=QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return out.getvalue()
