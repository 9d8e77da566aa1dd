"""What moved on a shop's accounts of the books in a period, and what stood there before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection
from django.db.models import BigIntegerField, Case, F, Q, QuerySet, Sum, When

from payments.models import Account, Dispute, Entry, Posting, Share
from shops.models import Shop

ACCOUNTS: Final = ("payable", "debt", "stripe", "market")
MARKET_COMMISSION: Final = "house:market-commission"
# From the latest checkpoint before the moment on, by the covering indexes of postings.
_BEFORE: Final = """
SELECT account.code,
       (coalesce(closed.balance, 0)
           + coalesce((SELECT sum(amount) FROM payments_posting
                       WHERE destination_id = account.id AND currency = %(currency)s
                         AND at >= coalesce(closed.until, '-infinity') AND at < %(before)s), 0)
           - coalesce((SELECT sum(amount) FROM payments_posting
                       WHERE source_id = account.id AND currency = %(currency)s
                         AND at >= coalesce(closed.until, '-infinity') AND at < %(before)s), 0)
       )::bigint
FROM payments_account AS account
LEFT JOIN LATERAL (
    SELECT until, balance FROM payments_checkpoint
    WHERE account_id = account.id AND currency = %(currency)s AND until <= %(before)s
    ORDER BY until DESC LIMIT 1
) AS closed ON true
WHERE account.code = ANY(%(codes)s)
"""


@dataclass(slots=True)
class Movement:
    """One entry of the books, as far as it concerns a shop: cents by which its accounts grew.

    `market_commission` is what the programme kept of her part of a sale for cash.
    """

    reference: str
    memo: str
    at: datetime
    payable: int = 0
    debt: int = 0
    stripe: int = 0
    market: int = 0
    market_commission: int = 0


def of_shop(shop: Shop, since: datetime, before: datetime) -> list[Movement]:
    """Its movements from `since` on and before `before`, in the order of the books; with those that
    moved none of its accounts and yet concern it: sales all of which the programme kept, and
    disputes that Stripe opened or gave back."""
    names = {code: name for name, code in _codes(shop).items()}
    rows = Account.objects.filter(code__in=[*names, MARKET_COMMISSION]).values_list("code", "pk")
    ids = dict(rows)
    ours = ids.pop(MARKET_COMMISSION, 0)
    hers = {pk: names[code] for code, pk in ids.items()}
    found = _posted(hers, ours, _in_period(shop, since, before))
    for pk, reference, memo, at in _beside(shop, since, before):
        found.setdefault(pk, Movement(reference, memo, at))
    return [found[pk] for pk in sorted(found, key=lambda pk: (found[pk].at, pk))]


def balances_before(shop: Shop, before: datetime) -> dict[str, int]:
    """Cents on each of ACCOUNTS at that moment."""
    codes = _codes(shop)
    given: dict[str, Any] = {
        "codes": list(codes.values()),
        "currency": shop.currency,
        "before": before,
    }
    with connection.cursor() as cursor:
        cursor.execute(_BEFORE, given)
        cents: dict[str, int] = dict(cursor.fetchall())
    return {name: cents.get(code, 0) for name, code in codes.items()}


def _codes(shop: Shop) -> dict[str, str]:
    return {name: f"shop:{shop.pk}:{name}" for name in ACCOUNTS}


def _in_period(shop: Shop, since: datetime, before: datetime) -> QuerySet[Posting]:
    return Posting.objects.filter(currency=shop.currency, at__gte=since, at__lt=before)


def _posted(hers: dict[int, str], ours: int, postings: QuerySet[Posting]) -> dict[int, Movement]:
    """By the id of the entry; its postings are added up by the database. `ours` is the account of
    the commission on sales for cash: what came there from hers, or went back."""
    rows = postings.filter(Q(source__in=hers) | Q(destination__in=hers))
    grew = {name: _growth(pk) for pk, name in hers.items()}
    kept = _between([pk for pk, name in hers.items() if name == "market"], ours)
    entries = rows.values("entry", "entry__reference", "entry__memo", "at").annotate(
        **grew, market_commission=kept
    )
    names = [*grew, "market_commission"]
    found: dict[int, Movement] = {}
    for entry, reference, memo, at, *cents in entries.values_list(
        "entry", "entry__reference", "entry__memo", "at", *names
    ):
        found[entry] = Movement(reference, memo, at, **dict(zip(names, cents, strict=True)))
    return found


def _growth(account: int) -> Sum:
    came_in = When(destination=account, then=F("amount"))
    went_out = When(source=account, then=-F("amount"))
    return Sum(Case(came_in, went_out, default=0, output_field=BigIntegerField()))


def _between(sources: list[int], destination: int) -> Sum:
    """What went from these accounts to that one, less what came back."""
    there = When(source__in=sources, destination=destination, then=F("amount"))
    back = When(source=destination, destination__in=sources, then=-F("amount"))
    return Sum(Case(there, back, default=0, output_field=BigIntegerField()))


def _beside(shop: Shop, since: datetime, before: datetime) -> Iterable[tuple[Any, ...]]:
    references = [
        f"payment:{pk}"
        for pk in Share.objects.filter(shop=shop, amount=0, gross__gt=0).values_list(
            "payment", flat=True
        )
    ]
    disputes = Dispute.objects.filter(parts__share__shop=shop).values_list("stripe_id", flat=True)
    for stripe_id in disputes.distinct():
        references += [f"dispute:{stripe_id}:withdrawn", f"dispute:{stripe_id}:reinstated"]
    entries = Entry.objects.filter(reference__in=references, at__gte=since, at__lt=before)
    return entries.values_list("pk", "reference", "memo", "at")
