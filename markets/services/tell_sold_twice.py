"""The mail that tells a designer that a web order of hers was cancelled, and what to do."""

from __future__ import annotations

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from markets.models import SoldTwice
from matricia.accounts.models import User
from matricia.kit import texts
from matricia.kit.mailing import send_once
from shops.models import NoticeSubject
from shops.services.notices import News, tell


def tell_sold_twice(pk: int) -> None:
    """Write once, to those who look after the shop's orders. The customer is written to with her
    refund."""
    rows = SoldTwice.objects.all()
    related = rows.select_related("seller_order__shop", "stall__market")
    send_once(pk, rows, "designer_told_at", lambda: tell(_news(related.get(pk=pk))))


def untold() -> list[int]:
    """Ids of those that a lost message left behind."""
    return list(SoldTwice.objects.filter(designer_told_at=None).values_list("pk", flat=True))


def _news(sold: SoldTwice) -> News:
    """Needed: what is not hers to send any more must not be sent."""
    part = sold.seller_order
    return News(
        shop=part.shop,
        subject=NoticeSubject.ORDERS,
        key=f"sold twice {sold.pk}",
        path=f"/dashboard/{part.shop.slug}/orders/{part.pk}",
        title=lambda: _subject(sold),
        mail=lambda member: _mail(sold, member),
        is_needed=True,
    )


def _subject(sold: SoldTwice) -> str:
    words = {"piece": sold.label, "number": sold.seller_order.number}
    subject = _("“%(piece)s” was sold twice: order %(number)s was changed") % words
    return " ".join(subject.split())


def _mail(sold: SoldTwice, member: User) -> EmailMessage:
    words = {
        "name": member.name,
        "piece": sold.label,
        "number": sold.seller_order.number,
        "market": texts.in_language(sold.stall.market.name),
    }
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
    text = body % {**words, "what": what % words}
    return EmailMessage(_subject(sold), text, to=[member.email])
