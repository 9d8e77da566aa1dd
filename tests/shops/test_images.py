"""Picture files from anywhere become WebP renditions."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib

import pytest
from django.utils import translation
from PIL import Image

from matricia.embedded.env_file import PROJECT
from matricia.kit.errors import RuleBroken
from shops.images import (
    Box,
    avif_of,
    cut,
    master_of,
    photograph_of,
    renditions_of,
    with_narrower,
)
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
        (huge_png(8000, 7600), "PICTURE_SIZE"),
        (b"x" * (40 * 1024 * 1024 + 1), "PICTURE_SIZE"),
    ],
)
def test_what_is_no_good_picture_is_refused(content, code):
    with pytest.raises(RuleBroken) as caught:
        renditions_of(content)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty: perhaps your phone has not fetched it yet."),
        (b"MZ\x90\x00 This program cannot be run in DOS mode", "This is not a picture, whatever"),
        (b"\x7fELF\x02\x01\x01", "This is not a picture, whatever its name says."),
        (b"<svg xmlns='x'><script>alert(1)</script></svg>", "An SVG drawing can hold a program"),
        (b"<?xml version='1.0'?>\n<svg:svg>", "An SVG drawing can hold a program"),
        (b"\x00\x00\x00\x28ftypheic\x00\x00", "This is an HEIC photograph of an iPhone."),
        (picture_file()[:2000], "This picture is damaged or cut off."),
        (huge_png(8000, 7600), "A PNG picture has at most 60 million pixels."),
    ],
)
def test_a_refusal_says_what_the_file_is_and_what_to_do(content, sentence):
    with translation.override("en"), pytest.raises(RuleBroken) as caught:
        renditions_of(content)

    assert caught.value.message.startswith(sentence)
    assert caught.value.field == "file"


@pytest.mark.parametrize("kind", ["WEBP", "GIF"])
def test_what_is_decoded_several_times_over_may_be_smaller_only(kind):
    content = io.BytesIO()
    Image.new("1", (5200, 5000)).save(content, kind)

    with pytest.raises(RuleBroken) as caught:
        renditions_of(content.getvalue())

    assert caught.value.code == "PICTURE_SIZE"


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "RGB")])
def test_a_large_picture_is_made_smaller_band_by_band_and_keeps_its_colours(kind, mode):
    exif = Image.Exif()
    exif[0x0112] = 6  # held sideways
    content = picture_file((7201, 4803), kind, mode, exif=exif.tobytes())

    made = photograph_of(content)

    assert made.size == (2400, 3598)
    assert pixel(made, (1200, 100))[:3] == (255, 0, 0)
    assert pixel(made, (1200, 3500))[:3] == (0, 0, 255)


def test_a_part_is_cut_out_of_the_whole():
    master = master_of(photograph_of(picture_file((2000, 1000))))

    made = cut(master, Box(left=5000, top=1000, width=5000, height=8000))

    assert (made.width, made.height) == (1000, 800)
    assert pixel(opened(made.files[1000]), (5, 5))[2] > 200  # of the blue half
    assert (cut(master, None).width, cut(master, None).height) == (1200, 600)


@pytest.mark.parametrize("box", [(0, 0, 10_001, 10), (0, 0, 100, 100), (9000, 0, 2000, 10_000)])
def test_nothing_is_cut_beyond_the_edge_or_too_small_to_see(box):
    master = master_of(photograph_of(picture_file((2000, 1000))))

    with pytest.raises(RuleBroken) as caught:
        cut(master, Box(*box))

    assert caught.value.code == "CROP"


def test_an_avif_is_the_same_picture():
    webp = renditions_of(picture_file((320, 400))).files[320]

    made = opened(avif_of(webp))

    assert (made.format, made.size) == ("AVIF", (320, 400))
    assert pixel(made, (10, 10))[0] > 240


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photograph_of_fifty_megapixels_takes_bounded_memory(kind, tmp_path):
    """In a process of its own, which tells what it held at most."""
    file = tmp_path / "photograph"
    file.write_bytes(picture_file((8160, 6120), kind))

    said = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)],
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
    ).stdout.split()

    assert said[:2] == ["1200", "900"]
    assert int(said[2]) < 450, "megabytes"


MEASURE = """
import pathlib, sys
from django.conf import settings
settings.configure()
from shops.images import master_of, photograph_of, renditions
photograph = photograph_of(pathlib.Path(sys.argv[1]).read_bytes())
master_of(photograph)
made = renditions(photograph)
status = pathlib.Path("/proc/self/status").read_text()
kilobytes = int(status.partition("VmHWM:")[2].split()[0])
print(made.width, made.height, kilobytes // 1024)
"""


def test_a_webp_of_ours_is_kept_and_narrowed():
    content = renditions_of(picture_file((640, 800))).files[640]

    made = with_narrower(content)

    assert (made.width, made.height) == (640, 800)
    assert made.files[640] == content
    assert opened(made.files[320]).size == (320, 400)
