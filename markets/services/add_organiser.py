"""Somebody else plans and runs a market too."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Market, MarketOrganiser
from markets.permissions import demand_to_organise
from markets.services.planned_market import lock_unclosed
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken


@transaction.atomic
def add_organiser(market: Market, *, email: str, actor: User) -> MarketOrganiser:
    """The person who signs in with this address; harmless twice.

    Raises RuleBroken NOT_ORGANISER, MARKET_CLOSED, NO_SUCH_PERSON.
    """
    demand_to_organise(actor, market)
    market = lock_unclosed(market)
    user = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if user is None:
        raise RuleBroken(
            "NO_SUCH_PERSON",
            _("Nobody signs in with this address. Ask her to create an account first."),
            "email",
        )
    organiser, _is_new = MarketOrganiser.objects.get_or_create(market=market, user=user)
    return organiser
