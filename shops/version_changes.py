"""What differs between two versions of a product, one field after the other, as people read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from shops import fibres
from shops.contents import Content

_TEXTS: Final = ("title", "description", "product_type", "language", "making_days", "made_to_order")
_LISTS: Final = ("themes", "tags", "option_names")
_OF_VARIANT: Final = ("price", "sku", "barcode", "weight_grams", "is_active")
_OF_FACTS: Final = (
    *("care", "weight_grams", "has_animal_parts", "woven_in", "dyed_in", "made_in"),
    *("manufacturer_name", "manufacturer_address", "manufacturer_email", "size_guide_id"),
)


@dataclass(frozen=True, slots=True)
class VersionChange:
    """One field: `part` is "text", "translation", "seo", "variant" or "facts"; `subject` a language
    or a variant's options; `before` and `after` as text: cents, grams, ISO codes, "yes" or "no",
    HTML of a description, lists with commas. Empty is "nothing"."""

    part: str
    field: str
    subject: str
    before: str
    after: str


def changes_between(before: Content, after: Content) -> list[VersionChange]:
    """What became other from one content to the next (`shops.contents`)."""
    return [
        *_fields("text", "", (*_TEXTS, *_LISTS), before, after),
        *_translations(before["translations"], after["translations"]),
        *_seo(before.get("seo", {}), after.get("seo", {})),
        *_variants(before["variants"], after["variants"]),
        *_facts(before["facts"] or {}, after["facts"] or {}),
    ]


def _fields(
    part: str, subject: str, names: tuple[str, ...], before: Content, after: Content
) -> Iterator[VersionChange]:
    for name in names:
        was, now = _text(before.get(name)), _text(after.get(name))
        if was != now:
            yield VersionChange(part, name, subject, was, now)


def _translations(
    before: Mapping[str, Content], after: Mapping[str, Content]
) -> Iterator[VersionChange]:
    for language in sorted({*before, *after}):
        was, now = before.get(language, {}), after.get(language, {})
        yield from _fields("translation", language, ("title", "description"), was, now)
        said, says = was.get("words", {}), now.get("words", {})
        for word in sorted({*said, *says}):
            if said.get(word) != says.get(word):
                subject = f"{language}: {word}"
                yield VersionChange(
                    "translation", "word", subject, said.get(word, ""), says.get(word, "")
                )


def _seo(before: Mapping[str, Content], after: Mapping[str, Content]) -> Iterator[VersionChange]:
    for language in sorted({*before, *after}):
        was, now = before.get(language, {}), after.get(language, {})
        yield from _fields("seo", language, ("title", "description"), was, now)


def _variants(
    before: Mapping[str, Content], after: Mapping[str, Content]
) -> Iterator[VersionChange]:
    for key, now in after.items():
        title = " / ".join(now["option_values"])
        was = before.get(key)
        if was is None:
            yield VersionChange("variant", "added", title, "", str(now["price"]))
            continue
        yield from _fields("variant", title, _OF_VARIANT, was, now)
        named = " / ".join(was["option_values"])
        if named != title:
            yield VersionChange("variant", "option_values", title, named, title)


def _facts(before: Content, after: Content) -> Iterator[VersionChange]:
    was, now = (_composition(content.get("composition", [])) for content in (before, after))
    if was != now:
        yield VersionChange("facts", "composition", "", was, now)
    said, says = before.get("warnings", {}), after.get("warnings", {})
    for language in sorted({*said, *says}):
        if said.get(language, "") != says.get(language, ""):
            yield VersionChange(
                "facts", "warnings", language, said.get(language, ""), says.get(language, "")
            )
    yield from _fields("facts", "", _OF_FACTS, before, after)


def _composition(parts: list[dict[str, Any]]) -> str:
    """As it stands on the label, in the active language."""
    return " · ".join(fibres.sentence(part["fibres"]) for part in parts)


def _text(value: Any) -> str:
    if value is None or value is False or value == 0:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, list):
        return ", ".join(value)
    return str(value)
