"""How somebody hears of each subject of a shop."""

from __future__ import annotations

from dataclasses import dataclass

from shops.models import NoticeChoice, NoticeSubject, ShopMember
from shops.notices.readers import subjects_of


@dataclass(frozen=True, slots=True)
class Choice:
    """How she hears of one subject."""

    subject: NoticeSubject
    by_mail: bool
    by_push: bool


def choices_of(member: ShopMember) -> list[Choice]:
    """Hers, of what her rights cover; both ways where she has not chosen."""
    rows = NoticeChoice.objects.filter(user=member.user_id, shop=member.shop_id)
    made = {row.subject: row for row in rows}
    return [_choice(subject, made.get(subject)) for subject in subjects_of(member)]


def _choice(subject: NoticeSubject, made: NoticeChoice | None) -> Choice:
    if made is None:
        return Choice(subject, by_mail=True, by_push=True)
    return Choice(subject, made.by_mail, made.by_push)
