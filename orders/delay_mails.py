"""What is written when an order is late, or will be: to its buyer and to its designers."""

from __future__ import annotations

from datetime import date

from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit.addresses import page_address
from orders.mails import order_page
from orders.models import DelayNotice, SellerOrder


def delayed(notice: DelayNotice) -> EmailMessage:
    """To the buyer: the new day, why, and that she need not wait (C. conso. L216-6). Takes a notice
    with its part, order and shop."""
    part = notice.seller_order
    with override(part.order.language):
        words = {
            **_words(part),
            "before": _day(notice.promised_before),
            "day": _day(notice.promised_by),
            "reason": notice.reason,
        }
        body = _(
            "Hello %(name)s,\n\n%(shop)s needs longer for your order %(number)s. It is now promised"
            " by %(day)s, no longer by %(before)s.\n\nWhy: %(reason)s\n\nIf you wait, there is"
            " nothing to do. If you do not want to wait, you get all your money back for what has"
            " not been sent, delivery included when nothing has: on the page of your order, until"
            " it is sent.\n%(link)s\n\nMATRICIA"
        )
        subject = _("Your order %(number)s arrives later: by %(day)s") % words
        return EmailMessage(subject, body % words, to=[part.order.email])


def not_sent_in_time(part: SellerOrder) -> EmailMessage:
    """To the buyer: the promised day has passed, and she need not wait (L216-6). Takes a part with
    its order and shop."""
    with override(part.order.language):
        words = {**_words(part), "day": _day(part.promised_by)}
        body = _(
            "Hello %(name)s,\n\n%(shop)s had promised your order %(number)s by %(day)s, and it has"
            " not been sent. We are sorry, and we have reminded %(shop)s.\n\nYou need not wait: on"
            " the page of your order you get all your money back for what has not been sent,"
            " delivery included when nothing has.\n%(link)s\n\nIf you would rather wait, there is"
            " nothing to do.\n\nMATRICIA"
        )
        subject = _("Your order %(number)s is late: you may have your money back") % words
        return EmailMessage(subject, body % words, to=[part.order.email])


def should_have_left(part: SellerOrder, member: User) -> EmailMessage:
    """To a member of the shop: send it, or tell the customer. Takes a part with its shop."""
    with override(member.language):
        words = {
            "number": part.number,
            "day": _day(part.leave_by or part.promised_by),
            "link": page_address(f"/dashboard/{part.shop.slug}/orders/{part.pk}"),
        }
        body = _(
            "Order %(number)s had to leave by %(day)s to arrive as promised.\n\nSend it today, or"
            " tell the customer a new day with “I need longer”. Once the promised day has passed,"
            " she is told that she may have her money back.\n%(link)s\n\nMATRICIA"
        )
        return EmailMessage(should_have_left_title(part), body % words, to=[member.email])


def should_have_left_title(part: SellerOrder) -> str:
    """Which one."""
    return _("Order %(number)s should have left") % {"number": part.number}


def _words(part: SellerOrder) -> dict[str, str]:
    return {
        "name": part.order.name,
        "shop": part.shop.name,
        "number": part.number,
        "link": order_page(part.order),
    }


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")
