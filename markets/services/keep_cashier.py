"""Who stands at a market's tills."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Cashier, Market
from markets.permissions import demand_to_organise
from markets.pins import new_pin
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.titles import demand_title

LONGEST_NAME = 60


@transaction.atomic
def add_cashier(
    market: Market, *, name: str, pin: str, actor: User, is_manager: bool = False
) -> Cashier:
    """For all tills of `market`. Raises RuleBroken NOT_ORGANISER, TITLE, NAME_TAKEN, PIN."""
    demand_to_organise(actor, market)
    Market.objects.select_for_update().get(pk=market.pk)
    salt, pin_hash = new_pin(pin)
    return Cashier.objects.create(
        market=market,
        name=_free_name(market, name),
        pin_salt=salt,
        pin_hash=pin_hash,
        is_manager=is_manager,
    )


@transaction.atomic
def edit_cashier(
    cashier: Cashier,
    *,
    actor: User,
    name: str | None = None,
    pin: str | None = None,
    is_manager: bool | None = None,
    is_active: bool | None = None,
) -> Cashier:
    """What is given changes; tills learn it with their next frame. Raises as `add_cashier`."""
    demand_to_organise(actor, cashier.market)
    Market.objects.select_for_update().get(pk=cashier.market_id)
    cashier = Cashier.objects.select_related("market").get(pk=cashier.pk)
    if name is not None:
        cashier.name = _free_name(cashier.market, name, but=cashier)
    if pin is not None:
        cashier.pin_salt, cashier.pin_hash = new_pin(pin)
    if is_manager is not None:
        cashier.is_manager = is_manager
    if is_active is not None:
        cashier.is_active = is_active
    cashier.save()
    return cashier


def _free_name(market: Market, name: str, *, but: Cashier | None = None) -> str:
    """Names stand on journals and are chosen from a list: no two are the same."""
    name = demand_title(name, longest=LONGEST_NAME, field="name")
    taken = Cashier.objects.filter(market=market, name__iexact=name)
    if (taken.exclude(pk=but.pk) if but else taken).exists():
        raise RuleBroken(
            "NAME_TAKEN", _("There is a cashier of this name already. Add an initial."), "name"
        )
    return name
