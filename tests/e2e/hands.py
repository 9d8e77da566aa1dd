"""How a person works a page: by pointer, or by keyboard alone. And what pages say: `Words`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

from matricia.embedded.env_file import PROJECT

MESSAGES = PROJECT / "frontend/messages"
#: Nobody presses Tab more often than that to reach a control of one page.
MOST_TABS = 250
ISOLATES = re.compile("[\u2066-\u2069]")


class Words:
    """The frontend's texts of one language, by their names."""

    def __init__(self, language: str) -> None:
        self._texts: dict[str, str] = {}
        for path in sorted(Path(MESSAGES / language).glob("*.json")):
            texts = json.loads(path.read_text(encoding="utf-8"))
            self._texts |= {name: text for name, text in texts.items() if isinstance(text, str)}

    def __getitem__(self, name: str) -> str:
        return self._texts[name]

    def like(self, name: str) -> re.Pattern[str]:
        """The text, whatever stands in its places: `{amount}`, …"""
        parts = re.split(r"\{\w+\}", self._texts[name])
        return re.compile(".*".join(re.escape(part) for part in parts))


class Hands(Protocol):
    """Press, tick and type."""

    def press(self, control: Locator) -> None:
        """A button or a link."""

    def tick(self, control: Locator) -> None:
        """A box or one of several choices."""

    def write(self, field: Locator, text: str) -> None:
        """Type into a field, instead of what stands there."""


class Pointer:
    """A mouse or a finger, and a keyboard for what is typed."""

    def press(self, control: Locator) -> None:
        control.click()

    def tick(self, control: Locator) -> None:
        """By its words: the control itself may be drawn by them."""
        if not control.is_checked():
            control.locator("xpath=ancestor::label").click()

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)


class Keyboard:
    """Tab, Enter, Space, arrows and letters; every control must be reached in the page's order."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def press(self, control: Locator) -> None:
        self._reach(control)
        self._page.keyboard.press("Enter")

    def tick(self, control: Locator) -> None:
        if control.is_checked():
            return
        self._reach(control)
        if not control.is_checked():
            self._page.keyboard.press("Space")

    def write(self, field: Locator, text: str) -> None:
        self._reach(field)
        self._page.keyboard.press("ControlOrMeta+a")
        self._page.keyboard.type(text)

    def _reach(self, control: Locator) -> None:
        expect(control).to_have_count(1)
        for _ in range(MOST_TABS):
            if _is_focused(control):
                return
            self._page.keyboard.press("ArrowDown" if self._is_sibling(control) else "Tab")
        raise AssertionError(f"No Tab reaches {control}")

    def _is_sibling(self, control: Locator) -> bool:
        """Whether another choice of its group has the focus: arrows go from one to the next."""
        return bool(
            control.evaluate(
                """(wanted) => {
                  const now = document.activeElement;
                  return wanted.type === 'radio' && now.type === 'radio' &&
                    now.name === wanted.name && now.form === wanted.form;
                }"""
            )
        )


def _is_focused(control: Locator) -> bool:
    return bool(control.evaluate("(wanted) => wanted === document.activeElement"))
