"""What has to be done before a market's tills open: each point with its law, and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from markets.models import Check, Market, Stall
from markets.sellers import latest_mandates
from markets.states import CheckKey
from shops.siren import is_siren

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


@dataclass(frozen=True, slots=True)
class CheckAbout:
    """What to do for a point, and the law that asks for it."""

    advice: StrPromise
    law: str


ABOUT: Final[dict[CheckKey, CheckAbout]] = {
    CheckKey.DECLARATION: CheckAbout(
        gettext_lazy(
            "Send the form (cerfa 13939) to the town hall by registered letter at least fifteen "
            "days before. A place has two months of such sales a year."
        ),
        "C. com. L310-2, R310-8",
    ),
    CheckKey.SITE: CheckAbout(
        gettext_lazy("Have the owner of the place agree in writing, with the dates."),
        "C. com. R310-8",
    ),
    CheckKey.INSURANCE: CheckAbout(
        gettext_lazy("Have the insurer confirm the place and the dates in writing."),
        "C. civ. 1240, 1242",
    ),
    CheckKey.EXHIBITORS: CheckAbout(
        gettext_lazy(
            "Every designer who comes has signed her mandate with her SIREN. Print the list and "
            "keep it at the place."
        ),
        "C. com. L310-2; C. pén. R321-9; CMF L314-1 III 2°",
    ),
    CheckKey.NO_WITHDRAWAL: CheckAbout(
        gettext_lazy("Print the notice on A3 and put it up where customers see it."),
        "C. conso. L224-59; arrêté du 2 décembre 2014, art. 1",
    ),
    CheckKey.RECEIPT_NOTICE: CheckAbout(
        gettext_lazy("Print the notice and put it beside every till: receipts only on request."),
        "C. env. L541-15-10 IV, D541-372",
    ),
}


def missing_checks(market: Market) -> list[CheckKey]:
    """Points that nobody has ticked, in the list's order."""
    done = set(Check.objects.filter(market=market).values_list("key", flat=True))
    return [key for key in CheckKey if key not in done]


def undone(market: Market) -> list[str]:
    """All that keeps its tills from opening, in words; empty when nothing does."""
    words = [str(key.label) for key in missing_checks(market)]
    # A mandate may be missing although the list was ticked when it was complete.
    return [*words, *filter(None, [hindrance(market, CheckKey.EXHIBITORS)])]


def hindrance(market: Market, key: CheckKey) -> str:
    """Why this point cannot be ticked yet, in words; empty when it can. Only the list of exhibitors
    is ours to know."""
    if key != CheckKey.EXHIBITORS:
        return ""
    stalls = list(Stall.objects.accepted().filter(market=market).select_related("shop"))
    mandates = latest_mandates([stall.pk for stall in stalls])
    if not stalls:
        return _("No designer has accepted yet.")
    without = [
        stall.shop.name
        for stall in stalls
        if stall.pk not in mandates or not is_siren(mandates[stall.pk].siren)
    ]
    if without:
        return _("Without a mandate with SIREN: %(names)s.") % {"names": ", ".join(without)}
    return ""
