"""Somebody who presses whatever a till shows, faster than any person: `hammer`."""

from __future__ import annotations

from playwright.sync_api import Page

# Scans, takes the exact cash, calls the next customer; every n turns takes the till over.
HAMMER = """({ tags, pause, every }) => {
  const press = (name) => {
    const button = [...document.querySelectorAll('main button')].find((one) =>
      !one.disabled && name.test(one.textContent.trim()));
    button?.click();
    return button !== undefined;
  };
  let turn = 0;
  const scan = () => [...tags[turn % tags.length], 'Enter'].forEach((key) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  window.hammer = setInterval(() => {
    turn += 1;
    if (every > 0 && turn % every === 0 && press(/^Use this till here$/)) return;
    const hasPressed = [/^Confirm /, /^Exact$/, /^Take €/, /^Next customer$/].some(press);
    if (!hasPressed) scan();
  }, pause);
}"""


def hammer(page: Page, tags: list[str], *, pause: int = 60, every: int = 0) -> None:
    """Start selling these pieces, one a sale, with an act every `pause` ms. Every `every` acts the
    till is taken over from another tab; 0: never."""
    page.evaluate(HAMMER, {"tags": tags, "pause": pause, "every": every})


def let_go(page: Page) -> None:
    """Stop."""
    page.evaluate("() => clearInterval(window.hammer)")
