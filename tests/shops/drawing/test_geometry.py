"""Strokes keep their ends and their shape when they are turned round, mirrored or moved."""

import pytest

from shops.drawing.geometry import Path, Placing, bounds, ellipse, number, polygon, toward


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (-0.04, "0"), (2.25, "2.2"), (10.0, "10"), (-3.5, "-3.5")]
)
def test_a_number_has_one_decimal_and_no_negative_zero(value, text):
    assert number(value) == text


def test_a_reversed_stroke_runs_through_the_same_points():
    stroke = Path((0, 0)).curve((1, 0), (2, 1), (2, 2)).line((5, 2))
    assert stroke.reversed().d() == "M5 2L2 2C2 1 1 0 0 0"


def test_a_half_outline_with_its_mirror_is_closed_and_symmetrical():
    outline = Path((0, 0)).line((3, 1), (0, 4)).with_mirror()
    assert outline.d() == "M0 0L3 1L0 4L-3 1L0 0Z"


def test_a_line_through_points_ends_where_they_end():
    assert Path.through([(0, 0), (1, 2), (4, 4)]).end == (4, 4)
    assert Path.through([(0, 0), (1, 2), (4, 4)], closed=True).end == (0, 0)


def test_placing_turns_then_scales_then_moves():
    x, y = Placing(2.0, 10.0, 20.0, 90.0).point((1.0, 0.0))
    assert (round(x, 6), round(y, 6)) == (10.0, 22.0)


def test_an_angle_of_zero_points_down_and_ninety_to_the_right():
    assert toward((1.0, 1.0), 0.0, 2.0) == (1.0, 3.0)
    assert toward((1.0, 1.0), 90.0, 2.0) == pytest.approx((3.0, 1.0))


def test_bounds_hold_all_paths():
    assert bounds([ellipse((0, 0), 2, 1), polygon((5, 5), (6, 5), (6, 9))]) == (-2, -1, 6, 9)


def test_a_point_by_share_lies_on_the_stroke():
    assert Path((0, 0)).line((10, 0)).at(0.25) == (2.5, 0.0)
    assert Path((0, 0)).line((10, 0)).at(7.0) == (10.0, 0.0)
