"""Sizes a customer wears."""

from __future__ import annotations

from matricia.accounts.models import SizeKind, User, WornSize
from matricia.accounts.services.texts import fitting


def keep_size(actor: User, kind: SizeKind, size: str) -> None:
    """Remember what she wears of `kind`; an empty `size` forgets it."""
    clean = fitting(WornSize, "size", size)
    if clean:
        WornSize.objects.update_or_create(user=actor, kind=kind, defaults={"size": clean})
    else:
        WornSize.objects.filter(user=actor, kind=kind).delete()
