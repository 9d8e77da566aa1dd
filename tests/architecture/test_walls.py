"""Nothing grows past its wall. A wall is no aim: see the table in ARCHITECTURE.md."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import files, relative

FUNCTION_WALL = 60
GENERATED = ("/migrations/", "/generated/", ".gql.ts", ".d.ts", "/paraglide/")


def wall_of(name: str) -> int | None:
    """How many lines a file may have; None for files that have no wall."""
    if any(part in name for part in GENERATED):
        return None
    if name.startswith("tests/") or ".test." in name or "/tests/" in name:
        return 500 if name.endswith((".py", ".ts", ".js")) else None
    if name.endswith(".py"):
        if "/graphql/mutations/" in name:
            return 80
        return 200 if "/services/" in name else 400
    return {".svelte": 250, ".ts": 300, ".js": 300}.get(Path(name).suffix)


@pytest.mark.parametrize(
    ("name", "wall"),
    [
        ("orders/models/order.py", 400),
        ("orders/services/place_order.py", 200),
        ("orders/graphql/mutations/add_to_cart.py", 80),
        ("tests/orders/test_order.py", 500),
        ("frontend/src/lib/ui/Button.svelte", 250),
        ("frontend/src/lib/money.ts", 300),
        ("shops/migrations/0001_initial.py", None),
        ("README.md", None),
    ],
)
def test_a_file_has_the_wall_of_its_kind(name, wall):
    assert wall_of(name) == wall


def test_no_file_is_over_its_wall():
    over = [
        f"{name}: {lines} lines, wall {wall}"
        for path in files()
        if (wall := wall_of(name := relative(path)))
        and (lines := len(path.read_text("utf-8").splitlines())) > wall
    ]

    assert over == [], "Split these by what changes together: " + "; ".join(over)


def test_no_function_is_over_its_wall():
    over = [
        f"{relative(path)}:{node.lineno} {node.name}"
        for path in files()
        if path.suffix == ".py" and "/migrations/" not in relative(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_WALL
    ]

    assert over == [], "Give the parts of these names of their own: " + "; ".join(over)


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils.py", "helpers.py", "common.py", "misc.py", "utils.ts", "helpers.ts"}

    found = [relative(path) for path in files() if path.name in drawers]

    assert found == [], "Name a module after what it knows: " + ", ".join(found)
