"""The tills of a market may open: everything that the law asks for first is done (POS-13)."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.checklist import undone
from markets.models import Market
from markets.permissions import demand_to_organise
from markets.services.journal.house import note
from markets.services.planned_market import lock_unclosed
from markets.states import MarketState
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken


@transaction.atomic
def open_market(market: Market, *, actor: User) -> Market:
    """Harmless when it is open. The journal notes it.

    Raises RuleBroken NOT_ORGANISER, MARKET_CLOSED, CHECKS_MISSING (naming all), NO_TILL.
    """
    demand_to_organise(actor, market)
    market = lock_unclosed(market)
    if market.state == MarketState.OPEN:
        return market
    _demand_checks(market)
    if not market.tills.exists():
        raise RuleBroken("NO_TILL", _("Add a till first: it is where people pay."))
    market.state = MarketState.OPEN
    market.save(update_fields=["state"])
    change = {"from": MarketState.PLANNED.value, "to": MarketState.OPEN.value}
    note("log", "parameter", {"name": f"market:{market.pk}:state", **change})
    return market


def _demand_checks(market: Market) -> None:
    if missing := undone(market):
        raise RuleBroken(
            "CHECKS_MISSING",
            _("Not done yet: %(checks)s. Tick each point once it is.")
            % {"checks": "; ".join(missing)},
        )
