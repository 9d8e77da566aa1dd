"""Options under one name each."""

from __future__ import annotations

import pytest

from shops.importing.options import option_name, without_placeholder


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Size", "size"),
        ("SIZE", "size"),
        (" Taille ", "size"),
        ("Colour", "color"),
        ("COLOR", "color"),
        ("Couleur", "color"),
        ("Matière", "material"),
        ("Scent", "scent"),
        ("Heel  Height", "heel height"),
        ("", ""),
    ],
)
def test_an_option_has_one_name(text, name):
    assert option_name(text) == name


@pytest.mark.parametrize(
    ("names", "rows", "positions"),
    [
        (["title", "", ""], [["Default Title", "", ""]], []),
        (["title", "scent", ""], [["Default Title", "Fig", ""]], [1]),
        (["size", "title", ""], [["36", "Black", ""], ["37", "Black", ""]], [0, 1]),
        (["size", "", "color"], [["M", "", "Red"]], [0, 2]),
        (["", "", ""], [["", "", ""]], []),
    ],
)
def test_the_default_title_is_no_option(names, rows, positions):
    assert without_placeholder(names, rows) == positions
