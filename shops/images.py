"""Pictures as people send them become a few WebP files: checked, upright, without EXIF.

However large the photograph, little more than its own decoding is held in memory: it is made
smaller before anything else is done with it, and a process decodes one at a time.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from threading import Lock
from typing import Final, NamedTuple

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from matricia.kit.errors import RuleBroken
from shops.picture_kinds import not_a_picture

WIDTHS: Final = (320, 640, 1200)
#: What a phone of fifty megapixels writes at its best quality, and half as much again.
MAX_BYTES: Final = 40 * 1024 * 1024
MAX_PIXELS: Final = 60_000_000  # decoded, 4 bytes each: what one worker can hold
MAX_PIXELS_ANIMATED: Final = 25_000_000  # of WebP and GIF, whose decoders hold several of them
MIN_SIDE: Final = 60
#: The shorter side of what is kept to cut from: half of it is still a good picture.
MASTER_SIDE: Final = 2400
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
BAND: Final = 256  # rows
QUALITY: Final = 82
MASTER_QUALITY: Final = 92
AVIF_QUALITY: Final = 62  # looks like WebP at 82, and is a third smaller
AVIF_SPEED: Final = 6
#: A box is said in parts of the whole, so that it holds for any size of the picture.
WHOLE: Final = 10_000
_BROKEN = (OSError, SyntaxError, ValueError, TypeError, IndexError, EOFError, struct.error)
_one_at_a_time = Lock()


@dataclass(frozen=True)
class Renditions:
    """WebP files by their width in pixels; `width` and `height` are of the widest."""

    width: int
    height: int
    files: dict[int, bytes]


class Box(NamedTuple):
    """What is cut out, in ten-thousandths of the whole's width and height."""

    left: int
    top: int
    width: int
    height: int


def photograph_of(content: bytes) -> Image.Image:
    """`content`, a picture from anywhere: checked, upright, in sRGB, without EXIF, and its shorter
    side at most MASTER_SIDE pixels.

    Raises RuleBroken PICTURE_SIZE or PICTURE_FORMAT.
    """
    if len(content) > MAX_BYTES:
        raise too_heavy()
    try:
        with (
            Image.open(io.BytesIO(content), formats=FORMATS) as image,
            _one_at_a_time,
        ):
            _demand_size(image)
            return _upright(_reduced(image))
    except (*_BROKEN, Image.DecompressionBombError) as error:
        raise not_a_picture(content) from error


def renditions_of(content: bytes) -> Renditions:
    """`content`, a picture from anywhere, in up to three widths; never wider than it was.

    Raises RuleBroken PICTURE_SIZE or PICTURE_FORMAT.
    """
    return renditions(photograph_of(content))


def renditions(image: Image.Image) -> Renditions:
    """Of a picture that `photograph_of` gave. Raises RuleBroken PICTURE_FORMAT for a strip that no
    WebP can hold."""
    widest = min(image.width, max(WIDTHS))
    widths = sorted({*(width for width in WIDTHS if width < widest), widest}, reverse=True)
    try:
        files = {width: _webp(_narrowed(image, width)) for width in widths}
    except _BROKEN as error:
        raise not_a_picture(b"") from error
    return Renditions(widest, _height(image, widest), files)


def master_of(image: Image.Image) -> bytes:
    """The whole of it as WebP, to cut from."""
    return _webp(image, quality=MASTER_QUALITY, method=1)


def cut(master: bytes, box: Box | None) -> Renditions:
    """The renditions of what `box` leaves of a WebP of ours; None leaves all. Raises RuleBroken
    CROP when nothing worth showing is left."""
    with Image.open(io.BytesIO(master), formats=("WEBP",)) as image:
        return renditions(image.crop(_corners(image, box)) if box else image)


def size_of(webp: bytes) -> tuple[int, int]:
    """Width and height of a file of ours, in pixels."""
    with Image.open(io.BytesIO(webp), formats=("WEBP",)) as image:
        return image.size


def with_narrower(widest: bytes) -> Renditions:
    """A WebP file of ours as it is, and narrower ones of it."""
    with Image.open(io.BytesIO(widest), formats=("WEBP",)) as image:
        narrower = [width for width in WIDTHS if width < image.width]
        files = {width: _webp(_narrowed(image, width)) for width in narrower}
        return Renditions(image.width, image.height, {image.width: widest, **files})


def avif_of(webp: bytes) -> bytes:
    """A WebP file of ours as AVIF."""
    with Image.open(io.BytesIO(webp), formats=("WEBP",)) as image:
        out = io.BytesIO()
        image.save(out, "AVIF", quality=AVIF_QUALITY, speed=AVIF_SPEED, max_threads=1)
        return out.getvalue()


def too_heavy() -> RuleBroken:
    """Of more bytes than anybody's camera writes."""
    message = _("A picture has at most %(count)d MB. Send a smaller one.")
    return RuleBroken("PICTURE_SIZE", message % {"count": MAX_BYTES // 1024**2}, "file")


def _demand_size(image: Image.Image) -> None:
    """By the file's header, before anything is decoded: a small file can hold a huge picture."""
    is_still = image.format in {"JPEG", "PNG"}
    most = MAX_PIXELS if is_still else MAX_PIXELS_ANIMATED
    if image.width * image.height > most:
        message = _("A %(kind)s picture has at most %(count)d million pixels. Send a smaller one.")
        words = {"kind": image.format, "count": most // 10**6}
        raise RuleBroken("PICTURE_SIZE", message % words, "file")
    if min(image.size) < MIN_SIDE:
        raise RuleBroken(
            "PICTURE_SIZE", _("This picture is too small to be shown. Send a larger one."), "file"
        )


def _reduced(image: Image.Image) -> Image.Image:
    """Decoded, and made smaller. A JPEG is decoded at about the size that is wanted."""
    image.draft("RGB", (MASTER_SIDE, MASTER_SIDE))
    factor = max(min(image.size) // MASTER_SIDE, 1)
    if factor > 1 or image.mode == "P":  # colours of a palette have no average
        image = _in_bands(image, factor)
    if min(image.size) > MASTER_SIDE:
        part = MASTER_SIDE / min(image.size)
        size = (round(image.width * part), round(image.height * part))
        image.thumbnail(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return image


def _in_bands(image: Image.Image, factor: int) -> Image.Image:
    """`factor` times smaller, band after band: the whole would be copied for its transparency, and
    once more for the colours of its palette."""
    mode = image.mode
    if mode == "P":
        mode = "RGBA" if "transparency" in image.info else "RGB"
    rows = BAND // factor * factor
    smaller = Image.new(mode, (-(-image.width // factor), -(-image.height // factor)))
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(top + rows, image.height)))
        smaller.paste(band.convert(mode).reduce(factor), (0, top // factor))
    smaller.info = dict(image.info)
    return smaller


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


def _corners(image: Image.Image, box: Box) -> tuple[int, int, int, int]:
    """In pixels: left, top, right, bottom."""
    left, right = (round(x * image.width / WHOLE) for x in (box.left, box.left + box.width))
    top, bottom = (round(y * image.height / WHOLE) for y in (box.top, box.top + box.height))
    inside = min(box) >= 0 and right <= image.width and bottom <= image.height
    if not inside or min(right - left, bottom - top) < MIN_SIDE:
        raise RuleBroken("CROP", _("Too little of the picture is left. Choose a larger part."))
    return left, top, right, bottom


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    size = (width, _height(image, width))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _height(image: Image.Image, width: int) -> int:
    return max(round(image.height * width / image.width), 1)


def _webp(image: Image.Image, *, quality: int = QUALITY, method: int = 4) -> bytes:
    out = io.BytesIO()
    # Spelled out, because Pillow would carry these over from the source.
    bare = {"exif": b"", "icc_profile": b"", "xmp": b""}
    image.save(out, "WEBP", quality=quality, method=method, **bare)
    return out.getvalue()
