"""A customer's declaration is written down, in values, as her receipt will say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import OrderLine, SellerOrder, Withdrawal, WithdrawalLine
from orders.states import WithdrawalState
from orders.withdrawal_words import label_of, moment_text

LONGEST_NAME: Final = 150


@dataclass(frozen=True, slots=True)
class Declarant:
    """Who renounces, and where the receipt goes (D221-5)."""

    name: str
    email: str
    language: str


def declarant(name: str, email: str, language: str) -> Declarant:
    """Checked. Raises RuleBroken INVALID_NAME or INVALID_EMAIL."""
    name, email = " ".join(name.split()), email.strip()
    if not name or len(name) > LONGEST_NAME:
        raise RuleBroken("INVALID_NAME", _("Write your name (at most 150 characters)."), "name")
    try:
        validate_email(email)
    except ValidationError:
        message = _("Write the e-mail address the receipt shall go to.")
        raise RuleBroken("INVALID_EMAIL", message, "email") from None
    return Declarant(name, email, language)


def announce_withdrawal(
    pk: UUID,
    part: SellerOrder,
    pieces: Mapping[OrderLine, int],
    who: Declarant,
    *,
    last_day: date | None,
    was_sent: bool,
    takes_delivery: bool,
    actor: User | None,
) -> Withdrawal:
    """The withdrawal of `pieces` of a locked `part`, which its caller has found to be allowed."""
    now = clock.now().replace(microsecond=0)
    number = f"{part.number}-R{part.withdrawals.count() + 1}"
    with override(who.language):
        content = _content(number, part, pieces, who, now)
    withdrawal = Withdrawal.objects.create(
        pk=pk,
        seller_order=part,
        number=number,
        name=who.name,
        email=who.email,
        language=who.language,
        content=content,
        announced_at=now,
        last_day=last_day,
        was_sent=was_sent,
        takes_delivery=takes_delivery,
    )
    WithdrawalLine.objects.bulk_create(
        WithdrawalLine(withdrawal=withdrawal, line=line, quantity=quantity)
        for line, quantity in pieces.items()
    )
    withdrawal.events.create(to_state=WithdrawalState.ANNOUNCED, actor=actor, at=now)
    return withdrawal


def _content(
    number: str,
    part: SellerOrder,
    pieces: Mapping[OrderLine, int],
    who: Declarant,
    now: datetime,
) -> str:
    order = part.order
    ordered = (order.paid_at or order.placed_at).astimezone(clock.PARIS)
    words = {
        "number": number,
        "part": part.number,
        "shop": part.shop.name,
        "ordered": date_format(ordered, "j F Y"),
        "name": who.name,
        "email": who.email,
        "moment": moment_text(now),
    }
    declared = _("I hereby withdraw from the contract for the sale of the goods below.") % words
    contract = _("Order %(part)s of %(ordered)s, sold by %(shop)s.") % words
    signed = _(
        "Name: %(name)s\nReceipt to: %(email)s\nDeclared on %(moment)s\nWithdrawal %(number)s"
    )
    rows = [f"– {quantity} × {label_of(line)}" for line, quantity in pieces.items()]
    return "\n\n".join([declared, contract, "\n".join(rows), signed % words])
