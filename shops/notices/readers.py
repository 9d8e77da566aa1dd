"""Who of a shop's people hears of a subject, how, and from when on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import BooleanField, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.compiled import Compiled
from shops.models import NoticeChoice, NoticeSubject, PushDevice, ShopMember
from shops.notices.quiet import hours_or_usual, quiet_until
from shops.states import Right

#: What somebody must look after to hear of it.
RIGHT_OF: Final = {
    NoticeSubject.ORDERS: Right.ORDERS,
    NoticeSubject.STOCK: Right.PRODUCTS,
    NoticeSubject.MONEY: Right.MONEY,
}


@dataclass(frozen=True, slots=True)
class Reader:
    """`by_push`: she wants it and has a device. `quiet_until`: None where she may be told now."""

    user: User
    is_owner: bool
    by_mail: bool
    by_push: bool
    quiet_until: datetime | None


Readers = defaultdict[int, list[Reader]]


def readers_of(shops: Iterable[int], subject: NoticeSubject) -> Readers:
    """By the shop's id, each shop's people whose right covers `subject`; in one statement."""
    found: Readers = defaultdict(list)
    for member in _MEMBERS.all(shops=list(shops), subject=subject.value, now=clock.now()):
        if member.may(RIGHT_OF[subject]):
            found[member.shop_id].append(_reader(member))
    return found


def _members(shops: list[int], subject: str, now: datetime) -> QuerySet[Any]:
    choice = NoticeChoice.objects.filter(
        user=OuterRef("user"), shop=OuterRef("shop"), subject=subject
    )
    members = ShopMember.objects.filter(shop__in=shops, user__is_active=True).annotate(
        by_mail=_chosen(choice, "by_mail"),
        by_push=_chosen(choice, "by_push"),
        has_device=Exists(_living(now).filter(user=OuterRef("user"))),
    )
    return members.select_related("user__quiet_hours").order_by("user")


def living_devices() -> QuerySet[PushDevice]:
    """Those whose session has not ended by itself."""
    return _living(clock.now())


def _living(now: datetime) -> QuerySet[PushDevice]:
    return PushDevice.objects.filter(ends_at__gt=now)


def subjects_of(member: ShopMember) -> list[NoticeSubject]:
    """What she may hear of."""
    return [subject for subject, right in RIGHT_OF.items() if member.may(right)]


def _chosen(choice: QuerySet[NoticeChoice], column: str) -> Coalesce:
    return Coalesce(
        Subquery(choice.values(column)[:1]), Value(value=True), output_field=BooleanField()
    )


_MEMBERS: Final = Compiled(_members, shops=list[int], subject=str, now=datetime)


def _reader(member: Any) -> Reader:
    hours = hours_or_usual(getattr(member.user, "quiet_hours", None))
    return Reader(
        user=member.user,
        is_owner=member.is_owner,
        by_mail=member.by_mail,
        by_push=member.by_push and member.has_device,
        quiet_until=quiet_until(hours, clock.now()),
    )
