"""matricia/embedded/node.py"""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from matricia.embedded import node
from matricia.embedded.processes import Processes


@pytest.fixture
def frontend(tmp_path, monkeypatch):
    monkeypatch.setattr(node, "PROJECT", tmp_path)
    monkeypatch.setattr(node, "FRONTEND", tmp_path / "frontend")
    (tmp_path / "frontend" / "src").mkdir(parents=True)
    (tmp_path / "frontend" / "src" / "app.html").write_text("<html>")
    return tmp_path / "frontend"


def fingerprint():
    return node._fingerprint(node._sources())


def test_a_changed_source_asks_for_a_new_build(frontend):
    before = fingerprint()

    (frontend / "src" / "app.html").write_text("<html lang>")

    assert fingerprint() != before


@pytest.mark.parametrize(
    "left",
    ["build/handler.js", ".svelte-kit/x.js", "src/paraglide/m.js", "project.inlang/README.md"],
)
def test_what_a_build_leaves_behind_asks_for_none(frontend, left):
    before = fingerprint()

    (frontend / left).parent.mkdir(parents=True, exist_ok=True)
    (frontend / left).write_text("made")

    assert fingerprint() == before


def test_a_build_waits_for_the_one_that_runs(frontend, tmp_path):
    path = tmp_path / "frontend-build.lock"
    seen = []

    def pause(seconds):
        seen.append("waited")
        first.close()

    with Processes(pause=pause) as processes, ExitStack() as first:
        first.enter_context(node._alone(processes, path))
        with node._alone(processes, path):
            seen.append("built")

    assert seen == ["waited", "built"]
