"""The version of the fiscal module. Every event names the version that wrote it."""

from __future__ import annotations

from typing import Final

VERSION: Final = "1.0.0"
FORMAT: Final = "matricia-journal/1"
