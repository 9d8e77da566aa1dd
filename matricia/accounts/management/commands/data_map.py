"""manage.py data_map > docs/personal-data.md"""

from __future__ import annotations

from typing import Any, Final

from django.core.management.base import BaseCommand

from matricia.accounts.data_map import RETENTIONS, TABLES, PersonalTable

HEAD: Final = """\
# Personal data

Printed by `manage.py data_map` from each room's `personal_data.py`; a test holds it to the code.

- **Copy** (GDPR art. 15, 20): `/account/data` has a ZIP made of every table that leads to a person,
  with invoices and statements as PDF. The mailed link opens for herself alone, for seven days. Of
  what is *done by her* in others' affairs it holds that she did it, and when.
- **Erasure** (art. 17): confirmed by a mailed code; a shop or a market of one's own stands in the
  way, and a sentence says so. The account then names nobody. Buyers of orders go to
  `orders.RestrictedContact`; invoices stay as they were issued, with the buyer's name (C. com.
  L123-22). An order under way (to be sent, renounced in time, sent back, refunded, disputed) is a
  guest's until it is done, so that what was bought still comes and the right to renounce it is not
  lost (art. 17 §3 b, e); the page names it, and every night locks away what is done. The tills'
  journals hold no buyer.
- **Retention** (art. 5): every night what is due ends; `manage.py retention --dry-run` counts it.
- **Counted, of nobody**: a page of a piece asks for `/seen/<its number>`, and the server adds one
  to that piece's count of the day (`shops.PageViews`). No cookie, session, address, moment or page
  before is looked at or kept, nothing links it to an order; what says it is a robot, fetches in
  advance or comes from another site is left out. So nobody has to agree to it (CNIL on measuring an
  audience: anonymous sums for one's own use), and a count ends after 25 months.
- Sessions hold the number of an account, and its address while a code is waited for.

| table | what it is to her | way to her | when she is erased | kept |
|---|---|---|---|---|
"""


def data_map() -> str:
    """docs/personal-data.md."""
    rows = "".join(_row(table) for _, table in sorted(TABLES.items()))
    due = "".join(f"| {rule.name} | {rule.why} |\n" for rule in RETENTIONS)
    return f"{HEAD}{rows}\n| every night | ends when |\n|---|---|\n{due}"


def _row(table: PersonalTable) -> str:
    way = ", ".join(f"`{path}`" for path in table.paths) or "by e-mail or order only"
    return f"| `{table.model}` | {table.part} | {way} | {table.fate} | {table.kept} |\n"


class Command(BaseCommand):
    """Prints the data map."""

    help = "Print docs/personal-data.md."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(data_map(), ending="")
