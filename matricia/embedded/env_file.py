"""`.data/demo.env`, plain KEY=VALUE lines: where the parts of the running demo are."""

import os
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
DATA_DIR = PROJECT / ".data"
DEMO_ENV_FILE = DATA_DIR / "demo.env"


def read_env_file(path: Path) -> dict[str, str]:
    """Return the file's variables, {} when there is no such file. `#` starts a comment line."""
    if not path.exists():
        return {}
    pairs: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals and not name.lstrip().startswith("#"):
            pairs[name.strip()] = _unquoted(value.strip())
    return pairs


def write_env_file(path: Path, variables: Mapping[str, str]) -> None:
    """Replace the file in one step; only its owner can read it, since it holds secrets."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    lines = "".join(f"{name}={value}\n" for name, value in variables.items())
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(lines)
    draft.replace(path)


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value
