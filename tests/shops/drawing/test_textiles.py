"""Textiles repeat, and every turned pattern points to the one bolt it is cut from."""

import pytest

from shops.drawing.palettes import PALETTES, PaletteName
from shops.drawing.textiles import REPEATS, Textile, bolt

INDIGO = PALETTES[PaletteName.INDIGO]


def test_every_textile_has_a_repeat():
    assert set(REPEATS) == set(Textile)


@pytest.mark.parametrize("textile", Textile)
def test_a_repeat_uses_only_colours_of_its_palette(textile):
    made = bolt("m", textile, INDIGO, "seed").repeat
    allowed = {INDIGO.base, INDIGO.second, INDIGO.light, INDIGO.pop, INDIGO.ink}
    used = {part[:7] for part in made.content.split('"') if part.startswith("#")}
    assert used <= allowed
    assert made.ground in allowed


def test_a_turned_pattern_is_centred_on_its_origin():
    cut = bolt("m", Textile.GINGHAM, INDIGO, "seed").turned("g1", (400.0, 90.0), -15.0, 1.0)
    assert cut == (
        '<pattern id="g1" href="#m" patternTransform="translate(400.0 90.0) rotate(-15.0) '
        'scale(1.000) translate(-14 0)"/>'
    )
