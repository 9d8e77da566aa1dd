"""What a shop's shares come to: the open ones one by one, all others from sums that are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Sum

from payments.models import Share, ShareSum
from shops.models import Shop

_NAMES: Final = tuple(
    field.name for field in ShareSum._meta.concrete_fields if field.name not in ("id", "shop")
)
# One statement: what is settled between two would be in both of them or in neither.
_READ: Final = """
SELECT share.*, sums.* FROM (
    SELECT {sums} FROM payments_sharesum WHERE shop_id = %(shop)s
) AS sums
LEFT JOIN payments_share AS share ON share.shop_id = %(shop)s AND share.is_open
""".replace("{sums}", ", ".join(f"coalesce(sum({n}), 0)::bigint AS settled_{n}" for n in _NAMES))


@dataclass(frozen=True, slots=True)
class SharesOfShop:
    """All shares of a shop at one moment: those that are `open`, and the sums of `ShareSum` over
    the others, by their names."""

    open: list[Share]
    settled: Mapping[str, int]


def shares_of_shop(shop: Shop) -> SharesOfShop:
    """Whether the caller may know is the caller's business."""
    rows = list(Share.objects.raw(_READ, {"shop": shop.pk}))
    settled = {name: getattr(rows[0], f"settled_{name}") for name in _NAMES}
    return SharesOfShop([row for row in rows if row.pk is not None], settled)


def share_count(shop: Shop) -> int:
    """How many shares a shop has, without counting them. Whether the caller may know is the
    caller's business."""
    counts: dict[str, int | None] = ShareSum.objects.filter(shop=shop).aggregate(sum=Sum("shares"))
    return counts["sum"] or 0
