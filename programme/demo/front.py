"""The demo's front page: where the designers work, their collections, what is featured."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import transaction

from shops.models import Collection, CollectionPiece, Feature, Product, Shop

FILE = Path(__file__).with_name("front.toml")


@transaction.atomic
def load_front() -> None:
    """Collections by their address; features only while nobody has chosen any."""
    about = tomllib.loads(FILE.read_text("utf-8"))
    for slug, code in about["departments"].items():
        Shop.objects.filter(slug=slug, department="").update(department=code)
    for row in about["collections"]:
        _load_collection(**row)
    if not Feature.objects.exists():
        _load_features(about["features"])


def _load_collection(
    *, shop: str, slug: str, title: Mapping[str, str], intro: Mapping[str, str], pieces: list[str]
) -> None:
    owner = Shop.objects.get(slug=shop)
    collection, is_new = Collection.objects.get_or_create(
        shop=owner, slug=slug, defaults={"title": title, "intro": intro}
    )
    if is_new:
        found = {row.slug: row for row in Product.objects.filter(shop=owner, slug__in=pieces)}
        CollectionPiece.objects.bulk_create(
            CollectionPiece(collection=collection, product=found[piece], position=position)
            for position, piece in enumerate(pieces)
        )


def _load_features(rows: Sequence[Mapping[str, Any]]) -> None:
    for position, row in enumerate(rows):
        shop = Shop.objects.get(slug=row["shop"]) if "shop" in row else None
        slug = row.get("collection")
        Feature.objects.create(
            position=position,
            kind=row["kind"],
            shop=shop if slug is None else None,
            collection=Collection.objects.get(shop=shop, slug=slug) if slug else None,
            market=row.get("market", ""),
            words=row.get("words", {}),
        )
