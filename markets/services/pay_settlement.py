"""A designer gets what we hold for her, or gives what she owes: once, in one of three ways."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import CashMove, Settlement, Shift, Till
from markets.permissions import demand_to_organise
from markets.settling.signature import is_signature
from markets.states import CashMoveKind, SettlementPaid
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.money import EUR, Money
from orders.money_text import money_text
from payments.balances import balance_of
from payments.services.debts import owe, settle_debts
from payments.services.post_entry import Move, post_entry

BANK: Final = "house:bank"
LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class HandSigned:
    """Who signed for the cash, and how: the path of an SVG in a box of 600 × 200."""

    name: str = ""
    path: str = ""


@transaction.atomic
def pay_settlement(
    settlement: Settlement,
    how: SettlementPaid,
    *,
    actor: User,
    till: Till | None = None,
    signed: HandSigned = HandSigned(),
) -> Settlement:
    """Pay `by_hand`; who asks at the same time waits, and the same again changes nothing.

    In cash it leaves the drawer of `till`, or comes into it if she owes. Netted, it settles open
    debts of hers, or becomes one.
    Raises RuleBroken NOT_ORGANISER, NOTHING_DUE, ALREADY_PAID (another way), NO_TILL,
    NOT_IN_DRAWER, BAD_NAME, BAD_SIGNATURE, NOT_OWED.
    """
    demand_to_organise(actor, settlement.stall.market)
    settlement = (
        Settlement.objects.select_for_update(of=("self",))
        .select_related("stall__market", "stall__shop")
        .get(pk=settlement.pk)
    )
    if settlement.paid_at is not None:
        return _as_paid(settlement, how)
    if not settlement.by_hand:
        raise RuleBroken("NOTHING_DUE", _("There is nothing to pay by hand in this settlement."))
    if how == SettlementPaid.CASH:
        _demand_signature(signed)
        settlement.till = _locked_till(till, settlement)
        settlement.signed_name, settlement.signature = signed.name.strip(), signed.path
    _book(settlement, how)
    _note_cash(settlement)
    settlement.paid_how, settlement.paid_at, settlement.paid_by = how, clock.now(), actor
    settlement.save()
    return settlement


def _as_paid(settlement: Settlement, how: SettlementPaid) -> Settlement:
    if settlement.paid_how != how:
        given = SettlementPaid(settlement.paid_how).label
        raise RuleBroken("ALREADY_PAID", _("This was paid already, %(how)s.") % {"how": given})
    return settlement


def _demand_signature(signed: HandSigned) -> None:
    if not 1 <= len(signed.name.strip()) <= LONGEST_NAME:
        raise RuleBroken(
            "BAD_NAME", _("Write the name of who signs, 120 characters at most."), "signedName"
        )
    if not is_signature(signed.path):
        raise RuleBroken(
            "BAD_SIGNATURE",
            _("Let her sign in the box on the screen."),
            "signature",
        )


def _locked_till(till: Till | None, settlement: Settlement) -> Till:
    """The drawer is paid from by one at a time, so never more than it holds."""
    if till is None or till.market_id != settlement.stall.market_id:
        raise RuleBroken("NO_TILL", _("Choose the till whose drawer the cash is in."), "till")
    till = Till.objects.select_for_update().get(pk=till.pk)
    held = -balance_of(till.drawer, EUR).amount
    if settlement.by_hand > held:
        raise RuleBroken(
            "NOT_IN_DRAWER",
            _("The drawer of %(till)s holds %(held)s. Choose another till, or pay by bank.")
            % {"till": till.name, "held": money_text(Money(max(held, 0), EUR))},
            "till",
        )
    return till


def _book(settlement: Settlement, how: SettlementPaid) -> None:
    hers = f"shop:{settlement.stall.shop_id}:market"
    if how == SettlementPaid.NETTED:
        other = _netted(settlement)
    else:
        other = settlement.till.drawer if settlement.till else BANK
    amount = Money(abs(settlement.by_hand), EUR)
    move = Move(hers, other, amount) if settlement.by_hand > 0 else Move(other, hers, amount)
    post_entry(_reference(settlement), [move], memo=settlement.number)


def _note_cash(settlement: Settlement) -> None:
    """The drawer's last shift knows what left it afterwards: the next float starts from there."""
    shift = Shift.objects.filter(till=settlement.till).order_by("-closed_at", "-pk").first()
    if settlement.till is not None and shift is not None:
        CashMove.objects.create(
            pk=uuid.uuid4(),
            shift=shift,
            kind=CashMoveKind.SETTLEMENT,
            amount=-settlement.by_hand,
            reason=settlement.number,
            at=_after(shift),
        )


def _after(shift: Shift) -> datetime:
    """Now, or right after the shift's end: its device's clock may be ahead of ours."""
    moment = clock.now()
    return max(moment, shift.closed_at + timedelta(microseconds=1)) if shift.closed_at else moment


def _netted(settlement: Settlement) -> str:
    """What we hold settles her debts, the oldest first; what she owes becomes one, which her next
    card sales settle."""
    shop = settlement.stall.shop
    if settlement.by_hand < 0:
        owe(shop, Money(-settlement.by_hand, EUR), memo=settlement.number)
    elif not settle_debts(shop, Money(settlement.by_hand, EUR), memo=_reference(settlement)):
        raise RuleBroken(
            "NOT_OWED",
            _("She owes us less than that, so it cannot be set against it. Pay another way."),
            "how",
        )
    return f"shop:{shop.pk}:debt"


def _reference(settlement: Settlement) -> str:
    return f"settlement-paid:{settlement.pk}"
