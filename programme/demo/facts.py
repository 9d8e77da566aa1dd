"""What the demo's pieces are made of, how they measure, and which became cheaper."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import translation

from matricia.accounts.models import User
from matricia.kit import clock
from programme.demo.content import FOLDER, Designer
from programme.demo.people import person_of
from shops.fibres import PARTS
from shops.models import PriceChange, Product, ProductFacts, Shop, SizeGuide
from shops.services.edit_product_facts import edit_product_facts
from shops.services.edit_size_guide import edit_size_guide

#: How long a piece was dearer before the demo was loaded: longer than the 30 days of the law.
DEARER_FOR = timedelta(days=70)


def load_facts(designers: Sequence[Designer]) -> None:
    """Facts and size guides of pieces that have none, the former prices of what is reduced, and how
    long what nobody edited yet takes to make."""
    text = (FOLDER / "facts.toml").read_text(encoding="utf-8")
    about: Mapping[str, Any] = tomllib.loads(text)
    for designer in designers:
        with transaction.atomic(), translation.override("fr"):
            _load_facts(designer, about)
    for address, days in about["making"].items():
        shop, slug = address.split("/")
        fresh = Product.objects.filter(shop__slug=shop, slug=slug, version=1)
        fresh.update(made_to_order=True, making_days=days)
    for address, more in about["reduced"].items():
        shop, slug = address.split("/")
        _load_former_price(shop, slug, more)


def _load_facts(designer: Designer, about: Mapping[str, Any]) -> None:
    actor = person_of(designer)
    told = set(ProductFacts.objects.values_list("product_id", flat=True))
    for product in Product.objects.filter(shop__slug=designer.slug).select_related("shop"):
        facts = about["pieces"].get(designer.slug, {}).get(product.slug)
        if facts is None or product.pk in told:
            continue
        rest = {name: value for name, value in facts.items() if name not in PARTS}
        edit_product_facts(
            product,
            composition=[_part(name, facts[name]) for name in PARTS if name in facts],
            size_guide=_guide(product, about["guides"], actor),
            actor=actor,
            **rest,
        )


def _part(name: str, fibres: Sequence[str]) -> dict[str, Any]:
    """["95 recycled cotton", "5 cotton"] as the service takes it."""
    rows = []
    for fibre in fibres:
        percent, *words = fibre.split()
        rows.append(
            {"fibre": words[-1], "percent": int(percent), "recycled": words[0] == "recycled"}
        )
    return {"part": name, "fibres": rows}


def _guide(product: Product, guides: Mapping[str, Any], actor: User) -> SizeGuide | None:
    """The guide whose sizes the piece comes in; made when a piece of the shop needs it first."""
    if "size" not in product.option_names:
        return None
    place = product.option_names.index("size")
    sizes = {row.option_values[place] for row in product.variants.all()}
    for guide in guides.values():
        if sizes <= {row[0] for row in guide["rows"]}:
            return _guide_of(product.shop, guide, actor)
    return None


def _guide_of(shop: Shop, guide: Mapping[str, Any], actor: User) -> SizeGuide:
    found = SizeGuide.objects.filter(shop=shop, name=guide["name"]).first()
    return found or edit_size_guide(
        shop,
        name=guide["name"],
        columns=guide["columns"],
        rows=[{"size": row[0], "values": row[1:]} for row in guide["rows"]],
        actor=actor,
    )


@transaction.atomic
def _load_former_price(shop: str, slug: str, more: int) -> None:
    """It cost `more` cents more until it was loaded; that price change is the cut."""
    product = Product.objects.filter(shop__slug=shop, slug=slug).first()
    begun = clock.now() - DEARER_FOR
    if product is None or product.published_at is None or product.published_at <= begun:
        return
    first = PriceChange.objects.filter(variant__product=product).order_by("at").first()
    if first is None or clock.now() - first.at > timedelta(hours=1):
        return
    PriceChange.objects.bulk_create(
        PriceChange(variant=row, price=row.price + more, at=begun) for row in product.variants.all()
    )
    Product.objects.filter(pk=product.pk).update(published_at=begun, created_at=begun)
