"""The screen of a simulated card reader, with buttons for what the customer does at it."""

from __future__ import annotations

from html import escape
from typing import Final

from starlette.responses import HTMLResponse

from payments.loopback.errors import Json
from payments.loopback.pages.layout import alert, button, page
from payments.loopback.pages.words import Language, decline_words, money, say
from payments.loopback.resources.cards import CARDS
from payments.loopback.resources.reader_actions import (
    cancel_at_reader,
    intent_of,
    is_waiting,
    present,
    set_mood,
)
from payments.loopback.resources.readers import READER
from payments.loopback.world import World

_TAPS: Final = {"tap": "4242424242424242", "decline": "4000000000000002"}
_MAIN: Final = ("tap", "awake")
_SECONDS: Final = 2  # between two looks


def answer(world: World, reader: Json, choice: str) -> None:
    """What the customer does; too late for the request, it does nothing."""
    if choice in ("silent", "awake"):
        set_mood(world, reader, "", online=choice == "awake")
    elif is_waiting(reader) and choice in _TAPS:
        present(world, reader, CARDS[_TAPS[choice]])
    elif is_waiting(reader) and choice == "cancel":
        cancel_at_reader(world, reader)


def reader_page(world: World, reader: Json, language: Language) -> HTMLResponse:
    """What the reader shows. It looks for news by itself."""
    body = f"<p>{escape(say(language, 'reader_intro'))}</p>"
    if reader["status"] == "offline":
        body += alert(say(language, "reader_offline")) + _buttons(language, "awake")
    elif is_waiting(reader):
        body += _card(say(language, "reader_asks"), _amount(world, reader, language))
        body += _buttons(language, "tap", "decline", "cancel", "silent")
    else:
        body += _last(world, reader, language) + _buttons(language, "silent")
    path = world.options.page_path
    return page(language, path, reader["label"], body, again_after=_SECONDS)


def readers_page(world: World, language: Language) -> HTMLResponse:
    """Links to the screens of all readers."""
    path = world.options.page_path
    links = "".join(
        f'<li><a href="{escape(path)}/reader/{reader["id"]}">{escape(reader["label"])}</a></li>'
        for reader in world.store.all(READER)
    )
    shown = f"<ul>{links}</ul>" if links else f"<p>{escape(say(language, 'no_readers'))}</p>"
    title = say(language, "readers_title")
    return page(language, path, title, f'<section class="card">{shown}</section>')


def _last(world: World, reader: Json, language: Language) -> str:
    action = reader["action"]
    if action is None:
        return _card(say(language, "reader_idle"))
    amount = _amount(world, reader, language)
    if action["status"] == "succeeded":
        return _card(say(language, "reader_paid"), amount)
    why = decline_words(language, action["failure_code"])
    if action["failure_code"] == "customer_canceled":
        why = say(language, "cancel")
    return _card(say(language, "reader_failed"), amount) + alert(why)


def _amount(world: World, reader: Json, language: Language) -> str:
    intent = world.store.get("payment_intent", intent_of(reader)) or {}
    return money(language, intent["amount"], intent["currency"])


def _card(text: str, amount: str = "") -> str:
    shown = f'<p class="amount">{escape(amount)}</p>' if amount else ""
    return f'<section class="card" role="status"><p>{escape(text)}</p>{shown}</section>'


def _buttons(language: Language, *names: str) -> str:
    shown = "".join(
        button(name, "answer", say(language, name), css="" if name in _MAIN else "quiet")
        for name in names
    )
    return f'<form method="post">{shown}</form>'
