"""markets/card_parts.py, of the same cases as the till's own reckoning (shares.test.ts)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from markets.card_parts import Giving, match_lines, parts_of

CASES = json.loads(Path(__file__).with_name("card_parts.json").read_text(encoding="ascii"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_cards_pay_and_give_back_to_the_cent_what_the_till_says(case: dict[str, Any]) -> None:
    totals = [line["total"] for line in case["sale"]["lines"]]
    left: dict[str, list[int]] = {}
    for tender in case["sale"]["tenders"]:
        if tender["payment"]:
            before = list(left.values())
            left[tender["payment"]] = parts_of(tender["amount"], totals, before)
    assert left == case["paid"]

    corrections = case["corrections"]
    matched = match_lines(case["sale"]["lines"], [one["lines"] for one in corrections])
    assert matched == [[place for place, _pieces in one["pieces"]] for one in corrections]
    for one, places in zip(corrections, matched, strict=True):
        totals_back = [line["total"] for line in one["lines"]]
        giving = Giving(left, list(zip(places, totals_back, strict=True)))
        given = [giving.give(tender["payment"], -tender["amount"]) for tender in one["tenders"]]
        assert given == one["parts"]
        left = giving.left
    assert left == case["left"]


def test_what_no_payment_had_is_given_back_of_the_lines_in_their_order() -> None:
    giving = Giving({"one": [500, 0]}, [(0, -1000), (1, -1000), (None, -300)])

    assert giving.give("one", 2000) == [500, 0, 0]
    assert giving.give("another", 2000) == [0, 0, 0]
    assert giving.give_beyond(1600) == [500, 1000, 100]
    assert giving.left == {"one": [0, 0]}


def test_a_line_that_has_no_more_pieces_takes_nothing_back() -> None:
    line = {"variant": "1", "seller": "12", "unit": 100, "label": "Robe", "reason": ""}
    back = {**line, "quantity": -1}

    assert match_lines([{**line, "quantity": 1}], [[back], [back]]) == [[0], [None]]
