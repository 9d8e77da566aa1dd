"""Tell people what waited for the end of their quiet hours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.db.models import QuerySet
from django.utils.translation import ngettext, override

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.addresses import page_path
from matricia.kit.mailing import alone, send
from shops.models import HeldNotice, NoticeSubject, Shop
from shops.notices.digest_mail import digest_mail
from shops.notices.readers import Reader, readers_of
from shops.services.notices.push import Push, push


def people_due() -> QuerySet[User]:
    """Those whose quiet hours are over and for whom something waits."""
    due = HeldNotice.objects.filter(due_at__lte=clock.now())
    return User.objects.filter(pk__in=due.values("user")).order_by("pk")


def send_held(user_id: int) -> None:
    """One mail, and one message per shop to her devices, about what is due; again is harmless.

    What she may not know or does not want to hear any more is dropped. Raises OSError when the post
    office refuses: then everything still waits.
    """
    with alone(f"held notices {user_id}") as is_alone:
        due = HeldNotice.objects.filter(user=user_id, due_at__lte=clock.now())
        rows = due.select_related("shop", "user").order_by("shop__name", "shop", "at", "pk")
        notices = list(rows) if is_alone else []
        if not notices:
            return
        readers = _readers(notices)
        mailed = [row for row in notices if row.by_mail and _is(readers, row, "by_mail")]
        pushed = [row for row in notices if row.by_push and _is(readers, row, "by_push")]
        if mailed:
            send([digest_mail(mailed[0].user, mailed)])
        for shop, of_shop in groupby(pushed, key=lambda row: row.shop):
            _push(shop, list(of_shop))
        HeldNotice.objects.filter(pk__in=[row.pk for row in notices]).delete()


def _readers(notices: Sequence[HeldNotice]) -> dict[tuple[int, str], Reader]:
    """Her, as she is today, by shop and subject."""
    shops, user = {row.shop_id for row in notices}, notices[0].user_id
    return {
        (shop, subject): reader
        for subject in {row.subject for row in notices}
        for shop, readers in readers_of(shops, NoticeSubject(subject)).items()
        for reader in readers
        if reader.user.pk == user
    }


def _is(readers: dict[tuple[int, str], Reader], row: HeldNotice, way: str) -> bool:
    reader = readers.get((row.shop_id, row.subject))
    return reader is not None and bool(getattr(reader, way))


def _push(shop: Shop, notices: Sequence[HeldNotice]) -> None:
    first, user = notices[0], notices[0].user
    with override(user.language):
        if len(notices) == 1:
            push(user, Push(shop.name, first.title, page_path(first.path), first.key))
            return
        body = ngettext(
            "%(count)d thing happened during your quiet hours",
            "%(count)d things happened during your quiet hours",
            len(notices),
        ) % {"count": len(notices)}
        path = page_path(f"/dashboard/{shop.slug}")
        push(user, Push(shop.name, body, path, f"digest {shop.pk}"))
