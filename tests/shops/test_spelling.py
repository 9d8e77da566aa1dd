"""How far a slip may be from a word."""

from __future__ import annotations

from shops.spelling import deletes_of, distance, slips_forgiven


def test_distance_counts_a_swap_of_neighbours_as_one() -> None:
    assert distance("cardigna", "cardigan") == 1
    assert distance("robe", "robe") == 0
    assert distance("chmise", "chemise") == 1
    assert distance("bonet", "bonnet") == 1
    assert distance("lin", "laine") == 2
    assert distance("", "lin") == 3


def test_short_words_and_figures_forgive_less() -> None:
    assert [slips_forgiven(word) for word in ("xs", "2026", "lin", "coton", "chemise")] == [
        *(0, 0, 1, 1, 2)
    ]


def test_the_rests_of_a_short_word_leave_out_one_letter() -> None:
    assert deletes_of("lin") == ["in", "li", "lin", "ln"]


def test_the_rests_of_a_long_word_are_of_its_first_eight_letters() -> None:
    rests = deletes_of("combinaison")

    assert "combinai" in rests
    assert "combin" in rests
    assert max(len(rest) for rest in rests) == 8
    assert len(rests) == 37
