"""Somebody wants no mail that asks for reviews, whatever she buys later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from orders.models import Order, RefusedReviewMail


def refuse_review_mails(order: Order) -> None:
    """Never again to the address of `order`; the caller has seen its token. Again is harmless."""
    RefusedReviewMail.objects.get_or_create(digest=digest_of(order.email))


def refused(addresses: Iterable[str]) -> set[str]:
    """Digests of those of `addresses` that want none; one statement."""
    digests = {digest_of(address) for address in addresses}
    rows = RefusedReviewMail.objects.filter(digest__in=digests)
    return set(rows.values_list("digest", flat=True))


def digest_of(address: str) -> str:
    """What is kept of an address: enough to know it again, not to write to it."""
    return hashlib.sha256(address.strip().casefold().encode()).hexdigest()
