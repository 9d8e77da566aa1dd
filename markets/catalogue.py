"""The pieces that a market's tills sell, flat, as a device keeps them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection
from django.db.models import F, Max, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Greatest, JSONObject
from django.utils.translation import gettext as _

from markets.models import Market, MarketPrice
from markets.sellers import Seller, sellers_of
from matricia.kit.errors import RuleBroken
from shops.models import PriceChange, ProductPicture, StockLevel, Variant
from shops.pictures import url_of
from shops.states import ProductState

#: A page: with all fields it stays well below what one request may cost.
MOST_PIECES: Final = 500
PICTURE_WIDTH: Final = 160
_FILE: Final = JSONObject(file=F("file"), widths=F("widths"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A variant at its stall. Amounts in cents, `rate` in basis points."""

    id: int
    tag_code: str
    sku: str
    barcode: str
    title: str
    variant_title: str
    seller: int
    price: int
    normal_price: int
    price_changed_at: datetime | None
    rate: int
    on_hand: int
    is_unique: bool
    picture: str | None


@dataclass(frozen=True, slots=True)
class PiecePage:
    """Some pieces by id. `version` is of the moment when the first page was read: who reads another
    version afterwards reads all again. `next` is empty at the end."""

    nodes: list[Piece]
    next: str | None
    version: str


def pieces_of(market: Market, *, after: str = "", first: int = MOST_PIECES) -> PiecePage:
    """At most `first` pieces, from 1 to 500, in two statements beside the sellers'. Raises
    RuleBroken CURSOR."""
    sellers = sellers_of(market)
    version, last = _read_cursor(after) if after else (_version(market, sellers), 0)
    first = min(max(first, 1), MOST_PIECES)
    rows = list(_rows(market, sellers).filter(pk__gt=last)[: first + 1])
    shown = rows[:first]
    by_shop = {seller.id: seller for seller in sellers}
    return PiecePage(
        nodes=[_piece(row, by_shop[row["product__shop"]]) for row in shown],
        next=f"{version}.{shown[-1]['pk']}" if len(rows) > first else None,
        version=version,
    )


def catalogue_version(market: Market) -> str:
    """Differs whenever anything in any piece does; one statement beside the sellers', no rows."""
    return _version(market, sellers_of(market))


def _version(market: Market, sellers: list[Seller]) -> str:
    pieces = _digest(market, sellers) if sellers else ""
    return hashlib.sha256(f"{sellers}{pieces}".encode()).hexdigest()[:32]


def _digest(market: Market, sellers: list[Seller]) -> str:
    """Of all rows, made where they are. Takes some seller: without one there is no query."""
    query, values = _rows(market, sellers).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT md5(string_agg(piece::text, '' ORDER BY pk)) FROM ({query}) piece",  # noqa: S608 (the ORM wrote it)
            values,
        )
        return str(cursor.fetchone()[0])


def _read_cursor(text: str) -> tuple[str, int]:
    version, _dot, last = text.partition(".")
    if not (last.isascii() and last.isdigit() and len(last) < 19):
        raise RuleBroken(
            "CURSOR", _("This is no place to go on from. Read the pieces from the start."), "after"
        )
    return version, int(last)


def _rows(market: Market, sellers: list[Seller]) -> QuerySet[Variant, Any]:
    """A shop that is paused on the web sells at its stall all the same."""
    levels = StockLevel.objects.filter(variant=OuterRef("pk")).order_by()
    here = levels.filter(location__in=[seller.location_id for seller in sellers])
    in_all = levels.values("variant").annotate(sum=Sum("on_hand"))
    price = MarketPrice.objects.filter(
        variant=OuterRef("pk"), stall__in=[seller.stall_id for seller in sellers]
    )
    changes = PriceChange.objects.filter(variant=OuterRef("pk")).order_by().values("variant")
    pictures = ProductPicture.objects.filter(product=OuterRef("product")).exclude(file="")
    return (
        Variant.objects.filter(
            is_active=True,
            product__state=ProductState.ACTIVE,
            product__shop__in=[seller.id for seller in sellers],
        )
        .order_by("pk")
        .annotate(
            here=Coalesce(Subquery(here.values("on_hand")[:1]), Value(0)),
            in_all=Subquery(in_all.values("sum")),
            market_price=Subquery(price.values("price")[:1]),
            changed_at=Greatest(
                Subquery(changes.annotate(at_last=Max("at")).values("at_last")),
                Subquery(price.values("changed_at")[:1]),
            ),
            picture=Subquery(pictures.values(of=_FILE)[:1]),
        )
        .values(
            "pk", "tag_code", "sku", "barcode", "product__title", "option_values", "product__shop",
            "price", "market_price", "changed_at", "here", "in_all", "picture",
        )
    )  # fmt: skip


def _piece(row: dict[str, Any], seller: Seller) -> Piece:
    special = row["market_price"]
    return Piece(
        id=row["pk"],
        tag_code=row["tag_code"],
        sku=row["sku"],
        barcode=row["barcode"],
        title=row["product__title"],
        variant_title=" / ".join(row["option_values"]),
        seller=seller.id,
        price=row["price"] if special is None else special,
        normal_price=row["price"],
        price_changed_at=row["changed_at"],
        rate=seller.vat_rate,
        on_hand=row["here"],
        is_unique=row["in_all"] == 1,
        picture=_picture(row["picture"]),
    )


def _picture(found: dict[str, Any] | None) -> str | None:
    """The address of the smallest rendition that is sharp on a till's list."""
    if not found or not found["widths"]:
        return None
    widths = sorted(found["widths"])
    width = next((width for width in widths if width >= PICTURE_WIDTH), widths[-1])
    return url_of(found["file"], width)
