"""The acceptance scenarios this version claims are tests, and stay tests."""

from __future__ import annotations

import re

from tests.architecture.tree import files, relative

CLAIMED = (
    {f"S{number}" for number in range(1, 8)}
    | {f"M{number}" for number in range(1, 12)}
    | {f"T{number}" for number in range(1, 13)}
    | {"C2", "C3", "C5"}
)
MARK = re.compile(r'mark\.scenario\("([A-Z]\d+)"\)|\[([STMC]\d+)\]')


def test_every_claimed_scenario_is_a_test():
    marked = {
        first or second
        for path in files()
        if relative(path).startswith(("tests/", "frontend/"))
        and path.suffix in {".py", ".ts"}
        and path.name != "test_scenarios.py"
        for first, second in MARK.findall(path.read_text("utf-8"))
    }

    assert CLAIMED - marked == set()
