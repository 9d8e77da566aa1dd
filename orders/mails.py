"""What the mails about an order say: plain text and simple HTML, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.money import Money
from matricia.kit.texts import in_language
from orders.contract_information import contract_information, seller_information
from orders.models import Order, Parcel, SellerOrder
from orders.money_text import money_text
from orders.selectors.calendars import calendar_of
from orders.tracking import tracking_url
from orders.withdrawal_words import label_of
from shops.notices.duties import DUTIES


def order_page(order: Order) -> str:
    """The buyer's page of her order; opens without an account."""
    return page_address(f"/orders/{order.pk}?token={order.access_token}", order.language)


def confirmation(order: Order) -> EmailMultiAlternatives:
    """To the buyer: each designer's part, dates, totals, and what the law wants her to keep
    (C. conso. L221-13). Takes an order with its parts, each with its shop's calendar."""
    with override(order.language):
        parts = list(order.seller_orders.all())
        sellers = seller_information(order, parts)
        return _mail(
            "confirmation",
            _("Your order %(number)s") % {"number": order.number},
            order.email,
            {
                "order": order,
                "parts": [
                    _part(part) | _coming(part) | {"seller": sellers.get(part.shop_id)}
                    for part in parts
                ],
                "goods": _money(order.goods_total, order),
                "discount": _money(order.discount_total, order) if order.discount_total else "",
                "delivery": _money(order.delivery_total, order),
                "gift": _money(order.gift_total, order) if order.gift_total else "",
                "total": _money(order.total, order),
                "link": order_page(order),
                "withdrawal_link": withdrawal_page(order),
                **contract_information(order),
            },
        )


def withdrawal_page(order: Order) -> str:
    """Where its buyer may renounce it (C. conso. L221-21); opens without an account."""
    return page_address(f"/withdraw/{order.pk}?token={order.access_token}", order.language)


def order_link(order: Order) -> EmailMessage:
    """To the buyer who asked for it: where her order is, and where she may renounce it."""
    words = {
        "name": order.name,
        "number": order.number,
        "order": order_page(order),
        "withdrawal": withdrawal_page(order),
    }
    with override(order.language):
        body = _(
            "Hello %(name)s,\n\nYou asked for the link to your order %(number)s:\n%(order)s\n\nTo "
            "withdraw from the contract here:\n%(withdrawal)s\n\nIf it was not you who asked, "
            "there is nothing to do.\n\nMATRICIA"
        )
        subject = _("Your order %(number)s: the link you asked for") % words
        return EmailMessage(subject, body % words, to=[order.email])


def new_order(seller_order: SellerOrder, member: User) -> EmailMultiAlternatives:
    """To a member of the shop: what to send where, by when. Takes a part with its lines."""
    with override(member.language):
        return _mail(
            "new_order",
            new_order_title(seller_order),
            member.email,
            {
                "member": member,
                "order": seller_order.order,
                "part": _part(seller_order),
                "link": page_address(f"/dashboard/orders/{seller_order.pk}"),
                "duties": DUTIES,
            },
        )


def new_order_title(seller_order: SellerOrder) -> str:
    """That it is there; of who bought it, nothing."""
    return _("New order %(number)s") % {"number": seller_order.number}


def shipped(parcel: Parcel) -> EmailMultiAlternatives:
    """To the buyer: a parcel is on its way, with its tracking number."""
    part = parcel.seller_order
    with override(part.order.language):
        return _mail(
            "shipped",
            _subject_of(parcel) % {"shop": part.shop.name, "number": part.number},
            part.order.email,
            {
                "order": part.order,
                "part": _part(part),
                "pieces": _pieces_in(parcel),
                "is_rest_to_come": not is_last(parcel),
                "parcel": parcel,
                "tracking_url": tracking_url(parcel.carrier, parcel.tracking_number),
                "link": order_page(part.order),
            },
        )


def is_last(parcel: Parcel) -> bool:
    """Whether nothing is to be sent after it."""
    part = parcel.seller_order
    return part.shipped_at is not None and parcel.sent_at >= part.shipped_at


def _subject_of(parcel: Parcel) -> str:
    if is_last(parcel):
        return _("%(shop)s has sent your order %(number)s")
    return _("%(shop)s has sent a part of your order %(number)s")


def _pieces_in(parcel: Parcel) -> list[dict[str, Any]]:
    """What lies in it; of a parcel of which that was not noted, all of the part."""
    rows = [(row.line, row.quantity) for row in parcel.lines.select_related("line")]
    whole = [(line, line.quantity) for line in parcel.seller_order.lines.all()]
    return [{"title": label_of(line), "quantity": count} for line, count in rows or whole]


def _part(part: SellerOrder) -> dict[str, Any]:
    """One shop's part, amounts as people read them."""
    return {
        "shop": part.shop.name,
        "number": part.number,
        "lines": [
            {
                "title": label_of(line),
                "sku": line.sku,
                "quantity": line.quantity,
                "total": _money(line.unit_price * line.quantity, part.order),
            }
            for line in part.lines.all()
        ],
        "delivery_name": part.delivery_words,
        "delivery": _money(part.delivery_total, part.order),
        "gift": _money(part.gift_total, part.order) if part.is_gift else "",
        "gift_message": part.gift_message,
        "discount": _money(part.discount_total, part.order) if part.discount_total else "",
        "total": _money(part.total, part.order),
        "promised_from": part.promised_from,
        "promised_by": part.promised_by,
    }


def _coming(part: SellerOrder) -> dict[str, Any]:
    """Where it is collected or brought, and why it may take longer than usual."""
    bought_on = part.order.placed_at.astimezone(clock.PARIS).date()
    away = calendar_of(part).away_on(bought_on)
    is_late = away is not None and part.promised_by > away.from_day
    return {
        "place": in_language(part.delivery_option.place) if part.delivery_option else "",
        "away_until": away.until_day if away and is_late else None,
    }


def _money(amount: int, order: Order) -> str:
    return money_text(Money(amount, order.currency))


def _mail(
    name: str, subject: str, address: str, values: Mapping[str, Any]
) -> EmailMultiAlternatives:
    context = dict(values)
    mail = EmailMultiAlternatives(
        subject=" ".join(subject.split()),  # a shop's name never breaks a header
        body=render_to_string(f"orders/mail/{name}.txt", context),
        to=[address],
    )
    mail.attach_alternative(render_to_string(f"orders/mail/{name}.html", context), "text/html")
    return mail
