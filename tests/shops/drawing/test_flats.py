"""Every garment in every textile is drawn, the same each time, and needs nothing from outside."""

import io
import re

import pytest
from PIL import Image

from shops.drawing.collars import Collar
from shops.drawing.cutting import Kind
from shops.drawing.flats import FlatSpec, View, draw
from shops.drawing.palettes import PALETTES, PaletteName
from shops.drawing.render import to_webp
from shops.drawing.textiles import Textile


def outside_references(svg: str) -> list[str]:
    """Whatever the picture would fetch: only fragments of itself (#id) are allowed."""
    named = re.findall(r'(?:href|src)="([^"]*)"', svg) + re.findall(r"url\(([^)]*)\)", svg)
    return [reference for reference in named if not reference.startswith("#")]


def broken_references(svg: str) -> set[str]:
    known = set(re.findall(r'\bid="([^"]+)"', svg))
    return set(re.findall(r'href="#([^"]+)"', svg) + re.findall(r"url\(#([^)]+)\)", svg)) - known


@pytest.mark.parametrize("textile", Textile)
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_in_every_textile_is_a_sound_picture(kind, textile):
    svg = draw(FlatSpec(kind, textile, seed="a", buttons=5, pockets=1))
    tags = set(re.findall(r"<(\w+)", svg))
    assert tags.isdisjoint({"text", "image", "script", "style", "foreignObject"})
    assert outside_references(svg) == []
    assert broken_references(svg) == set()
    assert "nan" not in svg
    with Image.open(io.BytesIO(to_webp(svg, 64))) as image:
        assert (image.format, image.size) == ("WEBP", (64, 80))


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_in_every_view_stays_small(kind, view):
    svg = draw(FlatSpec(kind, Textile.IKAT, view=view, seed="b", bent=True, belt=True))
    assert broken_references(svg) == set()
    assert len(svg) < 60_000


@pytest.mark.parametrize("collar", Collar)
@pytest.mark.parametrize("kind", [Kind.SHIRT, Kind.DRESS, Kind.COAT, Kind.JUMPER])
def test_every_collar_fits_every_top(kind, collar):
    usual, other = FlatSpec(kind, seed="c"), FlatSpec(kind, seed="c", collar=collar)
    known = {Kind.SHIRT: "shirt", Kind.DRESS: "v", Kind.COAT: "lapel", Kind.JUMPER: "crew"}[kind]
    assert (draw(usual) == draw(other)) is (collar == known)


@pytest.mark.parametrize("palette", PaletteName)
def test_every_palette_colours_the_cloth_and_the_ground(palette):
    svg = draw(FlatSpec(Kind.TSHIRT, Textile.PLAIN, palette, seed="d"))
    assert f'fill="{PALETTES[palette].ground}"' in svg
    assert f'fill="{PALETTES[palette].base}"' in svg


@pytest.mark.parametrize("view", View)
def test_the_same_spec_gives_the_same_bytes(view):
    spec = FlatSpec(Kind.DRESS, Textile.IKAT, view=view, seed="e", tiers=3, flare=0.7)
    assert draw(spec) == draw(spec)


def test_another_seed_gives_another_picture():
    assert draw(FlatSpec(Kind.SKIRT, seed="f")) != draw(FlatSpec(Kind.SKIRT, seed="g"))


@pytest.mark.parametrize(
    ("measure", "value"),
    [("length", 1.01), ("sleeve", -0.1), ("flare", float("nan")), ("buttons", 15), ("tiers", -1)],
)
def test_a_measure_out_of_range_is_refused_by_name(measure, value):
    with pytest.raises(ValueError, match=f"^{measure} must lie between 0 and"):
        FlatSpec(Kind.DRESS, **{measure: value})


@pytest.mark.parametrize("value", [0.0, 1.0])
@pytest.mark.parametrize("kind", Kind)
def test_the_extremes_of_every_measure_can_be_drawn(kind, value):
    spec = FlatSpec(
        kind, length=value, sleeve=value, fit=value, flare=value, puff=value,
        buttons=round(14 * value), pockets=round(2 * value), tiers=round(5 * value),
    )  # fmt: skip
    assert broken_references(draw(spec)) == set()
