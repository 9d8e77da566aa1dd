"""The one arrow between the rooms, and no circles anywhere."""

from __future__ import annotations

import ast
import subprocess
import sys

import grimp
import pytest

from tests.architecture.tree import ROOMS, ROOT, files, relative

MAY_READ_ENVIRONMENT = (
    "matricia/settings/",
    "matricia/embedded/",
    "payments/loopback/",
    "tests/",
    "manage.py",
)


def test_imports_follow_the_arrow():
    """The contracts stand in pyproject.toml; `lint-imports` names the line to change."""
    ran = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout


def test_no_module_imports_itself_in_a_circle():
    graph = grimp.build_graph(*ROOMS, cache_dir=None, exclude_type_checking_imports=True)
    circles = [
        sorted(circle)
        for circle in strongly_connected(
            {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
        )
    ]

    assert circles == [], "Move what both need below both: " + str(circles)


def strongly_connected(edges: dict[str, set[str]]) -> list[set[str]]:
    """Groups of two or more modules that reach each other (small graphs: closure by search)."""

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        waiting = list(edges[start])
        while waiting:
            if (name := waiting.pop()) not in seen:
                seen.add(name)
                waiting.extend(edges[name])
        return seen

    reach = {name: reached(name) for name in edges}
    circles: list[set[str]] = []
    for name in sorted(edges):
        if name in reach[name] and not any(name in circle for circle in circles):
            circles.append({other for other in reach[name] if name in reach[other]})
    return circles


@pytest.mark.parametrize(
    ("edges", "circles"),
    [
        ({"a": {"b"}, "b": set()}, []),
        ({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}, [{"a", "b", "c"}]),
    ],
)
def test_a_circle_is_found(edges, circles):
    assert strongly_connected(edges) == circles


def test_only_settings_read_the_environment():
    found = [
        f"{relative(path)}:{node.lineno}"
        for path in files()
        if path.suffix == ".py" and not relative(path).startswith(MAY_READ_ENVIRONMENT)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in {"environ", "getenv"}
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
        # The name of the settings module itself has to come from somewhere.
        and "DJANGO_SETTINGS_MODULE" not in path.read_text("utf-8").splitlines()[node.lineno - 1]
    ]

    assert found == [], "Read it in matricia/settings and use django.conf.settings: " + str(found)
