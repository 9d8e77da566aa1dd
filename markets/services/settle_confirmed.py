"""Cards that Stripe confirmed after their market was closed provisionally (`UNDECIDED`)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction

from markets.models import Closing, Market
from markets.services.settle_market import settle_market
from markets.states import MarketState
from markets.watching.obstacles import ObstacleKind
from matricia.kit import clock

#: By then Stripe has decided about every payment.
PATIENCE: Final = timedelta(days=30)


def settle_confirmed() -> None:
    """Correct the settlements of such markets by what cards have brought or given back since;
    harmless when repeated. Her part reaches her by Stripe in any case: this completes the paper."""
    sealed = Closing.objects.filter(
        kind="market", market__state=MarketState.CLOSED, at__gte=clock.now() - PATIENCE
    ).exclude(provisional=[])
    for market_id, notes in sealed.values_list("market", "provisional"):
        if any(note.endswith(ObstacleKind.UNDECIDED) for note in notes):
            _settle(market_id)


@transaction.atomic
def _settle(market_id: int) -> None:
    settle_market(Market.objects.select_for_update().get(pk=market_id))
