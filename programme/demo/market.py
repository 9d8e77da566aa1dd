"""The demo's Christmas market, planned as an organiser plans one: invited, signed, ticked, open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from markets.mandate_texts import mandate_text
from markets.models import Market, MarketOrganiser, Stall, Till
from markets.services.answer_invitation import SignedMandate, accept_invitation
from markets.services.arrange_stalls import move_stall
from markets.services.invite_designers import invite_designers
from markets.services.keep_cashier import add_cashier
from markets.services.keep_till import add_till
from markets.services.open_market import open_market
from markets.services.set_up_reader import ensure_reader
from markets.services.tick_check import tick_check
from markets.states import CheckKey
from matricia.accounts.models import User
from matricia.kit.tasks import enqueue
from programme.demo.content import Designer
from programme.demo.payouts import is_loopback
from programme.demo.people import person_of
from shops.models import Shop, StockLevel, Variant
from shops.services import stock
from shops.states import VatRegime


@transaction.atomic
def load_market(about: Mapping[str, Any], designers: Sequence[Designer]) -> None:
    """The market, once, open for use now; what each designer brought lies on her stall."""
    if not Market.objects.filter(slug=about["slug"]).exists():
        _plan(about, designers)
    market = Market.objects.get(slug=about["slug"])
    stalls = {stall.shop.slug: stall for stall in market.stalls.select_related("shop", "location")}
    for designer in designers:
        if designer.slug in stalls:
            _fill_stall(stalls[designer.slug], designer)
    _order_readers(market)


def _plan(about: Mapping[str, Any], designers: Sequence[Designer]) -> None:
    organiser = User.objects.get(email=about["organiser"])
    fields = (
        "slug", "name", "summary", "place", "address", "starts_at", "ends_at",
        "hall_columns", "hall_rows", "cash_float", "stall_fee",
    )  # fmt: skip
    market = Market.objects.create(**{field: about[field] for field in fields})
    MarketOrganiser.objects.create(market=market, user=organiser)
    for name in about["tills"]:
        add_till(market, name=name, actor=organiser)
    for cashier in about["cashiers"]:
        add_cashier(market, actor=organiser, **cashier)
    _bring_together(market, about["stalls"], designers, organiser)
    for key, note in about["checks"].items():
        tick_check(market, CheckKey(key), note=note, actor=organiser)
    open_market(market, actor=organiser)


def _bring_together(
    market: Market,
    places: Sequence[Mapping[str, Any]],
    designers: Sequence[Designer],
    organiser: User,
) -> None:
    """Invited by stall, so that the numbers come out as the designers' texts say them."""
    by_slug = {designer.slug: designer for designer in designers}
    shops = [Shop.objects.get(slug=place["shop"]) for place in places]
    stalls = invite_designers(market, shops, actor=organiser)
    for stall, place in zip(stalls, places, strict=True):
        _accept(stall, by_slug[place["shop"]], place)
        move_stall(stall, column=place["column"], row=place["row"], actor=organiser)


def _accept(stall: Stall, designer: Designer, place: Mapping[str, Any]) -> None:
    person = person_of(designer)
    accept_invitation(
        stall,
        SignedMandate(
            text_version=mandate_text(stall, person.language).version,
            language=person.language,
            legal_name=f"{designer.name} EI",
            siren=place["siren"],
            regime=VatRegime(place["regime"]),
            signed_name=designer.name,
        ),
        actor=person,
    )


def _fill_stall(stall: Stall, designer: Designer) -> None:
    """What she brought, unless this was counted before."""
    brought = {piece.slug: piece.at_stall for piece in designer.pieces}
    counted = StockLevel.objects.filter(location=stall.location_id).values("variant")
    variants = Variant.objects.filter(
        product__shop=stall.shop_id, product__slug__in=brought
    ).exclude(pk__in=counted)
    for variant in variants.select_related("product"):
        stock.set_on_hand(variant, stall.location, brought[variant.product.slug])


def _order_readers(market: Market) -> None:
    """A simulated card reader beside each till, once the loopback Stripe runs."""
    if is_loopback():
        for till in market.tills.filter(reader_id="").order_by("pk"):
            enqueue("programme.set_up_demo_reader", till=till.pk)


def set_up_reader(till_id: int) -> None:
    """Raises GatewayUnsure while the loopback is away."""
    if is_loopback():
        ensure_reader(Till.objects.select_related("market").get(pk=till_id))
