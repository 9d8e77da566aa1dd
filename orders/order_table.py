"""A shop's part of all orders as a table, a row per line: what a designer's accountant asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db.models import Prefetch, QuerySet
from django.utils.formats import get_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from orders.models import OrderLine, SellerOrder
from orders.services.restrict_contact import NOBODY
from orders.states import OrderChannel, SellerOrderState
from shops.models import Shop

_CHUNK: Final = 500


def order_rows(shop: Shop) -> Iterator[list[object]]:
    """The header, then every line that was paid for, the oldest first; in the active language.

    Of a customer it has what the shop's people see of her beside the order.
    """
    yield _header()
    mark = get_format("DECIMAL_SEPARATOR")
    for part in _parts(shop).iterator(chunk_size=_CHUNK):
        about = _about(part, mark)
        for line in part.lines.all():
            yield [*about, *_of_line(line, mark)]


def _parts(shop: Shop) -> QuerySet[SellerOrder]:
    return (
        SellerOrder.objects.filter(shop=shop, order__paid_at__isnull=False)
        .select_related("order")
        .prefetch_related(Prefetch("lines", OrderLine.objects.order_by("pk")), "parcels")
        .order_by("order__paid_at", "pk")
    )


def _header() -> list[object]:
    return [
        *(_("Order"), _("Bought"), _("Paid"), _("Sent"), _("State"), _("Where")),
        *(_("Name"), _("Email"), _("Phone"), _("Street"), _("Postcode"), _("City"), _("Country")),
        *(_("Delivery"), _("Parcels"), _("Promised by"), _("Currency"), _("Delivery price")),
        *(_("Gift wrap"), _("Total of the part")),
        *(_("Piece"), _("Variant"), _("SKU"), _("Price"), _("Quantity"), _("Discount")),
        *(_("Total of the line"), _("Made to order"), _("Measurements")),
    ]


def _about(part: SellerOrder, mark: str) -> list[object]:
    order = part.order
    return [
        part.number,
        _moment(order.placed_at),
        _moment(order.paid_at),
        _moment(part.shipped_at),
        str(SellerOrderState(part.state).label),
        str(OrderChannel(order.channel).label),
        order.name,
        "" if order.email == NOBODY else order.email,
        order.phone,
        order.street,
        order.postcode,
        order.city,
        order.country,
        part.delivery_words,
        ", ".join(f"{parcel.carrier} {parcel.tracking_number}" for parcel in part.parcels.all()),
        part.promised_by.isoformat(),
        order.currency,
        _amount(part.delivery_total, mark),
        _amount(part.gift_total, mark),
        _amount(part.total, mark),
    ]


def _of_line(line: OrderLine, mark: str) -> list[object]:
    return [
        line.product_title,
        line.variant_title,
        line.sku,
        _amount(line.unit_price, mark),
        line.quantity,
        _amount(line.discount, mark),
        _amount(line.total, mark),
        _("yes") if line.made_to_order else _("no"),
        ", ".join(f"{name}: {value}" for name, value in line.measurements.items()),
    ]


def _amount(cents: int, mark: str) -> str:
    return f"{cents // 100}{mark}{cents % 100:02d}"


def _moment(at: datetime | None) -> str:
    return localtime(at).strftime("%Y-%m-%d %H:%M") if at else ""
