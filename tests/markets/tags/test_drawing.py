"""markets/tags/drawing.py and codes.py"""

from __future__ import annotations

import re

import pytest
import segno

from markets.tags.codes import tag_address
from markets.tags.drawing import code_128_modules, code_128_svg, ean_svg, is_ean, qr_svg


def modules(svg):
    """The picture's rows as text, 1 for dark: read from its path alone."""
    ((width, height),) = [map(int, size) for size in re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)]
    rows = [["0"] * width for _ in range(height)]
    for x, y, run in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", svg):
        rows[int(y)][int(x) : int(x) + int(run)] = ["1"] * int(run)
    return ["".join(row) for row in rows]


def test_a_square_code_has_the_modules_of_its_text_and_four_of_white_around():
    text = tag_address("K7PQ2XYZ", 8400)
    expected = segno.make_qr(text, error="m", boost_error=True)

    rows = modules(qr_svg(text))

    quiet = ["0" * len(rows)] * 4
    assert (rows[:4], rows[-4:]) == (quiet, quiet)
    assert [row[4:-4] for row in rows[4:-4]] == [
        "".join(str(int(module)) for module in row) for row in expected.matrix
    ]


def test_a_code_128_has_the_width_of_its_characters():
    # Start, eight characters, check: 11 modules each; stop: 13 (ISO/IEC 15417).
    (row,) = modules(code_128_svg("K7PQ2XYZ"))

    assert len(row) == code_128_modules("K7PQ2XYZ") == 10 + 10 * 11 + 13 + 10
    assert row.strip("0").startswith("11010010000")  # start B
    assert row.strip("0").endswith("1100011101011")  # stop


def test_an_ean_has_its_guards_and_ninety_five_modules():
    (row,) = modules(ean_svg("4006381333931"))

    assert len(row) == 95 + 2 * 11
    bars = row[11:-11]
    assert (bars[:3], bars[45:50], bars[-3:]) == ("101", "01010", "101")


@pytest.mark.parametrize(
    ("barcode", "expected"),
    [
        ("4006381333931", True),
        ("4006381333932", False),
        ("400638133393", False),
        ("40063813339 1", False),
        ("٤٠٠٦٣٨١٣٣٣٩٣١", False),
        ("", False),
    ],
)
def test_thirteen_digits_with_their_check_are_an_ean(barcode, expected):
    assert is_ean(barcode) is expected


def test_a_tag_is_an_address_with_the_price_it_was_printed_with(settings):
    settings.PUBLIC_URL = "https://shop.test"

    assert tag_address("K7PQ2XYZ", 8400) == "https://shop.test/t/K7PQ2XYZ?p=8400"
