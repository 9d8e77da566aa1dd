"""What a reduced price may be compared with: computed from prices that were really asked.

C. conso L112-1-1: the crossed-out price is the lowest of the 30 days before the reduction; where
it was cut step by step, of the 30 days before the first step. The percentage is computed from it
(CJEU C-330/23). Nobody can type either of them.

Two rules are stricter than the text, so that no trick pays: the 30 days are days on which the piece
was on sale (a price in a drawer was asked of nobody), and nothing is announced before there were
so many. And a price that has been asked for 30 days is no reduction any more: it is the price.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from matricia.kit import clock
from shops.models import PriceChange, Product, ProductEvent, Variant
from shops.states import ProductState

WINDOW = timedelta(days=30)


@dataclass(frozen=True)
class Asked:
    """`price` (cents) was asked of everybody from `since` until `until`."""

    since: datetime
    until: datetime
    price: int


def reference_price(variant: Variant, at: datetime | None = None) -> int | None:
    """Cents to cross out beside the variant's price at `at` (now); None where nothing may be."""
    return reference_prices([variant.pk], at)[variant.pk]


def reference_prices(
    variant_ids: Iterable[int], at: datetime | None = None
) -> dict[int, int | None]:
    """As `reference_price`, for many variants in three statements."""
    at = at or clock.now()
    ids = list(variant_ids)
    changes = _changes(ids, at)
    # Whose price never changed needs no more looking at: that is nearly every piece of a list.
    changed = [pk for pk in ids if len(changes[pk]) > 1]
    products = dict(Variant.objects.filter(pk__in=changed).values_list("pk", "product_id"))
    sales = _times_on_sale(set(products.values()), at)
    found: dict[int, int | None] = dict.fromkeys(ids)
    for pk in changed:
        found[pk] = reference_of(asked_prices(changes[pk], sales[products[pk]], at), at)
    return found


def percent_off(price: int, reference: int) -> int:
    """Whole percent of `reference` that are saved; rounded down, so that never too much is said."""
    return (reference - price) * 100 // reference


def asked_prices(
    changes: Mapping[datetime, int], sales: Sequence[tuple[datetime, datetime]], at: datetime
) -> list[Asked]:
    """What was asked until `at`, in order: the price of each change while the piece was on sale.

    `changes` are prices by the moment from which they hold; `sales` are from … until.
    """
    moments = sorted(changes)
    asked: list[Asked] = []
    for since, until in zip(moments, [*moments[1:], at], strict=True):
        for begun, ended in sales:
            start, end = max(since, begun), min(until, ended)
            if start < end or start == end == at:
                _note(asked, Asked(start, end, changes[since]))
    return asked


def _note(asked: list[Asked], new: Asked) -> None:
    """Add `new`; the same price without a break is one."""
    last = asked[-1] if asked else None
    if last and last.until == new.since and last.price == new.price:
        asked[-1] = Asked(last.since, new.until, last.price)
    else:
        asked.append(new)


def reference_of(asked: Sequence[Asked], at: datetime) -> int | None:
    """The crossed-out price for what is asked at `at`, or None."""
    if not asked or asked[-1].until < at or at - asked[-1].since >= WINDOW:
        return None
    first = _first_cut(asked)
    if first is None:
        return None
    lowest = _lowest_of_last_days(asked[:first])
    return lowest if lowest is not None and lowest > asked[-1].price else None


def _lowest_of_last_days(asked: Sequence[Asked]) -> int | None:
    """The lowest price of the last 30 days on sale; None where there are less."""
    missing = WINDOW
    prices: list[int] = []
    for row in reversed(asked):
        prices.append(row.price)
        missing -= row.until - row.since
        if missing <= timedelta():
            return min(prices)
    return None


def _first_cut(asked: Sequence[Asked]) -> int | None:
    """Where the cuts that led to the last price began, each within 30 days of the one before."""
    first = None
    for index in range(len(asked) - 1, 0, -1):
        was_cut = asked[index].price < asked[index - 1].price
        late = first is not None and asked[first].since - asked[index].since >= WINDOW
        if not was_cut or late:
            break
        first = index
    return first


def _changes(ids: Sequence[int], at: datetime) -> dict[int, dict[datetime, int]]:
    """By variant; of several at one moment only the last one was ever asked."""
    grouped: dict[int, dict[datetime, int]] = defaultdict(dict)
    rows = PriceChange.objects.filter(variant__in=ids, at__lte=at).order_by("at", "pk")
    for variant, moment, price in rows.values_list("variant_id", "at", "price"):
        grouped[variant][moment] = price
    return grouped


def _times_on_sale(ids: Iterable[int], at: datetime) -> dict[int, list[tuple[datetime, datetime]]]:
    """From when until when each product could be bought, as far as `at`."""
    rows = Product.objects.filter(pk__in=ids)
    products = list(rows.values_list("pk", "state", "published_at", "created_at"))
    events: dict[int, list[tuple[str, str, datetime]]] = defaultdict(list)
    if products:
        moves = ProductEvent.objects.filter(product__in=[row[0] for row in products], at__lte=at)
        for pk, before, after, moment in moves.order_by("at", "pk").values_list(
            "product_id", "from_state", "to_state", "at"
        ):
            events[pk].append((before, after, moment))
    return {
        pk: _periods(events[pk], state, published or created, at)
        for pk, state, published, created in products
    }


def _periods(
    moves: Sequence[tuple[str, str, datetime]], state: str, first: datetime, at: datetime
) -> list[tuple[datetime, datetime]]:
    """`moves` in order; without any it has been in `state` since `first`."""
    begun = first if (moves[0][0] if moves else state) == ProductState.ACTIVE else None
    periods = []
    for _, after, moment in moves:
        if begun is not None and after != ProductState.ACTIVE:
            periods.append((begun, moment))
            begun = None
        elif begun is None and after == ProductState.ACTIVE:
            begun = moment
    if begun is not None and begun <= at:
        periods.append((begun, at))
    return periods
