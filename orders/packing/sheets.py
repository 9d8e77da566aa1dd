"""What packing slips and labels say: every word is text, ready to be set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext as _

from matricia.kit import clock
from orders.models import OrderLine, SellerOrder
from orders.packing.addresses import lines_of, recipient_of, sender_of
from orders.packing.formats import LabelFormat
from orders.unsent import unsent
from orders.withdrawal_words import label_of


def slips_sheet(parts: Sequence[SellerOrder], language: str) -> dict[str, Any]:
    """A slip per part, each in its buyer's language; the file's own title in `language`. It names
    no price: it goes into the parcel, and that may be a gift."""
    left = unsent(parts)
    with override(language):
        title = _("Packing slips")
    return {"title": title, "language": language, "slips": [_slip(part, left) for part in parts]}


def _slip(part: SellerOrder, left: Mapping[int, int]) -> dict[str, Any]:
    order = part.order
    with override(order.language):
        rows = _packed(part, left)
        whole = sum(line.quantity for line in part.lines.all())
        placed = (order.paid_at or order.placed_at).astimezone(clock.PARIS)
        sender = sender_of(part.shop)
        return {
            "language": order.language,
            "direction": "rtl" if get_language_bidi() else "ltr",
            "shop": part.shop.name,
            "title": _("In this parcel"),
            "number": part.number,
            "ordered": _("Ordered on %(day)s") % {"day": date_format(placed, "j F Y")},
            "way": part.delivery_words,
            "to_title": _("For"),
            "to": lines_of(recipient_of(part)),
            "columns": [_("Piece"), _("Reference"), _("Quantity")],
            "rows": [[label_of(line), line.sku, str(count)] for line, count in rows],
            "note": ""
            if sum(count for _line, count in rows) == whole
            else _("The other pieces of this order come in another parcel, or were given back."),
            "gift": _("This is a gift: wrap it, and put its card in.") if part.is_gift else "",
            "foot": _("A question, or something is missing? %(shop)s: %(email)s")
            % {"shop": part.shop.name, "email": sender.email}
            if sender.email
            else "",
        }


def _packed(part: SellerOrder, left: Mapping[int, int]) -> list[tuple[OrderLine, int]]:
    """What is still to be sent; of what has left already, all of it."""
    lines = list(part.lines.all())
    waiting = [(line, left[line.pk]) for line in lines if left[line.pk]]
    return waiting or [(line, line.quantity) for line in lines]


def labels_sheet(
    parts: Sequence[SellerOrder], paper: LabelFormat, language: str, *, skip: int = 0
) -> dict[str, Any]:
    """An address label per part; the first `skip` places of the first sheet are used already."""
    with override(language):
        return {
            "title": _("Address labels"),
            "language": language,
            "width": paper.width,
            "height": paper.height,
            "columns": paper.columns,
            "rows": paper.rows,
            "skip": skip % paper.per_sheet,
            "from_title": _("From"),
            "labels": [_label(part) for part in parts],
        }


def _label(part: SellerOrder) -> dict[str, Any]:
    sender = sender_of(part.shop)
    return {
        "number": part.number,
        "way": part.delivery_words,
        "sender": [part.shop.name, *lines_of(sender)[1:]],
        "recipient": lines_of(recipient_of(part)),
        "phone": part.order.phone,
    }
