"""TEX-1 and TEX-2: what may stand on a label."""

from __future__ import annotations

import pytest
from django.utils import translation

from matricia.kit.errors import RuleBroken
from shops import fibres


def part(*rows, name="whole"):
    """`part("linen", 70, "cotton", 30)`."""
    pairs = zip(rows[::2], rows[1::2], strict=True)
    given = [{"fibre": fibre, "percent": percent, "recycled": False} for fibre, percent in pairs]
    return {"part": name, "fibres": given}


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("linen", "linen"),
        ("Lin", "linen"),
        (" élasthanne ", "elastane"),
        ("elasthanne", "elastane"),
        ("true hemp", "hemp"),
        ("قطن", "cotton"),
    ],
)
def test_a_fibre_is_known_by_its_code_and_by_its_names(word, code):
    assert fibres.demand_fibre(word) == code


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("PES", "“PES” may not stand on a label: the law's name is “polyester”. Write that."),
        (
            "bamboo silk",
            "“bamboo silk” may not stand on a label: the law's name is “viscose”. Write that.",
        ),
        (
            "unicorn",
            "“unicorn” is no fibre name of Regulation (EU) 1007/2011. Choose one of the list.",
        ),
    ],
)
def test_a_word_that_is_no_legal_name_is_refused_with_the_one_to_write(word, says):
    with translation.override("en"), pytest.raises(RuleBroken) as refused:
        fibres.demand_composition([part(word, 100)])

    assert (refused.value.code, refused.value.field) == ("FIBRE", "composition")
    assert refused.value.message == says


@pytest.mark.parametrize(
    "parts",
    [
        [part("linen", 70, "cotton", 29)],
        [part("linen", 70, "cotton", 31)],
        [part("linen", 100, "cotton", 0)],
        [part("linen", 150, "cotton", -50)],
        [part("linen", 60, "lin", 40)],
        [part()],
        [part("linen", 100), part("silk", 100, name="lining")],
        [part("silk", 100, name="lining"), part("silk", 100, name="lining")],
        [part("silk", 100, name="sleeve")],
    ],
)
def test_a_composition_that_does_not_add_up_is_refused(parts):
    with pytest.raises(RuleBroken) as refused:
        fibres.demand_composition(parts)

    assert refused.value.code == "COMPOSITION"


def test_fibres_are_put_in_descending_order():
    (whole,) = fibres.demand_composition([part("elastane", 5, "linen", 25, "coton", 70)])

    assert [row["fibre"] for row in whole["fibres"]] == ["cotton", "linen", "elastane"]


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "70 % linen, 30 % cotton"), ("fr", "70 % lin, 30 % coton")],
)
def test_a_composition_is_said_in_the_language_of_the_reader(language, says):
    (whole,) = fibres.demand_composition([part("cotton", 30, "linen", 70)])

    with translation.override(language):
        spoken = fibres.sentence(whole["fibres"]).replace("\N{NO-BREAK SPACE}", " ")

    assert spoken == says


@pytest.mark.parametrize(("polyester", "sheds"), [(50, False), (51, True)])
def test_more_than_half_synthetic_sheds_microfibres(polyester, sheds):
    parts = fibres.demand_composition([part("polyester", polyester, "cotton", 100 - polyester)])

    assert fibres.sheds_microfibres(parts) is sheds


def test_two_synthetic_fibres_count_together_and_viscose_does_not():
    both = fibres.demand_composition([part("cotton", 45, "polyester", 30, "elastane", 25)])
    none = fibres.demand_composition([part("viscose", 95, "elastane", 5)])

    assert [fibres.sheds_microfibres(both), fibres.sheds_microfibres(none)] == [True, False]


def test_the_recycled_share_is_what_every_part_has_at_least():
    rows = [
        {"fibre": "cotton", "percent": 60, "recycled": True},
        {"fibre": "cotton", "percent": 40, "recycled": False},
    ]
    outside = {"part": "outside", "fibres": rows}

    alone = fibres.demand_composition([outside])
    lined = fibres.demand_composition([outside, part("silk", 100, name="lining")])

    assert [fibres.recycled_percent(alone), fibres.recycled_percent(lined)] == [60, 0]
