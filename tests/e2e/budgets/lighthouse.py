"""Lighthouse, in a folder of its own that only `make budgets` fills: `scores`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from matricia.embedded.env_file import PROJECT
from matricia.embedded.node import node, node_environment, npm
from tests.e2e.browser import QUIET

FOLDER = Path(__file__).parent / "lighthouse"
REPORTS = PROJECT / ".artifacts" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def install() -> None:
    """Fetch it as locked; nothing is run while it is installed."""
    if (FOLDER / "node_modules").is_dir():
        return
    command = npm("ci", "--ignore-scripts", "--no-audit", "--no-fund")
    subprocess.run(command, cwd=FOLDER, env=node_environment(), check=True, timeout=300)


def scores(name: str, url: str) -> dict[str, int]:
    """Of a hundred, by category, as a phone; the report stays in `.artifacts/lighthouse`."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium")
    assert chromium
    command = [node(), str(FOLDER / "node_modules/lighthouse/cli/index.js"), url]
    command += [
        f"--only-categories={','.join(CATEGORIES)}",
        "--quiet",
        "--no-enable-error-reporting",
    ]
    command += [f"--chrome-flags=--headless=new {' '.join(QUIET)}", f"--chrome-path={chromium}"]
    command += ["--output=html", "--output=json", f"--output-path={REPORTS / name}"]
    environment = node_environment() | {"CHROME_PATH": chromium}
    subprocess.run(command, env=environment, check=True, timeout=120, cwd=FOLDER)
    report = json.loads((REPORTS / f"{name}.report.json").read_text())
    return {
        category: round(report["categories"][category]["score"] * 100) for category in CATEGORIES
    }
