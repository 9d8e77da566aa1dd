"""Descriptions are a little HTML."""

from __future__ import annotations

import pytest

from shops.descriptions import sanitised


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p>Lin <strong>lavé</strong>.</p>", "<p>Lin <strong>lavé</strong>.</p>"),
        ('<meta charset="utf-8">\n<p class="x" style="color:red">A</p>', "<p>A</p>"),
        ("<script>alert(1)</script><style>p{}</style><p>A</p>", "<p>A</p>"),
        ('<img src="x" onerror="alert(1)"><iframe src="//x"></iframe>A', "A"),
        ("<p><em></em> </p><p>A</p><ul><li></li><li>B</li></ul>", "<p>A</p><ul><li>B</li></ul>"),
        (
            '<a href="https://example.org/a" onclick="x()" target="_blank">A</a>',
            '<a href="https://example.org/a" rel="nofollow noopener noreferrer">A</a>',
        ),
        ('<a href="javascript:alert(1)">A</a>', '<a rel="nofollow noopener noreferrer">A</a>'),
        ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
        ("A\x00B", "AB"),
        ("", ""),
    ],
)
def test_only_harmless_tags_stay(html, clean):
    assert sanitised(html) == clean


def test_sanitising_again_changes_nothing():
    once = sanitised('<p><em>a</em> <a href="http://x.example">b</a><br>c &amp; d</p>\n\n<p>e</p>')

    assert sanitised(once) == once
