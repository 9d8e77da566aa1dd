"""The one way in which a shop's people are told of something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.core.mail import EmailMessage
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit.addresses import page_path
from shops.models import HeldNotice, NoticeSubject, Shop
from shops.notices.readers import Reader, readers_of
from shops.services.notices.push import Push, push


@dataclass(frozen=True, slots=True)
class News:
    """What happened in a shop.

    `key` says what, the same whenever it is told again. `path` is the page about it. `title` is one
    line in the active language that names nobody: it goes through strangers' push services. `mail`
    writes to one of them, in the active language, which is hers. `is_needed`: the law or the safety
    of her money wants her to know, so its mail neither waits nor is switched off.
    `only_owners`: helpers cannot do anything about it.
    """

    shop: Shop
    subject: NoticeSubject
    key: str
    path: str
    title: Callable[[], str]
    mail: Callable[[User], EmailMessage]
    is_needed: bool = False
    only_owners: bool = False


def tell(news: News, readers: Sequence[Reader] | None = None) -> list[EmailMessage]:
    """The mails to send now. Keeps for later what waits for the end of somebody's quiet hours, and
    has devices told once this transaction has committed; again is harmless.

    `readers` are those of the news' shop and subject, where they have been read already.
    """
    if readers is None:
        readers = readers_of([news.shop.pk], news.subject)[news.shop.pk]
    if news.only_owners:
        readers = [reader for reader in readers if reader.is_owner]
    _hold(news, readers)
    _push(news, [reader for reader in readers if reader.by_push and reader.quiet_until is None])
    return [_mail(news, reader) for reader in readers if _is_mailed_now(news, reader)]


def _is_mailed_now(news: News, reader: Reader) -> bool:
    return news.is_needed or (reader.by_mail and reader.quiet_until is None)


def _mail(news: News, reader: Reader) -> EmailMessage:
    with override(reader.user.language):
        return news.mail(reader.user)


def _hold(news: News, readers: Iterable[Reader]) -> None:
    held = []
    for reader in readers:
        by_mail = reader.by_mail and not news.is_needed
        if reader.quiet_until is None or not (by_mail or reader.by_push):
            continue
        with override(reader.user.language):
            held.append(
                HeldNotice(
                    user=reader.user,
                    shop=news.shop,
                    subject=news.subject,
                    key=news.key,
                    title=news.title()[:200],
                    path=news.path,
                    by_mail=by_mail,
                    by_push=reader.by_push,
                    due_at=reader.quiet_until,
                )
            )
    if held:
        HeldNotice.objects.bulk_create(held, ignore_conflicts=True)


def _push(news: News, readers: Iterable[Reader]) -> None:
    for reader in readers:
        with override(reader.user.language):
            said = Push(news.shop.name, news.title(), page_path(news.path), news.key)
        push(reader.user, said)
