"""The mail with the code under which a customer collects her order at a market."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import segno
from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from markets.collecting import collection_address, parts_of
from markets.models import Collection
from markets.qr import QUIET_ZONE
from markets.services.keep_collections import keep_collections
from matricia.kit import clock, texts
from matricia.kit.mailing import send_once
from orders.mails import order_page

AT_ONCE: Final = 200
PIXELS_PER_MODULE: Final = 8
HALF: Final = 5


def tell_collections() -> None:
    """Every minute: codes for what was paid since, and their mails."""
    keep_collections()
    untold = Collection.objects.filter(told_at=None).order_by("pk")
    for pk in untold.values_list("pk", flat=True)[:AT_ONCE]:
        tell_collection(pk)


def tell_collection(pk: int) -> None:
    """Write to the customer, once. Raises OSError when the post office refuses."""
    rows = Collection.objects.select_related("order", "market")
    send_once(pk, Collection.objects.filter(pk=pk), "told_at", lambda: [_mail(rows.get(pk=pk))])


def spelled(code: str) -> str:
    """As people read it out: K7PQ2-XYZ34."""
    return f"{code[:HALF]}-{code[HALF:]}"


def _mail(collection: Collection) -> EmailMessage:
    order, market = collection.order, collection.market
    with override(order.language):
        parts = parts_of([collection])[collection.pk]
        words = {
            "number": order.number,
            "code": spelled(collection.code),
            "market": texts.in_language(market.name),
            "place": ", ".join(filter(None, (market.place, market.address))),
            "from": date_format(market.starts_at.astimezone(clock.PARIS), "j F"),
            "until": date_format(market.ends_at.astimezone(clock.PARIS), "j F"),
            "shops": ", ".join(part.shop.name for part in parts),
            "page": order_page(order),
        }
        subject = _("Your code for order %(number)s: %(code)s") % words
        body = _(
            "Hello,\n\nyour pieces from %(shops)s wait for you at %(market)s, %(place)s, from "
            "%(from)s to %(until)s.\n\nShow this code at any till there: %(code)s\nOne code is "
            "enough for all designers; its picture is attached and on the page of your order: "
            "%(page)s\n\nWhat nobody has collected when the market is over is refunded in full. "
            "As with everything bought on the web, you may give it back within fourteen days."
            "\n\nMATRICIA"
        )
        mail = EmailMessage(" ".join(subject.split()), body % words, to=[order.email])
    mail.attach(f"{order.number}.png", _picture(collection.code), "image/png")
    return mail


def _picture(code: str) -> bytes:
    picture = BytesIO()
    segno.make_qr(collection_address(code), error="m").save(
        picture, kind="png", scale=PIXELS_PER_MODULE, border=QUIET_ZONE
    )
    return picture.getvalue()
