"""Words for search engines that come from a file."""

from __future__ import annotations

import pytest

from shops.seo import tidied


@pytest.mark.parametrize("damaged", [None, [], "x", {"fr": "x"}, {"fr": {"title": 3}}, {"xx": {}}])
def test_what_has_not_the_shape_is_left_out(damaged):
    assert tidied(damaged) == {}


def test_what_is_too_long_is_cut_and_stands_on_one_line():
    kept = tidied({"fr": {"title": "a\nb" + "x" * 90, "other": "y"}})

    assert kept == {"fr": {"title": "a b" + "x" * 67}}
