"""The mail that tells a designer that a web order of hers was cancelled, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import gettext as _

from markets.models import SoldTwice
from matricia.accounts.models import User
from matricia.kit import texts
from matricia.kit.mailing import send_once


def tell_sold_twice(pk: int) -> None:
    """Write once, to each member of the shop in her language. The customer is written to with her
    refund."""
    rows = SoldTwice.objects.all()
    related = rows.select_related("seller_order", "stall__market")
    send_once(pk, rows, "designer_told_at", lambda: _mails(related.get(pk=pk)))


def untold() -> list[int]:
    """Ids of those that a lost message left behind."""
    return list(SoldTwice.objects.filter(designer_told_at=None).values_list("pk", flat=True))


def _mails(sold: SoldTwice) -> Iterator[EmailMessage]:
    shop = sold.seller_order.shop_id
    members = User.objects.filter(shop_memberships__shop=shop, is_active=True)
    for member in members.order_by("pk"):
        with translation.override(member.language):
            yield _mail(sold, member)


def _mail(sold: SoldTwice, member: User) -> EmailMessage:
    words = {
        "name": member.name,
        "piece": sold.label,
        "number": sold.seller_order.number,
        "market": texts.in_language(sold.stall.market.name),
    }
    subject = _("“%(piece)s” was sold twice: order %(number)s was changed") % words
    if sold.is_whole_part:
        what = _(
            "So we have cancelled order %(number)s and are paying the customer back, delivery "
            "included. Do not send it."
        )
    else:
        what = _(
            "So we have taken this piece out of order %(number)s and are paying the customer back "
            "for it. Send her the rest as usual."
        )
    body = _(
        "Hello %(name)s,\n\n“%(piece)s” was sold at your stall (%(market)s) and on the web at the "
        "same time. The sale at the stall stands.\n\n%(what)s\n\nThe customer was told. You need "
        "not do anything else.\n\nMATRICIA"
    )
    return EmailMessage(
        " ".join(subject.split()), body % {**words, "what": what % words}, to=[member.email]
    )
