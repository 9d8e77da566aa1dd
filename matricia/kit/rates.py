"""How often something may be done. Counted in the cache, outside transactions: what is refused and
rolled back counts too."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken


def demand_rarely(what: str, who: str, *, most: int, within: int) -> None:
    """Count one `what` of `who`; raise RuleBroken TOO_OFTEN beyond `most` in `within` seconds.

    `who` is kept as a digest: addresses do not lie about in the cache.
    """
    if count(f"rate:{what}:{sha256(who.encode()).hexdigest()}", within) > most:
        raise RuleBroken(
            "TOO_OFTEN", _("That was too often in a short time. Wait a while, then try again.")
        )


def count(key: str, within: int) -> int:
    """How often `key` was counted, this time included, in the `within` seconds since the first."""
    cache.add(key, 0, within)
    try:
        return int(cache.incr(key))
    except ValueError:  # its time was over between the two
        cache.set(key, 1, within)
        return 1


def visitor_address(request: Any) -> str:
    """Where a request comes from, as our own front says (`frontend/server/visitor.js`)."""
    told: str = request.META.get("HTTP_X_FORWARDED_FOR", "") or request.META.get("REMOTE_ADDR", "")
    return told
