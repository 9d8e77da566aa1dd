"""programme/demo: the texts of the demo keep the rules that it shows"""

from __future__ import annotations

import re

import pytest

from programme.demo import content
from programme.demo.drawing import spec_of
from shops.accents import demand_accent
from shops.descriptions import sanitised
from shops.green_words import green_word_in, green_word_in_html

LANGUAGES = {"fr", "en", "ar"}
# Generic claims about the environment that dir. 2024/825 and Code env. L541-9-1 do not allow
# without recognised proof (TEX-4), and words that a fibre composition may not use (TEX-1).
GENERIC_CLAIMS = (
    r"[ée]co[- ]?responsable",
    r"[ée]cologique",
    r"eco[- ]?friendly",
    r"\bgreen\b",
    r"durable",
    r"sustainab",
    r"respectueu\w+ de l['’]environnement",
    r"environmentally",
    r"biod[ée]gradable",
    r"neutre en carbone",
    r"carbon[- ]neutral",
    r"climat",
    r"naturel",
    r"responsable",
    r"z[ée]ro d[ée]chet",
    r"صديق\w* للبيئة",
    r"مستدام",
)
DESIGNERS = content.designers()
PIECES = [(designer, piece) for designer in DESIGNERS for piece in designer.pieces]


def words_of_everything():
    for person in DESIGNERS:
        yield person.slug, " ".join([*person.tagline.values(), *person.story.values()])
    for designer, piece in PIECES:
        yield f"{designer.slug}/{piece.slug}", f"{piece.title} {piece.description} {piece.tags}"
    for theme in content.themes():
        texts = [*theme["name"].values(), *theme["summary"].values()]
        yield theme["slug"], " ".join([*texts, *map(str, theme["criteria"].values())])
    market = content.programme()["market"]
    yield market["slug"], " ".join([*market["name"].values(), *market["summary"].values()])


def test_there_are_twelve_designers_with_three_pieces_or_more_each():
    assert [designer.stall for designer in DESIGNERS] == [f"{n:02d}" for n in range(1, 13)]
    assert {len(designer.pieces) for designer in DESIGNERS} == {3}
    assert len({piece.slug for _, piece in PIECES}) == 36
    assert len({designer.email for designer in DESIGNERS}) == 12


@pytest.mark.parametrize("designer", DESIGNERS, ids=lambda designer: designer.slug)
def test_a_designer_tells_her_story_in_three_languages(designer):
    assert set(designer.tagline) == set(designer.story) == LANGUAGES
    assert all(len(text) > 200 for text in designer.story.values())
    assert re.search("[؀-ۿ]", designer.story["ar"])
    assert demand_accent(designer.accent) == designer.accent
    assert designer.email.endswith("@demo.example")
    assert set(designer.delivery) <= set(content.programme()["delivery"])


@pytest.mark.parametrize(
    ("designer", "piece"), PIECES, ids=[f"{one.slug}/{piece.slug}" for one, piece in PIECES]
)
def test_a_piece_can_be_drawn_stocked_and_sold(designer, piece):
    variants = list(piece.variants())

    assert len({values for values, _ in variants}) == len(variants) >= 1
    assert all(on_hand >= 0 for _, on_hand in variants)
    assert 1_000 <= piece.price <= 100_000
    assert {"size", "color"} >= set(piece.options)
    assert set(piece.themes) <= {theme["slug"] for theme in content.themes()}
    assert piece.themes
    assert 2 <= len(piece.views) <= 3
    assert [spec_of(piece.look, view, "seed").view for view in piece.views] == list(piece.views)
    assert sanitised(piece.description) == piece.description.strip()


def test_a_composition_in_percentages_adds_up_to_a_hundred():
    fibre = re.compile(r"(\d+) % (?:coton|lin|laine|soie|viscose|alpaga|polyamide|élasthanne)")
    parts = [
        (piece.slug, part, sum(map(int, fibre.findall(part))))
        for _, piece in PIECES
        for line in re.findall(r"<li>(.*?)</li>", piece.description)
        for part in re.split(r"\. |, doublure|: ", line)
        if fibre.search(part)
    ]

    assert len(parts) > 30
    assert [(slug, part) for slug, part, total in parts if total != 100] == []


def test_no_text_makes_a_generic_claim():
    found = [
        (where, match.group())
        for where, text in words_of_everything()
        for claim in GENERIC_CLAIMS
        if (match := re.search(claim, text, re.IGNORECASE))
    ]

    assert found == []


def test_themes_say_the_same_number_of_criteria_in_each_language():
    assert [theme["slug"] for theme in content.themes()] == [
        "mode-ethique",
        "mode-rapide",
        "surcyclage",
    ]
    for theme in content.themes():
        assert set(theme["name"]) == set(theme["summary"]) == set(theme["criteria"]) == LANGUAGES
        assert {len(criteria) for criteria in theme["criteria"].values()} == {3}


def test_pieces_of_small_runs_say_how_many_were_made():
    for _, piece in PIECES:
        if "petite série" in piece.tags:
            assert re.search(r"Série de (vingt|vingt-cinq|trente) pièces", piece.description)


def test_upcycled_pieces_say_which_share_was_used_before():
    for _, piece in PIECES:
        if "surcyclage" in piece.themes:
            assert re.search(r"\d+ % (de|du) ", piece.description), piece.slug


def test_translations_are_clean_and_precise_and_most_pieces_have_them() -> None:
    texts = [
        (f"{designer.slug}/{piece.slug} {language}", text)
        for designer, piece in PIECES
        for language, text in content.translations_of(designer.slug, piece).items()
    ]

    assert len(texts) == 67
    assert [
        name for name, text in texts if sanitised(text["description"]) != text["description"]
    ] == []
    assert [name for name, text in texts if green_word_in(text["title"])] == []
    assert [name for name, text in texts if green_word_in_html(text["description"])] == []
