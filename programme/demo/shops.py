"""Shops of the demo with their themes, deliveries, pieces and pictures."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from orders.models import DeliveryOption, GiftWrap
from programme.demo.content import Designer, Piece, translations_of
from programme.demo.drawing import PICTURE_WIDTH, draw_banner, draw_views
from programme.demo.people import person_of
from shops.images import renditions_of
from shops.models import Newsletter, Product, Shop, Theme
from shops.services.add_product import NewPicture, NewVariant, add_product
from shops.services.create_shop import create_shop
from shops.services.keep_renditions import keep_renditions
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState

VIEWS = {
    "flat": "dessin à plat",
    "hanger": "dessin sur cintre",
    "turned": "dessin, posé de biais",
    "swatch": "dessin avec un échantillon du tissu",
    "detail": "détail de la matière et des coutures",
}


def load_themes(found: Sequence[Mapping[str, Any]]) -> None:
    """Themes by slug; an edited one stays as it is."""
    for position, row in enumerate(found):
        rest = {name: value for name, value in row.items() if name != "slug"}
        Theme.objects.get_or_create(slug=row["slug"], defaults={**rest, "position": position})


def load_shops(
    designers: Sequence[Designer],
    deliveries: Mapping[str, Mapping[str, Any]],
    *,
    width: int = PICTURE_WIDTH,
) -> int:
    """Shops that do not exist yet, and pieces that they lack; answers how many pieces were added.

    Pictures are drawn `width` pixels wide, by as many processes as there are cores.
    """
    missing = list(_missing_pieces(designers))
    without_banner = [row for row in designers if not _has_banner(row)]
    with _drawers(bool(missing or without_banner)) as drawers:
        for designer in designers:
            _load_shop(designer, deliveries)
        banners = drawers.map(
            draw_banner,
            [row.slug for row in without_banner],
            [row.palette for row in without_banner],
            [row.textile for row in without_banner],
            [row.second for row in without_banner],
        )
        drawn = drawers.map(
            draw_views,
            [piece.look for _, piece in missing],
            [tuple(piece.views) for _, piece in missing],
            [f"{designer.slug}/{piece.slug}" for designer, piece in missing],
            [width] * len(missing),
        )
        for designer, banner in zip(without_banner, banners, strict=True):
            _hang_banner(designer, banner)
        for (designer, piece), pictures in zip(missing, drawn, strict=True):
            _load_piece(Shop.objects.get(slug=designer.slug), piece, pictures)
    _load_translations(designers)
    return len(missing)


@contextmanager
def _drawers(needed: bool) -> Iterator[Executor]:
    """Processes that draw; fresh ones, so that none inherits a database connection."""
    spawn = multiprocessing.get_context("spawn")
    cores = len(os.sched_getaffinity(0)) if needed else 1
    with ProcessPoolExecutor(cores, mp_context=spawn) as pool:  # starts none before it is asked
        yield pool


def _missing_pieces(designers: Sequence[Designer]) -> Iterator[tuple[Designer, Piece]]:
    """One piece of each designer after the other, so that the newest are not all of one hand."""
    there = set(Product.objects.values_list("shop__slug", "slug"))
    for turn in range(max((len(row.pieces) for row in designers), default=0)):
        for designer in designers:
            for piece in designer.pieces[turn : turn + 1]:
                if (designer.slug, piece.slug) not in there:
                    yield designer, piece


@transaction.atomic
def _load_shop(designer: Designer, deliveries: Mapping[str, Mapping[str, Any]]) -> None:
    if Shop.objects.filter(slug=designer.slug).exists():
        return
    shop = create_shop(
        name=designer.shop,
        slug=designer.slug,
        city=designer.city,
        accent=designer.accent,
        tagline=designer.tagline,
        story=designer.story,
        owners=[person_of(designer)],
    )
    DeliveryOption.objects.bulk_create(
        DeliveryOption(shop=shop, position=position, **deliveries[name])
        for position, name in enumerate(designer.delivery)
    )
    Newsletter.objects.create(shop=shop, is_open=True)
    if designer.gift is not None:
        GiftWrap.objects.create(shop=shop, price=designer.gift)


def _load_piece(shop: Shop, piece: Piece, pictures: Sequence[bytes]) -> None:
    add_product(
        shop,
        title=piece.title,
        slug=piece.slug,
        description=piece.description,
        product_type=piece.type,
        tags=piece.tags,
        themes=Theme.objects.filter(slug__in=piece.themes),
        option_names=list(piece.options),
        variants=[
            NewVariant(
                price=piece.price,
                option_values=values,
                sku=f"{shop.slug}-{piece.slug}-{number}".upper(),
                on_hand=on_hand,
            )
            for number, (values, on_hand) in enumerate(piece.variants(), start=1)
        ],
        pictures=[
            NewPicture(content=content, alt=f"{piece.title}, {VIEWS[view]}")
            for view, content in zip(piece.views, pictures, strict=True)
        ],
        state=ProductState.ACTIVE,
    )


@transaction.atomic
def _load_translations(designers: Sequence[Designer]) -> None:
    """For pieces that nobody has edited or translated, those of an older demo too."""
    pieces = {(row.slug, piece.slug): piece for row in designers for piece in row.pieces}
    untouched = Product.objects.filter(translations={}, version=1).select_related("shop")
    found = []
    for product in untouched:
        piece = pieces.get((product.shop.slug, product.slug))
        product.translations = translations_of(product.shop.slug, piece) if piece else {}
        if product.translations:
            found.append(product)
    Product.objects.bulk_update(found, ["translations"])
    refresh_listing(product.pk for product in found)


def _has_banner(designer: Designer) -> bool:
    return Shop.objects.filter(slug=designer.slug).exclude(banner="").exists()


def _hang_banner(designer: Designer, content: bytes) -> None:
    renditions = renditions_of(content)
    Shop.objects.filter(slug=designer.slug).update(
        banner=keep_renditions("banners", renditions),
        banner_width=renditions.width,
        banner_height=renditions.height,
        banner_widths=sorted(renditions.files),
        banner_key=designer.slug,
    )
