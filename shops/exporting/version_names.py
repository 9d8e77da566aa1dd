"""Versions of products name variants and size guides by ids, which mean nothing elsewhere: a copy
names them by tag code and name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from shops.models import Product, SizeGuide, Variant

#: Before the id of something that is not there any more.
_GONE: Final = "id:"


def name_in_versions(told: Sequence[dict[str, Any]]) -> None:
    """In two statements, for the versions of many products."""
    contents = [content for one in told if isinstance(content := one.get("content"), dict)]
    codes = _texts(Variant.objects.values_list("pk", "tag_code"), _variant_ids(contents))
    guides = _texts(SizeGuide.objects.values_list("pk", "name"), _guide_ids(contents))
    for content in contents:
        if "variants" in content:
            content["variants"] = {
                codes.get(pk, f"{_GONE}{pk}"): row for pk, row in content["variants"].items()
            }
        facts = content.get("facts")
        if facts and facts.get("size_guide_id") is not None:
            pk = str(facts["size_guide_id"])
            facts["size_guide_id"] = guides.get(pk, f"{_GONE}{pk}")


def with_ids(content: Mapping[str, Any], product: Product) -> dict[str, Any]:
    """`content` of a version of `product`, whose variants are there again, with ids of here."""
    ids = dict(Variant.objects.filter(product=product).values_list("tag_code", "pk"))
    said = dict(content)
    if isinstance(said.get("variants"), dict):
        said["variants"] = {
            str(ids.get(code, code.removeprefix(_GONE))): row
            for code, row in said["variants"].items()
        }
    facts = said.get("facts")
    if isinstance(facts, dict) and facts.get("size_guide_id") is not None:
        guide = SizeGuide.objects.filter(shop=product.shop_id, name=facts["size_guide_id"]).first()
        said["facts"] = {**facts, "size_guide_id": guide.pk if guide else None}
    return said


def _variant_ids(contents: Iterable[dict[str, Any]]) -> set[str]:
    return {pk for content in contents for pk in content.get("variants") or {}}


def _guide_ids(contents: Iterable[dict[str, Any]]) -> set[str]:
    facts = [content.get("facts") or {} for content in contents]
    return {str(pk) for one in facts if (pk := one.get("size_guide_id")) is not None}


def _texts(rows: Any, ids: set[str]) -> dict[str, str]:
    """By id, as text."""
    numbers = [int(pk) for pk in ids if pk.isdigit()]
    return {str(pk): text for pk, text in rows.filter(pk__in=numbers)}
