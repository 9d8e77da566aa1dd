"""axe-core in a page: `serious_faults`."""

from __future__ import annotations

from playwright.sync_api import Page

from matricia.embedded.node import MODULES

RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}"""


def serious_faults(page: Page) -> list[str]:
    """What axe calls serious or critical on the page as it is: the rule, and where."""
    page.evaluate((MODULES / "axe-core/axe.min.js").read_text())
    faults: list[str] = page.evaluate(RUN)
    return faults
