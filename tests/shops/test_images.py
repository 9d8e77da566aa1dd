"""Picture files from anywhere become WebP renditions."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from matricia.kit.errors import RuleBroken
from shops.images import renditions_of, with_narrower
from tests.shops.picture_files import opened, picture_file, pixel


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "RGB"),
        ("JPEG", "CMYK"),
        ("JPEG", "L"),
        ("PNG", "RGBA"),
        ("WEBP", "RGB"),
        ("GIF", "P"),
    ],
)
def test_a_picture_is_had_in_three_widths(kind, mode):
    made = renditions_of(picture_file((1600, 2000), kind, mode))

    assert (made.width, made.height) == (1200, 1500)
    assert {width: opened(content).size for width, content in made.files.items()} == {
        320: (320, 400),
        640: (640, 800),
        1200: (1200, 1500),
    }
    assert {opened(content).format for content in made.files.values()} == {"WEBP"}


def test_a_small_picture_is_not_made_wider():
    made = renditions_of(picture_file((500, 100)))

    assert (made.width, made.height) == (500, 100)
    assert sorted(made.files) == [320, 500]


def test_transparency_stays():
    image = Image.new("RGBA", (400, 400), (255, 0, 0, 0))
    out = io.BytesIO()
    image.save(out, "PNG")

    made = opened(renditions_of(out.getvalue()).files[320])

    assert (made.mode, pixel(made, (10, 10))[3]) == ("RGBA", 0)


def test_a_picture_is_turned_upright_and_keeps_no_exif():
    exif = Image.Exif()
    exif[0x0112] = 6  # held sideways
    exif[0x010F] = "A camera"
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    content = picture_file((400, 200), exif=exif.tobytes())

    made = opened(renditions_of(content).files[200])

    assert made.size == (200, 400)
    red, blue = pixel(made, (100, 20)), pixel(made, (100, 380))
    assert (red[0] > 200, blue[2] > 200) == (True, True)
    assert dict(made.getexif()) == {}
    assert "exif" not in made.info


def huge_png(width, height):
    """A PNG of a few bytes whose header announces a huge picture."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\x00" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "PICTURE_FORMAT"),
        (b"<svg onload='alert(1)'/>", "PICTURE_FORMAT"),
        (b"GIF89a and then nothing", "PICTURE_FORMAT"),
        (picture_file()[:2000], "PICTURE_FORMAT"),
        (picture_file((200, 200), "BMP"), "PICTURE_FORMAT"),
        (picture_file((200, 200), "TIFF"), "PICTURE_FORMAT"),
        (huge_png(9000, 9000), "PICTURE_SIZE"),
        (huge_png(60_000, 60_000), "PICTURE_FORMAT"),  # Pillow's own guard is quicker
        (picture_file((59, 400)), "PICTURE_SIZE"),
        (b"x" * (15 * 1024 * 1024 + 1), "PICTURE_SIZE"),
    ],
)
def test_what_is_no_good_picture_is_refused(content, code):
    with pytest.raises(RuleBroken) as caught:
        renditions_of(content)

    assert caught.value.code == code


def test_a_webp_of_ours_is_kept_and_narrowed():
    content = renditions_of(picture_file((640, 800))).files[640]

    made = with_narrower(content)

    assert (made.width, made.height) == (640, 800)
    assert made.files[640] == content
    assert opened(made.files[320]).size == (320, 400)
