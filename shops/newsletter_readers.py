"""Who reads which newsletter: for the shop's people, and for a reader herself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from allauth.account.models import EmailAddress
from django.db.models import QuerySet
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from shops.exporting.csv_files import table_for_people
from shops.models import Newsletter, NewsletterReader, Shop
from shops.newsletter_links import stop_link

NEWEST = ("-confirmed_at", "-id")


def takes_readers(shop: Shop) -> bool:
    """Whether its page offers a newsletter."""
    return Newsletter.objects.filter(shop=shop, is_open=True).exists()


def readers_of(shop: Shop | None, query: str = "") -> QuerySet[NewsletterReader]:
    """Who agreed and still does; `query`: what the address contains. Nobody of no shop."""
    if shop is None:
        return NewsletterReader.objects.none()
    readers = NewsletterReader.objects.reading().filter(shop=shop)
    return readers.filter(email__contains=query.strip().lower())


def newsletters_of(user: Any) -> QuerySet[NewsletterReader]:
    """What somebody reads, with its shop: by the addresses that she has shown to be hers."""
    if not user.is_authenticated:
        return NewsletterReader.objects.none()
    hers = EmailAddress.objects.filter(user=user, verified=True).values("email")
    reading = NewsletterReader.objects.reading().filter(email__in=hers)
    return reading.select_related("shop").order_by(*NEWEST)


def readers_file(shop: Shop) -> Iterator[bytes]:
    """A CSV for her mail program, part by part, in the active language: one reader a row, with the
    proof of her consent and the link that stops it, which every letter has to carry."""
    return table_for_people(_rows(shop))


def _rows(shop: Shop) -> Iterator[Iterable[object]]:
    yield (_("E-mail"), _("Language"), _("Agreed on"), _("Agreed to"), _("Link to unsubscribe"))
    for reader in readers_of(shop).order_by("confirmed_at", "pk").iterator():
        agreed = f"{localtime(reader.confirmed_at):%Y-%m-%d %H:%M}"
        yield reader.email, reader.language, agreed, reader.words, stop_link(reader)
