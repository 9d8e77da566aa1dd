"""Mails about orders that are late, or will be, each sent once; the next round sends what a lost
message left behind."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from matricia.kit import clock
from matricia.kit.mailing import send_each_once, send_once
from matricia.kit.tasks import enqueue
from orders import delay_mails
from orders.lateness import should_have_arrived, should_have_left
from orders.models import DelayNotice, SellerOrder
from shops.models import NoticeSubject
from shops.services.notices import News, tell

#: Longer than a message takes and its retries.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def tell_of_delay(delay_id: UUID) -> None:
    """To the buyer: a new day, and her right."""
    rows = DelayNotice.objects.filter(pk=delay_id)
    related = ("seller_order__order", "seller_order__shop")
    notices = DelayNotice.objects.select_related(*related)
    send_once(
        delay_id, rows, "buyer_told_at", lambda: [delay_mails.delayed(notices.get(pk=delay_id))]
    )


def tell_buyer_of_late(part_id: int) -> None:
    """To the buyer: it was not sent in time. Nothing if it has left meanwhile."""
    rows = SellerOrder.objects.from_web().filter(should_have_arrived(), pk=part_id)
    whole = rows.select_related("order", "shop")
    send_each_once(
        str(part_id),
        whole,
        "buyer_told_late_at",
        lambda part: [delay_mails.not_sent_in_time(part)],
    )


def remind_designers(part_id: int) -> None:
    """To its designers: it should have left. Nothing if it has meanwhile."""
    rows = SellerOrder.objects.from_web().filter(should_have_left(), pk=part_id)
    send_each_once(
        str(part_id),
        rows.select_related("shop"),
        "designers_reminded_at",
        lambda part: tell(_should_have_left(part)),
    )


def _should_have_left(part: SellerOrder) -> News:
    return News(
        shop=part.shop,
        subject=NoticeSubject.ORDERS,
        key=f"late order {part.pk}",
        path=f"/dashboard/{part.shop.slug}/orders/{part.pk}",
        title=lambda: delay_mails.should_have_left_title(part),
        mail=lambda member: delay_mails.should_have_left(part, member),
    )


def watch_late() -> None:
    """Every hour: who has to be told of what, a bounded number of each, the latest first."""
    web = SellerOrder.objects.from_web()
    to_remind = web.filter(should_have_left(), designers_reminded_at=None)
    for pk in to_remind.order_by("promised_by", "pk").values_list("pk", flat=True)[:AT_ONCE]:
        enqueue("orders.remind_designers", part_id=pk)
    to_tell = web.filter(should_have_arrived(), buyer_told_late_at=None)
    for pk in to_tell.order_by("promised_by", "pk").values_list("pk", flat=True)[:AT_ONCE]:
        enqueue("orders.tell_buyer_of_late", part_id=pk)
    before = clock.now() - PATIENCE
    lost = DelayNotice.objects.filter(buyer_told_at=None, at__lt=before).order_by("at")
    for delay in lost.values_list("pk", flat=True)[:AT_ONCE]:
        enqueue("orders.tell_delay", delay=str(delay))
