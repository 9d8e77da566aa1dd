"""Versions of the terms of sale."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from orders.terms.versions import (
    LANGUAGES,
    TooShortNoticeError,
    coming,
    find_version,
    in_order,
    sections_of,
    terms_on,
    versions,
)

PUBLISHED = date(2027, 3, 1)


def row(days: int) -> dict[str, object]:
    return {
        "version": "2027-03",
        "published_on": PUBLISHED,
        "effective_on": PUBLISHED + timedelta(days=days),
    }


def test_new_terms_cannot_take_effect_on_the_fourteenth_day():
    with pytest.raises(TooShortNoticeError, match="2027-03"):
        in_order([row(14)])

    assert in_order([row(15)])[0].effective_on == date(2027, 3, 16)


@pytest.mark.parametrize(
    ("day", "version"),
    [(date(2026, 11, 16), "2026-11"), (date(2026, 1, 1), "2026-11")],
)
def test_the_terms_of_a_day_are_the_latest_that_hold(day, version):
    assert terms_on(day).version == version


def test_what_is_published_and_does_not_hold_yet_is_coming():
    assert coming(date(2026, 11, 15)) == find_version("2026-11")
    assert coming(date(2026, 11, 16)) is None


def test_an_unknown_version_is_not_found():
    assert find_version("../settings") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_version_says_the_same_things_in_every_language(language):
    for terms in versions():
        in_french = sections_of(terms, "fr")
        sections = sections_of(terms, language)
        assert len(sections) == len(in_french) == 8
        assert [len(section.paragraphs) for section in sections] == [
            len(section.paragraphs) for section in in_french
        ]
