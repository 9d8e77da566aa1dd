"""What axe finds on a page: `serious_faults`."""

from __future__ import annotations

from playwright.sync_api import Page

from matricia.embedded.env_file import PROJECT

AXE = PROJECT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """() => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`))"""


def serious_faults(page: Page) -> list[str]:
    """Rules that are broken so that somebody cannot use the page, and by what. The page's context
    must bypass its content security policy."""
    page.wait_for_load_state("networkidle")
    # One that is cut short has ended too.
    page.evaluate(
        "() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished))"
    )
    if page.evaluate("() => window.axe === undefined"):
        page.add_script_tag(path=AXE)
    found: list[str] = page.evaluate(RUN)
    return [f"{page.url}: {fault}" for fault in found]
