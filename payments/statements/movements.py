"""What moved on a shop's accounts of the books in a period, and what stood there before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection
from django.db.models import BigIntegerField, Case, F, Max, Q, Sum, When

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
    ids = dict(Account.objects.filter(code__in=names).values_list("pk", "code"))
    found = _posted({pk: names[code] for pk, code in ids.items()}, shop, since, before)
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


def _posted(
    accounts: dict[int, str], shop: Shop, since: datetime, before: datetime
) -> dict[int, Movement]:
    """By the id of the entry; its postings are added up by the database."""
    hers = Q(source__in=accounts) | Q(destination__in=accounts)
    rows = Posting.objects.filter(hers, currency=shop.currency, at__gte=since, at__lt=before)
    grew = {name: _growth(pk) for pk, name in accounts.items()}
    entries = rows.values("entry", "entry__reference", "entry__memo", "at").annotate(
        **grew, at_market=Max("pk", filter=_to_market(accounts))
    )
    found: dict[int, Movement] = {}
    at_markets: dict[int, Movement] = {}
    names = list(grew)
    for entry, reference, memo, at, *cents, posting in entries.values_list(
        "entry", "entry__reference", "entry__memo", "at", *names, "at_market"
    ):
        movement = Movement(reference, memo, at, **dict(zip(names, cents, strict=True)))
        found[entry] = movement
        if posting is not None:
            at_markets[posting] = movement
    _add_market_commission(at_markets)
    return found


def _growth(account: int) -> Sum:
    came_in = When(destination=account, then=F("amount"))
    went_out = When(source=account, then=-F("amount"))
    return Sum(Case(came_in, went_out, default=0, output_field=BigIntegerField()))


def _to_market(accounts: dict[int, str]) -> Q:
    return Q(destination__in=[pk for pk, name in accounts.items() if name == "market"])


def _add_market_commission(at_markets: dict[int, Movement]) -> None:
    """A sale for cash books each designer's part and, right after it, the commission of that."""
    kept = Posting.objects.filter(
        pk__in=[pk + 1 for pk in at_markets], destination__code=MARKET_COMMISSION
    )
    for pk, entry, amount in kept.values_list("pk", "entry__reference", "amount"):
        movement = at_markets[pk - 1]
        if movement.reference == entry:
            movement.market_commission += amount


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
