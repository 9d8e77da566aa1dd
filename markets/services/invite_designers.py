"""Designers are asked to come: each gets a stall, a place for what she brings, and a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Market, Stall
from markets.permissions import demand_to_organise
from markets.services.keep_market import demand_cents
from markets.services.planned_market import lock_unclosed
from markets.states import InvitationState
from matricia.accounts.models import User
from matricia.kit import clock, texts
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from shops.models import Location, Shop

MOST_AT_ONCE: Final = 100


@transaction.atomic
def invite_designers(
    market: Market, shops: Sequence[Shop], *, actor: User, fee: int | None = None
) -> list[Stall]:
    """A stall for each shop, by the next free numbers; `fee` in cents, else the market's.

    Who is invited or comes already stays as she is; who has declined is asked again.
    Raises RuleBroken NOT_ORGANISER, MARKET_CLOSED, TOO_MANY, AMOUNT.
    """
    demand_to_organise(actor, market)
    market = lock_unclosed(market)
    if len(shops) > MOST_AT_ONCE:
        raise RuleBroken("TOO_MANY", _("Invite at most 100 designers at once."), "shops")
    fee = market.stall_fee if fee is None else demand_cents(fee, "fee")
    stalls = {stall.shop_id: stall for stall in Stall.objects.filter(market=market)}
    numbers = _free_numbers({stall.number for stall in stalls.values()})
    invited = []
    for shop in dict.fromkeys(shops):
        stall = stalls.get(shop.pk)
        if stall is None:
            stall = _new_stall(market, shop, next(numbers), fee)
        elif stall.state == InvitationState.DECLINED:
            _ask_again(stall, fee)
        else:
            continue
        enqueue("markets.send_invitation", stall_id=stall.pk)
        invited.append(stall)
    return invited


def _free_numbers(taken: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if f"{number:02d}" not in taken:
            yield f"{number:02d}"


def _new_stall(market: Market, shop: Shop, number: str, fee: int) -> Stall:
    """What lies on a stall can leave at any moment: the web does not sell it."""
    location, _is_new = Location.objects.get_or_create(
        shop=shop,
        name=_place_name(market),
        defaults={"kind": Location.Kind.STALL, "sells_online": False},
    )
    return Stall.objects.create(market=market, shop=shop, location=location, number=number, fee=fee)


def _place_name(market: Market) -> str:
    """Unique in a shop, as a market's address is unique."""
    return f"{texts.in_language(market.name, 'fr')[:60]} ({market.slug[:50]})"


def _ask_again(stall: Stall, fee: int) -> None:
    stall.state, stall.fee = InvitationState.INVITED, fee
    stall.invited_at, stall.invitation_sent_at, stall.answered_at = clock.now(), None, None
    stall.save()
