"""Rates as people read them."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from payments.percent_text import percent_text


@pytest.mark.parametrize(
    ("rate", "language", "text"),
    [
        (1200, "en", "12%"),
        (1250, "en", "12.5%"),
        (10_000, "en", "100%"),
        (0, "en", "0%"),
        (5, "fr", "0,05\u00a0%"),
        (1250, "fr", "12,5\u00a0%"),
    ],
)
def test_a_rate_is_a_percentage_in_the_readers_language(rate, language, text):
    with override(language):
        assert percent_text(rate) == text
