"""The frame of every hosted page, and the form fields they share."""

from __future__ import annotations

from html import escape

from starlette.responses import HTMLResponse

from payments.loopback.pages.words import Language, say

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def page(
    language: Language,
    page_path: str,
    title: str,
    body: str,
    status: int = 200,
    *,
    layout: str = "narrow",
    again_after: int = 0,
) -> HTMLResponse:
    """A whole page; `body` is HTML already escaped. `layout` names one of the stylesheet's. With
    `again_after` the page is read anew after so many seconds (it has no script to do it)."""
    refresh = f'<meta http-equiv="refresh" content="{again_after}">\n' if again_after else ""
    banner = escape(say(language, "banner"))
    html = f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
{refresh}<title>{escape(title)} — Loopback Stripe</title>
<link rel="stylesheet" href="{escape(page_path)}/page.css">
</head>
<body>
<p class="banner" role="note">{banner}</p>
<main class="{layout}">
<h1>{escape(title)}</h1>
{body}
</main>
</body>
</html>
"""
    return HTMLResponse(html, status, _HEADERS)


def message_page(
    language: Language, page_path: str, name: str, status: int, link: str | None = None
) -> HTMLResponse:
    """A page that only says something, e.g. `expired`; with a way back if there is one."""
    body = f'<section class="card"><p>{escape(say(language, name))}</p>'
    if link:
        body += f'<p><a href="{escape(link)}">{escape(say(language, "back_to_shop"))}</a></p>'
    body += "</section>"
    return page(language, page_path, say(language, f"{name}_title"), body, status)


def field(name: str, label: str, value: str, **attributes: str) -> str:
    """A labelled input whose id is its name."""
    extra = "".join(
        f' {key.replace("_", "-")}="{escape(text)}"' for key, text in attributes.items()
    )
    return (
        f'<div class="field {escape(name)}"><label for="{escape(name)}">{escape(label)}</label>'
        f'<input id="{escape(name)}" name="{escape(name)}" value="{escape(value)}"{extra}></div>'
    )


def button(identifier: str, name: str, label: str, *, css: str = "", more: str = "") -> str:
    """A submit button whose value is its id."""
    return (
        f'<button id="{identifier}" name="{name}" value="{identifier}" class="{css}"{more}>'
        f"{escape(label)}</button>"
    )


def alert(text: str) -> str:
    """An error above a form, announced by screen readers; empty without text."""
    return f'<p class="alert" role="alert">{escape(text)}</p>' if text else ""
