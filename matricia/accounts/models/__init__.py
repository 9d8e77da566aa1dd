"""People who sign in, and what they keep with us."""

from __future__ import annotations

from matricia.accounts.models.kept import Address, Consent, ConsentPurpose, SizeKind, WornSize
from matricia.accounts.models.personal_data import DataExport
from matricia.accounts.models.user import User, UserManager

__all__ = [
    "Address",
    "Consent",
    "ConsentPurpose",
    "DataExport",
    "SizeKind",
    "User",
    "UserManager",
    "WornSize",
]
