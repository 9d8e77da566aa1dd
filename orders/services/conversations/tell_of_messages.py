"""Mails that something was written. What was written stands on the page alone: nobody can send her
own words through our post office, and no address is given away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.mailing import send_once
from orders.models import Conversation, Message
from orders.states import MessageSide
from shops.models import NoticeSubject
from shops.services.notices import News, tell

#: One mail is enough for what comes within this time and waits to be read.
QUIET: Final = timedelta(minutes=30)
#: Longer than a message takes and its retries.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def tell_of_message(message_id: UUID) -> None:
    """A mail to the other side, once. Raises OSError when the post office refuses."""
    rows = Message.objects.filter(read_at=None)
    message = Message.objects.select_related("conversation__shop", "conversation__user")
    send_once(message_id, rows, "told_at", lambda: _mails(message.get(pk=message_id)))


def untold() -> QuerySet[Message]:
    """What a lost task left behind, oldest first, a bounded number."""
    late = Message.objects.filter(told_at=None, read_at=None, sent_at__lt=clock.now() - PATIENCE)
    return late.order_by("sent_at")[:AT_ONCE]


def conversation_page(conversation: Conversation) -> str:
    """The customer's, in the active language; a guest's opens without an account."""
    page = page_address(f"/messages/{conversation.pk}")
    return page if conversation.user_id else f"{page}?token={conversation.access_token}"


def _mails(message: Message) -> Iterator[EmailMessage]:
    told = message.conversation.messages.filter(side=message.side, read_at=None)
    if told.filter(told_at__gt=clock.now() - QUIET).exists():
        return
    if message.side == MessageSide.SHOP:
        yield from _to_customer(message.conversation)
    else:
        yield from tell(_to_designers(message.conversation))


def _to_customer(conversation: Conversation) -> Iterator[EmailMessage]:
    person = conversation.user
    if person and not person.is_active:
        return
    with override(person.language if person else conversation.language):
        words = {"shop": conversation.shop.name, "link": conversation_page(conversation)}
        body = _(
            "Hello,\n\n%(shop)s has answered you. Read it and write back here:\n%(link)s\n\n"
            "An answer to this mail reaches nobody.\n\nMATRICIA"
        )
        subject = _("%(shop)s has answered you") % words
        yield _mail(subject, body % words, person.email if person else conversation.email)


def _to_designers(conversation: Conversation) -> News:
    shop = conversation.shop
    path = f"/dashboard/{shop.slug}/messages/{conversation.pk}"

    def mail(member: User) -> EmailMessage:
        subject = conversation.subject or shop.name
        body = _(
            "Hello,\n\nA customer has written to you about “%(subject)s”. Read it and answer "
            "here:\n%(link)s\n\nAn answer to this mail reaches nobody.\n\nMATRICIA"
        )
        words = {"subject": subject, "link": page_address(path)}
        return _mail(_("A customer writes: %(subject)s") % words, body % words, member.email)

    return News(
        shop=shop,
        subject=NoticeSubject.ORDERS,
        key=f"conversation {conversation.pk}",
        path=path,
        title=lambda: _("A customer has written to you"),
        mail=mail,
    )


def _mail(subject: str, body: str, address: str) -> EmailMessage:
    """A shop's or a piece's name never breaks a header."""
    return EmailMessage(" ".join(subject.split()), body, to=[address])
