"""How often pages of pieces were opened. What is counted: docs/personal-data.md."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from django.db.models import Sum

from shops.models import PageViews, Shop

#: Words of programs that open pages for nobody; all of them say so themselves.
_ROBOT: Final = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|archiv|preview|scan|monitor|headless|lighthouse|pagespeed|curl|wget"
    r"|python|java/|go-http|okhttp|axios|node|facebookexternalhit|whatsapp|telegram|embed|fetch",
    re.IGNORECASE,
)


def is_robot(agent: str) -> bool:
    """Whether a program that says `agent` of itself opens pages for nobody."""
    return not agent.startswith("Mozilla/") or bool(_ROBOT.search(agent))


def views_by_product(shop: Shop, since: date, until: date) -> dict[int, int]:
    """Openings from the first to the last day, both included; pieces never opened are left out."""
    return dict(_views(shop, since, until, "product"))


def views_by_day(shop: Shop, since: date, until: date) -> dict[date, int]:
    """As `views_by_product`, of all pieces together."""
    return dict(_views(shop, since, until, "day"))


def _views(shop: Shop, since: date, until: date, by: str) -> list[tuple[Any, int]]:
    rows = PageViews.objects.filter(product__shop=shop, day__range=(since, until))
    return list(rows.values(by).annotate(views=Sum("count")).order_by().values_list(by, "views"))
