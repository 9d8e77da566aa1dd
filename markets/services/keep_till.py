"""A market's tills: drawers with a name."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Market, Till
from markets.permissions import demand_to_organise
from markets.services.planned_market import lock_unclosed
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.titles import demand_title

LONGEST_NAME: Final = 60


@transaction.atomic
def add_till(market: Market, *, name: str, actor: User) -> Till:
    """Raises RuleBroken NOT_ORGANISER, MARKET_CLOSED, TITLE, NAME_TAKEN."""
    demand_to_organise(actor, market)
    market = lock_unclosed(market)
    return Till.objects.create(market=market, name=_free_name(market, name))


@transaction.atomic
def rename_till(till: Till, *, name: str, actor: User) -> Till:
    """Tickets keep the name they were sold under. Raises as `add_till`."""
    demand_to_organise(actor, till.market)
    market = lock_unclosed(till.market)
    till = Till.objects.select_related("market").get(pk=till.pk)
    till.name = _free_name(market, name, but=till)
    till.save(update_fields=["name"])
    return till


def _free_name(market: Market, name: str, *, but: Till | None = None) -> str:
    name = demand_title(name, longest=LONGEST_NAME, field="name")
    taken = Till.objects.filter(market=market, name__iexact=name)
    if (taken.exclude(pk=but.pk) if but else taken).exists():
        raise RuleBroken("NAME_TAKEN", _("There is a till of this name already."), "name")
    return name
