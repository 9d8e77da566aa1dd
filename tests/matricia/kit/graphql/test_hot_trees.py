"""matricia/kit/graphql/hot_trees.py: what a selection needs of a row, and what it makes of it."""

from __future__ import annotations

import pytest

from matricia.kit.graphql.hot_trees import (
    Asked,
    Columns,
    Loaded,
    Made,
    Many,
    NotHot,
    One,
    leaf,
    value,
)

LENGTH = One("Length", {"letters": value("real")})


def fields(*names: str) -> tuple[Asked, ...]:
    return tuple(Asked(name, name) for name in names)


def test_an_expression_is_selected_once_and_only_when_it_is_asked_for() -> None:
    tree = One("Piece", {"a": leaf("x.a"), "b": leaf("x.a", "x.b", make=max), "c": leaf("x.c")})
    columns = Columns()

    pick = tree.compiled(fields("b", "a"), columns)

    assert columns.sql == "x.a, x.b"
    assert pick((1, 5)) == {"b": 5, "a": 1}


def test_an_object_that_is_not_there_is_null() -> None:
    tree = One("Shop", {"name": leaf("shop.name")}, exists=leaf("shop.id"))
    columns = Columns()

    pick = tree.compiled(fields("name"), columns)

    assert pick((None, None)) is None
    assert pick((7, "Koumba")) == {"name": "Koumba"}


def test_a_list_comes_as_json_and_what_is_loaded_for_all_rows_at_once() -> None:
    calls = []

    def lengths(ids: list[int]) -> list[int | None]:
        calls.append(ids)
        return [each * 10 if each < 4 else None for each in ids]

    variants = Many(
        "Variant",
        {"length": Loaded("variant.id", "variant.is_long", lengths, LENGTH)},
        "(SELECT json_agg(json_build_array({columns})) FROM variant)",
    )
    columns = Columns()
    pick = variants.compiled((Asked("length", "length", fields("letters")),), columns)

    rows = columns.completed([("[[1, true], [2, false]]",), (None,), ("[[3, true], [4, true]]",)])

    assert columns.sql == (
        "(SELECT json_agg(json_build_array(variant.id, variant.is_long)) FROM variant)"
    )
    assert [pick(row) for row in rows] == [
        [{"length": {"letters": 10}}, {"length": None}],
        [],
        [{"length": {"letters": 30}}, {"length": None}],
    ]
    assert calls == [[1, 3, 4]]


def test_each_of_a_list_that_is_made_has_its_fields() -> None:
    made = Made(leaf("x.text", make=lambda text: [*map(int, text)]), LENGTH, many=True)

    pick = made.compiled(fields("letters", "__typename"), Columns())

    assert pick(("12",)) == [
        {"letters": 1, "__typename": "Length"},
        {"letters": 2, "__typename": "Length"},
    ]


@pytest.mark.parametrize(
    "asked", [Asked("unknown", "unknown"), Asked("a", "a", (Asked("below", "below"),))]
)
def test_what_a_tree_does_not_know_is_not_hot(asked: Asked) -> None:
    with pytest.raises(NotHot):
        One("Piece", {"a": leaf("x.a")}).compiled((asked,), Columns())
