"""How long the same key makes asking Stripe twice harmless."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from matricia.kit import clock

KEY_LIFE: Final = timedelta(hours=20)  # Stripe keeps idempotency keys for at least 24 h


def is_key_forgotten(asked_at: datetime) -> bool:
    """Whether Stripe may not know the key of a row that was first sent after `asked_at` any more:
    then look for what it made before asking again."""
    return clock.now() - asked_at >= KEY_LIFE
