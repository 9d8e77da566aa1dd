"""The mail that tells a designer which orders nobody has collected at a market."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from markets.collecting import handed_over, label_of, parts_of
from markets.models import Collection
from matricia.accounts.models import User
from matricia.kit import texts
from matricia.kit.mailing import send_once
from orders.models import SellerOrder
from shops.models import NoticeSubject
from shops.services.notices import News, tell


def tell_uncollected(pk: int) -> None:
    """Write once, to those who look after each shop's orders. The customer is written to with her
    refund. Raises OSError when the post office refuses."""
    rows = Collection.objects.filter(given_up_at__isnull=False)
    related = rows.select_related("market")
    send_once(pk, rows, "designers_told_at", lambda: list(_mails(related.get(pk=pk))))


def untold() -> list[int]:
    """Ids of collections given up whose designers were not written to yet."""
    rows = Collection.objects.filter(given_up_at__isnull=False, designers_told_at=None)
    return list(rows.order_by("pk").values_list("pk", flat=True)[:200])


def _mails(collection: Collection) -> Iterator[EmailMessage]:
    parts = parts_of([collection])[collection.pk]
    handed = handed_over(line.pk for part in parts for line in part.lines.all())
    for part in parts:
        pieces = [
            f"{line.quantity - handed.get(line.pk, 0)} × {label_of(line)}"
            for line in part.lines.all()
            if line.quantity > handed.get(line.pk, 0)
        ]
        if pieces:
            yield from tell(_news(collection, part, pieces))


def _news(collection: Collection, part: SellerOrder, pieces: list[str]) -> News:
    return News(
        shop=part.shop,
        subject=NoticeSubject.ORDERS,
        key=f"uncollected {part.pk}",
        path=f"/dashboard/{part.shop.slug}/orders/{part.pk}",
        title=lambda: _subject(part),
        mail=lambda member: _mail(collection, part, pieces, member),
    )


def _subject(part: SellerOrder) -> str:
    return " ".join((_("Nobody collected order %(number)s") % {"number": part.number}).split())


def _mail(
    collection: Collection, part: SellerOrder, pieces: list[str], member: User
) -> EmailMessage:
    words = {
        "name": member.get_short_name(),
        "number": part.number,
        "market": texts.in_language(collection.market.name),
        "pieces": "\n".join(pieces),
    }
    body = _(
        "Hello %(name)s,\n\nof order %(number)s nobody collected at %(market)s:\n\n%(pieces)s\n\n"
        "The customer is being paid back, and these pieces are in your stock again: take them "
        "home. Do not send them.\n\nMATRICIA"
    )
    return EmailMessage(_subject(part), body % words, to=[member.email])
