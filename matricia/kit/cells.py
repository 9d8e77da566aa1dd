"""Texts in the cells of a CSV file that spreadsheets open: none of them may be run as a formula.

OWASP, "CSV injection": an apostrophe before it makes a spreadsheet show it as text.
"""

from __future__ import annotations

import re
from typing import Final

#: A file that begins with it opens in Excel with its accents.
BYTE_ORDER_MARK: Final = "\ufeff"
# Also after a tab or a line break, and in full width. Apostrophes before it count as part of it, so
# that `plain_cell` gives every text back as it was.
_FORMULA: Final = re.compile("'*[=+\\-@\t\r\n＝＋－＠|%]")


def safe_cell(text: str) -> str:
    """`text`, with an apostrophe before it if a spreadsheet might take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain_cell(text: str) -> str:
    """What `safe_cell` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text, 1) else text
