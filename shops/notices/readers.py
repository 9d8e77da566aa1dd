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


def readers_of(shops: Iterable[int] | QuerySet[Any], subject: NoticeSubject) -> Readers:
    """By the shop's id, each shop's people whose right covers `subject`; in one statement."""
    choice = NoticeChoice.objects.filter(
        user=OuterRef("user"), shop=OuterRef("shop"), subject=subject
    )
    members = ShopMember.objects.filter(shop__in=shops, user__is_active=True).annotate(
        by_mail=_chosen(choice, "by_mail"),
        by_push=_chosen(choice, "by_push"),
        has_device=Exists(living_devices().filter(user=OuterRef("user"))),
    )
    found: Readers = defaultdict(list)
    for member in members.select_related("user__quiet_hours").order_by("user"):
        if member.may(RIGHT_OF[subject]):
            found[member.shop_id].append(_reader(member))
    return found


def living_devices() -> QuerySet[PushDevice]:
    """Those whose session has not ended by itself."""
    return PushDevice.objects.filter(ends_at__gt=clock.now())


def subjects_of(member: ShopMember) -> list[NoticeSubject]:
    """What she may hear of."""
    return [subject for subject, right in RIGHT_OF.items() if member.may(right)]


def _chosen(choice: QuerySet[NoticeChoice], column: str) -> Coalesce:
    return Coalesce(
        Subquery(choice.values(column)[:1]), Value(value=True), output_field=BooleanField()
    )


def _reader(member: Any) -> Reader:
    hours = hours_or_usual(getattr(member.user, "quiet_hours", None))
    return Reader(
        user=member.user,
        is_owner=member.is_owner,
        by_mail=member.by_mail,
        by_push=member.by_push and member.has_device,
        quiet_until=quiet_until(hours, clock.now()),
    )
