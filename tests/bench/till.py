"""`make bench-till`: how long a cashier waits, with 5,000 pieces in the till.

Starts a platform of its own and measures in a real browser on this machine: from the last key of a
scan to the painted line, from opening the till without network to a usable search field (on a
processor slowed down four times), and sending 1,000 sales that were made without network.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.e2e.browser import open_browser
from tests.e2e.platform import Platform
from tests.e2e.till.hall import Hall
from tests.e2e.till.impatience import hammer, let_go
from tests.e2e.till.screen import MANAGER, TillScreen

PIECES, SCANS, SALES, STARTS = 5000, 200, 1000, 5
LINES, THROTTLE = 10, 4
#: Between two scans, in milliseconds: nobody takes the next tag faster.
NEXT_TAG = 250
MINUTES = 30

# From the last key to the frame after the line is there, in milliseconds. Runs before the till,
# which lets nobody after it hear what a scanner types.
WATCH_SCANS = """() => {
  window.waits = [];
  let since = 0;
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') since = performance.now();
  }, { capture: true });
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    const isLine = (node) => node.nodeName === 'LI' || node.querySelector?.('li');
    if (since === 0 || !added.some(isLine)) return; // the first comes with its list
    const from = since;
    since = 0;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => window.waits.push(performance.now() - from);
      painted.port2.postMessage('');
    });
  }).observe(document, { childList: true, subtree: true });
}"""
# From the start of the navigation to a search field that can be typed into.
WATCH_START = """(cashier) => {
  sessionStorage.setItem('till-cashier', cashier);
  const look = () => {
    const field = document.querySelector('main input[type=search]');
    if (field && !field.disabled) window.readyAfter = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}"""


def main() -> None:
    """Measure and print."""
    with (
        tempfile.TemporaryDirectory(prefix="matricia-bench-") as folder,
        Platform(Path(folder) / "data") as platform,
        sync_playwright() as playwright,
    ):
        tags: list[str] = platform.ask("tests.bench.shelves", pieces=PIECES)
        browser = open_browser(playwright)
        cashier = _open(browser, Hall(platform))
        _say(f"{PIECES} pieces")
        _measure_scans(cashier, tags)
        _measure_starts(cashier)
        _measure_sync(cashier.page.context, cashier.till, tags)
        browser.close()


def _open(browser: Browser, hall: Hall) -> TillScreen:
    """A till that knows all pieces and can do without network."""
    context = browser.new_context(base_url=hall.platform.url, locale="en-GB")
    cashier = TillScreen(context.new_page(), hall.new_till())
    cashier.page.add_init_script(f"({WATCH_SCANS})()")
    cashier.pair(hall.pairing_code(cashier.till))
    cashier.sign_in_by_pin(*MANAGER)
    cashier.open_shift()
    cashier.is_synced()
    cashier.page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    return cashier


def _measure_scans(cashier: TillScreen, tags: list[str]) -> None:
    for start in range(0, SCANS, LINES):
        for tag in tags[start : start + LINES]:
            cashier.put(tag)
            cashier.page.wait_for_timeout(NEXT_TAG)
        cashier.press("Empty the basket")
    cashier.page.wait_for_function(f"() => window.waits.length === {SCANS}")
    waits: list[float] = cashier.page.evaluate("() => window.waits")
    cuts = statistics.quantiles(waits, n=20)
    _say(f"scan to painted line: p50 {cuts[9]:.0f} ms, p95 {cuts[18]:.0f} ms, {len(waits)} scans")


def _measure_starts(cashier: TillScreen) -> None:
    """Each in a new page, as when the phone's home screen opens it."""
    manager = next(event for event in cashier.events("shift"))["cashier"]["id"]
    context = cashier.page.context
    cashier.page.close()
    context.set_offline(True)
    waits = [_start(context, manager) for _ in range(STARTS)]
    context.set_offline(False)
    _say(
        f"cold start offline, processor {THROTTLE} times slower: median "
        f"{statistics.median(waits):.0f} ms, longest {max(waits):.0f} ms of {STARTS}"
    )


def _start(context: BrowserContext, cashier: str) -> float:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
    page.add_init_script(f"({WATCH_START})({cashier!r})")
    page.goto("/en/till")
    page.wait_for_function("() => window.readyAfter > 0")
    waited: float = page.evaluate("() => window.readyAfter")
    page.close()
    return waited


def _measure_sync(context: BrowserContext, till: str, tags: list[str]) -> None:
    cashier = TillScreen(context.new_page(), till)
    cashier.open_till()
    cashier.sign_in_by_pin(*MANAGER)
    expect(cashier.search).to_be_visible()
    cashier.cut_network()
    hammer(cashier.page, tags, pause=5)
    deadline = time.monotonic() + MINUTES * 60
    while (made := len(cashier.events("ticket"))) < SALES and time.monotonic() < deadline:
        time.sleep(5)
    let_go(cashier.page)
    started = time.monotonic()
    context.set_offline(False)
    cashier.is_synced(MINUTES * 60_000)
    _say(f"sync of {made} offline sales: {time.monotonic() - started:.1f} s")


def _say(words: Any) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
