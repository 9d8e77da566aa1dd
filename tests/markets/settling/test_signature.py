"""What counts as a hand on the screen."""

from __future__ import annotations

import pytest

from markets.settling.signature import is_signature, picture_of


@pytest.mark.parametrize(
    "path",
    ["M10 20L30 40", "M0,0 L600,200", "M10.5 20.25L30 40M1 2L3 4", "M 1 2 L 3 4"],
)
def test_a_drawn_line_is_a_signature(path: str) -> None:
    assert is_signature(path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "M10 20",
        "L10 20L30 40",
        "M10 20L601 40",
        "M10 20L30 201",
        "M10 20C1 2 3 4 5 6",
        "M10 20L-3 4",
        "M1e3 2L3 4",
        'M10 20L30 40"/><script>',
        "M10 20L30 40\n",
        "M١٠ ٢٠L٣٠ ٤٠",
        "M1 1" + "L2 2" * 5000,
    ],
)
def test_anything_else_is_none(path: str) -> None:
    assert not is_signature(path)


def test_a_long_hostile_text_is_refused_at_once() -> None:
    assert not is_signature("M1 1" + "L2 2" * 4990 + "x")


def test_its_picture_holds_nothing_but_the_path() -> None:
    assert picture_of("M10 20L30 40") == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200">'
        '<path d="M10 20L30 40" fill="none" stroke="#131e36" stroke-width="3" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    assert picture_of("") == ""
