"""Mails about orders, each sent once; a sweeper sends what a lost message left behind."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from orders.services import tell_of_delays as delays
from orders.services.conversations import tell_of_messages as messages
from orders.services.forget_stale_carts import forget_stale_carts as forget
from orders.services.reviews.ask_for_reviews import ask_buyer, orders_to_ask
from orders.services.reviews.tell_author import tell_author, untold_authors
from orders.services.tell_people import (
    confirm_to_buyer,
    send_link_to_buyer,
    tell_buyer_of_parcel,
    tell_designers,
    untold,
)

#: The post office is away or refuses; smtplib's errors are OSErrors. Three more tries, then the
#: sweeper's.
FAILED = (OSError,)


@shared_task(
    name="orders.send_confirmation", autoretry_for=(OSError,), retry_backoff=30, max_retries=5
)
def send_confirmation(order_id: str) -> None:
    """To the buyer: what she bought, of whom, and when it comes."""
    confirm_to_buyer(UUID(order_id))


@shared_task(
    name="orders.notify_designers", autoretry_for=(OSError,), retry_backoff=30, max_retries=5
)
def notify_designers(order_id: str) -> None:
    """To the members of an order's shops: a new order."""
    tell_designers(UUID(order_id))


@shared_task(name="orders.tell_shipped", autoretry_for=FAILED, retry_backoff=30)
def tell_shipped(parcel_id: int) -> None:
    """To the buyer: a parcel is on its way."""
    tell_buyer_of_parcel(parcel_id)


@shared_task(name="orders.tell_delay", autoretry_for=FAILED, retry_backoff=30)
def tell_delay(delay: str) -> None:
    """To the buyer: a designer needs longer."""
    delays.tell_of_delay(UUID(delay))


@shared_task(name="orders.tell_buyer_of_late", autoretry_for=FAILED, retry_backoff=30)
def tell_buyer_of_late(part_id: int) -> None:
    """To the buyer: the promised day has passed."""
    delays.tell_buyer_of_late(part_id)


@shared_task(name="orders.remind_designers", autoretry_for=FAILED, retry_backoff=30)
def remind_designers(part_id: int) -> None:
    """To the members of its shop: an order should have left."""
    delays.remind_designers(part_id)


@shared_task(name="orders.watch_late")
def watch_late() -> None:
    """Every hour: orders that are late, and mails about them that were lost."""
    delays.watch_late()


@shared_task(name="orders.send_order_link", autoretry_for=FAILED, retry_backoff=30)
def send_order_link(order_id: str) -> None:
    """To the buyer who has lost it: the link to her order."""
    send_link_to_buyer(UUID(order_id))


@shared_task(name="orders.tell_of_message", autoretry_for=FAILED, retry_backoff=30)
def tell_of_message(message_id: str) -> None:
    """To the other side of a conversation: something was written."""
    messages.tell_of_message(UUID(message_id))


@shared_task(name="orders.tell_review_hidden", autoretry_for=FAILED, retry_backoff=30)
def tell_review_hidden(review_id: str) -> None:
    """To its author: why her review is not shown any more."""
    tell_author(UUID(review_id))


@shared_task(name="orders.ask_for_review", autoretry_for=FAILED, retry_backoff=30)
def ask_for_review(order_id: str) -> None:
    """To the buyer: what does she think of her pieces?"""
    ask_buyer(UUID(order_id))


@shared_task(name="orders.ask_for_reviews")
def ask_for_reviews() -> None:
    """Every day: whoever has had her pieces for a week."""
    for order_id in orders_to_ask():
        ask_for_review.delay(order_id=str(order_id))


@shared_task(name="orders.send_missing_mails")
def send_missing_mails() -> None:
    """Every few minutes: whatever waits for longer than a message takes."""
    waiting = untold()
    for order_id in waiting.orders:
        send_confirmation.delay(order_id=str(order_id))
    for order_id in waiting.orders_of_designers:
        notify_designers.delay(order_id=str(order_id))
    for parcel_id in waiting.parcels:
        tell_shipped.delay(parcel_id=parcel_id)
    for review_id in untold_authors():
        tell_review_hidden.delay(review_id=str(review_id))
    for message_id in messages.untold().values_list("pk", flat=True):
        tell_of_message.delay(message_id=str(message_id))


@shared_task(name="orders.forget_stale_carts")
def forget_stale_carts() -> None:
    """Every night: guests' baskets that no cookie opens any more."""
    forget()
