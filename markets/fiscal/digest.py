"""What the package is made of, in one number: a change of it is a change of its version."""

from __future__ import annotations

import hashlib
from pathlib import Path


def package_digest() -> str:
    """SHA-256 of all modules but `version.py`, by name: 64 hex digits."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.name != "version.py":
            digest.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()
