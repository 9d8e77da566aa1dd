"""Personal data of this room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from matricia.accounts.data_map import (
    ERASURES,
    QUIET,
    REMARKS,
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
from orders.models import Conversation, Order, RestrictedContact
from orders.services.forget_buyer import forget_buyer, forget_if_done
from orders.states import SellerOrderState
from orders.under_way import under_way

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
    PersonalTable("orders.DelayNotice", _THROUGH_PART, Fate.NAMELESS, _LAW),
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


def _orders_under_way(user: User) -> Iterator[str]:
    numbers = [order.number for order in under_way(Order.objects.filter(user=user))]
    if numbers:
        yield _(
            "Not finished, or still to be renounced: %(numbers)s. Your name, address and e-mail "
            "stay with these orders alone until they are, and the links in their mails keep "
            "working; then they are locked away, too."
        ) % {"numbers": ", ".join(numbers)}


def _forget_orders(user: User) -> None:
    for order in Order.objects.filter(user=user).order_by("pk"):
        forget_buyer(order)


def _orders_of_erased() -> QuerySet[Order]:
    locked = RestrictedContact.objects.values("order")
    return Order.objects.filter(forget_when_done=True).exclude(pk__in=locked).order_by("pk")


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


REMARKS.append(_orders_under_way)
ERASURES.append(_forget_orders)
QUIET.append(_without_orders_since)
RETENTIONS.extend(
    [
        Retention(
            "guests' orders", "three years after the order", _old_guest_orders, forget_if_done
        ),
        Retention("orders of erased accounts", "finished", _orders_of_erased, forget_if_done),
        Retention("conversations", _LETTERS, _silent_conversations, _delete),
        Retention("restricted contacts", "ten years after the year of the order", _over, _delete),
    ]
)
