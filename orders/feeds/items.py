"""What can be bought of a shop now, variant by variant, in words that catalogues elsewhere take."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

import nh3
from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Sum

from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.money import Money
from orders.calendars import Calendar
from orders.models import DeliveryOption
from orders.selectors.calendars import calendar_of_shop
from orders.selectors.delivery import (
    Kind,
    ToSend,
    calendar_of_options,
    carries,
    days_to_make,
    deliveries_for,
    options_by_shop,
)
from orders.selectors.making import Workload, workload_of
from shops.gtins import is_gtin
from shops.models import Product, ProductPicture, Shop, Variant
from shops.pictures import address_anywhere
from shops.price_history import reference_prices
from shops.product_texts import description_of, option_words, title_of
from shops.states import PictureState

_CHUNK: Final = 200
#: The longest that both take.
LONGEST_TITLE: Final = 150
LONGEST_DESCRIPTION: Final = 5000
MOST_PICTURES: Final = 10
_SPACES: Final = re.compile(r"\s+")
_SENT: Final = (Kind.POST, Kind.PICKUP_POINT)


@dataclass(frozen=True)
class Shipping:
    """One way to have it sent to one country."""

    country: str
    service: str
    price: Money


@dataclass(frozen=True)
class FeedItem:
    """One variant. `before` is the price that may be crossed out, if any (PRX-1); `making_days` are
    working days before it leaves; `options` by their normalised names."""

    id: str
    group: str
    title: str
    description: str
    link: str
    pictures: Sequence[str]
    is_available: bool
    price: Money
    before: Money | None
    brand: str
    gtin: str
    sku: str
    kind: str
    options: dict[str, str]
    grams: int
    making_days: int
    shipping: Sequence[Shipping]


@dataclass(frozen=True)
class _Selling:
    """How a shop sells today."""

    shop: Shop
    options: Sequence[DeliveryOption]
    calendar: Calendar
    workload: Workload

    def is_full(self, product: Product) -> bool:
        """Whether nobody could order one now; asked of each piece alone, so none takes a place."""
        alone = Workload(self.workload.capacities, defaultdict(int, self.workload.taken))
        return alone.plan(product, 1).is_full


def items_of(shop: Shop) -> Iterator[FeedItem]:
    """All that an open shop has on sale, in the active language; pieces without a picture are left
    out, which nobody takes. Statements per chunk of products, not per piece."""
    options = options_by_shop([shop.pk])[shop.pk]
    calendar = calendar_of_options(options) if options else calendar_of_shop(shop)
    selling = _Selling(shop, options, calendar, workload_of([shop.pk]))
    paused = calendar.pause_on(clock.today()) is not None
    rows = _products(shop).iterator(chunk_size=_CHUNK)
    while products := list(islice(rows, _CHUNK)):
        variants = [variant for product in products for variant in product.variants.all()]
        before = reference_prices(variant.pk for variant in variants)
        for product in products:
            sells = not (paused or (product.made_to_order and selling.is_full(product)))
            for variant in product.variants.all():
                variant.product = product
                available = sells and variant.free > 0  # type: ignore[attr-defined]
                yield _item(selling, variant, available, before[variant.pk])


def _products(shop: Shop) -> QuerySet[Product]:
    online = Q(stock_levels__location__sells_online=True)
    free = Sum(F("stock_levels__on_hand") - F("stock_levels__held"), filter=online, default=0)
    active = Variant.objects.filter(is_active=True)
    variants = active.annotate(free=free).order_by("position", "pk")
    pictures = ProductPicture.objects.filter(state=PictureState.READY, drawn=False)
    return (
        Product.objects.for_sale()
        .filter(Exists(pictures.filter(product=OuterRef("pk"))), shop=shop)
        .select_related("facts")
        .prefetch_related(Prefetch("variants", variants), Prefetch("pictures", pictures))
        .order_by("pk")
    )


def _item(selling: _Selling, variant: Variant, is_available: bool, before: int | None) -> FeedItem:
    product = variant.product
    words = [word.text for word in option_words(variant)]
    title = title_of(product).text
    grams = _grams(variant, selling.calendar)
    pictures = [address_anywhere(picture) for picture in product.pictures.all()]
    return FeedItem(
        id=variant.tag_code,
        group=str(product.pk),
        title=_short(" – ".join([title, " / ".join(words)]) if words else title, LONGEST_TITLE),
        description=_short(_plain(description_of(product).text) or title, LONGEST_DESCRIPTION),
        link=page_address(f"/shops/{selling.shop.slug}/{product.slug}"),
        pictures=pictures[: MOST_PICTURES + 1],
        is_available=is_available,
        price=variant.unit_price,
        before=Money(before, variant.currency) if before and before > variant.price else None,
        brand=selling.shop.name,
        gtin=variant.barcode if is_gtin(variant.barcode) else "",
        sku=variant.sku,
        kind=product.product_type,
        options=dict(zip(product.option_names, words, strict=False)),
        grams=grams,
        making_days=selling.calendar.processing_days + days_to_make(product),
        shipping=[*_shipping(selling.options, variant, grams)],
    )


def _shipping(
    options: Sequence[DeliveryOption], variant: Variant, grams: int
) -> Iterator[Shipping]:
    """What it costs to have this one piece sent, in every country it is sent to."""
    part = ToSend(variant.unit_price, grams=grams)
    for option in options:
        countries = sorted(option.countries) if option.kind in _SENT else []
        if countries and carries(option, grams):
            for priced in deliveries_for([option], part, None, country=countries[0]):
                yield from (Shipping(one, priced.name, priced.price) for one in countries)


def _grams(variant: Variant, calendar: Calendar) -> int:
    """Of a parcel with this piece alone."""
    facts = getattr(variant.product, "facts", None)
    of_piece = variant.weight_grams or (facts.weight_grams if facts else 0)
    return (of_piece or calendar.piece_grams) + calendar.packing_grams


def _plain(description: str) -> str:
    """Without tags, as people would read it aloud."""
    bare = html.unescape(nh3.clean(description.replace("<", " <"), tags=set()))
    return _SPACES.sub(" ", bare).strip()


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
