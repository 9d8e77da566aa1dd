"""Prices as people write them, to whole cents, without a float on the way."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from shops.prices import MAX_PRICE

_SPACES = re.compile(r"[\s\u00a0\u202f']")
_SIGN = re.compile(r"^(?:€|EUR)|(?:€|EUR)$", re.IGNORECASE)
_PLAIN = re.compile(r"(\d{1,9})(?:[.,](\d{1,2}))?")
# "1.234,50" and "1,234.50": the sign before the last two digits is the decimal one.
_GROUPED = re.compile(r"(\d{1,3}(?:\.\d{3})+),(\d{2})|(\d{1,3}(?:,\d{3})+)\.(\d{2})")


def cents_from(text: str) -> int:
    """ "12.50", "12,5", "1 234,50", "1.234,50 €" → cents.

    Raises ValueError, whose text says why, for another currency, "1,234" (euros or thousands?),
    more than two decimals, a negative price, and what is no number.
    """
    bare = _SIGN.sub("", _SPACES.sub("", text))
    if match := _PLAIN.fullmatch(bare):
        whole, part = match[1], match[2] or ""
    elif match := _GROUPED.fullmatch(bare):
        whole, part = re.sub(r"\D", "", match[1] or match[3]), match[2] or match[4]
    else:
        raise ValueError(_why(text.strip(), bare))
    cents = int(whole) * 100 + int(part.ljust(2, "0"))
    if cents > MAX_PRICE:
        raise ValueError(_("the price “%(price)s” is over 100,000 €") % {"price": text.strip()})
    return cents


def _why(text: str, bare: str) -> str:
    if not text:
        return _("it has no price")
    if bare.startswith("-"):
        reason = _("the price “%(price)s” is negative")
    elif re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        reason = _("the price “%(price)s” can be read in two ways; write it with two decimals")
    elif re.search(r"[$£¥]|[A-Za-z]{3}", bare):
        reason = _("the price “%(price)s” is not in euros; write the number in euros alone")
    else:
        reason = _("the price “%(price)s” is not a price")
    return reason % {"price": text[:40]}
