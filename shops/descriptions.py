"""Descriptions: a little HTML, and nothing that could run, load, or dress itself up as the site."""

from __future__ import annotations

import re

import nh3

MAX_LENGTH = 20_000
ALLOWED_TAGS = {
    "p",
    "br",
    "ul",
    "ol",
    "li",
    "strong",
    "b",
    "em",
    "i",
    "h3",
    "h4",
    "blockquote",
    "a",
}
_cleaner = nh3.Cleaner(
    tags=ALLOWED_TAGS,
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener noreferrer",
    strip_comments=True,
)
_EMPTY = re.compile(r"<(p|li|em|i|strong|b|h3|h4|a|blockquote)(?: [^>]*)?>(?:\s|&nbsp;|<br>)*</\1>")


def sanitised(html: str) -> str:
    """`html` with the tags of `ALLOWED_TAGS` only, links marked, empty elements taken out."""
    clean = _cleaner.clean(html.replace("\x00", "")[:MAX_LENGTH])
    before = ""
    while clean != before:  # an element may be empty once the one inside it is gone
        before, clean = clean, _EMPTY.sub("", clean)
    return re.sub(r"\s*\n\s*", "\n", clean).strip()
