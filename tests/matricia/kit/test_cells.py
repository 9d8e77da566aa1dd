"""matricia/kit/cells.py"""

from __future__ import annotations

import pytest

from matricia.kit.cells import plain_cell, safe_cell

FORMULAS = ["=1+1", "+33 1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "|cmd", "%x", "'=1"]
TEXTS = ["", "Robe", "l'été", "'quoted'", "12,50", "a=b", "'"]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_looks_like_a_formula_gets_an_apostrophe(text):
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", TEXTS)
def test_any_other_text_stays_as_it_is(text):
    assert safe_cell(text) == text


@pytest.mark.parametrize("text", [*FORMULAS, *TEXTS, "''=1", "'''-"])
def test_a_cell_gives_its_text_back(text):
    assert plain_cell(safe_cell(text)) == text
