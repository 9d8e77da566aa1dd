"""Personal data of this room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from matricia.accounts.data_map import (
    ERASURES,
    OBSTACLES,
    QUIET,
    RETENTIONS,
    Fate,
    Part,
    PersonalTable,
    Retention,
    add_tables,
)
from matricia.accounts.models import User
from matricia.accounts.personal_data import IDLE
from matricia.kit import clock
from orders.models import Conversation, Order, RestrictedContact, SellerOrder, Withdrawal
from orders.services.restrict_contact import restrict_contact
from orders.states import SellerOrderState

_LAW: Final = "ten years (C. com. L123-22), readable by nobody after the erasure"
_AUTHOR: Final = "until she removes it; a guest's, three years after the order"
_LETTERS: Final = "three years after the last message"
_THROUGH_PART: Final = ("seller_order__order__user",)

add_tables(
    PersonalTable("orders.Cart", ("user",), Fate.DELETED, "until it is ordered"),
    PersonalTable("orders.CartGift", ("cart__user",), Fate.DELETED, "until it is ordered"),
    PersonalTable(
        "orders.Conversation", ("user",), Fate.DELETED, _LETTERS, hidden=("access_token",)
    ),
    PersonalTable("orders.Message", ("conversation__user",), Fate.DELETED, _LETTERS),
    PersonalTable("orders.CartLine", ("cart__user",), Fate.DELETED, "until it is ordered"),
    PersonalTable("orders.Order", ("user",), Fate.RESTRICTED, _LAW, hidden=("access_token",)),
    PersonalTable("orders.SellerOrder", ("order__user",), Fate.NAMELESS, _LAW),
    PersonalTable("orders.OrderLine", _THROUGH_PART, Fate.NAMELESS, _LAW),
    PersonalTable("orders.Parcel", _THROUGH_PART, Fate.NAMELESS, _LAW),
    PersonalTable("orders.Withdrawal", _THROUGH_PART, Fate.RESTRICTED, _LAW),
    PersonalTable("orders.RestrictedContact", (), Fate.RESTRICTED, _LAW),
    PersonalTable("orders.Review", ("line__seller_order__order__user",), Fate.DELETED, _AUTHOR),
    PersonalTable(
        "orders.ReviewPicture",
        ("review__line__seller_order__order__user",),
        Fate.DELETED,
        _AUTHOR,
    ),
    PersonalTable("orders.RefusedReviewMail", (), Fate.NAMELESS, "a digest of the address"),
    PersonalTable("orders.ReviewEvent", ("actor",), Fate.NAMELESS, _AUTHOR, Part.DONE),
    PersonalTable("orders.OrderEvent", ("actor",), Fate.NAMELESS, _LAW, Part.DONE),
    PersonalTable("orders.WithdrawalEvent", ("actor",), Fate.NAMELESS, _LAW, Part.DONE),
)


def _open_orders(user: User) -> Iterator[str]:
    waiting = (SellerOrderState.AWAITING_PAYMENT, SellerOrderState.TO_SHIP)
    parts = SellerOrder.objects.filter(order__user=user, state__in=waiting)
    number = parts.order_by("pk").values_list("number", flat=True).first()
    if number:
        yield _(
            "Your order %(number)s is still on its way to you. Wait until it is sent, or cancel it."
        ) % {"number": number}
    back = Withdrawal.objects.not_refunded().filter(seller_order__order__user=user)
    number = back.order_by("pk").values_list("number", flat=True).first()
    if number:
        yield _("The refund of %(number)s is not done yet. Wait until you have it.") % {
            "number": number
        }


def _restrict_orders(user: User) -> None:
    for order in Order.objects.filter(user=user).order_by("pk"):
        restrict_contact(order)


def _without_orders_since(people: QuerySet[User], moment: datetime) -> QuerySet[User]:
    return people.exclude(pk__in=Order.objects.filter(placed_at__gte=moment).values("user"))


def _old_guest_orders() -> QuerySet[Order]:
    old = Order.objects.from_web().filter(user=None, placed_at__lt=clock.now() - IDLE)
    done = old.exclude(pk__in=RestrictedContact.objects.values("order"))
    return done.exclude(
        seller_orders__state__in=[SellerOrderState.AWAITING_PAYMENT, SellerOrderState.TO_SHIP]
    ).order_by("pk")


def _silent_conversations() -> QuerySet[Conversation]:
    return Conversation.objects.filter(last_at__lt=clock.now() - IDLE).order_by("pk")


def _over() -> QuerySet[RestrictedContact]:
    return RestrictedContact.objects.filter(until__lt=clock.today()).order_by("pk")


def _delete(row: Any) -> None:
    row.delete()


OBSTACLES.append(_open_orders)
ERASURES.append(_restrict_orders)
QUIET.append(_without_orders_since)
RETENTIONS.extend(
    [
        Retention(
            "guests' orders", "three years after the order", _old_guest_orders, restrict_contact
        ),
        Retention("conversations", _LETTERS, _silent_conversations, _delete),
        Retention("restricted contacts", "ten years after the year of the order", _over, _delete),
    ]
)
