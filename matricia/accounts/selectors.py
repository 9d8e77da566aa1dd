"""What somebody keeps with us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from matricia.accounts.models import Consent, ConsentPurpose, DataExport, User


@dataclass(frozen=True)
class Said:
    """What she said last about a purpose; `at` is None while she has said nothing."""

    purpose: str
    given: bool
    at: datetime | None


def consents_of(user: User) -> list[Said]:
    """Every purpose, in the order of `ConsentPurpose`."""
    latest = {row.purpose: row for row in Consent.objects.filter(user=user)}
    return [_said(purpose, latest.get(purpose)) for purpose in ConsentPurpose]


def latest_export(user: User) -> DataExport | None:
    """Without its content, which is large."""
    return user.data_exports.defer("content").order_by("asked_at").last()


def staff_addresses() -> list[str]:
    """Of programme staff, where something waits for them."""
    staff = User.objects.filter(is_staff=True, is_active=True).exclude(email="")
    return list(staff.order_by("pk").values_list("email", flat=True))


def _said(purpose: ConsentPurpose, row: Consent | None) -> Said:
    return Said(purpose, given=bool(row and row.given), at=row.at if row else None)
