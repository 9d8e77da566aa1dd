"""Make a shop again of its copy: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction

from matricia.accounts.models import User
from matricia.kit.tasks import enqueue
from shops.exporting.branches import PRODUCT, SHOP
from shops.importing.reading import FileRefused
from shops.models import Product, Shop, ShopMember, Theme
from shops.services.refresh_listing import refresh_listing
from shops.services.restoring.restoration import Restoration
from shops.services.restoring.shop_archive import ShopArchive
from shops.services.restoring.values import value_of

_CHUNK: Final = 250
#: What rows of a shape that no export writes come to, somewhere below.
_UNWRITTEN: Final = (DatabaseError, TypeError, ValueError, AttributeError, KeyError)
_THEME: Final = ("slug", "name", "summary", "criteria", "position", "needs_proof")


@dataclass(frozen=True)
class RestoredShop:
    """The shop, how many products it has, and what is not as it was."""

    shop: Shop
    products: int
    notices: list[str]


def restore_shop(
    path: Path,
    *,
    owner: User | None = None,
    reviewer: User | None = None,
    tell: Callable[[int], None] = lambda products: None,
) -> RestoredShop:
    """The shop in the ZIP at `path`: what `shops.exporting` wrote, except orders and money, whose
    books cannot be opened anew. For programme staff: the caller decides who may.

    `owner` runs it; `reviewer` answers for the claims that were approved, else they wait for the
    check again. Pictures are drawn and fetched in the background where there was no file. Raises
    FileRefused, and then nothing was written.
    """
    with ShopArchive(path) as archive:
        restoration = Restoration(archive, reviewer)
        try:
            with transaction.atomic():
                return _restored(restoration, owner, tell)
        except BaseException as error:
            for name in restoration.stored:
                default_storage.delete(name)
            if isinstance(error, _UNWRITTEN):
                raise FileRefused(
                    f"The copy holds what no export writes: {str(error).splitlines()[0][:200]}"
                ) from error
            raise


def _restored(
    restoration: Restoration, owner: User | None, tell: Callable[[int], None]
) -> RestoredShop:
    about = restoration.archive.about()
    _keep_themes(restoration, about.get("themes") or [])
    shop: Any = restoration.row(SHOP, about["shop"])
    count = 0
    for told in restoration.archive.products():
        restoration.row(PRODUCT, told, shop)
        count += 1
        tell(count)
    restoration.rows_after_products(SHOP, about["shop"])
    if owner is not None:
        ShopMember.objects.create(shop=shop, user=owner, is_owner=True)
    _refresh(shop)
    shop.refresh_from_db()
    return RestoredShop(shop, count, restoration.notices)


def _keep_themes(restoration: Restoration, told: list[Any]) -> None:
    """The programme's own words hold; a theme that is not here comes along."""
    for one in told:
        if not Theme.objects.filter(slug=one["slug"]).exists():
            columns = [column for column in Theme._meta.concrete_fields if column.name in _THEME]
            values = {column.name: value_of(column, one[column.name]) for column in columns}
            Theme.objects.create(**values)
            restoration.notices.append(f"The theme “{one['slug']}” is new here.")


def _refresh(shop: Shop) -> None:
    ids = iter(Product.objects.filter(shop=shop).order_by("pk").values_list("pk", flat=True))
    while some := list(islice(ids, _CHUNK)):
        refresh_listing(some)
    enqueue("shops.draw_missing_pictures")
    enqueue("shops.fetch_waiting_pictures")
