"""What a reader of a newsletter agrees to, word for word."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _

from shops.models import Shop

#: Of the words below. Changing what they say makes a new version.
WORDING: Final = "2026-11-24"


def consent_words(shop: Shop) -> str:
    """In the active language, as the page shows them above its button (GDPR art. 7, 13)."""
    return _(
        "I would like to get the newsletter of %(shop)s by e-mail: new pieces, markets, offers. "
        "%(shop)s keeps my address for this alone, for three years at most, and I can "
        "unsubscribe at any time with the link that stands in each letter."
    ) % {"shop": shop.name}
