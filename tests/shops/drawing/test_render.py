"""Pictures become WebP of exactly the width asked for."""

import io

import pytest
from PIL import Image

from shops.drawing import shopfront
from shops.drawing.cutting import Kind
from shops.drawing.flats import FlatSpec, draw
from shops.drawing.palettes import PaletteName
from shops.drawing.render import to_webp
from shops.drawing.textiles import Textile


@pytest.mark.parametrize(("width", "height"), [(4, 5), (320, 400), (900, 1125)])
def test_a_picture_has_exactly_the_width_asked_for(width, height):
    with Image.open(io.BytesIO(to_webp(draw(FlatSpec(Kind.HAT)), width))) as image:
        assert (image.format, image.mode, image.size) == ("WEBP", "RGB", (width, height))


def test_the_garment_is_painted_and_not_only_the_paper():
    with Image.open(io.BytesIO(to_webp(draw(FlatSpec(Kind.TSHIRT)), 80))) as image:
        pixel = image.getpixel((40, 55))
    assert isinstance(pixel, tuple)
    red, green, blue = pixel
    assert blue > 90 > red
    assert green < 130


@pytest.mark.parametrize("width", [0, -5, 4097])
def test_a_width_out_of_range_is_refused(width):
    with pytest.raises(ValueError, match="width must lie between 1 and 4096"):
        to_webp(draw(FlatSpec(Kind.HAT)), width)


def test_what_is_not_svg_is_refused():
    with pytest.raises(ValueError, match="cannot be read as SVG"):
        to_webp("<p>no picture", 100)


@pytest.mark.parametrize("textile", Textile)
def test_a_banner_is_three_to_one_and_repeatable(textile):
    svg = shopfront.draw("amina", PaletteName.GARANCE, textile)
    assert svg == shopfront.draw("amina", PaletteName.GARANCE, textile)
    with Image.open(io.BytesIO(to_webp(svg, 300))) as image:
        assert image.size == (300, 100)
