"""The chart of accounts (docs/books.md): which accounts there can be, and what each says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

_KINDS: Final[dict[str, StrPromise]] = {
    r"stripe:clearing": _("Stripe's balance"),
    r"dispute:clearing": _("money a bank disputes"),
    r"house:commission": _("commission"),
    r"house:commission-vat": _("VAT on the commission"),
    r"house:fees": _("Stripe's fees"),
    r"house:unallocated": _("owed to customers"),
    r"house:losses": _("losses"),
    r"house:bank": _("the programme's bank"),
    r"house:market-commission": _("commission of markets"),
    r"house:stall-fees": _("fees for stalls"),
    r"house:cash-box": _("the cash box"),
    r"house:cash-differences": _("differences of drawers"),
    r"shop:(?P<shop>[1-9]\d{0,9}):payable": _("owed to the designer"),
    r"shop:(?P<shop>[1-9]\d{0,9}):debt": _("the designer's debt"),
    r"shop:(?P<shop>[1-9]\d{0,9}):stripe": _("in her Stripe balance"),
    r"shop:(?P<shop>[1-9]\d{0,9}):outside": _("from outside to her Stripe balance"),
    r"shop:(?P<shop>[1-9]\d{0,9}):bank": _("in her bank"),
    r"shop:(?P<shop>[1-9]\d{0,9}):market": _("what she earned at markets, without cards"),
    r"till:[0-9a-f-]{1,36}:drawer": _("a till's drawer"),
    r"till:[0-9a-f-]{1,36}:terminal": _("another terminal beside a till"),
}
_CHART: Final = {re.compile(pattern): words for pattern, words in _KINDS.items()}


def is_known(code: str) -> bool:
    """Whether such an account can exist."""
    return any(pattern.fullmatch(code) for pattern in _CHART)


def shop_of(code: str) -> int | None:
    """The shop that an account belongs to, by its code."""
    for pattern in _CHART:
        if found := pattern.fullmatch(code):
            shop = found.groupdict().get("shop")
            return int(shop) if shop else None
    return None


def account_words(code: str) -> str:
    """What an account is, in a few words; its code when we do not know it."""
    return next((str(words) for pattern, words in _CHART.items() if pattern.fullmatch(code)), code)
