"""Tag codes: printed on the hang tag, scanned or typed at the till."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from typing import Final

from django.db.models import Q

from shops.models import Variant

# No 0 O 1 I L U: read aloud and typed from a small tag without a mistake.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
_OURS: Final = re.compile(r"https?://[^/\s]+/t/(?P<code>[0-9A-Za-z_-]{1,64})/?(?:[?#].*)?")


def new_tag_codes(count: int) -> list[str]:
    """`count` codes that no variant has; the database's unique constraint has the last word."""
    codes: set[str] = set()
    while missing := count - len(codes):
        made = {"".join(secrets.choice(ALPHABET) for _ in range(LENGTH)) for _ in range(missing)}
        taken = Variant.objects.filter(tag_code__in=made).values_list("tag_code", flat=True)
        codes |= made - set(taken)
    return list(codes)


def code_in(scanned: str) -> str:
    """The code in what a scanner read: of a tag's address its tag code, else the text itself.

    Any host is read: a tag outlives the address under which it was printed.
    """
    text = scanned.strip()
    found = _OURS.fullmatch(text)
    return found["code"] if found else text


def variants_by_code(shop_id: int, codes: Iterable[str]) -> dict[str, int]:
    """Code in capitals → id of the shop's variant that it means; none for what it does not know.

    A tag's code goes before a barcode, that before an SKU.
    """
    given = list(codes)
    upper = [code.upper() for code in given]
    rows = Variant.objects.filter(
        Q(tag_code__in=upper) | Q(barcode__in=upper) | Q(sku__in=[*given, *upper]),
        product__shop=shop_id,
    ).order_by("-pk")
    found: dict[str, int] = {}
    for name in ("sku", "barcode", "tag_code"):
        found.update({getattr(variant, name).upper(): variant.pk for variant in rows})
    found.pop("", None)
    return found
