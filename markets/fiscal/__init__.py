"""The signed journal of a till: its format, chains, signatures, totals, closings and archives.

Depends on the standard library alone, so that an archive can be checked without us. The format is
written down in docs/journal.md; `frontend/src/lib/till/journal/` writes it in the browser.
"""

from __future__ import annotations

from markets.fiscal.version import FORMAT, VERSION

__all__ = ["FORMAT", "VERSION"]
