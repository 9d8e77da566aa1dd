"""One visit of a page by a cheap phone on a slow network: `measure`."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.e2e.budgets.limits import CPU_SLOWDOWN, DOWN_BYTES, LATENCY_MS, UP_BYTES

VISITS = 3
SETTLE_MS = 500
PHONE: dict[str, Any] = {
    "viewport": {"width": 412, "height": 823},
    "device_scale_factor": 1.75,
    "is_mobile": True,
    "has_touch": True,
    "locale": "fr-FR",
    "extra_http_headers": {"accept-encoding": "gzip"},
}
WATCH = """() => {
  window.vitals = { lcp: 0, cls: 0, inp: 0 };
  const watch = (type, see, more) => new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) see(entry);
  }).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => { vitals.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) vitals.cls += entry.value; });
  watch('event', (entry) => {
    if (entry.interactionId) vitals.inp = Math.max(vitals.inp, entry.duration);
  }, { durationThreshold: 16 });
}"""
#: Programs whose fetching began before the page had everything that it shows.
HURRIED = """() => {
  const { loadEventStart } = performance.getEntriesByType('navigation')[0];
  return performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('/immutable/chunks/'))
    .filter(({ startTime }) => startTime < loadEventStart)
    .map(({ name }) => name);
}"""


@dataclass(frozen=True)
class Vitals:
    """`lcp` and `inp` in milliseconds, `scripts` in bytes of JavaScript with their headers.

    `hurried`: the programs that did not wait for the pictures.
    """

    lcp: float
    cls: float
    inp: float
    scripts: int
    hurried: tuple[str, ...]


def measure(browser: Browser, url: str, taps: tuple[str, ...]) -> Vitals:
    """The median of some visits, each with an empty cache; `taps` are touched one after another."""
    visits = [_visit(browser, url, taps) for _ in range(VISITS)]
    return Vitals(
        lcp=statistics.median(visit.lcp for visit in visits),
        cls=statistics.median(visit.cls for visit in visits),
        inp=statistics.median(visit.inp for visit in visits),
        scripts=max(visit.scripts for visit in visits),
        hurried=max(visit.hurried for visit in visits),
    )


def _visit(browser: Browser, url: str, taps: tuple[str, ...]) -> Vitals:
    context = browser.new_context(**PHONE, service_workers="block")
    page = context.new_page()
    session = context.new_cdp_session(page)
    scripts = _count_scripts(session)
    _slow_down(session)
    page.add_init_script(f"({WATCH})()")
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLE_MS)
    found = page.evaluate("() => ({ ...vitals })")
    hurried = tuple(page.evaluate(HURRIED))
    inp = _tap(page, taps)
    context.close()
    return Vitals(
        lcp=found["lcp"],
        cls=found["cls"],
        inp=inp,
        scripts=sum(scripts.values()),
        hurried=hurried,
    )


def _slow_down(session: CDPSession) -> None:
    network = {
        "latency": LATENCY_MS,
        "downloadThroughput": DOWN_BYTES,
        "uploadThroughput": UP_BYTES,
    }
    session.send("Network.emulateNetworkConditions", {"offline": False, **network})
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})


def _count_scripts(session: CDPSession) -> dict[str, int]:
    """Bytes by request, filled while the page loads."""
    kinds: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def answered(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def loaded(event: dict[str, Any]) -> None:
        if kinds.get(event["requestId"]) == "Script":
            sizes[event["requestId"]] = event["encodedDataLength"]

    session.on("Network.responseReceived", answered)
    session.on("Network.loadingFinished", loaded)
    session.send("Network.enable")
    return sizes


def _tap(page: Page, taps: tuple[str, ...]) -> float:
    for selector in taps:
        page.locator(selector).first.tap()
        page.wait_for_timeout(SETTLE_MS)
    inp: float = page.evaluate("() => vitals.inp")
    return inp
