"""A month that is over becomes a statement: kept as it is, with a number and a digest."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models import Min

from matricia.kit import clock
from payments.models import Account, Posting, Statement
from payments.statements.content import digest_of, statement_content
from payments.statements.movements import ACCOUNTS
from payments.statements.periods import Month
from shops.models import Shop

log = logging.getLogger(__name__)
#: A month is closed on its follower's third day: what was under way at midnight is booked by then.
CLOSED_ON_DAY: Final = 3
_NUMBER_LENGTH: Final = 40


def close_statements() -> int:
    """Close every month that is due of every shop with movements, missed ones included. Returns how
    many were closed; a shop whose books do not add up is logged and keeps nobody else waiting."""
    closed = 0
    for shop in _shops_in_the_books():
        for month in months_due(shop):
            try:
                close_statement(shop, month)
            except ArithmeticError:
                log.exception("The statement of shop %s for %s does not add up.", shop.pk, month)
                break
            closed += 1
    return closed


def months_due(shop: Shop) -> list[Month]:
    """From the month of its first movement to the last that is over, those without a statement:
    one for each, also when nothing moved, so that numbers have no gap."""
    postings = Posting.objects.filter(currency=shop.currency)
    accounts = Account.objects.filter(code__in=_codes(shop)).values_list("pk", flat=True)
    began = [
        postings.filter(**{f"{side}__in": list(accounts)}).aggregate(at=Min("at"))["at"]
        for side in ("source", "destination")
    ]
    moments = [at for at in began if at is not None]
    if not moments:
        return []
    closed = {
        Month.of(day)
        for day in Statement.objects.filter(shop=shop).values_list("starts_on", flat=True)
    }
    return [m for m in Month.at(min(moments)).until(last_month_over()) if m not in closed]


def last_month_over() -> Month:
    """The latest month that can be closed today."""
    shifted = clock.today() - timedelta(days=CLOSED_ON_DAY - 1)
    return Month.of(shifted.replace(day=1) - timedelta(days=1))


@transaction.atomic
def close_statement(shop: Shop, month: Month) -> Statement:
    """The statement of that month; the same one when it is closed already.

    Raises ValueError for a month that is not over, ArithmeticError when the books do not add up.
    """
    if month > last_month_over():
        raise ValueError(f"{month} is closed on day {CLOSED_ON_DAY} of the month after it.")
    shop = Shop.objects.select_for_update().get(pk=shop.pk)
    found = Statement.objects.filter(shop=shop, starts_on=month.starts_on).first()
    if found is not None:
        return found
    content = statement_content(shop, month.starts_on, month.ends_on)
    kept = content.as_json()
    return Statement.objects.create(
        shop=shop,
        number=_number(shop, month),
        starts_on=month.starts_on,
        ends_on=month.ends_on,
        closing_balance=content.closing.owed,
        currency=content.currency,
        content=kept,
        digest=digest_of(kept),
    )


def _number(shop: Shop, month: Month) -> str:
    """MAT-2026-11-TAMGOUT; with the shop's id when its short name was another shop's."""
    start = f"MAT-{month}-"
    number = (start + shop.slug.upper())[:_NUMBER_LENGTH]
    if not Statement.objects.filter(number=number).exists():
        return number
    end = f"-{shop.pk}"
    return number[: _NUMBER_LENGTH - len(end)] + end


def _shops_in_the_books() -> list[Shop]:
    codes = Account.objects.filter(code__regex=r"^shop:[0-9]+:").values_list("code", flat=True)
    return list(Shop.objects.filter(pk__in={int(code.split(":")[1]) for code in codes}))


def _codes(shop: Shop) -> list[str]:
    return [f"shop:{shop.pk}:{name}" for name in ACCOUNTS]
