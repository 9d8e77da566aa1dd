"""Markets with stalls, tills and shifts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import factory

from markets.models import Mandate, Market, MarketOrganiser, Stall, Till
from markets.states import InvitationState, MarketState
from matricia.accounts.models import User
from shops.models import Location, Shop, Variant
from shops.services import stock
from shops.states import VatRegime
from tests.factories.accounts import UserFactory
from tests.factories.shops import LocationFactory, ShopFactory, VariantFactory


class MarketFactory(factory.django.DjangoModelFactory[Market]):
    """A market that is open."""

    class Meta:
        model = Market

    slug = factory.Sequence(lambda n: f"market-{n}")
    name = factory.Sequence(lambda n: {"fr": f"Marché {n}", "en": f"Market {n}"})
    place = "A hall"
    starts_at = datetime(2026, 12, 7, 10, tzinfo=UTC)
    ends_at = datetime(2026, 12, 18, 18, tzinfo=UTC)
    state = MarketState.OPEN


class TillFactory(factory.django.DjangoModelFactory[Till]):
    """A till."""

    class Meta:
        model = Till

    market = factory.SubFactory(MarketFactory)
    name = factory.Sequence(lambda n: f"Till {n}")


def organiser_of(market: Market, user: User | None = None) -> User:
    """A person who may use the market's tills."""
    user = user or UserFactory()
    MarketOrganiser.objects.create(market=market, user=user)
    return user


def stall_at(
    market: Market, shop: Shop | None = None, number: str = "", *, is_signed: bool = True
) -> Stall:
    """An accepted stall for `shop`, its mandate signed, with a location of its own."""
    shop = shop or ShopFactory()
    location = Location.objects.create(
        shop=shop, name=f"Stall at {market}", kind=Location.Kind.STALL, sells_online=False
    )
    number = number or f"{market.stalls.count() + 1:02d}"
    stall = Stall.objects.create(
        market=market, shop=shop, location=location, number=number, state=InvitationState.ACCEPTED
    )
    if is_signed:
        sign_mandate(stall)
    return stall


def sign_mandate(stall: Stall, **fields: Any) -> Mandate:
    """In franchise, unless `fields` say otherwise; a stall's latest mandate holds."""
    values: dict[str, Any] = {
        "text_version": "2026-11",
        "text": "I let the programme collect for me.",
        "language": "en",
        "legal_name": stall.shop.name,
        "siren": "732829320",
        "regime": VatRegime.FRANCHISE,
        "signed_name": stall.shop.name,
        **fields,
    }
    return Mandate.objects.create(stall=stall, signed_by=UserFactory(), **values)


def stall_with_atelier(market: Market | None = None, number: str = "") -> Stall:
    """As `stall_at`, of a shop that keeps its other pieces at an atelier."""
    shop = ShopFactory()
    LocationFactory(shop=shop)
    return stall_at(market or MarketFactory(), shop, number)


def piece_at(stall: Stall, on_hand: int = 5, **fields: Any) -> Variant:
    """A variant of the stall's shop, `on_hand` of it lying there."""
    variant: Variant = VariantFactory(product__shop=stall.shop, **fields)
    stock.set_on_hand(variant, stall.location, on_hand)
    return variant
