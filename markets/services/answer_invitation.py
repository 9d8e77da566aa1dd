"""A designer says whether she comes; if she does, she signs who she is and that we may collect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.mandate_texts import mandate_text
from markets.models import Check, Mandate, Stall
from markets.permissions import demand_to_answer
from markets.services.planned_market import lock_unclosed
from markets.states import CheckKey, InvitationState, MarketState
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.siren import demand_siren
from shops.states import VatRegime
from shops.titles import demand_title
from shops.vat_rates import vat_rates

LONGEST_LEGAL_NAME: Final = 160
LONGEST_SIGNATURE: Final = 120


@dataclass(frozen=True, slots=True)
class SignedMandate:
    """What she read and says. `vat_rate` in basis points; None is the usual one of her regime."""

    text_version: str
    language: str
    legal_name: str
    siren: str
    regime: VatRegime
    signed_name: str
    vat_rate: int | None = None


@transaction.atomic
def accept_invitation(stall: Stall, signed: SignedMandate, *, actor: User) -> Stall:
    """She comes. Accepting again signs another mandate: the latest holds for what is sold next.

    Raises RuleBroken NOT_YOUR_STALL, MARKET_CLOSED, TEXT_CHANGED, TITLE, SIREN, VAT_RATE.
    """
    stall = _locked(stall, actor)
    text = mandate_text(stall, signed.language)
    if signed.text_version != text.version:
        raise RuleBroken(
            "TEXT_CHANGED",
            _("The mandate has changed since you opened this page. Reload it and read it again."),
            "textVersion",
        )
    Mandate.objects.create(
        stall=stall,
        text_version=text.version,
        text=text.text,
        language=text.language,
        legal_name=_name(signed.legal_name, LONGEST_LEGAL_NAME, "legalName"),
        siren=demand_siren(signed.siren),
        regime=signed.regime,
        vat_rate=_rate(signed),
        signed_name=_name(signed.signed_name, LONGEST_SIGNATURE, "signedName"),
        signed_by=actor,
    )
    return _answer(stall, InvitationState.ACCEPTED)


@transaction.atomic
def decline_invitation(stall: Stall, *, actor: User) -> Stall:
    """She does not come, or not any more; once the market is open only the organiser can help.

    Raises RuleBroken NOT_YOUR_STALL, MARKET_CLOSED, MARKET_OPEN.
    """
    stall = _locked(stall, actor)
    if stall.state == InvitationState.ACCEPTED and stall.market.state == MarketState.OPEN:
        raise RuleBroken(
            "MARKET_OPEN",
            _("The market is open and your pieces may be sold already. Speak with its organiser."),
        )
    return _answer(stall, InvitationState.DECLINED)


def _locked(stall: Stall, actor: User) -> Stall:
    demand_to_answer(actor, stall)
    lock_unclosed(stall.market)
    rows = Stall.objects.select_for_update(of=("self",)).select_related("market", "shop")
    return rows.get(pk=stall.pk)


def _answer(stall: Stall, state: InvitationState) -> Stall:
    """The list of exhibitors that was ticked is not the one of now: it has to be read again."""
    if stall.market.state == MarketState.PLANNED and stall.state != state:
        Check.objects.filter(market=stall.market, key=CheckKey.EXHIBITORS).delete()
    stall.state, stall.answered_at = state, clock.now()
    if state == InvitationState.DECLINED:
        stall.column = stall.row = None
    stall.save()
    return stall


def _name(text: str, longest: int, field: str) -> str:
    return demand_title(text, longest=longest, field=field)


def _rate(signed: SignedMandate) -> int:
    if signed.regime == VatRegime.FRANCHISE:
        return 0
    known = vat_rates(clock.today()).rates
    rate = known[0] if signed.vat_rate is None else signed.vat_rate
    if rate not in known:
        raise RuleBroken(
            "VAT_RATE", _("This is no rate of VAT. Choose one of the list."), "vatRate"
        )
    return rate
