"""What a column alone cannot know: rows of a copy that are not taken as they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Model

from matricia.kit.errors import RuleBroken
from shops.accents import demand_accent
from shops.descriptions import sanitised
from shops.exporting.version_names import with_ids
from shops.importing.reading import FileRefused
from shops.models import Claim, MovedAddress, Product, ProductVersion, Shop, StockLevel, Variant
from shops.seo import tidied
from shops.states import ClaimState
from shops.tag_codes import new_tag_codes

if TYPE_CHECKING:
    from shops.services.restoring.restoration import Restoration

Told = Mapping[str, Any]


def _shop(restoration: Restoration, row: Shop, told: Told) -> bool:
    if Shop.objects.filter(slug=row.slug).exists():
        raise FileRefused(
            f"There is a shop “{row.slug}” here already. A copy is restored where there is none."
        )
    try:
        row.accent = demand_accent(row.accent)
    except RuleBroken as broken:
        raise FileRefused(f"Its colour cannot be used: {broken.message}") from broken
    row.seo = tidied(row.seo)
    return True


def _product(restoration: Restoration, row: Product, told: Told) -> bool:
    """Nothing that could run in a customer's browser."""
    row.description = sanitised(row.description)
    row.seo = tidied(row.seo)
    for text in row.translations.values():
        if "description" in text:
            text["description"] = sanitised(text["description"])
    return True


def _variant(restoration: Restoration, row: Variant, told: Told) -> bool:
    if not row.tag_code or Variant.objects.filter(tag_code=row.tag_code).exists():
        old, (row.tag_code,) = row.tag_code, new_tag_codes(1)
        restoration.notices.append(f"The tag code {old} is taken: print a tag for {row.tag_code}.")
    return True


def _level(restoration: Restoration, row: StockLevel, told: Told) -> bool:
    """Of a stock that is not the sum of its movements nobody would know why."""
    moved = sum(
        delta if isinstance(delta := one.get("delta"), int) else 0
        for one in told.get("movements", [])
        if isinstance(one, dict)
    )
    if moved != row.on_hand:
        raise FileRefused(
            f"{row.on_hand} pieces are on hand somewhere, but {moved} came in: the copy is damaged."
        )
    return True


def _claim(restoration: Restoration, row: Claim, told: Told) -> bool:
    """What was approved elsewhere is checked again, unless somebody here answers for it."""
    if row.state == ClaimState.APPROVED and restoration.reviewer is None:
        row.state = ClaimState.SUBMITTED
        row.reviewed_at = row.approved_version = None
        restoration.notices.append("An approved claim waits for the check again.")
    elif row.reviewed_at is not None:
        row.reviewer = restoration.reviewer
    return True


def _version(restoration: Restoration, row: ProductVersion, told: Told) -> bool:
    """What it names is there under other ids."""
    row.content = with_ids(row.content, row.product)
    return True


def _address(restoration: Restoration, row: MovedAddress, told: Told) -> bool:
    if not MovedAddress.objects.filter(path=row.path).exists():
        return True
    restoration.notices.append(f"The former address {row.path} leads elsewhere here.")
    return False


#: Answers whether the row is taken at all; may change it. Raises FileRefused.
CHECKS: Final[dict[type[Model], Callable[[Restoration, Any, Told], bool]]] = {
    Shop: _shop,
    Product: _product,
    Variant: _variant,
    StockLevel: _level,
    Claim: _claim,
    ProductVersion: _version,
    MovedAddress: _address,
}
